import { describe, expect, test } from 'vitest'
import { buildErrata } from '../../../../src/core/facts/errata.ts'
import { GENERATING_KINDS, generateQuestions } from '../../../../src/core/quiz/generate/generate.ts'
import { tells } from '../../../../src/core/quiz/generate/telling.ts'
import { isTerm } from '../../../../src/core/quiz/generate/terms.ts'
import { isAside } from '../../../../src/core/quiz/generate/worth-asking.ts'
import type { Question } from '../../../../src/core/quiz/types.ts'
import { en } from '../../../../src/text/en.ts'
import { ko } from '../../../../src/text/ko.ts'
import { notebookOf } from '../../../notebook.ts'

const phrases = { ko: ko.generated, en: en.generated }

function made(kind: string, ...lines: readonly string[]): Question[] {
  const kinds = GENERATING_KINDS.filter((one) => one.name === kind)
  const from = { subjects: [], errata: buildErrata([]), authored: [], phrases, kinds }
  return generateQuestions({ notebook: notebookOf(...lines), ...from }).map(({ question }) => question)
}

describe('swapped-cell: a row with its own cell, or with what stands in another row', () => {
  const rows: Readonly<Record<string, string>> = {
    작두: '풀을 여물로 써는 데 쓴다',
    가래: '셋이 줄을 당겨 흙을 퍼낸다',
    도리깨: '보리 이삭을 두드려 낟알을 턴다',
    고무래: '널어 말리는 벼를 고르게 편다',
    쇠스랑: '두엄을 찍어 수레에 싣는다',
    지게: '땔감을 등에 져서 나른다',
    키: '바람에 쭉정이를 날려 보낸다',
    풍구: '겨를 불어 한쪽으로 모은다',
  }
  const table = ['# 농가', '## 연장', '| 연장 | 하는 일 |', '| --- | --- |']
  const asked = made('swapped-cell', ...table, ...Object.entries(rows).map(([name, is]) => `| ${name} | ${is} |`))

  test('both keys are made, each from a row once', () => {
    expect(new Set(asked.flatMap((one) => one.key))).toEqual(new Set(['O', 'X']))
    expect(new Set(asked.map((one) => one.id)).size).toBe(Object.keys(rows).length)
  })

  test('the key says whether that is the cell of that row', () => {
    for (const { stem, key, explanation } of asked) {
      const [, name = '', cell = ''] = /> \*\*(.+)\*\* · 하는 일: (.+)$/u.exec(stem) ?? []
      expect(key).toEqual([rows[name] === cell ? 'O' : 'X'])
      expect(explanation).toContain(rows[name])
    }
  })

  test.each([
    ['tells its row', '풀을 작두로 썬다'],
    ['says hardly anything', '-'],
    ['says the same as another', '셋이 줄을 당겨 흙을 퍼낸다'],
  ])('no cell that %s', (_, cell) => {
    const all = made('swapped-cell', ...table, `| 작두 | ${cell} |`, `| 가래 | ${rows.가래} |`, `| 키 | ${rows.키} |`)
    expect(all.filter((one) => one.stem.includes('**작두**'))).toEqual([])
  })
})

describe('what three readers refused', () => {
  const gaps = (line: string) =>
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
    ['The **Cab Window** to use with each of the engines in the yard in winter', 0],
    ['A **Cab Window** is what the driver climbs through in the winter (i.e.', 0],
    ['The driver has to **Take Care** when he climbs into the engine in the winter', 0],
  ])('a gap: %s', (line, count) => expect(gaps(line)).toBe(count))

  test.each([
    ['Antifreeze', 'What keeps a cooler from freezes in the winter', true],
    ['Cold storage', 'Storing what would go bad in a warm hold', true],
    ['Sociology', 'The social causes of what sailors do', true],
    ['Ballast', 'Storing what would go bad in a warm hold', false],
  ])('%s, told by: %s', (name, words, told) => expect(tells(words, name)).toBe(told))

  const values = (line: string) =>
    made(
      'value',
      '# Harbour',
      '## Rules',
      `- ${line}`,
      '## Elsewhere',
      ...['40', '60', '80', '30'].map(
        (one) => `- The pilot of another port must be ordered ${one} minutes ahead of time`,
      ),
    ).filter(({ quotes }) => quotes[0]?.words === line).length

  test.each([
    ['The pilot of a river port must be ordered 50 minutes ahead of the tide', 1],
    ['The pilot of a river port must be ordered more than 50 minutes ahead of the tide', 0],
    ['Ships are held within 50 minutes', 0],
  ])('a value: %s', (line, count) => expect(values(line)).toBe(count))

  test('a year is not asked for', () => {
    const of = (line: string) =>
      made('value', '# 항구', '## 등대', `- ${line}`).filter(({ quotes }) => quotes[0]?.words === line).length
    expect(of('첫 등대지기는 불이 난 섬을 최대 12년까지 지켰다')).toBe(1)
    expect(of('첫 등대지기는 불이 난 섬을 1862년까지 지켰다')).toBe(0)
  })

  test('one word and the same mistyped are no two cells', () => {
    const asked = (other: string) =>
      made(
        'table-cell',
        '# Harbour',
        '## Tides',
        '| Tide | Motion |',
        '| --- | --- |',
        '| Ebb | withdrawing |',
        `| Flood | ${other} |`,
        '| Neap | slackening |',
      ).length
    expect(asked('approaching')).toBeGreaterThan(0)
    expect(asked('withdrawng')).toBe(0)
  })

  test.each(['Slide 25', 'Prompt 2', 'Att. Circ. #1', '필요한 도구'])('%s is no name', (name) =>
    expect(isTerm(name)).toBe(false),
  )

  test.each(['다음 시간 안내', 'Course Style Guide', 'Competency Sheet', 'Ingredients'])(
    'nothing of the matter stands under %s',
    (title) => expect(isAside(title)).toBe(true),
  )

  test('a letter is told by any word that begins with it, and sums of a count are no rows', () => {
    const rows = (head: string, ...all: readonly [string, string][]) =>
      made(
        'table-cell',
        '# Physics',
        '## Gases',
        `| ${head} | Meaning |`,
        '| --- | --- |',
        ...all.map(([one, is]) => `| ${one} | ${is} |`),
      )
    expect(
      rows('Symbol', ['T', 'Absolute Temperature'], ['k', 'Constant of Boltzmann'], ['n', 'How many molecules']).map(
        (one) => one.stem,
      ),
    ).not.toContainEqual(expect.stringContaining('Symbol T'))
    expect(rows('Age', ['0-4', 'Eleven boats'], ['5-9', 'Thirty carts'], ['10-14', 'Some old sledges'])).toEqual([])
  })
})
