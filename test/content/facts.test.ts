import { describe, expect, test } from 'vitest'
import { readLibrary } from '../../src/content/read.ts'
import { compareSubjects } from '../../src/core/facts/comparison/comparison.ts'
import { textOf } from '../../src/text/text.ts'
import { contentFolder } from '../content-folder.ts'
import { shippedLibrary } from '../shipped-library.ts'

const NOTES = [
  '# 장',
  '### Aurora',
  '- 최대 128TB를 지원한다.',
  '- 15개의 복제본이 있다.',
  '- 15개의 복제본이 또 있다.',
  '- 24시간 보존한다.',
].join('\n')
const ATTRIBUTES = [
  '- { id: size, ko: 용량, en: Size, type: size }',
  '- { id: retention, ko: 보존, en: Retention, type: duration }',
  '- { id: count, ko: 수, en: Count, type: count }',
  '- { id: use, ko: 쓰임새, en: Use, type: list }',
  '- { id: what, ko: 무엇, en: What }',
].join('\n')

function read(files: Readonly<Record<string, string>>) {
  const folder = contentFolder({ 'notes/one.md': NOTES, 'attributes.yaml': ATTRIBUTES, ...files })
  const { faults, subjects, errata, coverage } = readLibrary(folder, textOf('en'))
  const found = faults.filter((one) => one.code !== 'question-without-source')
  return {
    faults: found.map((one) => `${one.file}:${one.line} ${one.code}`),
    messages: found,
    subjects,
    errata,
    coverage,
  }
}

const sheet = (...facts: readonly string[]) =>
  ['subject: Aurora', 'section: 장 > Aurora', 'facts:', ...facts.map((one) => `  - { ${one} }`)].join('\n')

describe('a facts file', () => {
  test('that is right is read whole', () => {
    const { faults, subjects } = read({
      'facts/a.yaml': sheet(
        'attribute: size, value: max 128 TB, quote: 최대 128TB를 지원한다',
        'attribute: retention, value: 24 h, quote: 24시간',
      ),
    })
    expect(faults).toEqual([])
    expect(subjects.services[0]?.sheet?.facts).toHaveLength(2)
  })

  test.each([
    ['a wrong unit', 'attribute: retention, value: 24 KB, quote: 24시간', 'wrong-unit', /does not take the unit "KB"/],
    [
      'a number without its unit',
      'attribute: size, value: 128, quote: 128TB',
      'unreadable-value',
      /number and its unit/,
    ],
    ['words for a number', 'attribute: count, value: many, quote: 128TB', 'unreadable-value', /without a unit/],
    ['no list where one is wanted', 'attribute: use, value: all, quote: 128TB', 'unreadable-value', /\[a, b\]/],
    [
      'an unknown attribute',
      'attribute: retention-time, value: 24 h, quote: 24시간',
      'unknown-attribute',
      /mean retention/,
    ],
    [
      'words that do not stand',
      'attribute: size, value: 1 TB, quote: 1TB를 지원',
      'quote-not-standing',
      /do not stand/,
    ],
    ['words in two statements', 'attribute: count, value: 15, quote: 15개의', 'quote-several-statements', /lines 4, 5/],
    [
      '5,000 characters',
      `attribute: what, value: ${'가'.repeat(5000)}, quote: 128TB`,
      'value-too-long',
      /5000 characters/,
    ],
    ['a word too many', 'attribute: size, value: 1 TB, unit: TB, quote: 128TB', 'yaml-shape', /unit/],
  ])('with %s loses that fact only, and says where', (_, fact, code, message) => {
    const { faults, messages, subjects } = read({
      'facts/a.yaml': sheet('attribute: retention, value: 24 h, quote: 24시간', fact),
    })
    expect(faults).toEqual([`facts/a.yaml:5 ${code}`])
    expect(messages[0]?.message).toMatch(message)
    expect(subjects.services[0]?.sheet?.facts).toHaveLength(1)
  })

  test('about the subject of another file is not read', () => {
    const one = sheet('attribute: retention, value: 24 h, quote: 24시간')
    const { faults, subjects } = read({ 'facts/a.yaml': one, 'facts/b.yaml': one.replace('Aurora', 'aurora') })
    expect(faults).toEqual(['facts/b.yaml:1 same-subject'])
    expect(subjects.services[0]?.sheet?.file).toBe('facts/a.yaml')
  })

  test.each([
    ['no YAML', 'subject: [', 'yaml'],
    ['an unknown section', 'subject: A\nsection: 장 > Nowhere\nfacts: []', 'unknown-section'],
    ['another shape', '- 1', 'yaml-shape'],
  ])('with %s is left out', (_, text, code) => {
    const { faults, subjects } = read({ 'facts/a.yaml': text })
    expect(faults.map((one) => one.split(' ')[1])).toContain(code)
    expect(subjects.services[0]?.sheet).toBeUndefined()
  })
})

