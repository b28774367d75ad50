import { expect, test } from 'vitest'
import { search } from '../../commands/search/search.ts'
import type { App } from '../../src/app.ts'
import { ofTrack, readCustomId, writeCustomId } from '../../src/chat/custom-id.ts'
import { fitMessage } from '../../src/chat/fit.ts'
import { LIMITS } from '../../src/chat/limits.ts'
import type { Message } from '../../src/chat/reply.ts'
import type { AutocompleteRequest, CommandRequest, PressRequest } from '../../src/chat/request.ts'
import { readLibrary } from '../../src/content/read.ts'
import { allQuestions } from '../../src/core/quiz/pool.ts'
import { questionsOn } from '../../src/core/quiz/resting.ts'
import { textOf } from '../../src/text/text.ts'
import { readFound, writeFound } from '../../src/views/found.ts'
import { contentFolder } from '../content-folder.ts'
import { shippedLibrary } from '../shipped-library.ts'
import { base } from './facts-world.ts'

const ko = textOf('ko')
const app = {
  library: shippedLibrary,
  pictures: { diagram: async () => ({ data: new Uint8Array(1), type: 'png', alt: '그림' }) },
  noteUrl: () => undefined,
  store: { gaps: { add: async () => undefined } },
  clock: { now: () => 0 },
} as unknown as App

async function say(query: string, over = app): Promise<Message> {
  const request: CommandRequest = { ...base, kind: 'command', command: 'search', options: { query } }
  const reply = await search.run(request, over, ko)
  if (!('message' in reply)) throw new Error('a message was expected')
  expect(fitMessage(reply.message)).toEqual(reply.message)
  return reply.message
}

async function press(id: string, values: readonly string[] = [], more: Partial<PressRequest> = {}, over = app) {
  const customId = readCustomId(id)
  if (!customId) throw new Error(`no custom id of ours: ${id}`)
  const request: PressRequest = {
    ...base,
    kind: 'press',
    customId,
    values,
    messageId: '9',
    privateMessage: true,
    ...more,
  }
  const found = search.presses?.[customId.action.slice('search.'.length)]
  if (!found) throw new Error(`nobody owns ${id}`)
  const reply = await found.run(request, over, ko)
  return { answers: found.answers, message: 'update' in reply ? reply.update : 'message' in reply ? reply.message : {} }
}

interface Control {
  custom_id: string
  label?: string
  options?: { value: string; label: string; description?: string }[]
}
const controls = (message: Message) =>
  (message.components ?? []).flatMap((row) => row.components as unknown as Control[])
