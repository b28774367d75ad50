import { beforeEach, expect, test } from 'vitest'
import { manage } from '../../commands/manage/manage.ts'
import type { App } from '../../src/app.ts'
import { readCustomId } from '../../src/chat/custom-id.ts'
import { UserError } from '../../src/chat/errors.ts'
import { fitMessage } from '../../src/chat/fit.ts'
import type { Reply } from '../../src/chat/reply.ts'
import type { CommandRequest, PressRequest } from '../../src/chat/request.ts'
import { hash32 } from '../../src/core/hash.ts'
import { textOf } from '../../src/text/text.ts'
import { notebookOf } from '../notebook.ts'
import { close, post } from '../store/fixtures.ts'
import { aQuestion, aSchedule, HOUR, NINE } from '../store/values.ts'
import { type World, world } from './quiz-world.ts'

const ko = textOf('ko')
const leader = { id: '7', name: 'lead', manageGuild: true }
const base = { id: '1', guildId: '100', channelId: '200', member: leader, locale: 'ko' as const }
const NOTES = notebookOf('# DB', '### Aurora', '- 말', '#### Endpoint', '- 말', '### RDS', '- 말')
const citation = (section: string) => ({ file: 'n.md', line: 1, lastLine: 1, section })
const BANK = [
  aQuestion({ id: 'odd', stem: '**이상한** 문제 @everyone', citations: [citation('DB > Aurora > Endpoint')] }),
  aQuestion({ id: 'fine', citations: [citation('DB > RDS')] }),
  ...Array.from({ length: 11 }, (_, at) => aQuestion({ id: `more${at}` })),
]

let here: World
let app: App

beforeEach(async () => {
  here = await world(BANK)
  const pictures = { coverage: async ({ alt }: { alt: string }) => ({ png: new Uint8Array(1), alt }) }
  const library = {
    ...here.app.library,
    notebook: NOTES,
    questionBank: { taken: [{ question: BANK[0] }], suspended: [] },
  }
  app = { ...here.app, library, pictures } as unknown as App
})

const said = (reply: Reply) =>
  JSON.stringify('modal' in reply ? reply.modal : 'update' in reply ? reply.update : fitMessage(reply.message))

async function run(subcommand: string, member: CommandRequest['member'] = leader): Promise<string> {
  try {
    return said(
      await manage.run({ ...base, member, kind: 'command', command: 'manage', subcommand, options: {} }, app, ko),
    )
  } catch (error) {
    if (error instanceof UserError) return error.sentence(ko)
    throw error
  }
}

async function press(id: string, values: readonly string[] = [], member = leader): Promise<string> {
  const customId = readCustomId(id)
  if (!customId) throw new Error(id)
  const request: PressRequest = {
    ...base,
    member,
    kind: 'press',
    customId,
    values,
    messageId: '1',
    privateMessage: true,
  }
  const found = manage.presses?.[customId.action.slice('manage.'.length)]
  if (!found) throw new Error(id)
  return said(await found.run(request, app, ko))
}

/** Forty members answer: the odd question is missed by all but two, the same way. */
async function answered(): Promise<void> {
  for (const [at, question] of BANK.entries()) {
    const now = NINE + at * 24 * HOUR
    const localDate = new Date(now).toISOString().slice(0, 10)
    const { id: occurrenceId } = await post(here.store, aSchedule(), { localDate, question, at: now })
    for (let n = 0; n < (at < 2 ? 40 : 1); n++) {
      const correct = at === 0 ? n < 2 : n % 3 > 0
      const wrong = at === 0 ? 'A' : (['A', 'C', 'D'][(n / 3) % 3] ?? 'A')
      const press = { occurrenceId, memberId: `m${n}`, chosen: [correct ? 'B' : wrong], correct, now, pressId: '1' }
      await here.store.answers.record(press)
    }
    await close(here.store, now + 24 * HOUR)
  }
}

test('says what to look at first, why, and leads to the question', async () => {
  expect(await run('items')).toContain(ko.items.none)
  await answered()
  const list = await run('items')
  expect(list).toContain('13문제 가운데 1문제를 살펴보세요')
  expect(list.indexOf('이상한 문제')).toBeLessThan(list.indexOf('Which endpoint'))
  expect(list).toMatch(/5% · -0\.07 · ⚠️ 찍는 것보다 못 맞혀요/)
  expect(list).toContain('답이 1개뿐이라')
  expect(await press('manage.items:1')).not.toContain('이상한 문제')
  const one = await press('manage.item', [hash32('odd')])
  for (const part of [
    '정답보다 많이 고른 오답',
    '95% 구간',
    '**A** 95% (38명)',
    '✅ **B** 5% (2명)',
    'question.edit:',
    '/channels/100/200/',
    'questions/aurora.md:1',
  ]) {
    expect(one).toContain(part)
  }
  expect(await press('manage.item', [hash32('fine')])).not.toContain('question.edit')
  await expect(press('manage.item', ['gone'])).rejects.toThrow(UserError)
})

test('shows what of the notes was asked, as a picture and the same in words', async () => {
  await answered()
  const picture = await run('coverage')
  for (const part of ['3개 절 가운데 2개에서 냈고, 1개가 약해요', 'coverage.png', 'Endpoint 5% (40명)']) {
    expect(picture).toContain(part)
  }
  const words = await press('manage.coverage:t:0')
  expect(words).toContain('**Aurora** 2절 가운데 1절\\n⬜🟧')
  expect(words).toContain('**RDS** 1절 가운데 1절\\n🟩')
  expect(words).not.toContain('coverage.png')
})

test('is for leaders alone', async () => {
  const member = { id: '8', name: 'm', manageGuild: false }
  expect(await run('items', member)).toBe(ko.errors.needsManageGuild())
  expect(await run('coverage', member)).toBe(ko.errors.needsManageGuild())
  for (const id of ['manage.items:0', 'manage.item', 'manage.coverage:p:0']) {
    await expect(press(id, [], member)).rejects.toThrow(UserError)
  }
})