test('statements that neither a fact nor the list covers are counted and reported', () => {
  const none = [
    'chapters: [장]',
    'statements:',
    '  - { reason: 같은 말, section: 장 > Aurora, quote: 15개의 복제본이 있다. }',
  ]
  const { faults, coverage } = read({
    'facts/none.yaml': none.join('\n'),
    'facts/a.yaml': sheet('attribute: retention, value: 24 h, quote: 24시간'),
  })
  expect(coverage).toEqual({ statements: 4, quoted: 1, listed: 1 })
  expect(faults).toEqual(['notes/one.md:3 uncovered-statement', 'notes/one.md:5 uncovered-statement'])
})

const erratum = (id: string, quote: string) =>
  `- { id: ${id}, verdict: changed, section: 장 > Aurora, quote: ${quote}, now: { ko: 이제는 256TB, en: now 256 TB }, source: docs, confidence: high, ask: never }`

describe('errata', () => {
  test('a quote that no longer stands is reported and its entry left out', () => {
    const { faults, errata } = read({
      'errata.yaml': [erratum('gone', '최대 64TB'), erratum('size', '최대 128TB를 지원한다.')].join('\n'),
    })
    expect(faults).toEqual(['errata.yaml:1 quote-not-standing'])
    expect(errata.all.map((one) => one.id)).toEqual(['size'])
  })

  test('a source and a date are the same in both languages, or written in both', () => {
    const { faults, errata } = read({
      'errata.yaml': [
        erratum('plain', '128TB').replace('source:', 'since: 2019, source:'),
        erratum('both', '128TB').replace('source: docs', 'source: { ko: 문서, en: docs }'),
      ].join('\n'),
    })
    expect(faults).toEqual([])
    expect(errata.byId.get('plain')).toMatchObject({
      since: { ko: '2019', en: '2019' },
      source: { ko: 'docs', en: 'docs' },
    })
    expect(errata.byId.get('both')?.source).toEqual({ ko: '문서', en: 'docs' })
  })

  test.each([
    ['source: { ko: 문서 }', '"0.source.en"'],
    ['source: { ko: 문서, en: "" }', '"0.source.en"'],
    ['source: [docs]', '"0.source"'],
    ['since: { ko: 올해부터, en: this year, de: heuer }, source: docs', '"0.since"'],
  ])('%s is refused, and the message says where', (written, place) => {
    const { errata, messages } = read({ 'errata.yaml': erratum('a', '128TB').replace('source: docs', written) })
    expect(messages.map((one) => one.code)).toEqual(['yaml-shape'])
    expect(messages[0]?.message).toContain(place)
    expect(errata.all).toEqual([])
  })

  test('an id stands for one entry', () => {
    const { faults } = read({ 'errata.yaml': [erratum('a', '128TB'), erratum('a', '24시간')].join('\n') })
    expect(faults).toEqual(['errata.yaml:2 repeated-erratum'])
  })
})

