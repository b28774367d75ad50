// Brings a store up to date, and dies in the middle of the last step.
import { MIGRATIONS } from '../../src/store/migrations/list.ts'
import { openStore } from '../../src/store/open.ts'
import { NINE } from './values.ts'

const dying = {
  name: '9999-dying',
  async up(db: Parameters<(typeof MIGRATIONS)[number]['up']>[0]) {
    await db.schema.alterTable('schedules').addColumn('more', 'text').execute()
    process.kill(process.pid, 'SIGKILL')
    for (;;);
  },
}

await openStore(process.argv[2] ?? '', { now: () => NINE, migrations: [...MIGRATIONS, dying] })
