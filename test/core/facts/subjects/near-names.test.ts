import { describe, expect, test } from 'vitest'
import { buildSubjects } from '../../../../src/core/facts/subjects/subjects.ts'
import { namesInSteps } from '../../../../src/core/language/names/names.ts'
import { buildNotebook } from '../../../../src/core/notes/notebook.ts'

/** Titles that say more than a name, as public notes have them. */
const FILES = {
  'keel.md': '# 3. Keel\n\nIt holds.\n\n## Keel의 무게 재는 방법\n\n- 단다.\n\n## Keel Chain Plates\n\n- Iron.',
  'flow.md': '# 바다\n\n## 밀물과 썰물의 차이\n\n- 높이다.\n\n## Sextant의 5가지 쓰임\n\n- 별을 잰다.',
  'crew.md': '# 사람\n\n## 당직\n\n- **교대(윤번, Rota)란**: 돌아간다.\n- **Watch (bow, stern)**: 본다.',
  'radio.md':
    '# 무선\n\n## VHF\n\n- VHF?\n  - Very High Frequency, 초단파\n\n## XLR\n\n- eXternal Line Return, 바깥 귀선\n\n## 신호 원칙 COLREG\n\n- 지킨다.',
  'straw.md': '# Strawboat\n\nIt burns.',
  'law.md':
    '# Law of the sea\n\n## The gap that salvage rights fill\n\n- Paid.\n\n## Long Drift Net Ban Areas\n\n- Closed.',
  'hitch.md': '# 닻줄 매듭 Anchor Hitch\n\n묶는다.',
  'DeadReckoning.md': '# 추측 항법\n\nDR로 자리를 잡는다.',
  'words.md': '# Words\n\n## Terms\n\n- **DR**: a sign on old charts.',
  'search.md': '# Search\n\nLook out.',
  'rule.md': '# 항만 격리 수준\n\n셋이다.',
  'bubble.md': '# Bubble Sort\n\nRises.',
  'single.md': '# Singleton 패턴\n\n하나다.\n\n## 예\n\n- **Singleton**: 본다.',
  'tests.md': '# 시험\n\n## 밧줄 효과 장력\n\n- 당긴다.\n\n## 돛대와 삿대\n\n- 젓는다.',
  'egg.md': '# 먹을 것\n\n## 계란\n\n- 판다.\n\n## Sonar 란\n\n- 소리다.',
  'lead.md': '# Lead Line method\n\nSounds.',
  'depths.md': '# Depths\n\nDeep.\n\n## Lead-Line\n\n- Of rope.',
  'tycho.md': '# Tychonorff’s Order on Fair Ships\n\nKept.',
  'code.md': '# 배 프로그래밍\n\n짠다.',
  'pier.md': '# Pier\n\n## Outer Harbour Locus of Control\n\n- Tower.\n\n## Personality research\n\n- Of crews.',
} as const

const files = Object.entries(FILES).map(([file, text]) => ({ file: `notes/${file}`, text }))
const { all, resolve } = buildSubjects(buildNotebook(files).notebook, [], (entries) => namesInSteps(entries))

describe('a title that says more than its name', () => {
  test.each([
    ['chain plates', 'Keel Chain Plates', 'behind the chapter’s own name'],
    ['무게 재는 방법', 'Keel의 무게 재는 방법', 'whose it is, in the chapter of that'],
    ['썰물', '밀물과 썰물의 차이', 'of two that it compares'],
    ['삿대', '돛대와 삿대', 'of two behind a vowel'],
    ['Sextant', 'Sextant의 5가지 쓰임', 'whose it is'],
    ['윤번', '교대(윤번, Rota)', 'several names in brackets'],
    ['rota', '교대(윤번, Rota)', 'the one in the other script'],
    ['초단파', 'VHF', 'what its letters stand for, as its first lines say'],
    ['very high frequency', 'VHF', 'the same in English'],
    ['바깥 귀선', 'XLR', 'the same behind a small letter'],
    ['COLREG', '신호 원칙 COLREG', 'letters behind what kind of thing they are'],
    ['strawboat fallacy', 'Strawboat', 'typed with what kind of thing it is'],
    ['salvage rights', 'The gap that salvage rights fill', 'a phrase between little words'],
    ['닻줄 매듭', '닻줄 매듭 Anchor Hitch', 'one of two scripts, with as many words'],
    ['DR', '추측 항법', 'letters of a file’s name that its notes write, before a bold word elsewhere'],
    ['검색', 'Search', 'one word in the other language'],
    ['isolation level', '항만 격리 수준', 'the most of it in the other language'],
    ['버블 정렬', 'Bubble Sort', 'one word by ear and one in the other language'],
    ['싱글톤', 'Singleton 패턴', 'heard in a bold word below it'],
    ['lead line', 'Lead Line method', 'a chapter, before a section of another one'],
    ['Tychonoff’s Order', 'Tychonorff’s Order on Fair Ships', 'with a slip, the half of it'],
    ['Sonar', 'Sonar', 'asked with a blank'],
    ['계란', '계란', 'a word that only ends so'],
  ])('is opened by %s: %s (%s)', (typed, name) => {
    expect(resolve(typed)).toMatchObject({ kind: 'one', subject: { name } })
  })

  test.each([
    ['drift net', 'a phrase that goes on in other words'],
    ['장력', 'what stands behind a word that ends like a particle'],
    ['bow', 'what brackets say of a word of the same script'],
    ['로그', 'letters within a word'],
    ['Kant', 'one word of five that sounds a little like it'],
    ['personality test', 'a word that stands in no such title'],
  ])('is not opened by %s: %s', (typed) => {
    expect(resolve(typed).kind).toBe('none')
  })

  test('says nothing of a part that any chapter has', () => {
    expect(all.find(({ name }) => name === 'Sextant의 5가지 쓰임')?.aliases).toEqual([])
  })
})

