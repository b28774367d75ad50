import { expect, it } from 'vitest'
import { applyEvent, lookAt, messagesIn, type PageState, withOlder } from '../../../src/playground/page/state.ts'
import { daysAgo, formatRelative, formatSpan, formatTime } from '../../../src/playground/page/times.ts'
import type { PageMessage } from '../../../src/playground/page-protocol/message.ts'
import type { PageSnapshot } from '../../../src/playground/page-protocol.ts'

const person = (id: string) => ({ id, name: id, avatarUrl: '', bot: false, leader: false, roleIds: [] })
const channel = (id: string) => ({
  id,
  name: id,
  topic: '',
  kind: 'text' as const,
  place: 'server' as const,
  type: 0,
  canSend: true,
})

function message(id: string, channelId: string, more: Partial<PageMessage> = {}): PageMessage {
  return {
    id,
    channelId,
    author: person('9'),
    content: id,
    embeds: [],
    components: [],
    attachments: [],
    sentAt: '2026-11-22T03:00:00.000Z',
    ephemeral: false,
    state: 'ready',
    mentionsYou: false,
    ...more,
  }
}

const snapshot: PageSnapshot = {
  type: 'snapshot',
  server: { id: '1', name: '스터디' },
  you: '5',
  locale: 'ko',
  online: true,
  bot: person('9'),
  members: [person('5')],
  roles: [],
  channels: [channel('20'), channel('21')],
  messageCommands: [],
  commands: [],
  messages: [message('100', '20'), message('200', '21')],
  clock: { now: 0, aheadMs: 0 },
  canJump: true,
  installed: false,
}

function open(): PageState {
  const state = applyEvent(undefined, snapshot)
  if (!state) throw new Error('no state')
  return state
}

const ids = (state: PageState | undefined, channelId: string) =>
  state && messagesIn(state, channelId).map(({ id }) => id)

it('messages stand by their ids, whatever order they arrive in, each once', () => {
  let state: PageState | undefined = open()
  for (const id of ['103', '99', '101', '103'])
    state = applyEvent(state, { type: 'message-created', message: message(id, '20') })
  expect(ids(state, '20')).toEqual(['99', '100', '101', '103'])
  expect(ids(state && withOlder(state, '20', [message('1000', '20'), message('7', '20')]), '20')).toEqual([
    '7',
    '99',
    '100',
    '101',
    '103',
    '1000',
  ])
})

it('an edit replaces its message and a deletion takes it away', () => {
  const edited = applyEvent(open(), { type: 'message-updated', message: message('100', '20', { content: '고침' }) })
  expect(edited && messagesIn(edited, '20')[0]?.content).toBe('고침')
  expect(ids(applyEvent(edited, { type: 'message-deleted', channelId: '20', messageId: '100' }), '20')).toEqual([])
})

it('a message elsewhere leaves a mark, with a number where it names me, until I look', () => {
  const first = applyEvent(open(), { type: 'message-created', message: message('201', '21') })
  const second = applyEvent(first, { type: 'message-created', message: message('202', '21', { mentionsYou: true }) })
  expect(first?.unread.get('21')).toBe(0)
  expect(second?.unread.get('21')).toBe(1)
  expect(second && lookAt(second, '21').unread.size).toBe(0)
  const own = applyEvent(open(), { type: 'message-created', message: message('203', '21', { author: person('5') }) })
  expect(own?.unread.size).toBe(0)
})

it('a new snapshot keeps the channel that one looks at, if it is still there', () => {
  const there = lookAt(open(), '21')
  expect(applyEvent(there, snapshot)?.channelId).toBe('21')
  expect(applyEvent(there, { ...snapshot, channels: [channel('20')] })?.channelId).toBe('20')
})

it.each([
  [30_000, '30초 후'],
  [-61_000, '1분 전'],
  [59.6 * 60_000, '1시간 후'],
  [23 * 3_600_000, '23시간 후'],
  [24 * 3_600_000, '1일 후'],
  [-40 * 86_400_000, '1개월 전'],
])('%d ms is told as %s', (spanMs, expected) => {
  expect(formatRelative(spanMs, 'ko')).toBe(expected)
})

it('times are told in the style that was asked for, in the zone of whoever looks', () => {
  const at = new Date(2026, 10, 22, 3, 4, 5).getTime()
  expect(formatTime(at, 't', at, 'ko')).toBe('오전 3:04')
  expect(formatTime(at, 'D', at, 'ko')).toBe('2026년 11월 22일')
  expect(formatTime(at, 'R', at, 'en-US')).toBe('in 0 seconds')
  expect(daysAgo(at, at + 22 * 3_600_000)).toBe(1)
})

it.each([
  [0, ''],
  [3_599_990, '1시간'],
  [3_600_000, '1시간'],
  [90_060_000, '1일 1시간 1분'],
  [86_460_000, '1일 1분'],
])('the clock runs %d ms ahead: %s', (spanMs, expected) => {
  expect(formatSpan(spanMs, ['일', '시간', '분'])).toBe(expected)
})