const plain = (words: string) => words.replace(/[\s*_>\\`-]/g, '')
const text = (message: Message) => message.embeds?.[0]?.description ?? ''
const control = (message: Message, prefix: string) => {
  const found = controls(message).find((one) => one.custom_id.startsWith(prefix))
  if (!found) throw new Error(`no ${prefix}`)
  return found
}

test('the matching statement is quoted, marked and cited', async () => {
  const message = await say('인증 토큰 수명')
  expect(text(message)).toContain('> - __**인증 토큰**__의 __**수명**__은 15분이다.')
  expect(text(message)).toContain('Databases > RDS > IAM Authentication · Databases.md 240행')
})

test('it says what it searched for when that is not what was typed', async () => {
  expect((await say('ㅏㅑㅠ뭄')).content).toBe('「ㅏㅑㅠ뭄」 → **kibana**로 찾았어요')
  expect((await say('Kibana')).content).toBe('🔍 「Kibana」')
})

test('other hits are a menu that opens them with their marks', async () => {
  const menu = control(await say('Kibana'), 'search.hit:o')
  const opened = await press(menu.custom_id, [menu.options?.[0]?.value ?? ''])
  expect(opened.answers).toBe('private')
  expect(text(opened.message)).toContain('__**Kibana**__')
})

test('neighbours open, and from there turn in place', async () => {
  const near = control(await say('감사 로그'), 'search.near')
  expect(near.label).toBe('이전: Custom Endpoint')
  const opened = await press(near.custom_id)
  expect([opened.answers, opened.message.embeds?.[0]?.title]).toEqual(['private', 'Custom Endpoint'])
  const back = controls(opened.message)
    .filter((one) => one.custom_id.startsWith('search.turn'))
    .at(-1)
  const turned = await press(back?.custom_id ?? '')
  expect([turned.answers, turned.message.embeds?.[0]?.title]).toEqual(['update', 'Logs'])
})

test('a card leads to its whole section in place, from where the hit stands, and back', async () => {
  const message = await say('인증 토큰 수명')
  const rows = message.components ?? []
  const kept = { messageContent: message.content ?? '', messageRows: rows }
  const whole = control(message, 'search.whole')
  expect(whole.label).toBe('절 전체 보기')
  const opened = await press(whole.custom_id, [], kept)
  expect(opened.answers).toBe('update')
  expect(opened.message.content).toBe(message.content)
  const section = shippedLibrary.notebook.byId.get('Databases > RDS > IAM Authentication')
  expect(section?.statements.length).toBeGreaterThan(2)
  for (const { text: words } of section?.statements ?? []) expect(plain(text(opened.message))).toContain(plain(words))
  expect(text(opened.message)).toContain('__**인증 토큰**__의 __**수명**__은 15분이다.')
  expect(text(opened.message)).toMatch(/Databases\.md \d+~\d+행 · 표시한 문장은 240행$/)
  // What was found beside it is still there, and the way back leads to the very card.
  expect(control(opened.message, 'search.hit:o')).toEqual(control(message, 'search.hit:o'))
  const back = await press(control(opened.message, 'search.back').custom_id, [], kept)
  expect([back.answers, back.message]).toEqual(['update', { ...message, components: rows }])
})

test('where the card shows the section as a whole, nothing offers it once more', async () => {
  const library = readLibrary(contentFolder({ 'notes/a.md': '# 장\n## 절\n\n- 겉은 이렇다\n  - 속은 저렇다\n' }), ko)
  const ids = controls(await say('겉은', { ...app, library })).map((one) => one.custom_id.split(':')[0])
  expect(ids).not.toContain('search.whole')
  expect(ids).toContain('search.share')
})

test('a long section turns its pages from where the hit stands', async () => {
  const items = Array.from({ length: 100 }, (_, at) => `- ${at}번째 문장은 이렇게 이어진다 ${'그리고 '.repeat(6)}`)
  const library = readLibrary(
    contentFolder({ 'notes/a.md': `# 장\n## 절\n\n${items.join('\n')}\n- 마지막에 살구가 있다\n` }),
    ko,
  )
  const over = { ...app, library }
  const message = await say('살구', over)
  const opened = await press(control(message, 'search.whole').custom_id, [], {}, over)
  expect(text(opened.message)).toContain('__**살구**__')
  const footer = opened.message.embeds?.[0]?.footer?.text ?? ''
  const [, last] = /^(\d+)\/\1쪽$/.exec(footer) ?? []
  const before = controls(opened.message).find((one) => one.custom_id.endsWith(`:${Number(last) - 2}`))
  const turned = await press(before?.custom_id ?? '', [], {}, over)
  expect(turned.message.embeds?.[0]?.footer?.text).toBe(`${Number(last) - 1}/${last}쪽`)
  expect(text(turned.message)).not.toContain('살구')
  const ids = controls(turned.message).map((one) => one.custom_id)
  expect(new Set(ids).size).toBe(ids.length)
})

