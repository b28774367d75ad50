import { describe, expect, it } from 'vitest'
import { keepDraft } from '../../commands/drafts.ts'
import { fieldsOfQuestion } from '../../commands/question/fields.ts'
import { question } from '../../commands/question/question.ts'
import type { App } from '../../src/app.ts'
import { readCustomId, writeCustomId } from '../../src/chat/custom-id.ts'
import { fitMessage } from '../../src/chat/fit.ts'
import { LIMITS } from '../../src/chat/limits.ts'
import type { Message } from '../../src/chat/reply.ts'
import type { CommandRequest, PressRequest, SubmitRequest } from '../../src/chat/request.ts'
import type { Library } from '../../src/content/library.ts'
import { checkContext } from '../../src/core/quiz/checks/context.ts'
import { readDraft } from '../../src/core/quiz/form/draft.ts'
import { parseQuestions } from '../../src/core/quiz/form/form.ts'
import { writeForm } from '../../src/core/quiz/form/write.ts'
import { textOf } from '../../src/text/text.ts'
import { longText } from '../core/quiz/long.ts'
import { countTurns } from '../count-turns.ts'
import { shippedLibrary } from '../shipped-library.ts'

const text = textOf('ko')
/** As much of the store as keeps what was typed. */
const kept = new Map<string, readonly { readonly name: string }[]>()
const waiting = {
  keep: async (what: object, parts: readonly { readonly name: string }[]) => void kept.set(JSON.stringify(what), parts),
  find: async (what: object) => kept.get(JSON.stringify(what)),
}
/** Each question that is sent is compared with all of the bank. */
function withBank(count: number): Library {
  const { questionBank } = shippedLibrary
  return { ...shippedLibrary, questionBank: { ...questionBank, taken: questionBank.taken.slice(0, count) } }
}

const app = {
  library: withBank(40),
  noteUrl: () => undefined,
  track: { guildId: '100', trackId: 'main' },
  random: () => 0.5,
  clock: { now: () => 0 },
  store: { trackFiles: { add: async () => true, history: async () => [] }, waiting },
  libraries: { changed: async () => undefined },
} as unknown as App
const wholeBank: App = { ...app, library: shippedLibrary }
const member = { id: '300', name: '민수', manageGuild: true }
const base = { id: '1', guildId: '100', channelId: '200', member, locale: 'ko' } as const
const command: CommandRequest = { ...base, kind: 'command', command: 'question', subcommand: 'add', options: {} }

const FIELDS = {
  stem: '팀이 오로라의 보조 리전에서 쓰기 문을 그대로 실행하게 하려 한다.\n무엇을 켜야 하는가?',
  choices: 'Write Forwarding\nCustom Endpoint\nRDS Proxy\nData API',
  key: 'A',
  explanation:
    '보조 클러스터가 쓰기를 넘긴다.\nA: 넘기는 기능이다.\nB: 인스턴스를 고른다.\nC: 연결을 모은다.\nD: HTTP로 부른다.',
  fields:
    '근거: Databases > Aurora > Write Forwarding "보조 DB 클러스터가 쓰기 작업을 수행하는 SQL 문을 기본 DB 클러스터로 전달할 수 있도록 한다."\n난이도: 2\n번호: my-1',
}

async function submit(fields: Readonly<Record<string, string>>, by = member, on = app): Promise<Message> {
  const customId = readCustomId(writeCustomId('question.add'))
  if (!customId) throw new Error('no id')
  const request: SubmitRequest = { ...base, member: by, kind: 'submit', customId, fields, privateMessage: true }
  const reply = await question.submits?.add?.run(request, on, text)
  if (!reply || !('message' in reply)) throw new Error('no message')
  return fitMessage(reply.message)
}

const fileOf = (message: Message) => {
  const [file] = message.files ?? []
  return { name: file?.name, text: new TextDecoder().decode(file?.data) }
}

