import { expect, test } from 'vitest'
import type { Message } from '../../src/playground/model/types.ts'
import type { WorldMember } from '../../src/playground/world-member.ts'
import { textOf } from '../../src/text/text.ts'
import { HOUR } from '../store/values.ts'
import { startDaily } from './daily-bot.ts'
import { messageOf, NOTES, QUESTIONS, shown } from './daily-content.ts'

const DAY = 24 * HOUR
const MINUTE = 60_000

/** As Discord says it of a member; nothing where it says nothing. */
type Locale = 'ko' | 'en-US' | 'ja' | undefined

/** Discord's clients speak more languages than the playground's page. */
function speaks(member: WorldMember, locale: Locale): WorldMember {
  member.hands.locale = locale as 'ko'
  return member
}

const said = ({ content, embeds, components }: Message) => JSON.stringify([content, embeds, components])

/** Whether it is said in the one language and not in the other; the questions and the notes are Korean either way. */
function expectIn(language: 'ko' | 'en', message: string, words: (text: ReturnType<typeof textOf>) => string): void {
  expect(message).toContain(words(textOf(language)))
  expect(message).not.toContain(words(textOf(language === 'ko' ? 'en' : 'ko')))
}

const LEADERS = [
  { first: 'ko', second: 'en-US', community: false },
  { first: 'en-US', second: 'ko', community: true },
  { first: 'ja', second: 'ko', community: true },
  { first: undefined, second: 'ko', community: false },
  { first: 'ko', second: 'ja', community: true },
  { first: 'ja', second: undefined, community: false },
] as const

test.each(LEADERS)(
  'begun by a leader who speaks $first, changed by one who speaks $second (a Community: $community): her language, until it is set otherwise',
  async ({ first, second, community }) => {
    const language = first === 'ko' ? 'ko' : 'en'
    const other = language === 'ko' ? 'en' : 'ko'
    const { playground, channel, clock } = await startDaily({
      ...{ notes: NOTES, questions: QUESTIONS, schedule: 'none', community },
    })
    const { world, channelIds } = playground
    const talk = channelIds[1]
    const leader = world.member(0)
    const set = async (locale: Locale, values: Readonly<Record<string, string | number | boolean>>) =>
      shown(await speaks(leader, locale).command(talk, 'settings daily', values))
    const share = async (locale: Locale) => {
      const member = speaks(world.member(2), locale)
      const { components, ...card } = messageOf(await member.command(talk, 'service', { name: 'Aurora' }))
      const button = components.flatMap((row) => row.components).find((one) => one.custom_id?.includes('.share'))
      const before = world.messages(talk).length
      await member.press({ ...card, components }, button?.custom_id ?? '')
      return said(await world.until(() => world.messages(talk)[before]))
    }
    const cited = ({ common }: ReturnType<typeof textOf>) => common.sharedBy('|', '').split('|')[1]?.slice(0, 8) ?? ''
    // Before there are settings a card speaks for whoever shares it.
    expectIn('ko', await share('ko'), cited)
    expectIn('en', await share('ja'), cited)

    await set(first, { channel, time: '09:05', results: 'reply' })
    await set(second, { hours: 1 })
    expectIn(language, await share(other === 'ko' ? 'ko' : 'en-US'), cited)
    // Behind its welcome.
    const welcomed = world.messages(channel).length
    const posted = () => world.messages(channel).slice(welcomed)
    clock.advance(5 * MINUTE)
    const post = await world.until(() => posted()[0])
    expectIn(language, said(post), ({ quiz }) => quiz.dayTitle(1, 1, 1))

    // Whoever presses reads her own language.
    const [button] = post.components.flatMap((row) => row.components)
    for (const [at, locale] of (
      [other === 'ko' ? 'ko' : 'ja', language === 'ko' ? 'ko' : 'en-US'] as const
    ).entries()) {
      const told = shown(await speaks(world.member(at + 1), locale).press(post, button?.custom_id ?? ''))
      expectIn(locale === 'ko' ? 'ko' : 'en', told, ({ quiz }) => quiz.saved('A'))
    }

    // The setting changed while it is open: what is open ends as it began, what comes speaks otherwise.
    await set(second, { language: other })
    clock.advance(HOUR)
    await world.until(() => posted()[0]?.editedAt !== undefined)
    await world.until(() => posted().length === 2)
    const [closed, reply] = posted()
    expectIn(language, said(closed as Message), ({ quiz }) => quiz.myResult)
    expectIn(language, said(reply as Message), ({ quiz }) => quiz.todaysKey)
    clock.advance(DAY - HOUR)
    const next = await world.until(() => posted()[2])
    expectIn(other, said(next), ({ quiz }) => quiz.dayTitle(2, 1, 1))
    expectIn(other, await share(language === 'ko' ? 'ko' : 'en-US'), cited)
  },
)
