import { expect, test } from 'vitest'
import { findInNotes } from '../../commands/search/find-in-notes.ts'
import type { App } from '../../src/app.ts'
import { fitMessage } from '../../src/chat/fit.ts'
import type { Message } from '../../src/chat/reply.ts'
import type { MessageRequest } from '../../src/chat/request.ts'
import { textOf } from '../../src/text/text.ts'
import { shippedLibrary } from '../shipped-library.ts'
import { base } from './facts-world.ts'

const ko = textOf('ko')
const app = {
  library: shippedLibrary,
  pictures: { diagram: async () => undefined },
  noteUrl: () => undefined,
} as unknown as App

async function on(...said: readonly string[]): Promise<Message> {
  const request: MessageRequest = { ...base, kind: 'message', command: 'Find in notes', messageId: '7', said }
  const reply = await findInNotes.run(request, app, ko)
  if (!('message' in reply)) throw new Error('a message was expected')
  expect(fitMessage(reply.message)).toEqual(reply.message)
  return reply.message
}

const shown = (message: Message) => message.embeds?.[0]?.description ?? ''

test('the words of a message are searched for, whatever stands around them', async () => {
  const message = await on('<@123> <:hm:4> **인증 토큰 수명** 얼마였지? https://example.com/x')
  expect(shown(message)).toContain('15분')
  expect(message.content).toContain('「인증 토큰 수명 얼마였지?」')
  expect(JSON.stringify(message.components)).toContain('search.share')
})

test('of a long message the question is found among all that is said around it', async () => {
  const talk = '오늘 점심은 김치찌개를 먹었다. '.repeat(210)
  const long = `${talk.slice(0, 2000)}\n인증 토큰 수명은 몇 분인가요?\n${talk.slice(0, 1950)}`
  expect(long.length).toBeGreaterThan(3900)
  const message = await on(long)
  expect(message.content).toBe('🔍 「인증 토큰 수명은 몇 분인가요?」')
  expect(shown(message)).toContain('15분')
})

test('of code the words are searched for', async () => {
  expect(shown(await on('```ts\nclient.connect(readerEndpoint)\n// Kibana\n```'))).not.toBe('')
})

test('what only a card says is searched for as well', async () => {
  expect(shown(await on('인증 토큰의 수명', '설명이 더 있어요'))).toContain('15분')
})

test('of a card its question is searched for, not its title', async () => {
  const message = await on('RDS', '인증 토큰의 수명은 얼마인가?\n**A.** 15분\n**B.** 30분', '버튼으로 골라 주세요.')
  expect(message.content).toBe('🔍 「인증 토큰의 수명은 얼마인가?」')
  expect(shown(message)).toContain('15분')
})

test('the number of a list is no sentence', async () => {
  expect((await on('옵션 2. 다음 주까지 누가 떡볶이 살지 고르기')).content).toContain('노트에 없어요')
})

test('what the notes do not know is said to be so', async () => {
  const message = await on('저녁에 영화 보러 갈 사람?')
  expect(message.content).toContain('노트에 없어요')
  expect(message.embeds ?? []).toEqual([])
})

test.each([[[]], [['😀🎉']], [['<:party:12> https://example.com/picture.png']], [['<@1> @everyone']]])(
  'a message without words (%j) is told to have none',
  async (said) => {
    await expect(on(...said)).rejects.toThrow('noWords')
  },
)