describe('a bank of thousands', () => {
  const [asked] = shippedLibrary.questions
  const many = Array.from({ length: 3_000 }, (_, at) => ({ ...asked, id: `many-${at}` }))
  const store = { questions: { stats: async () => [] }, reports: { waiting: async () => [] } }
  const full = { ...app, library: { ...shippedLibrary, questions: many }, store } as unknown as App

  it('is listed while the loop has turns', async () => {
    const turns = countTurns()
    const reply = await question.run({ ...command, subcommand: 'list' }, full, text)
    expect(turns()).toBeGreaterThan(many.length / 100)
    expect(JSON.stringify(reply)).toContain('many-0')
  })

  it('is looked through for what is typed while the loop has turns', async () => {
    const turns = countTurns()
    const options = { question: 'many-2999' }
    const focused = { name: 'question', value: 'many-2999' }
    const typing = { ...base, kind: 'autocomplete', command: 'question', options, focused } as const
    const found = await question.autocomplete?.(typing, full, text)
    expect(turns()).toBeGreaterThan(many.length / 100)
    expect(found?.map((one) => one.value)).toEqual(['many-2999'])
  })
})

describe('a question of the bank', () => {
  it('opens in its form so that, sent back as it is, it reads the same', async () => {
    const { taken } = shippedLibrary.questionBank
    const known = { notebook: app.library.notebook, errata: app.library.errata, checks: checkContext(app.library) }
    for (const one of taken.filter((_, at) => at % 12 === 0)) {
      const bank = { ...app.library.questionBank, taken: [] }
      const work = readDraft('question.md', writeForm(fieldsOfQuestion(one)), { ...known, bank })
      let step = work.next()
      while (!step.done) step = work.next()
      const { id, stem, key, choices, quotes, rationales, explanation } = one.question
      const read = step.value.question
      expect({ id, problems: step.value.problems.map(({ problem }) => problem.code) }).toEqual({ id, problems: [] })
      expect(read).toMatchObject({ id, stem, key, choices, rationales, explanation })
      expect(read?.quotes.map(({ words }) => words)).toEqual(quotes.map(({ words }) => words))
    }
  })
})

