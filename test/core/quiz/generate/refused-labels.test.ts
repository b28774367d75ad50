import { describe, expect, test } from 'vitest'
import { buildErrata } from '../../../../src/core/facts/errata.ts'
import { GENERATING_KINDS, generateQuestions } from '../../../../src/core/quiz/generate/generate.ts'
import { en } from '../../../../src/text/en.ts'
import { ko } from '../../../../src/text/ko.ts'
import { notebookOf } from '../../../notebook.ts'

const phrases = { ko: ko.generated, en: en.generated }

function made(kind: string, ...lines: readonly string[]) {
  const kinds = GENERATING_KINDS.filter((one) => one.name === kind)
  const from = { subjects: [], errata: buildErrata([]), authored: [], phrases, kinds }
  return generateQuestions({ notebook: notebookOf(...lines), ...from }).map(({ question }) => question)
}

const keys = (kind: string, ...lines: readonly string[]) =>
  made(kind, ...lines).flatMap(({ choices, key }) =>
    choices.filter((one) => key.includes(one.label)).map((one) => one.text),
  )

describe('what a line has for a headline is asked for where the notes speak of it', () => {
  const rules = [
    '- **Small loads**: Send many light trains before one that is heavy and long.',
    '- **Long pause**: Leave the platform empty from midnight until the first train.',
    '- **Clear sight**: Keep the trees away from every bend of the line.',
  ]
  const asks = (...more: readonly string[]) => keys('name', '# Railway', '## Running', ...rules, ...more)

  test('of a headline nobody speaks', () => expect(asks()).toEqual([]))
  test('of a name another statement does', () =>
    expect(asks('## Staff', '- The driver waits at the end of the clear sight.')).toEqual(['Clear sight']))
  test('or a heading has it', () => expect(asks('## Clear sight', '- Nobody is there.')).toEqual(['Clear sight']))
  test('a longer word that begins so is another', () =>
    expect(asks('## Staff', '- The driver waits at the end of the clear sightings.')).toEqual([]))
  test('where most of its list are names it is one', () =>
    expect(asks('## Staff', '- The driver of small loads waits for the clear sight.')).toContain('Long pause'))
  test('what says what it is, is said of a name', () => {
    const things = [
      '- **Light train**: a train that is sent before one that is heavy',
      '- **Rest car**: a car in which drivers sleep until the morning',
      '- **Sight line**: a strip of land without trees along every bend',
    ]
    expect(keys('name', '# Railway', '## Running', ...things).length).toBeGreaterThan(0)
  })
})

describe('cells that another row may have as well', () => {
  const asked = (column: string, ...rows: readonly string[]) =>
    made('table-cell', '# 철도', '## 열차', `| 열차 | ${column} |`, '| --- | --- |', ...rows).length
  const rows = [
    '| 무궁화 | 짧은 거리를 자주 오간다 |',
    '| 새마을 | 먼 도시를 잇는다 |',
    '| 누리로 | 섬까지 짐을 나른다 |',
  ]

  test.each([
    ['하는 일', true],
    ['사용 사례', false],
    ['Best for', false],
  ])('%s', (column, is) => expect(asked(column, ...rows) > 0).toBe(is))

  test('that there is none is said in one way', () => {
    const denied = [
      '| 무궁화 | No seat is kept |',
      '| 새마을 | No window |',
      '| 누리로 | Three doors |',
      '| 관광 | A bar |',
    ]
    const all = made('table-cell', '# 철도', '## 열차', '| 열차 | 내부 |', '| --- | --- |', ...denied)
    const isDenied = ({ choices, key }: (typeof all)[number]) =>
      choices.some(({ label, text }) => key.includes(label) && text.startsWith('No '))
    expect(all.length).toBeGreaterThan(0)
    for (const { choices } of all.filter(isDenied))
      expect(choices.filter(({ text }) => text.startsWith('No '))).toHaveLength(1)
  })

  test('the default of one of many settings is looked up', () => {
    const settings = (one: string) => [
      `| ${one} | every stop |`,
      '| doorTime | two breaths |',
      '| bellTone | a low hum |',
      '| lampHue | warm yellow |',
    ]
    expect(asked('Default', ...settings('stopMode'))).toBe(0)
    expect(asked('Meaning', ...settings('stopMode'))).toBeGreaterThan(0)
  })

  test('what somebody measured of one version', () => {
    const head = (tool: string) => ['# 철도', '## 열차', `| 열차 | ${tool} | 소리 |`, '| --- | --- | --- |']
    const measured = ['| 무궁화 | 12초 | 휘파람 |', '| 새마을 | 15초 | 종 |', '| 누리로 | 18초 | 북 |']
    expect(made('table-cell', ...head('기관차 v1.40'), ...measured)).toHaveLength(0)
    expect(made('table-cell', ...head('기관차'), ...measured).length).toBeGreaterThan(0)
  })
})

describe('what no member gains by is not asked', () => {
  const rows = (...years: readonly string[]) =>
    years.map((year, at) => `| ${['Bowline', 'Hitch', 'Bend'][at]} | ${year} |`)
  const asked = (column: string, ...cells: readonly string[]) =>
    made('table-cell', '# Knots', '## Kinds', `| Knot | ${column} |`, '| --- | --- |', ...rows(...cells)).length

  test.each([
    ['the year of each', 'Found', ['1704', '1712', '1731'], false],
    ['from when to when', 'Found', ['1704 - 1712', '1699 - 1713', '1720 - 1731'], false],
    ['who found it', 'Found', ['a rope maker', 'two sailors', 'some fishermen'], true],
    ['what a question asks of each', 'At least one place where it is tied', ['a post', 'the mast', 'any ring'], false],
  ])('%s', (_, column, cells, is) => expect(asked(column, ...cells) > 0).toBe(is))
})

describe('a word set in bold is asked for where no other would do', () => {
  const asked = (line: string) =>
    made(
      'gap',
      '# Railway',
      '## Doors',
      `- ${line}`,
      '- The crew opens the **Rear Hatch** when the train stands in the yard at night',
      '- Bicycles are lifted through the **Side Ramp** before the first passenger gets in',
      '- The guard looks along the train from the **Brake Van** until it has left',
    ).filter(({ quotes }) => quotes[0]?.words === line.replaceAll('**', '')).length

  test.each([
    ['The driver uses the **Cab Window** to climb into the engine in the winter', 1],
    ['The driver also uses the **Cab Window** to climb into the engine in the winter', 0],
  ])('%s', (line, count) => expect(asked(line)).toBe(count))
})
