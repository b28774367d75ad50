import { expect, test } from 'vitest'
import type { Notice, QueuedNotice } from '../../src/core/schedule/notices.ts'
import { textOf } from '../../src/text/text.ts'
import { noticesShown } from '../../src/views/notices.ts'

const LATE: Notice = { kind: 'not-posted', localDate: '2026-11-03', reason: 'late' }
const HIDDEN: Notice = { kind: 'results-not-shown', localDate: '2026-11-03', channelId: '200', messageId: '1' }

function queued(notices: readonly Notice[], times = 1): QueuedNotice[] {
  return notices.map((notice, at) => ({ trackId: 'main', notice, times, place: at + 1 }))
}

test('each kind is a line in the language of whoever reads it', () => {
  const all = queued([
    LATE,
    { ...LATE, reason: 'no-permission', paused: 'no-permission' },
    HIDDEN,
    { ...HIDDEN, givenUp: true },
  ])
  const ko = noticesShown(all, textOf('ko'))
  expect(ko?.content).toContain(
    '- 11월 3일 문제를 올리지 못했어요: 제때 켜져 있지 않았어요.\n- 11월 3일 문제를 올리지 못했어요: 채널에',
  )
  expect(ko?.content).toContain('<#200>에 아직 보여 주지 못했어요')
  expect(ko?.shown).toHaveLength(4)
  expect(noticesShown(all, textOf('en'))?.content).toContain('The question of 3 Nov was not posted: I was not running')
  expect(noticesShown(queued([LATE], 3), textOf('ko'))?.content).toContain('(모두 3번)')
  // Told again as given up: one message all the same.
  const shown: Notice = { ...HIDDEN, kind: 'correction-not-shown' }
  for (const one of [{ ...HIDDEN, givenUp: true } as const, shown])
    expect(noticesShown(queued([one], 2), textOf('ko'))?.content).toMatch(/하루 동안 보여 주지 못했어요\. \S[^()]*$/)
  expect(noticesShown([], textOf('ko'))).toBeUndefined()
})

test('what does not fit waits for the next command', () => {
  const told = noticesShown(queued(Array.from({ length: 20 }, () => HIDDEN)), textOf('ko'))
  expect(told?.shown).toHaveLength(8)
  expect(told?.content).toContain('그 밖에 12가지')
  expect(told?.content.length).toBeLessThanOrEqual(2000)
})

test('what was dropped is told of the server, under no track of it', () => {
  const told = noticesShown(queued([{ kind: 'dropped', count: 31 }, LATE]), textOf('ko'), () => 'DB')
  expect(told?.content).toContain('- 오래 확인하지 않아 더 오래된 알림 31가지는 지웠어요.')
  expect(told?.content).toContain('- **DB**: 11월 3일')
  expect(noticesShown(queued([{ kind: 'dropped', count: 1 }]), textOf('en'))?.content).toContain('1 older notice was')
})
