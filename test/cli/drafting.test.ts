import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import type { Cli } from '../../src/cli/command.ts'
import type { DraftApi } from '../../src/cli/draft-api.ts'
import { draft, printBrief } from '../../src/cli/drafting.ts'
import { readLibrary } from '../../src/content/read.ts'
import { textOf } from '../../src/text/text.ts'
import { contentFolder } from '../content-folder.ts'

const NOTE = `# 철도

## 승차권

- 예매한 승차권은 출발 30분 전까지 무료로 취소할 수 있다.
- 지정석은 출발 10분 전에 배정하고, 입석은 남은 자리만큼 판다.
- 할인 대상은 청소년, 경로, 단체이다.
`

const SECTION = '철도 > 승차권'

interface Item {
  readonly stem?: string
  readonly choices?: readonly string[]
  readonly key?: string
  readonly why?: string
  readonly source?: string
}

function item(parts: Item = {}): string {
  const {
    stem = '예매한 승차권을 무료로 취소할 수 있는 때는 언제까지인가요?',
    choices = ['출발 30분 전', '출발 45분 전', '출발 20분 전', '출발 60분 전'],
    key = 'A',
    why = '출발까지 남은 시간이 그보다 짧으면 무료가 아닙니다.',
    source = 's1',
  } = parts
  const letters = choices.map((text, at) => `- ${'ABCD'[at]}: ${text}`)
  const whys = choices.map(
    (text, at) => `- ${'ABCD'[at]}: ${'ABCD'[at] === key ? `${text}까지 됩니다` : `${text}까지가 아닙니다`}.`,
  )
  return [
    '#### 문제',
    `- ${stem}`,
    '#### 보기',
    ...letters,
    '#### 정답',
    `- 정답: ${key}`,
    `- ${why}`,
    ...whys,
    `- 근거: ${source}`,
    '- 난이도: 1',
  ].join('\n')
}

const closers: (() => void)[] = []
afterEach(() => {
  for (const close of closers.splice(0)) close()
})

type Answer = (request: IncomingMessage, response: ServerResponse, body: string) => void

