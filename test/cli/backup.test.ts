import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { backup, restore, restored } from '../../src/cli/backup.ts'
import { type CliCommand, UsageError } from '../../src/cli/command.ts'
import { mainTrack } from '../../src/core/track.ts'
import { openStore } from '../../src/store/open.ts'
import { textOf } from '../../src/text/text.ts'
import { tempFolder } from '../store/fixtures.ts'
import { aSchedule, HOUR, NINE } from '../store/values.ts'

async function run(command: CliCommand, positionals: readonly string[], data: string) {
  const [out, err]: [string[], string[]] = [[], []]
  const nothing = () => {
    throw new Error('nothing is read')
  }
  const cli = {
    content: '',
    json: false,
    text: textOf('en'),
    noteUrl: () => undefined,
    drafting: { api: () => undefined, timeoutMs: 0, wait: async () => {} },
    library: nothing,
    lines: nothing,
    out: (line: string) => void out.push(line),
    err: (line: string) => void err.push(line),
  }
  return { exit: await command.run(cli, positionals, { data }), out, err }
}

test('backup works beside the bot, restore only without it; both say what they did', async () => {
  const folder = tempFolder()
  const [file, copy] = [join(folder, 'saegim.db'), join(folder, 'copies', 'mine.db')]
  const store = await openStore(file, { now: () => NINE })
  await store.schedules.save(aSchedule())
  expect(await run(backup, [copy], file)).toMatchObject({
    exit: 0,
    out: [`${file} is copied to ${copy}, and verified.`],
  })
  await store.schedules.save(aSchedule({ channelId: '999' }))
  const refused = await run(restore, [copy], file)
  expect(refused).toMatchObject({ exit: 1, out: [], err: [expect.stringContaining(`process ${process.pid}`)] })
  await store.close()
  const done = await run(restore, [copy], file)
  expect(done).toMatchObject({ exit: 0, out: [expect.stringContaining('before-restore')] })
  const back = await openStore(file, { now: () => NINE })
  expect((await back.schedules.of(mainTrack('100')))?.channelId).toBe('200')
  await back.close()
})

test('a database that was brought back by other means is told so, without the bot; what fell due is not posted', async () => {
  const file = join(tempFolder(), 'saegim.db')
  expect(await run(restored, [], file)).toMatchObject({ exit: 1, err: [expect.stringContaining(file)] })
  expect(existsSync(file)).toBe(false)
  const store = await openStore(file, { now: () => NINE })
  const before = Date.now()
  await store.schedules.save(aSchedule({ nextDueAt: before - HOUR }))
  expect(await run(restored, [], file)).toMatchObject({ exit: 1, err: [expect.stringContaining('in use')] })
  await store.close()
  expect(await run(restored, [], file)).toMatchObject({ exit: 0, out: [expect.stringContaining('not posted again')] })
  const back = await openStore(file, { now: () => NINE })
  expect((await back.schedules.of(mainTrack('100')))?.nextDueAt).toBeGreaterThanOrEqual(before)
  await back.close()
  await expect(run(restored, ['x'], file)).rejects.toThrow(UsageError)
})

test('a file that cannot be is told, with exit 1; none, or two, with the usage', async () => {
  const folder = tempFolder()
  const none = join(folder, 'none.db')
  expect(await run(backup, [join(folder, 'x.db')], none)).toMatchObject({
    exit: 1,
    err: [expect.stringContaining(none)],
  })
  expect(await run(restore, [none], join(folder, 'saegim.db'))).toMatchObject({
    exit: 1,
    err: [expect.stringContaining(`no file ${none}; name a copy`)],
  })
  expect(existsSync(join(folder, 'saegim.db'))).toBe(false)
  await expect(run(backup, [], none)).rejects.toThrow(UsageError)
  await expect(run(restore, ['a', 'b'], none)).rejects.toThrow(UsageError)
})