describe('/question add', () => {
  it('opens a form of five inputs within the limits', () => {
    const reply = question.run(command, app, text)
    const { modal } = reply as Extract<typeof reply, { modal: unknown }>
    const inputs = modal.components.flatMap((row) => ('components' in row ? row.components : []))
    expect(inputs.map((one) => ('label' in one ? one.label : ''))).toEqual([
      '문제',
      '보기 (한 줄에 하나)',
      '정답',
      '해설과 보기마다 풀이',
      '근거, 난이도, 번호',
    ])
    for (const input of inputs)
      expect('label' in input && (input.label?.length ?? 0)).toBeLessThanOrEqual(LIMITS.modalLabel)
  })

  it('previews a good question and gives a file that the bank takes as it is', async () => {
    const message = await submit(FIELDS)
    expect(message.content).toContain('점검을 모두 통과했어요.')
    expect(message.embeds?.[0]?.description).toContain('Write Forwarding')
    const { name, text: markdown } = fileOf(message)
    expect(name).toBe('my-1.md')
    const [parsed, more] = parseQuestions('questions/my-1.md', markdown)
    expect(more).toBeUndefined()
    expect(parsed).toMatchObject({ problems: [], source: { kind: 'single', key: ['A'], id: 'my-1', difficulty: 2 } })
    expect(parsed?.source?.stem.split('\n')).toEqual(FIELDS.stem.split('\n'))
  })

  it.each([
    ['a key that is no choice', { ...FIELDS, key: 'F' }, '보기 A, B, C, D에 없습니다'],
    ['words that do not stand', { ...FIELDS, fields: '근거: Databases > Aurora "없는 말"' }, '출제 보류'],
    [
      'an outdated statement',
      { ...FIELDS, fields: '근거: Databases > Aurora "전체 데이터베이스가 다중 리전에 복제된다."' },
      '정오',
    ],
    ['a 번호 that is taken', { ...FIELDS, fields: FIELDS.fields.replace('my-1', 'aurora-endpoint-1') }, '이미 씁니다'],
  ])('refuses %s, says the line, and loses nothing', async (_, fields, sentence) => {
    const message = await submit(fields)
    expect(message.content).toContain('아직 낼 수 없어요')
    expect(message.embeds?.[0]?.title).toMatch(/^아직 낼 수 없어요 · 고칠 것 \d가지/)
    expect(message.embeds?.[0]?.description).toMatch(/❌ \d+행: /)
    expect(message.embeds?.[0]?.description).toContain(sentence)
    expect(fileOf(message).text).toContain('무엇을 켜야 하는가?')
  })

  it('says all that is wrong at once, each with its line, however the faults lie', async () => {
    const message = await submit({
      stem: FIELDS.stem,
      choices: 'Write Forwarding\nCustom Endpoint\nRDS Proxy\n위의 모두',
      key: 'F',
      explanation: '까닭.\nA: 맞다.\nB: 아니다.\nC: 아니다.',
      fields:
        '근거: Databases > Aurora "없는 말"\n근거: 없는 절 "말"\n난이도: 아주 어려움\n번호: 한글 번호\n예외: double-negative',
    })
    const [embed] = message.embeds ?? []
    expect(embed?.title).toBe('아직 낼 수 없어요 · 고칠 것 3가지, 살펴볼 것 6가지')
    const lines = embed?.description?.split('\n') ?? []
    expect(lines.map((line) => /^(?:❌|⚠️) \d+행: /.test(line))).toEqual(new Array(9).fill(true))
    for (const said of [
      '정답 "F"',
      '없는 말',
      '없는 절',
      '난이도 "아주',
      '번호 "한글',
      '보기 D의 풀이',
      '풀이가 노트나 목록을',
      '보기 D는',
      '까닭이',
    ])
      expect(embed?.description, said).toContain(said)
    expect(message.embeds?.[0]?.fields ?? []).toEqual([])
  })

  it('says what an error brings with it by the error alone', async () => {
    const { embeds } = await submit({ ...FIELDS, choices: '' })
    expect(embeds?.[0]?.title).toBe('아직 낼 수 없어요 · 고칠 것 1가지')
    expect(embeds?.[0]?.description).toContain('보기가 없습니다')
  })

  it('opens the form again as it was sent, for leaders, until it is forgotten', async () => {
    const sent = { ...FIELDS, choices: '', key: 'F' }
    const [button] = (await submit(sent)).components?.[0]?.components ?? []
    const customId = readCustomId(button && 'custom_id' in button ? button.custom_id : '')
    if (!customId) throw new Error('no button')
    const press: PressRequest = {
      ...base,
      member,
      kind: 'press',
      customId,
      values: [],
      messageId: '5',
      privateMessage: true,
    }
    const again = (request: PressRequest) => question.presses?.again?.run(request, app, text)
    const reply = await again(press)
    if (!reply || !('modal' in reply)) throw new Error('no form')
    const inputs = reply.modal.components.flatMap((row) => ('components' in row ? row.components : []))
    const filled = inputs.map((one) => [one.custom_id, 'value' in one ? (one.value ?? '') : ''])
    expect(Object.fromEntries(filled)).toEqual(sent)
    await expect(again({ ...press, member: { ...member, manageGuild: false } })).rejects.toThrow('needsManageGuild')
    // Not at hand any more, or pressed in another process: the store knows it for a day.
    for (let at = 0; at < 100; at++) await keepDraft({ ...FIELDS, stem: `${at}` }, member.id, app)
    expect(await again(press)).toEqual(reply)
    kept.clear()
    await expect(again(press)).rejects.toThrow('draftForgotten')
  })

  it('warns of a flaw, also against the whole bank', async () => {
    const flawed = await submit({
      ...FIELDS,
      choices: 'Write Forwarding을 보조 클러스터에서 켠다\nMulti-AZ\n항상 RDS Proxy\nData API',
    })
    expect(flawed.content).toMatch(/살펴볼 점이 \d+가지/)
    const known = app.library.questions.findLast((one) => one.kind === 'single')
    const again = {
      ...FIELDS,
      stem: known?.stem ?? '',
      choices: (known?.choices ?? []).map((one) => one.text).join('\n'),
    }
    const twin = await submit(again, member, wholeBank)
    expect(twin.embeds?.[0]?.fields?.[0]?.value).toContain('거의 같습니다')
  })

  it.each([
    ['1', ['A']],
    ['2번', ['B']],
    ['③', ['C']],
    ['b', ['B']],
    ['1, 3', ['A', 'C']],
    ['가, 라', ['A', 'D']],
    ['정답: 2', ['B']],
    ['Answer: 1, 3', ['A', 'C']],
  ])('takes the key "%s" for choices without labels, as a file does', async (key, labels) => {
    const { text: markdown } = fileOf(await submit({ ...FIELDS, key }))
    expect(parseQuestions('a.md', markdown)[0]).toMatchObject({ problems: [], source: { key: labels } })
  })

  it('keeps what a choice begins with: its key is one of them', async () => {
    const { text: markdown } = fileOf(
      await submit({ ...FIELDS, choices: '답: 예\n답: 아니오\n예\n둘 다', key: '답: 예' }),
    )
    expect(parseQuestions('a.md', markdown)[0]).toMatchObject({ problems: [], source: { key: ['A'] } })
  })

  it('takes long choices and a long stem, and says where the rest of a preview is', async () => {
    const choices = [0, 1, 2, 3].map((at) => longText(`choice${at}`, 950)).join('\n')
    const message = await submit({ ...FIELDS, stem: longText('stem', 3000), choices })
    expect(message.content).not.toContain('아직 낼 수 없어요')
    expect(message.embeds?.map((one) => one.description).join('\n')).toContain('첨부한 파일에 모두 있어요')
    expect(fileOf(message).text).toContain(choices.split('\n')[3])
  })

  it('gives a number where none was typed', async () => {
    const { text: markdown } = fileOf(await submit({ ...FIELDS, fields: '근거: \n난이도: 2\n번호: ' }))
    expect(markdown).toMatch(/- 번호: q-[a-z2-7]{8}\n/)
    expect(markdown).not.toContain('근거')
  })

  it.each(['#### 정답', '---', '```', '> 말', '- 정답: C', '@everyone'])(
    'keeps "%s" in a stem a line of the stem',
    async (line) => {
      const { text: markdown } = fileOf(await submit({ ...FIELDS, stem: `무엇인가?\n${line}` }))
      const parsed = parseQuestions('questions/a.md', markdown)
      expect(parsed).toHaveLength(1)
      expect(parsed[0]?.source?.key).toEqual(['A'])
    },
  )

  it('compares with the whole bank once, and lets others have their turn at every question of it', async () => {
    const { notebook, errata, questionBank } = shippedLibrary
    // A bank that nothing was compared with yet: other tests of this process may have asked the shipped one.
    const bank = { ...questionBank, taken: [...questionBank.taken] }
    const known = { notebook, errata, bank, checks: checkContext(shippedLibrary) }
    const steps = () => {
      const work = readDraft('question.md', writeForm(FIELDS), known)
      let count = 0
      for (let step = work.next(); !step.done; step = work.next()) count++
      return count
    }
    expect(steps()).toBeGreaterThan(bank.taken.length)
    expect(steps()).toBeLessThan(30)
    let turns = 0
    const turn = () => {
      turns++
      if (turns < 1000) setImmediate(turn)
    }
    setImmediate(turn)
    await submit(FIELDS, member, wholeBank)
    expect(turns).toBeGreaterThan(5)
  })

  it.each([
    ['a thousand list items', 'a\n'.repeat(1000), '행입니다. 한 문제는 400행까지'],
    ['a thousand marks', '*a'.repeat(1000), '가 1000개입니다'],
  ])('reads not %s in one go, and loses none', async (_, choices, sentence) => {
    const message = await submit({ ...FIELDS, choices })
    expect(message.embeds?.[0]?.description).toContain(sentence)
    expect(fileOf(message).text.length).toBeGreaterThan(choices.length)
  })

  it('is for leaders only, the form and what is sent', async () => {
    const other = { ...member, manageGuild: false }
    expect(() => question.run({ ...command, member: other }, app, text)).toThrow('needsManageGuild')
    await expect(submit(FIELDS, other)).rejects.toThrow('needsManageGuild')
  })
})
