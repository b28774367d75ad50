import { describe, expect, test } from 'vitest'
import { readLibrary } from '../../src/content/read.ts'
import { textOf } from '../../src/text/text.ts'
import { contentFolder } from '../content-folder.ts'
import { shippedLibrary } from '../shipped-library.ts'

const NOTES = [
  '# 장',
  '### 둘',
  '- 가는 나로 복제된다.',
  '![그림](images%2F1-pair.png)',
  '- 다는 라로 복제된다.',
  '- 같은 문장이다.',
  '- 같은 문장이다.',
].join('\n')
const GOOD = [
  'digraph {',
  '  comment="가에서 나로 복제된다."',
  '  a [label="가"]',
  '  a -> b [',
  '    tooltip="가는 나로 복제된다."',
  '  ]',
  '}',
].join('\n')

function read(files: Readonly<Record<string, string>>, lang: 'ko' | 'en' = 'en') {
  const library = readLibrary(contentFolder({ 'notes/x/one.md': NOTES, ...files }), textOf(lang))
  const own = library.faults.filter((one) => one.file.startsWith('diagrams/'))
  return { diagrams: library.diagrams, faults: own.map((one) => `${one.file}:${one.line} ${one.code}`), own }
}

describe('a diagram', () => {
  test('is found by the name of the picture in the notes, with its alt text and proven quotes', () => {
    const { diagrams, faults } = read({ 'diagrams/x/1-pair.dot': GOOD })
    expect(faults).toEqual([])
    expect(diagrams).toMatchObject([
      { name: '1-pair', section: '장 > 둘', alt: '가에서 나로 복제된다.', file: 'diagrams/x/1-pair.dot' },
    ])
    expect(diagrams[0]?.quotes).toMatchObject([{ citation: { file: 'notes/x/one.md', line: 3, section: '장 > 둘' } }])
  })

  test.each([
    ['does not parse', '1-pair', GOOD.replace('}', ''), 'diagrams/x/1-pair.dot:7 diagram-syntax'],
    ['no note mentions', '9-other', GOOD, 'diagrams/x/9-other.dot:1 diagram-without-picture'],
    ['has no alt text', '1-pair', GOOD.replace(/comment.*/, ''), 'diagrams/x/1-pair.dot:1 diagram-without-alt'],
    [
      'has an arrow without words',
      '1-pair',
      GOOD.replace('tooltip', 'label'),
      'diagrams/x/1-pair.dot:4 edge-without-quote',
    ],
    [
      'has a quote that does not stand',
      '1-pair',
      GOOD.replace('복제된다."\n  ]', '이동한다."\n  ]'),
      'diagrams/x/1-pair.dot:5 quote-not-standing',
    ],
    [
      'quotes two statements',
      '1-pair',
      GOOD.replace('"가는 나로 복제된다."\n', '"로 복제된다."\n'),
      'diagrams/x/1-pair.dot:5 quote-several-statements',
    ],
    [
      'quotes words of a third equal one',
      '1-pair',
      GOOD.replace('"가는 나로 복제된다."\n', '"같은 문장이다. #3"\n'),
      'diagrams/x/1-pair.dot:5 quote-no-such-nth',
    ],
  ])('that %s is left out, with file and line', (_, name, source, fault) => {
    const { diagrams, faults, own } = read({ [`diagrams/x/${name}.dot`]: source })
    expect(diagrams).toEqual([])
    expect(faults).toEqual([fault])
    expect(own[0]?.message).toMatch(/[a-z]{4}/)
  })

  test.each([
    [
      'a box class',
      GOOD.replace('[label="가"]', '[label="가", class=databse]'),
      3,
      'diagram-unknown-class',
      'databse',
      'replica',
    ],
    [
      'an arrow class on its own line',
      GOOD.replace('b [\n', 'b [\n    class="async dashed"\n'),
      5,
      'diagram-unknown-class',
      'dashed',
      'failover',
    ],
    [
      'a border class',
      GOOD.replace('  a [', '  subgraph cluster_x { class=rack; a }\n  a ['),
      3,
      'diagram-unknown-class',
      'rack',
      'subnet',
    ],
    [
      'a colour',
      GOOD.replace('[label="가"]', '[label="가", fillcolor="red"]'),
      3,
      'diagram-unused-attribute',
      'fillcolor',
      'tooltip',
    ],
    [
      'a colour of all arrows',
      GOOD.replace('  a [', '  edge [color=red]\n  a ['),
      3,
      'diagram-unused-attribute',
      'color',
      'constraint',
    ],
    [
      'a font of the graph',
      GOOD.replace('digraph {', 'digraph {\n  fontname="Arial"'),
      2,
      'diagram-unused-attribute',
      'fontname',
      'rankdir',
    ],
    [
      'a misspelt attribute',
      GOOD.replace('[label="가"]', '[label="가", tooltop="말"]'),
      3,
      'diagram-unused-attribute',
      'tooltop',
      'tooltip',
    ],
  ])(
    'with %s that nobody knows is shown, with one warning that names what there is',
    (_, source, line, code, name, allowed) => {
      for (const lang of ['ko', 'en'] as const) {
        const { diagrams, faults, own } = read({ 'diagrams/x/1-pair.dot': source }, lang)
        expect(diagrams).toHaveLength(1)
        expect(faults).toEqual([`diagrams/x/1-pair.dot:${line} ${code}`])
        expect(own[0]?.severity).toBe('warning')
        expect(own[0]?.message).toContain(`"${name}"`)
        expect(own[0]?.message).toContain(allowed)
      }
    },
  )

  test('of two for one picture only the first is shown', () => {
    const { diagrams, faults } = read({ 'diagrams/x/1-pair.dot': GOOD, 'diagrams/x/1-pair.gv': GOOD })
    expect(diagrams).toHaveLength(1)
    expect(faults).toEqual(['diagrams/x/1-pair.gv:1 repeated-diagram'])
  })

  test("belongs to the note in its own folder where two notes' pictures have one name", () => {
    const { diagrams } = read({ 'notes/y/two.md': NOTES.replace('# 장', '# 다른 장'), 'diagrams/y/1-pair.dot': GOOD })
    expect(diagrams.map((one) => one.section)).toEqual(['다른 장 > 둘'])
  })
})