test('a card leads to what it is about, and to questions on it only where there are some', async () => {
  const message = await say('인증 토큰 수명')
  expect(control(message, 'service.see').label).toBe('정리 카드')
  const [, key] = control(message, 'service.see').custom_id.split(':')
  expect(shippedLibrary.subjects.byKey.get(key ?? '')?.section.title).toBe('IAM Authentication')
  const asked = control(message, 'quiz.about')
  const subject = shippedLibrary.subjects.byKey.get(asked.custom_id.split(':')[1] ?? '')
  const count = subject ? questionsOn([subject], allQuestions(shippedLibrary)).length : 0
  expect(count).toBeGreaterThan(0)
  expect(asked.label).toBe(`연습 (${count}문제)`)
  // Where only what is above has questions, they are offered under its name.
  const above = shippedLibrary.questions.filter((one) =>
    one.citations.every(({ section }) => section === 'Databases > RDS'),
  )
  expect(above.length).toBeGreaterThan(0)
  const upper = await say('인증 토큰 수명', { ...app, library: { ...shippedLibrary, questions: above, generated: [] } })
  expect(control(upper, 'quiz.about').label).toBe(`「RDS」 연습 (${above.length}문제)`)
  const library = { ...shippedLibrary, questions: [], generated: [] }
  const without = controls(await say('인증 토큰 수명', { ...app, library })).map((one) => one.custom_id.split(':')[0])
  expect(without).not.toContain('quiz.about')
})

test('a neighbour opens at what was searched for, or says that it has nothing of it', async () => {
  const notes = [
    '# 장',
    '## 앞',
    '- 첫째 문장',
    '- 살구는 여름에 익는다',
    '## 가운데',
    '- 살구는 달고 살구는 시다',
    '## 뒤',
    '- 감은 가을에 익는다',
  ]
  const library = readLibrary(contentFolder({ 'notes/a.md': `${notes.join('\n\n')}\n` }), ko)
  const over = { ...app, library }
  const key = (title: string) => library.notebook.sections.find((one) => one.title === title)?.key ?? ''
  const kept = { messageContent: '🔍 「살구」' }
  const before = await press(`search.near:${key('앞')}`, [], kept, over)
  expect(text(before.message)).toContain('> - __**살구**__는 여름에 익는다')
  expect(before.message.content).toBe('🔍 「살구」')
  const after = await press(`search.turn:${key('뒤')}`, [], { messageContent: before.message.content ?? '' }, over)
  expect(after.message.content).toBe('🔍 「살구」\n「살구」에 관한 말은 이 절에 없어요.')
  expect(text(after.message)).toContain('감은 가을에 익는다')
  // From there, too, it is known what was searched for.
  const again = await press(`search.turn:${key('앞')}`, [], { messageContent: after.message.content ?? '' }, over)
  expect(again.message.content).toBe('🔍 「살구」')
})

test('a near miss opens with what stands there, not as a section without text', async () => {
  const message = await say('@everyone 클러스터 설치')
  const menu = control(message, 'search.hit:n')
  for (const { value } of menu.options ?? []) {
    const { message: opened } = await press(menu.custom_id, [value], { messageContent: message.content ?? '' })
    expect(text(opened)).not.toContain('그림만 있어요')
  }
})

test('the shared card is the same card without anything to press but what all may press', async () => {
  const message = await say('감사 로그')
  const shared = await press(control(message, 'search.share').custom_id)
  expect(shared.answers).toBe('public')
  expect(text(shared.message)).toBe(text(message))
  expect(controls(shared.message).filter((one) => !one.custom_id.startsWith('service.erratum'))).toEqual([])
})

test('what is not in the notes is said to be so, with near misses that open', async () => {
  const message = await say('@everyone 클러스터 설치')
  expect(message.content).toContain('노트에 없어요')
  expect(message.content).not.toContain('@everyone')
  const menu = control(message, 'search.hit:n')
  expect(text((await press(menu.custom_id, [menu.options?.[0]?.value ?? ''])).message)).not.toBe('')
})

test('a near miss says what of it was found there, and opens there; one that only its heading names says where it stands', async () => {
  const notes = [
    '# 장',
    '',
    '### 돛',
    '',
    '- 바람을 받는다.',
    '- 돛대는 참나무로 깎아 세운다.',
    '',
    '### 닻',
    '',
    '- 바닥에 박힌다.',
  ]
  const near = { ...app, library: readLibrary(contentFolder({ 'notes/1 - 배.md': notes.join('\n') }), ko) }
  const said = await say('돛대 수리', near)
  const menu = control(said, 'search.hit:n')
  expect(menu.options?.map(({ description }) => description)).toEqual(['돛대는 참나무로 깎아 세운다.'])
  const opened = await press(menu.custom_id, [menu.options?.[0]?.value ?? ''], {}, near)
  expect(text(opened.message)).toContain('참나무')
  const named = await say('닻 수리', near)
  expect(control(named, 'search.hit:n').options?.map(({ label, description }) => [label, description])).toEqual([
    ['닻', '장'],
  ])
})