async function serve(
  ...answers: readonly Answer[]
): Promise<{ url: string; requests: { body: string; auth?: string; path?: string }[] }> {
  const requests: { body: string; auth?: string; path?: string }[] = []
  const server = createServer((request, response) => {
    let body = ''
    request.on('data', (part) => {
      body += part
    })
    request.on('end', () => {
      const { authorization: auth } = request.headers
      requests.push({ body, ...(auth ? { auth } : {}), ...(request.url ? { path: request.url } : {}) })
      const answer = answers[Math.min(requests.length, answers.length) - 1]
      answer?.(request, response, body)
    })
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  closers.push(() => {
    server.closeAllConnections()
    server.close()
  })
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`, requests }
}

const says =
  (content: string, finish = 'stop'): Answer =>
  (_, response) => {
    response.setHeader('content-type', 'application/json')
    response.end(JSON.stringify({ choices: [{ message: { role: 'assistant', content }, finish_reason: finish }] }))
  }

const fails =
  (status: number, body = '', headers: Readonly<Record<string, string>> = {}): Answer =>
  (_, response) => {
    response.writeHead(status, headers)
    response.end(body)
  }

async function drafted(api: DraftApi | undefined, timeoutMs = 5_000, content = contentFolder({ 'notes/a.md': NOTE })) {
  const said: string[] = []
  const waits: number[] = []
  const text = textOf('ko')
  const cli = {
    content,
    text,
    library: () => readLibrary(content, text),
    out: (line: string) => void said.push(line),
    err: (line: string) => void said.push(line),
    drafting: { api: () => api, timeoutMs, wait: async (ms: number) => void waits.push(ms) },
  } as unknown as Cli
  mkdirSync(join(content, 'questions'), { recursive: true })
  const exit = await draft(cli, '승차권')
  const files = readdirSync(join(content, 'questions'), { withFileTypes: true }).map((one) => one.name)
  return { exit, said: said.join('\n'), waits, content, files, library: () => readLibrary(content, text) }
}

const kept = ({ library }: Awaited<ReturnType<typeof drafted>>) => library().questions

test('the brief has the statements by id, the form and the rules', () => {
  const out: string[] = []
  const content = contentFolder({ 'notes/a.md': NOTE })
  const text = textOf('ko')
  const cli = { content, text, library: () => readLibrary(content, text), out: (line: string) => void out.push(line) }
  expect(printBrief(cli as unknown as Cli, SECTION)).toBe(0)
  for (const words of [SECTION, '[s1] 예매한 승차권은', '[s3] 할인 대상은', '#### 보기', '근거: s3'])
    expect(out[0]).toContain(words)
})

describe('what comes back', () => {
  test('good drafts are kept, and are questions that the bot takes', async () => {
    const { url, requests } = await serve(says(`${item()}\n\n---\n`))
    const done = await drafted({ url, key: 'sk-secret', model: 'small' })
    expect(done.said).toContain('초안 1개 가운데 1개')
    expect(done.exit).toBe(0)
    const [question] = kept(done)
    expect(question).toMatchObject({ kind: 'single', key: ['A'], difficulty: 1, quotes: [{ section: SECTION }] })
    expect(question?.choices.map((one) => one.text)).toEqual([
      '출발 30분 전',
      '출발 45분 전',
      '출발 20분 전',
      '출발 60분 전',
    ])
    expect(Object.keys(question?.rationales ?? {})).toEqual(['A', 'B', 'C', 'D'])
    expect(requests[0]).toMatchObject({ path: '/v1/chat/completions', auth: 'Bearer sk-secret' })
    expect(JSON.parse(requests[0]?.body ?? '')).toMatchObject({ model: 'small', stream: false })
    expect(done.said).not.toContain('sk-secret')
    // Whoever waits for a model sees that it is asked, where, and that something came.
    expect(done.said).toMatch(/127\.0\.0\.1:\d+[\s\S]*\d+자를 받았습니다/)
  })

  test('in fenced code, with talk around it, it is read as well', async () => {
    const { url } = await serve(
      says(`여기 있습니다!\n\n\`\`\`markdown\n${item()}\n\`\`\`\n\n더 필요하면 말씀해 주세요.`),
    )
    expect(kept(await drafted({ url }))).toHaveLength(1)
  })

  test.each<[string, Item, string]>([
    [
      'a key that no quote decides',
      { choices: ['탑승 직전', '예매 당일', '전날 자정', '이틀 전날'] },
      '정하지 않습니다',
    ],
    [
      'a number that no quote has',
      { choices: ['출발 25분 전', '출발 45분 전', '출발 20분 전', '출발 60분 전'] },
      '정하지 않습니다',
    ],
    ['a quote that does not stand', { source: `${SECTION} "출발 20분 전까지 취소할 수 있다"` }, '말이 없습니다'],
    ['no quote at all', { source: '' }, '인용하지 않았습니다'],
    [
      'a distractor that is as true',
      { stem: '할인을 받는 것은 누구인가요?', choices: ['청소년', '경로', '외국인', '장애인'], source: 's3' },
      '보기 B',
    ],
    ['an opinion', { stem: '승차권 취소에 대한 설명으로 가장 적절한 것은 무엇인가요?' }, '가장 적절한'],
    ['a hedge in its reason', { why: '아마 출발 30분 전까지일 것입니다.' }, '아마'],
    ['a guess in its reason', { why: '문맥상 출발 30분 전으로 추정됩니다.' }, '버림'],
    ['the most important of all', { stem: '무료 취소에서 가장 중요한 때는 언제인가요?' }, '가장 중요한'],
    ['a key of no choice', { key: 'E' }, '버림'],
    ['a hedged key', { key: 'A 또는 B' }, '버림'],
    ['a hedged key in another language', { key: 'A (vielleicht)' }, '버림'],
    ['a key of two where one is right', { key: 'A, B' }, '버림'],
    ['a key with a question mark', { key: 'A?' }, '버림'],
    ['a key that is a sentence', { key: 'A인 것 같다' }, '버림'],
    ['a label that no choice has', { key: 'E' }, '버림'],
    ['no key', { key: '' }, '버림'],
    ['one choice twice', { choices: ['출발 30분 전', '출발 30분 전', '출발 20분 전'] }, '버림'],
    ['one choice alone', { choices: ['출발 30분 전'] }, '버림'],
    ['a number that the note does not say', { choices: ['출발 35분 전', '출발 45분 전', '출발 20분 전'] }, '버림'],
    ['a statement that is not there', { source: 's9' }, '버림'],
    ['words that hedge in the explanation', { why: '아마도 그럴 것 같습니다.' }, '버림'],
    ['a stem that wants the best', { stem: '무료 취소에 가장 적절한 때는 언제인가요?' }, '버림'],
    ['another statement than the one that decides', { source: 's3' }, '버림'],
  ])('%s falls, and it is said why', async (_, parts, why) => {
    const { url } = await serve(says(item(parts)))
    const done = await drafted({ url })
    expect(done.said).toContain(why)
    expect([done.exit, kept(done).length]).toEqual([1, 0])
  })

  test.each<[string, (own: string) => string, number]>([
    ['a byte order mark and lines of Windows', (own) => `\uFEFF${own.replaceAll('\n', '\r\n')}`, 1],
    ['thoughts of the model before it', (own) => `<think>\n정답은 B일 것이다.\n정답: B\n</think>\n\n${own}`, 1],
    ['thoughts that never end', (own) => `<think>\n${own}`, 0],
    ['the same in JSON', (own) => JSON.stringify({ questions: [{ text: own }] }), 0],
    ['a key with its text', (own) => own.replace('- 정답: A', '- 정답: A (출발 30분 전)'), 1],
    ['a key with the text of another', (own) => own.replace('- 정답: A', '- 정답: A (출발 45분 전)'), 0],
    ['a key in a hedge', (own) => own.replace('- 정답: A', '- 정답: 아마도 A'), 0],
    ['two keys', (own) => own.replace('- 정답: A', '- 정답: A\n- 정답: B'), 0],
    ['no choices', (own) => own.replace(/#### 보기\n(?:- [A-D]: .*\n)+/, ''), 0],
    ['a choice twice', (own) => own.replace('- D: 출발 60분 전', '- D: 출발 30분 전'), 0],
    ['a choice without words', (own) => own.replace('- C: 출발 20분 전', '- C: '), 0],
    ['none of the above', (own) => own.replace('- D: 출발 60분 전', '- D: 정답 없음'), 0],
    ['a statement that is not there', (own) => own.replace('- 근거: s1', '- 근거: s99'), 0],
    ['cut off in its choices', (own) => own.slice(0, own.indexOf('#### 정답')), 0],
  ])('%s', async (_, change, count) => {
    const { url } = await serve(says(change(item())))
    const done = await drafted({ url })
    expect([done.exit, kept(done).length]).toEqual([count === 1 ? 0 : 1, count])
    expect(kept(done).every(({ key }) => key.join() === 'A')).toBe(true)
    expect(done.said).toMatch(count === 1 ? /초안 1개 가운데 1개/ : /버림|초안이 없습니다/)
  })

  test('of several those that stand are kept, and the same one only once', async () => {
    const { url } = await serve(says([item(), item({ key: 'B' }), item()].join('\n\n---\n\n'), 'length'))
    const done = await drafted({ url })
    expect(done.said).toContain('초안 3개 가운데 1개')
    expect(done.said).toContain('길이 한도에서 잘렸습니다')
    expect(kept(done)).toHaveLength(1)
  })

  test('nothing in the form of a question is said, and no file is written', async () => {
    const { url } = await serve(says('죄송하지만 도와드릴 수 없습니다.'))
    const done = await drafted({ url })
    expect(done.said).toContain('초안이 없습니다')
    expect([done.exit, done.files]).toEqual([1, []])
  })

  test('no file that stands is touched', async () => {
    const content = contentFolder({ 'notes/a.md': NOTE })
    const library = readLibrary(content, textOf('ko'))
    const name = `draft-${library.notebook.byId.get(SECTION)?.key}.md`
    mkdirSync(join(content, 'questions'), { recursive: true })
    writeFileSync(join(content, 'questions', name), '내 글\n')
    const { url } = await serve(says(item()))
    const done = await drafted({ url }, 5_000, content)
    expect(readFileSync(join(content, 'questions', name), 'utf8')).toBe('내 글\n')
    expect(done.files.sort()).toEqual([name, name.replace('.md', '-2.md')].sort())
  })
})