describe("the group's own image", () => {
  test('is shown where it lies beside the note, with the alt text of the diagram', () => {
    const { diagrams } = read({ 'diagrams/x/1-pair.dot': GOOD, 'notes/x/images/1-pair.png': 'PNG' })
    expect(diagrams).toMatchObject([{ alt: '가에서 나로 복제된다.', source: { kind: 'image', type: 'png' } }])
  })

  test('needs no diagram: its alt text is then the note’s', () => {
    expect(read({ 'notes/x/images/1-pair.png': 'PNG' }).diagrams).toMatchObject([{ alt: '그림' }])
  })

  test.each(['../../../secret.png', '/etc/secret.png'])('is never one outside of the content folder: %s', (path) => {
    const { diagrams } = read({ 'notes/x/one.md': NOTES.replace('images%2F1-pair.png', path), 'secret.png': 'x' })
    expect(diagrams).toEqual([])
  })
})

describe('the shipped diagrams', () => {
  const { notebook, diagrams, errata } = shippedLibrary
  const drawn = diagrams.flatMap((one) => (one.source.kind === 'graph' ? [{ ...one, graph: one.source.graph }] : []))

  test('are all the pictures of the notes', () => {
    const pictures = notebook.sections.flatMap((section) => section.pictures)
    expect(pictures).toHaveLength(31)
    expect(drawn.map((one) => one.name)).toEqual(pictures.map((one) => one.name))
  })

  test.each(drawn)(
    '$name says what is the matter exactly where its words have an erratum',
    ({ section, quotes, graph }) => {
      const statements = notebook.byId.get(section)?.statements ?? []
      const quoted = statements.filter(({ line }) => quotes.some(({ citation }) => citation.line === line))
      const shown = errata.shownOn(quoted)
      const verdictsOf = (some: typeof shown) => new Set(some.map((one) => textOf('ko').errata.verdicts[one.verdict]))
      const told = [...(graph.attributes.label ?? '').matchAll(/⚠ ([^:]+):/g)].map(([, verdict]) => verdict)
      for (const verdict of told) expect([...verdictsOf(shown)]).toContain(verdict)
      for (const verdict of verdictsOf(shown.filter((one) => one.ask !== 'cosmetic'))) expect(told).toContain(verdict)
    },
  )

  test.each(drawn)('$name says what it claims: every box but plain things has words of the note', ({ graph, alt }) => {
    expect(graph.edges.every(({ attributes }) => attributes.tooltip)).toBe(true)
    expect([...alt].length).toBeLessThanOrEqual(200)
    const claims = graph.nodes.filter(({ attributes }) => attributes.label?.includes('\n\n') && !attributes.tooltip)
    expect(claims.map((one) => one.name)).toEqual([])
  })
})