test('a suggestion picked opens that section; suggestions fit and come from the first keystroke', async () => {
  const suggest = async (value: string) => {
    const request: AutocompleteRequest = {
      ...base,
      kind: 'autocomplete',
      command: 'search',
      options: {},
      focused: { name: 'query', value },
    }
    return (await search.autocomplete?.(request, app, ko)) ?? []
  }
  for (const typed of ['', 'a', 'ㅇ', '엔드포잍', '엔드포인트는', 'dhfhfk']) {
    const choices = await suggest(typed)
    expect(choices.length).toBeGreaterThan(0)
    expect(choices.length).toBeLessThanOrEqual(25)
    for (const { name } of choices) expect([...name].length).toBeLessThanOrEqual(LIMITS.choiceText)
    expect(await suggest(typed)).toEqual(choices)
  }
  const [typed, first] = await suggest('엔드포잍')
  expect([typed?.name, typed?.value]).toEqual(['🔎 엔드포잍', '엔드포잍'])
  expect((await say(first?.value ?? '')).embeds?.[0]?.title).toBe('Endpoint')
})

test.each(['인증 토큰 수명', '오로라 복제본은 최대 몇 개', '감사 로그', '15분', 'Kibana', 'dlswmd xhzms'])(
  'a suggestion for "%s" opens the statement that the search answers with',
  async (typed) => {
    const asked: AutocompleteRequest = {
      ...base,
      kind: 'autocomplete',
      command: 'search',
      options: {},
      focused: { name: 'query', value: typed },
    }
    const [own, ...others] = (await search.autocomplete?.(asked, app, ko)) ?? []
    expect(own?.value).toBe(typed)
    for (const { name, value } of others) {
      const [key, index = '0'] = String(value).split(':')
      const said = shippedLibrary.notebook.byKey.get(key ?? '')?.statements[Number(index)]?.text ?? ''
      const hit = shippedLibrary.search.find(typed, { limit: 25 }).results.some((one) => one.section.key === key)
      if (hit && said !== '') expect(plain(name)).toContain(plain(said).slice(0, 12))
    }
    const [best] = shippedLibrary.search.find(typed).results
    const cited = text(await say(typed))
      .split('\n')
      .at(-1)
    const opened = await Promise.all(
      others.map(async ({ value }) =>
        text(await say(String(value)))
          .split('\n')
          .at(-1),
      ),
    )
    expect(best?.statement).toBeDefined()
    expect(opened).toContain(cited)
  },
)

test('where the search found what was typed, no name is guessed beside it', async () => {
  const library = readLibrary(
    contentFolder({
      'notes/a.md': '# 장\n\n## 마당\n\n- **살수**: 물을 뿌린다.\n\n## 과일\n\n- 여름에 살구가 익는다.\n',
    }),
    ko,
  )
  const suggest = async (value: string) => {
    const asked: AutocompleteRequest = {
      ...base,
      kind: 'autocomplete',
      command: 'search',
      options: {},
      focused: { name: 'query', value },
    }
    return ((await search.autocomplete?.(asked, { ...app, library }, ko)) ?? []).map(({ name }) => name)
  }
  expect(await suggest('살구')).toEqual(['🔎 살구', '과일 · 장 — 여름에 살구가 익는다.'])
  expect(await suggest('살수')).toEqual(['🔎 살수', '마당 · 장 — 살수: 물을 뿌린다.'])
})

test('a card shows as many statements below as there is room for', async () => {
  const items = Array.from({ length: 8 }, (_, at) => `  - 속 ${at + 1}`)
  const library = readLibrary(
    contentFolder({ 'notes/a.md': `# 장\n## 절\n\n- 겉은 이렇게 생겼다\n${items.join('\n')}\n` }),
    ko,
  )
  const shown = text(await say('겉은', { ...app, library }))
  expect(items.filter((_, at) => shown.includes(`속 ${at + 1}`)).length).toBe(6)
})