describe('at which fact a correction is shown', () => {
  const files = (head: string, ...facts: readonly string[]) => ({
    'errata.yaml': erratum('size', '128TB'),
    'facts/a.yaml': [
      ...['subject: Aurora', 'section: 장 > Aurora', head, 'facts:'],
      ...facts.map((one) => `  - { ${one} }`),
    ].join('\n'),
  })
  const size = 'attribute: size, value: max 128 TB, quote: 최대 128TB를 지원한다'
  const other = 'attribute: retention, value: 24 h, quote: 24시간'
  const exception = 'exceptions: [{ erratum: size, reason: 값은 크기를 말하지 않는다 }]'

  test.each<[string, ReturnType<typeof files>, string[]]>([
    ['at the one that quotes what it corrects', files('aliases: []', size, other), []],
    ['at that one by name, and not at another', files('aliases: []', `${size}, errata: [size]`, other), []],
    ['at one of two that quote it', files('aliases: []', `${size}, errata: []`, size), []],
    ['at none', files('aliases: []', `${size}, errata: []`, other), ['erratum-untold']],
    [
      'at one of other lines only',
      files('aliases: []', `${size}, errata: []`, `${other}, errata: [size]`),
      ['erratum-elsewhere', 'erratum-untold'],
    ],
    ['at none, with a reason', files(exception, `${size}, errata: []`), []],
    ['at one of other lines, with a reason', files(exception, size, `${other}, errata: [size]`), []],
    ['where it belongs, and still an exception', files(exception, size), ['needless-exception']],
    ['nowhere: no erratum', files('exceptions: [{ erratum: gone, reason: 왜 }]', size), ['unknown-erratum']],
  ])('%s', (_, written, codes) => {
    expect(read(written).faults).toEqual(codes.map((code) => `facts/a.yaml:1 ${code}`))
  })

  test('an exception without a reason is no exception', () => {
    const { messages } = read(files('exceptions: [{ erratum: size }]', `${size}, errata: []`))
    expect(messages.map((one) => one.code)).toContain('yaml-shape')
  })

  test('the message says the fact, its lines and what to do', () => {
    const { messages } = read(files('aliases: []', `${size}, errata: []`))
    expect(messages[0]?.message).toMatch(/"size" quotes lines 3 .*erratum "size".*exceptions with a reason/)
    expect(messages[0]?.severity).toBe('error')
  })
})

describe('the shipped facts', () => {
  const { faults, coverage, subjects } = shippedLibrary
  const sheets = subjects.all.flatMap((one) => one.sheet ?? [])

  test('have no fault', () => {
    expect(faults.filter((one) => /^(?:facts|errata|attributes)/.test(one.file))).toEqual([])
  })

  test('cover every statement of the chapter', () => {
    expect(coverage.quoted + coverage.listed).toBe(coverage.statements)
    expect(coverage.listed).toBeLessThan(5)
  })

  test('have at least 25 attributes that two subjects or more use', () => {
    const users = new Map<string, Set<string>>()
    for (const { name, facts } of sheets) {
      for (const { attribute } of facts) users.set(attribute.id, (users.get(attribute.id) ?? new Set()).add(name))
    }
    expect([...users.values()].filter((names) => names.size >= 2).length).toBeGreaterThanOrEqual(25)
  })

  test('each sheet is a subject of its own', () => {
    expect(new Set(sheets.map((one) => one.file)).size).toBe(sheets.length)
    expect(sheets.length).toBeGreaterThanOrEqual(40)
  })
})

test('an empty cell whose words the notes have is named, until it is told or explained', () => {
  const read = (facts: string) =>
    readLibrary(
      contentFolder({
        'notes/one.md': '# 장\n\n### A\n\n- 그릇이다.\n\n#### A 아래\n\n- 비용이 든다.\n\n### B\n\n- 비용이 크다.\n',
        'attributes.yaml':
          '- { id: what, ko: 무엇, en: What, own: true }\n- { id: cost, ko: 비용, en: Cost, words: [비용] }\n',
        'facts/a.yaml': `subject: A\nsection: 장 > A\n${facts}`,
        'facts/b.yaml':
          'subject: B\nsection: 장 > B\nfacts:\n  - { attribute: cost, value: 크다, quote: 비용이 크다. }\n',
      }),
      textOf('ko'),
    ).faults.map((one) => one.code)
  const what = 'facts:\n  - { attribute: what, value: 그릇, quote: 그릇이다. }\n'
  expect(read(what)).toEqual(['unsaid-attribute'])
  expect(
    read(`${what}  - { attribute: cost, value: 든다, quote: { section: 장 > A > A 아래, words: 비용이 든다. } }\n`),
  ).toEqual([])
  expect(read(`without:\n  - { attribute: cost, reason: 남의 비용이다 }\n${what}`)).toEqual([])
})

