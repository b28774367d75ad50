import { describe, expect, test } from 'vitest'
import { buildErrata } from '../../../../src/core/facts/errata.ts'
import { GENERATING_KINDS, generateQuestions } from '../../../../src/core/quiz/generate/generate.ts'
import { genusOf } from '../../../../src/core/quiz/generate/genus.ts'
import { en } from '../../../../src/text/en.ts'
import { ko } from '../../../../src/text/ko.ts'
import { notebookOf } from '../../../notebook.ts'

const phrases = { ko: ko.generated, en: en.generated }

function made(kind: string, ...lines: readonly string[]) {
  const kinds = GENERATING_KINDS.filter((one) => one.name === kind)
  const from = { subjects: [], errata: buildErrata([]), authored: [], phrases, kinds }
  return generateQuestions({ notebook: notebookOf(...lines), ...from }).map(({ question }) => question)
}

const asks = (kind: string, words: string, ...lines: readonly string[]) =>
  made(kind, ...lines).filter(({ stem }) => stem.includes(`> ${words}`))

describe('of a list that gives names and what each is, short lines are asked for as well', () => {
  const deck = (...items: readonly string[]) => ['# 배', '## 갑판', ...items.map((one) => `- ${one}`)]
  const others = ['고물: 뒤쪽의 둥근 부분', '뱃전: 양옆의 가장자리']

  test.each([
    ['beside others', deck('이물: 맨 앞의 뾰족한 끝', ...others), 1],
    ['alone', deck('이물: 맨 앞의 뾰족한 끝'), 0],
    ['among lines that name nothing', deck('이물: 앞의 끝 부분', '밤에는 불을 켠다', '비가 오면 미끄럽다'), 0],
    ['of somebody: a record', deck('이름: 거북호', '무게: 40톤', '빛깔: 하양', '이물: 앞의 끝 부분'), 0],
    ['that are sides of the one thing above', deck('장점: 앞의 끝 부분', ...others, '단점: 젖기 쉬움'), 0],
  ])('%s', (_, lines, count) => {
    const words = lines.find((one) => /이물|장점/.test(one))?.split(': ')[1] ?? ''
    expect(asks('name', words, ...lines)).toHaveLength(count)
  })

  test('what is typed as it stands is a name there', () => {
    const lines = deck(
      '--fore: 앞의 돛을 끝까지 올린다',
      '--aft: 물이 새는 곳을 막는다',
      '--mid: 가운데 밧줄을 길게 푼다',
    )
    expect(asks('name', '앞의 돛을', ...lines)).toHaveLength(1)
  })

  test('two words that may be said of anything are no description', () => {
    expect(asks('name', '빠른 걸음', ...deck('이물: 빠른 걸음', ...others))).toHaveLength(0)
  })

  test('what two lines say in the same words but for one tells them apart', () => {
    const flags = deck(
      '앞깃발: 낮에만 높이 올려 배의 이름을 알린다',
      '뒷깃발: 밤에만 높이 올려 배의 이름을 알린다',
      '등불: 안개 속에서 길을 비춘다',
    )
    const [first] = asks('name', '낮에만', ...flags)
    expect(first?.choices.map(({ text }) => text)).toContain('뒷깃발')
  })

  test('a line that says all that another does holds for it as well: no choice beside it', () => {
    const flags = deck(
      '앞깃발: 낮에만 높이 올려 알린다',
      '뒷깃발: 낮에만 높이 올려 이름까지 알린다',
      '등불: 안개 속에서 길을 비춘다',
      '종: 매일 정오에 때를 친다',
    )
    for (const one of asks('name', '낮에만 높이 올려 알린다', ...flags))
      expect(one.choices.map(({ text }) => text)).not.toContain('뒷깃발')
  })

  test('the line above the list says where it stands', () => {
    const list = [
      '- 닻의 종류',
      '  - 갈고리: 바위 틈에 거는 닻',
      '  - 버섯: 진흙에 박히는 둥근 추',
      '  - 돌닻: 밧줄로 묶어 쓰던 옛 물건',
    ]
    expect(made('name', '# 배', '## 정박', ...list).some(({ stem }) => stem.includes('닻의 종류'))).toBe(true)
  })
})

describe('wrong choices are of the sort that the definition says', () => {
  test.each([
    ['돛의 줄을 당기는 장치', '장치'],
    ['파도를 막기 위한 방파제이다', '방파제'],
    ['배가 항구에 머무르게 함', undefined],
    ['표현하는 방식에 따라', undefined],
    ['A rope that holds the mast upright', 'rope'],
    ['Tools used to mend a torn sail at sea', 'tool'],
    ['A way of tying ropes', undefined],
  ])('%s', (words, genus) => expect(genusOf(words)).toBe(genus))

  test('wherever its chapter defines them', () => {
    const lines = [
      '# 배',
      '## 정박',
      '- 양묘기: 쇠사슬을 감아 올리는 장치',
      '## 바람',
      '- 풍향계: 바람이 부는 쪽을 가리키는 장치',
      '## 깊이',
      '- 측심의: 소리로 물속의 바닥을 재는 장치',
      '## 노래',
      '- 뱃노래: 노를 저을 때에 함께 부르는 가락',
    ]
    const [first] = asks('name', '쇠사슬을', ...lines)
    expect(first?.choices.map(({ text }) => text).toSorted()).toEqual(['양묘기', '측심의', '풍향계'])
  })
})

describe('a folder says what a note called `tables` is about', () => {
  test('where a chapter has no name of its own', () => {
    const rows = [
      '| Knot | Use |',
      '| --- | --- |',
      '| Bowline | Makes a loop that holds |',
      '| Hitch | Ties to a post |',
      '| Bend | Joins two ropes |',
    ]
    expect(made('table-cell', '# Tables', '## Knots', ...rows).length).toBeGreaterThan(0)
    expect(made('table-cell', '# Tables', ...rows)).toHaveLength(0)
  })
})
