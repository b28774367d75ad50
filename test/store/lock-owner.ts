// Opens the file, claims a row, says so, and waits to be killed.
import { openStore } from '../../src/store/open.ts'
import { aSchedule, NINE } from './values.ts'

const store = await openStore(process.argv[2] ?? '', { now: () => NINE })
const schedule = aSchedule()
await store.schedules.save(schedule)
const rows = [{ id: 'occ000000001', localDate: '2026-11-23', number: 1, dueAt: NINE }]
await store.occurrences.plan({ schedule, nextDueAt: NINE + 1, rows })
await store.occurrences.claim({ work: 'post', owner: 'dead', now: NINE, leaseMs: 3_600_000, limit: 10 })
console.log('claimed')
setInterval(() => {}, 60_000)