const libraryOf = (...lines: readonly string[]) =>
  readLibrary(contentFolder({ 'notes/a.md': `# 장\n\n## 절\n\n${lines.join('\n')}\n` }), ko)

test('a label alone is no answer: what it labels stands behind it', async () => {
  const library = libraryOf(
    '**살구**',
    '',
    '여름에 익는 과일이다.',
    '',
    '달고 시다.',
    '',
    '**감**',
    '',
    '가을에 익는다.',
  )
  const shown = text(await say('살구', { ...app, library }))
  expect(shown).toContain('**살구**\n> 여름에 익는 과일이다.\n> 달고 시다.')
  expect(shown).not.toContain('가을')
})

test.each([
  ['a paragraph', [`${'앞에서 하는 말이다. '.repeat(300)}살구는 여름에 익는다. ${'뒤에서 하는 말이다. '.repeat(300)}`]],
  [
    'a table',
    [
      '| 이름 | 값 |',
      '|---|---|',
      ...Array.from({ length: 200 }, (_, at) => `| 칸 ${at} | ${'값'.repeat(20)} |`),
      '| 살구 | 여름 |',
    ],
  ],
  [
    'a code block',
    ['```', ...Array.from({ length: 200 }, (_, at) => `x${at} = ${'1'.repeat(20)}`), '살구 = 여름', '```'],
  ],
])('of %s that is longer than a card what was found is shown, and the section opens', async (_, lines) => {
  const message = await say('살구', { ...app, library: libraryOf(...lines) })
  expect(text(message)).toMatch(/살구.*여름/u)
  expect(text(message).split('```').length % 2).toBe(1)
  expect(text(message)).toContain('…')
  expect(text(message).length).toBeLessThan(3000)
  expect(control(message, 'search.whole').label).toBe('절 전체 보기')
})

test('a table that is cut keeps its head', async () => {
  const rows = Array.from({ length: 200 }, (_, at) => `| 칸 ${at} | ${'값'.repeat(20)} |`)
  const library = libraryOf('| 이름 | 계절 |', '|---|---|', ...rows, '| 살구 | 여름 |')
  expect(text(await say('살구', { ...app, library }))).toMatch(/^```\n\| 이름 \| 계절 \|/)
})

test('other hits show what matched, however far behind in their statement', async () => {
  const far = `${'앞에서 하는 말이 길다. '.repeat(12)}끝에 살구가 있다.`
  const library = readLibrary(
    contentFolder({ 'notes/a.md': `# 장\n\n## 절\n\n- 살구는 살구다.\n\n## 다른 절\n\n- ${far}\n` }),
    ko,
  )
  const menu = control(await say('살구', { ...app, library }), 'search.hit:o') as {
    options?: { description?: string }[]
  }
  expect(menu.options?.[0]?.description).toMatch(/^….*끝에 살구가 있다\.$/)
})

test('a section below its own name is not named twice', async () => {
  const library = readLibrary(contentFolder({ 'notes/a.md': '# 살구\n\n## 살구\n\n- 여름에 익는다.\n' }), ko)
  expect((await say('여름', { ...app, library })).embeds?.[0]).toMatchObject({ title: '살구' })
  expect((await say('여름', { ...app, library })).embeds?.[0]).not.toHaveProperty('author')
})

test('a highlight that no longer fits its statement is dropped, the last character is still marked', () => {
  const [section] = shippedLibrary.notebook.sections.filter((one) => one.statements.length > 0)
  const length = section?.statements[0]?.text.length ?? 0
  const read = (spans: string) => readFound([section?.key, '0', spans], shippedLibrary.notebook.byKey)?.highlights
  expect(read(`0-${length}`)).toEqual([[0, length]])
  expect(read(`0-${length + 1}`)).toEqual([])
  expect(read(`0-2.1-${length + 9}`)).toEqual([[0, 2]])
})