test.each(['weak: true, ', 'own: true, '])(
  'an empty cell is named where the attribute is %s too, and by words that are quoted',
  (flag) => {
    const read = (facts: string) =>
      readLibrary(
        contentFolder({
          'notes/one.md': '# 장\n\n### A\n\n- **가**: 그릇이다.\n\n### B\n\n- 가는 비용이 크다.\n- 나도 비용이 크다.\n',
          'attributes.yaml': `- { id: what, ko: 무엇, en: What }\n- { id: size, ko: 크기, en: Size }\n- { id: cost, ko: 비용, en: Cost, ${flag}words: [비용] }\n`,
          'facts/a.yaml': `subject: 가\nsection: 장 > A\nfacts:\n  - { attribute: what, value: 그릇, quote: "가: 그릇이다." }\n${facts}`,
          'facts/b.yaml':
            'subject: B\nsection: 장 > B\nfacts:\n  - { attribute: cost, value: 크다, quote: 나도 비용이 크다. }\n',
        }),
        textOf('ko'),
      ).faults.map((one) => one.code)
    expect(read('')).toEqual([])
    expect(
      read('  - { attribute: size, value: 크다, quote: { section: 장 > B, words: 가는 비용이 크다. } }\n'),
    ).toEqual(['unsaid-attribute'])
  },
)

test('a subject belongs to another by its file: what is told of the part is nowhere denied of the whole', () => {
  const read = (within: string) => {
    const { subjects, vocabulary, notebook } = readLibrary(
      contentFolder({
        'notes/one.md': '# 장\n\n### A\n\n- 그릇이다.\n\n### B\n\n- 비용이 크다.\n\n### C\n\n- 비용이 든다.\n',
        'attributes.yaml': '- { id: what, ko: 무엇, en: What }\n- { id: cost, ko: 비용, en: Cost }\n',
        'facts/a.yaml': 'subject: A\nsection: 장 > A\nfacts:\n  - { attribute: what, value: 그릇, quote: 그릇이다. }\n',
        'facts/b.yaml':
          'subject: B\nsection: 장 > B\nfacts:\n  - { attribute: cost, value: 크다, quote: 비용이 크다. }\n',
        'facts/c.yaml': `subject: C\nsection: 장 > C\n${within}facts:\n  - { attribute: cost, value: 든다, quote: 비용이 든다. }\n`,
      }),
      textOf('ko'),
    )
    const named = ['A', 'B', 'C'].flatMap((name) => subjects.all.find((one) => one.name === name) ?? [])
    const cost = (columns: typeof named) =>
      compareSubjects(columns, vocabulary, notebook).rows.find(({ attribute }) => attribute.id === 'cost')
    return [
      cost(named.slice(0, 2))?.cells[0]?.length,
      cost([named[0], named[2]].flatMap((one) => one ?? []))?.absences[0]?.kind,
    ]
  }
  expect(read('')).toEqual([0, 'not-in-notes'])
  expect(read('within: A\n')).toEqual([1, 'of-columns'])
})

test('names in a facts file that mean nothing are errors: a whole, an erratum, an attribute', () => {
  const { faults } = readLibrary(
    contentFolder({
      'notes/one.md': '# 장\n\n### A\n\n- 그릇이다.\n',
      'attributes.yaml': '- { id: what, ko: 무엇, en: What }\n',
      'facts/a.yaml':
        'subject: A\nsection: 장 > A\ninherits: 없는 것\nwithin: 없는 곳\nwithout:\n  - { attribute: none, in: gone, reason: 왜 }\nfacts:\n  - { attribute: what, value: 그릇, of: 없는 갈래, against: 없는 맞수, errata: [gone], quote: 그릇이다. }\n',
    }),
    textOf('ko'),
  )
  expect(faults.map((one) => one.code).sort()).toEqual([
    ...['unknown-attribute', 'unknown-attribute', 'unknown-erratum'],
    ...['unknown-whole', 'unknown-whole', 'unknown-whole', 'unknown-whole'],
  ])
})