test('the last word of the one title that has it opens that, and a hyphen parts no word', () => {
  const { resolve } = buildSubjects(
    buildNotebook([
      {
        file: 'notes/a.md',
        text: '# Farm\n\n## Camping and Winter Hiking\n\nFun.\n\n## Role of Co-operatives in Towns\n\nThey lend.\n\n## Old Mills\n\nOld.\n\n## New Mills\n\nNew.',
      },
    ]).notebook,
    [],
    (entries) => namesInSteps(entries),
  )
  const opened = (typed: string) => {
    const found = resolve(typed)
    return found.kind === 'one' ? found.subject.section.title : found.kind
  }
  expect(opened('hiking')).toBe('Camping and Winter Hiking')
  expect(opened('cooperatives')).toBe('Role of Co-operatives in Towns')
  expect(opened('mill')).not.toBe('Old Mills')
})

test('letters are what the notes write behind them in brackets; a title comes before a name alone in a list', () => {
  const { resolve } = buildSubjects(
    buildNotebook([
      { file: 'notes/a.md', text: '# LT란?\n\n줄이 짧다.\n\n# Rowing Boat Drills (RBD)\n\nEvery day.' },
      {
        file: 'notes/b.md',
        text: '# 줄\n\n- LT (줄의 장력) : 세다.\n- BB (둘째 이름)\n\n# Plan\n\n- **Rowing Boats**\n- **Oars**: two',
      },
    ]).notebook,
    [],
    (entries) => namesInSteps(entries),
  )
  const opened = (typed: string) => {
    const found = resolve(typed)
    return found.kind === 'one' ? found.subject.section.title : found.kind
  }
  expect(opened('줄의 장력')).toBe('LT란?')
  expect(opened('Rowing Boat')).toBe('Rowing Boat Drills (RBD)')
})

test('a kind of thing adds nothing to a bold name, two English words may be one, and a title tells a few together', () => {
  const { resolve } = buildSubjects(
    buildNotebook([
      {
        file: 'notes/a.md',
        text: '# Sea\n\n## Beaufort Reading Hours\n\nTwo.\n\n## Signs\n\n- **Beaufort scale**: of winds.',
      },
      { file: 'notes/b.md', text: '# Rope\n\n## Proper Ropewalking Technique\n\nSlow.' },
      { file: 'notes/c.md', text: '# Knot, Hitch, Bend\n\nThree.' },
      { file: 'notes/d.md', text: '# Sails\n\n- **Hitch**: of sails.\n- **Reef**: of sails.' },
    ]).notebook,
    [],
    (entries) => namesInSteps(entries),
  )
  const opened = (typed: string) => {
    const found = resolve(typed)
    return found.kind === 'one' ? found.subject.name : found.kind
  }
  expect(opened('Beaufort')).toBe('Beaufort scale')
  expect(opened('rope walking')).toBe('Proper Ropewalking Technique')
  expect(opened('Hitch')).toBe('several')
})

test('where the notes have many names of one kind, a bold one of them asks beside the title that leaves the kind out', () => {
  const rafts = ['Log', 'Reed', 'Bamboo', 'Cork', 'Hide', 'Barrel', 'Balsa', 'Ice', 'Tar'].map(
    (one) => `## ${one} raft\n\nIt floats.`,
  )
  const { resolve } = buildSubjects(
    buildNotebook([
      { file: 'notes/a.md', text: `# Kinds\n\n${rafts.join('\n\n')}` },
      { file: 'notes/b.md', text: '# Lakes\n\n## Stone\n\nA raft of pumice.' },
      { file: 'notes/c.md', text: '# Bays\n\n- **Stone raft**: seen once.' },
    ]).notebook,
    [],
    (entries) => namesInSteps(entries),
  )
  const found = resolve('Stone raft')
  expect(found.kind === 'several' ? found.subjects.map((one) => one.name) : found.kind).toEqual(['Stone raft', 'Stone'])
})
