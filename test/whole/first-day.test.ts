import { expect, onTestFinished, test } from 'vitest'
import type { PageButton, PageMessage } from '../../src/playground/page-protocol/message.ts'
import { contentFolder } from '../content-folder.ts'
import { PageClient } from '../playground/page-client.ts'
import { HOUR } from '../store/values.ts'
import { openTrial } from './browser/trial.ts'
import { NOTES, QUESTIONS } from './daily-content.ts'

/**
 * The process that `npm start` starts, on the machine's own date and in its own zone (`test/clock/starts.config.ts` says which);
 * what is there is asked over the page's socket. In a browser, on the shipped notes: `browser/loop.test.ts`.
 */

/** All that is there, as the page was told last. */
function seen({ events }: PageClient): readonly PageMessage[] {
  const all = new Map<string, PageMessage>()
  for (const event of events) {
    if (event.type === 'snapshot') {
      all.clear()
      for (const one of event.messages) all.set(one.id, one)
    }
    if (event.type === 'message-created' || event.type === 'message-updated') all.set(event.message.id, event.message)
    if (event.type === 'message-deleted') all.delete(event.messageId)
  }
  return [...all.values()]
}

const said = ({ content, embeds, attachments }: PageMessage) =>
  [content, JSON.stringify(embeds), ...attachments.map((one) => one.description)].join('\n')
const buttons = ({ components }: PageMessage) =>
  components.flatMap((row) => row.components).filter((one): one is PageButton => one.type === 2)

test('a bot begun today asks at once, closes a day later by the clock, and its board holds what was earned', async () => {
  const trial = await openTrial(QUESTIONS, contentFolder({ 'notes/Databases.md': NOTES }))
  onTestFinished(() => trial.stop())
  const page = new PageClient(trial.url)
  onTestFinished(() => page.close())
  const { members, channels } = await page.snapshot()
  const [leader, second, third] = members.map(({ id }) => id)
  const find = async (wanted: (message: PageMessage) => boolean): Promise<PageMessage> => {
    await page.next(() => seen(page).some(wanted))
    return seen(page).findLast(wanted) as PageMessage
  }
  /** Once more where a busy machine missed Discord's three seconds. */
  const done = async (request: Parameters<PageClient['ask']>[0]) => {
    for (;;) {
      const answer = await page.ask(request)
      if (answer.type === 'done') return
      expect(answer).toMatchObject({ reason: 'no-answer' })
    }
  }
  const isQuestion = (one: PageMessage) => buttons(one).some(({ custom_id }) => custom_id?.startsWith('quiz.answer:'))
  const question = await find(isQuestion)
  const [text = ''] = question.embeds.map(({ description }) => description)
  const choices = text.split('\n').filter((line) => /^\*\*[AB]\./.test(line))
  const buttonOf = (choice: string) => buttons(question)[choices.findIndex((line) => line.includes(choice))]
  for (const [memberId = '', choice] of [
    [leader, '클러스터'],
    [second, '리더'],
    [third, '클러스터'],
  ] as const) {
    await done({ type: 'be', memberId })
    const before = seen(page).length
    await done({ type: 'press', messageId: question.id, customId: buttonOf(choice)?.custom_id ?? '' })
    await page.next(() =>
      seen(page)
        .slice(before)
        .some((one) => one.ephemeral && said(one).includes('저장했어요')),
    )
  }
  await done({ type: 'be', memberId: leader ?? '' })
  for (let hours = 0; hours < 24; hours++)
    expect(await page.ask({ type: 'advance-clock', ms: HOUR })).toMatchObject({ type: 'done' })
  const closed = await find((one) => one.id === question.id && said(one).includes(`<@${leader}>`))
  expect(said(closed)).toContain('Databases.md')
  expect(said(closed)).toContain(`<@${leader}>`)
  expect(said(closed)).toContain(`<@${third}>`)
  expect(said(closed)).not.toContain(`<@${second}>`)
  // A day later it may be another week, or another month: the board of all time holds what the three earned.
  await done({ type: 'command', channelId: channels[1]?.id ?? '', command: 'leaderboard', options: [] })
  const board = await find((one) => one.usedBy?.command === '/순위')
  const press = async (label: string, shows: string) => {
    // On a loaded machine it thinks before it answers.
    const now = await find((one) => one.id === board.id && buttons(one).some((button) => button.label === label))
    const customId = buttons(now).find((one) => one.label === label)?.custom_id ?? ''
    await done({ type: 'press', messageId: board.id, customId })
    return said(await find((one) => one.id === board.id && said(one).includes(shows)))
  }
  await press('전체', '순위 · 전체')
  const ranks = await press('글로 보기', `<@${third}>`)
  for (const memberId of [leader, third]) expect(ranks).toMatch(new RegExp(`<@${memberId}> \\**10점`))
})