describe('a server in trouble', () => {
  test('429 waits as long as it says, 500 a little, and both are tried again', async () => {
    const busy = fails(429, '', { 'retry-after': '7' })
    const { url, requests } = await serve(busy, fails(500), says(item()))
    const done = await drafted({ url })
    expect([done.exit, requests.length, done.waits]).toEqual([0, 3, [7_000, 4_000]])
    expect(done.said).toContain('거절했습니다 (429)')
  })

  test('three times are enough', async () => {
    const { url, requests } = await serve(fails(503))
    const done = await drafted({ url })
    expect([done.exit, requests.length]).toEqual([1, 3])
  })

  test('a wrong key is told at once, and never printed, not even where the server repeats it', async () => {
    const { url, requests } = await serve(fails(401, JSON.stringify({ error: { message: 'bad key sk-secret' } })))
    const done = await drafted({ url, key: 'sk-secret' })
    expect([done.exit, requests.length]).toEqual([1, 1])
    expect(done.said).toContain('bad key ***')
    expect(done.said).not.toContain('sk-secret')
  })

  test('silence ends', async () => {
    const { url } = await serve(() => {})
    const done = await drafted({ url }, 50)
    expect([done.exit, done.waits]).toEqual([1, [2_000, 4_000]])
    expect(done.said).toContain('제때 답하지 않았습니다')
  })

  test.each([
    ['truncated JSON', '{"choices":[{"message":{"content":"#### 문'],
    ['another format', '{"text":"#### 문제"}'],
    ['a page', '<html>hello</html>'],
  ])('%s is said to be unreadable', async (_, body) => {
    const { url } = await serve(fails(200, body))
    const done = await drafted({ url })
    expect([done.exit, done.files]).toEqual([1, []])
    expect(done.said).toContain('읽을 수 없습니다')
  })

  test('nobody there', async () => {
    const { url } = await serve()
    for (const close of closers.splice(0)) close()
    expect((await drafted({ url })).said).toContain('닿지 못했습니다')
  })

  test('without an address nothing is asked', async () => {
    await expect(drafted(undefined)).rejects.toThrow('DRAFT_API_URL')
  })
})
