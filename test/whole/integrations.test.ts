import { expect, test } from 'vitest'
import type { FaultKind } from '../../src/playground/faults.ts'
import { textOf } from '../../src/text/text.ts'
import { startDaily } from './daily-bot.ts'
import { NOTES, QUESTIONS, shown } from './daily-content.ts'

/** Whoever a server gave a leader's command under Integrations, while Discord does not say so in time. */

const ko = textOf('ko')
const PERMISSIONS = 'GET /applications/:application/guilds/:guild/commands/permissions'

test.each([
  ['fails', { kind: 'error' }, 9],
  ['says so behind the time for an answer', { kind: 'slow', ms: 3_500 }, 1],
  ['is not reached', { kind: 'drop' }, 9],
] as const satisfies readonly (readonly [string, FaultKind, number])[])(
  'she is answered in time where Discord %s, and let in once it has said so',
  async (_, what, times) => {
    const failures: string[] = []
    const logTo = (line: string) => void (JSON.parse(line).level >= 50 && failures.push(line))
    const { playground } = await startDaily({ notes: NOTES, questions: QUESTIONS, logTo })
    const { world, channelIds } = playground
    const member = world.member(1)
    world.setCommand('settings', { [member.id]: true })
    const fault = world.faults.add(PERMISSIONS, what, times)
    const show = async () => shown(await member.command(channelIds[1], 'settings show'))
    expect(await show()).toContain(ko.errors.needsManageGuild())
    if (what.kind !== 'slow') fault.stop()
    await expect.poll(show, { timeout: 30_000 }).toContain('Asia/Seoul')
    expect(failures).toEqual([])
  },
)
