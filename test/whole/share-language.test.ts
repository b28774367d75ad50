import { expect, test } from 'vitest'
import type { Message } from '../../src/playground/model/types.ts'
import { startDaily } from './daily-bot.ts'
import { NOTES, QUESTIONS } from './daily-content.ts'

const MORE = `${NOTES}- 리더 엔드포인트는 복제본에 읽기를 나눈다.\n- 백업은 35일까지 둔다.\n\n### DynamoDB\n\n- 키와 값을 둔다.\n`

type Values = Readonly<Record<string, string | number>>

/** Look-ups whose answer can be shared (an empty board cannot), and what stands for it in both languages on what everyone sees. */
const SHARED: readonly (readonly [path: string, values: Values, ko: string, en: string])[] = [
  ['search', { query: '리더 엔드포인트' }, '/검색', '/search'],
  ['service', { name: 'Aurora' }, '/서비스', '/service'],
  ['compare', { first: 'Aurora', second: 'DynamoDB' }, '/비교', '/compare'],
]

const shareOf = ({ components }: Message) =>
  components
    .flatMap((row) => row.components)
    .flatMap((one) => (one.custom_id?.includes('.share:') ? [one.custom_id] : []))[0]

const words = ({ content, embeds }: Message) => `${content}\n${JSON.stringify(embeds)}`

test.each([
  // A shared card is for everyone there: it speaks the language of the server's settings, whoever shares it.
  { language: 'ko', locale: 'en-US', said: '님이 공유했어요', own: 'Share' },
  { language: 'en', locale: 'ko', said: 'shared', own: '공유' },
] as const)('a card shared by a member who speaks $locale is in the server’s $language', async (one) => {
  const { playground } = await startDaily({ notes: MORE, questions: QUESTIONS, schedule: { language: one.language } })
  const { world } = playground
  const talk = playground.channelIds[1]
  const member = world.member(1)
  member.hands.locale = one.locale
  const share = async (card: Message) => {
    expect(JSON.stringify(card.components)).toContain(`"label":"${one.own}"`)
    const before = world.messages(talk).length
    await member.press(card, shareOf(card) ?? '')
    return await world.until(() => world.messages(talk)[before])
  }
  for (const [path, values, ko, en] of SHARED) {
    const outcome = await member.command(talk, path, values)
    if (outcome.kind !== 'message') throw new Error(`/${path}: ${outcome.kind}`)
    const shared = words(await share(outcome.message))
    expect(shared).toContain(one.said)
    expect(shared).toContain(one.language === 'ko' ? ko : en)
    expect(shared).not.toContain(one.language === 'ko' ? `${en} ` : `${ko} `)
    // The lines of the note are cited in that language, too.
    if (/\d+(?:~\d+)?행|lines? \d/.test(shared)) {
      expect(/\d행/.test(shared)).toBe(one.language === 'ko')
      expect(/lines? \d/.test(shared)).toBe(one.language === 'en')
    }
  }
  const said = world.member(2).hands.say(talk, '리더 엔드포인트는 뭐예요?')
  const found = await member.messageCommand(said, 'Find in notes')
  if (found.kind !== 'message') throw new Error(found.kind)
  expect(words(await share(found.message))).toContain(one.said)
})

test('before there are settings a shared card speaks the language of whoever shares it', async () => {
  const { playground } = await startDaily({
    notes: MORE,
    questions: QUESTIONS,
    schedule: 'none',
    // An ordinary server says `en-US`, whatever its members speak.
    community: false,
  })
  const { world } = playground
  const talk = playground.channelIds[1]
  const outcome = await world.member(1).command(talk, 'search', { query: '리더 엔드포인트' })
  if (outcome.kind !== 'message') throw new Error(outcome.kind)
  await world.member(1).press(outcome.message, shareOf(outcome.message) ?? '')
  const [shared] = await world.until(() => world.messages(talk).length > 0 && world.messages(talk))
  expect(shared?.content).toContain('님이 공유했어요: **/검색 리더 엔드포인트**')
})