test('the longest place fits into a custom id with its page and its track, however much is marked', () => {
  const [section] = shippedLibrary.notebook.sections.filter((one) => one.statements.length > 0)
  const [statement] = section?.statements ?? []
  if (!section || !statement) throw new Error('no section')
  const highlights = Array.from({ length: 99 }, (_, at): [number, number] => [900_000 + at, 999_999])
  const at = writeFound({ section, statement: { ...statement, index: 999_999 }, highlights })
  expect(ofTrack(writeCustomId('search.whole', ...at, '999999'), 'k3x9q2').length).toBeLessThanOrEqual(LIMITS.customId)
})

test('the other hits stay where a server has several tracks, too', async () => {
  const message = await say('인증 토큰 수명')
  const stamped = (rows: Message['components'] = []) =>
    rows.map((row) => ({
      ...row,
      components: row.components.map((one) =>
        'custom_id' in one ? { ...one, custom_id: `${one.custom_id}@k3x9q2` } : one,
      ),
    }))
  const opened = await press(control(message, 'search.whole').custom_id, [], {
    messageRows: stamped(message.components),
  })
  expect(control(opened.message, 'search.hit:o').custom_id).toBe('search.hit:o@k3x9q2')
})

test('a button older than the notes says so', async () => {
  await expect(press('search.near:aaaaaaaaaaaa')).rejects.toThrow('oldButton')
})

test('a table of the notes is a block of its own, in no quote', async () => {
  const table = '| 종류 | 크기 |\n|---|---|\n| 소형 | 4 GiB |\n| 대형 | 8 GiB |'
  const library = readLibrary(contentFolder({ 'notes/a.md': `# 장\n## 인스턴스\n\n${table}\n` }), ko)
  const found = text(await say('대형 크기', { ...app, library }))
  expect(found).toContain('대형 | 8 GiB')
  expect(found).toMatch(/^```/)
})

test.each(['aurora', 'dax', 'multi', ''])('a suggestion for "%s" is understood by its own label', async (typed) => {
  const asked: AutocompleteRequest = {
    ...base,
    kind: 'autocomplete',
    command: 'search',
    options: {},
    focused: { name: 'query', value: typed },
  }
  const choices = (await search.autocomplete?.(asked, app, ko)) ?? []
  expect(choices.length).toBeGreaterThan(0)
  for (const { name, value } of choices) expect(await say(name), name).toEqual(await say(value))
})

test('a share says who shared it and what was asked, as it was typed or picked', async () => {
  const shareOf = async (message: Message, messageContent: string | undefined, key?: string) => {
    const own = control(message, 'search.share').custom_id
    const customId = readCustomId(key === undefined ? own : `search.share:${key}:0:-`)
    if (!customId) throw new Error('no share')
    const request: PressRequest = {
      ...base,
      kind: 'press',
      customId,
      values: [],
      messageId: '9',
      privateMessage: true,
      ...(messageContent === undefined ? {} : { messageContent }),
    }
    const reply = await search.presses?.share?.run(request, app, ko)
    return reply && 'message' in reply ? reply.message.content : ''
  }
  const asked = await say('오로라 *엔드포인트*')
  expect(await shareOf(asked, asked.content)).toBe('📣 <@300> 님이 공유했어요: **/검색 오로라 \\*엔드포인트\\***')
  const meant = await say('ㅏㅑㅠ뭄')
  expect(await shareOf(meant, meant.content)).toBe('📣 <@300> 님이 공유했어요: **/검색 ㅏㅑㅠ뭄**')
  // Turned to a section that has none of it: the question above it would make an answer of that.
  const elsewhere = app.library.notebook.sections.find(({ title }) => title === 'IAM Authentication')
  expect(await shareOf(asked, '🔍 “제주도”', elsewhere?.key)).toBe(
    `📣 <@300> 님이 공유했어요: **/검색 제주도**\n${ko.search.nothingHere('제주도')}`,
  )
  expect(await shareOf(asked, undefined)).toMatch(/^📣 <@300> 님이 공유했어요: \*\*\/검색 \S/)
})
