import { describe, expect, test } from 'vitest'
import { buildSubjects } from '../../../../src/core/facts/subjects/subjects.ts'
import { namesInSteps } from '../../../../src/core/language/names/names.ts'
import { buildNotebook } from '../../../../src/core/notes/notebook.ts'

/** Notes for interviews and exams, as people keep them: questions for headings, what is old beside what is new. */
const FILES = {
  'ask.md': `# 문답

## Function Level에 대해서 설명하시고 장점을 말해 보세요.

- 당긴다.

## 계선이란? 종류는?

- 맨다.

## Windlass의 구조와 쓰는 법을 설명하세요.

- 감는다.

## Sloop와 Ketch 차이점을 설명하세요.

- 돛대가 다르다.

## 제 1, 2, 3 항해등에 대해서 설명하세요

- 켠다.`,
  'questions.md': `# Questions

## What is a sextant and how is it read?

- By its arc.

## How does a barometer work?

- Air presses.

## Explain the neap.

- It is low.`,
  'old/lights.md': '# 옛 글\n\n## 항해등\n\n- 기름을 태운다.\n\n## Fog Horn\n\n- By hand.',
  'archive/README.md': '# Archive\n\n- What is kept.',
  'locker.md': '# Locker\n\n## Archive\n\n- A shelf.',
  'horns.md': '# Sounds\n\n## Fog Horn\n\n- By air.\n\n## VHF Radio\n\n- It calls.',
  'layers.md':
    '# Layers\n\n- **HWS**: Harbour Warning Set\n- **Satellite**: it sees.\n- A STRIDE is long.\n\n## Access\n\n- 3.4.1 Rope Based Mooring (RBM)\n  - **Rope-Based Mooring (RBM)**: holds.',
  'twice.md': '# Seven Knots\n\n# ⚓ Seven Knots\n\n- Seven of them.',
  'plus.md': '# C Knot & C+ Knot\n\n## C Knot\n\n- One turn.\n\n## C+ Knot\n\n- Two turns.',
  'capstan.md': '# Capstan Winch\n\n## 쓰임\n\n- 감는다.',
  'mast.md': '# 다른 배\n\n## 돛대와의 차이점\n\n### 캡스턴 윈치\n\n- 작다.',
  'stars.md':
    '# Stars\n\n## Navarro-Stone Diagrams\n\n- They plot.\n- **Satellite**: it circles.\n\n## 별 가림 수준\n\n- 둘.',
  'Halyards.md':
    '# Halyards\n\n- See also:\n  - [Rope](https://rope.test/a)\n  - [Line](https://line.test/b)\n  - [Cord](https://cord.test/c)\n\n## Branches\n\n- They lead up.',
  'sheets.md': '# Sheets\n\n## Branches\n\n- They lead aft.\n\n## 사다리 메서드\n\n- 오른다.',
  'review.md': '# 복습\n\n## 용골과 늑골 차이는?\n\n- **늑골**: 옆.',
  'hull.md': '# 선체\n\n## 늑골\n\n- 버틴다.',
  'logs.md':
    '# Knotmeter\n\n## Log\n\n- Of wood.\n\n## Drill 3.1\n\n- **Log file**: what was written down.\n\n## Exercise 3.1\n\n- Row.\n\n## Let’s Splice\n\n- Two ropes.',
  'archive/oars.md': '# Oar\n\n- Of ash.',
  'oars.md': '# Oar\n\n- Of carbon.',
  'anchors.md': '# Anchors\n\n## Flukes\n\n- Two of them.\n\n## Shank\n\n- One.',
  'fishes.md': '# Fishes\n\n## Fluke\n\n- It is flat.\n\n## Cod\n\n- It is not.',
  'beacons.md': '# Beacon\n\n## Sign Order\n\n- By letters.\n\n## Lamp\n\n- White.',
  'coast.md': '# Coast\n\n## Beacon Sign Table\n\n- By place.\n\n## Cliffs\n\n- High.',
  'navcom.md': '# Navcom\n\n- It plots.',
  'depths.md': '# Depth Sounding\n\n- A depsou is taken.',
  'late.md': '# Lazy Evaluation\n\n- At the last moment.',
  '04_Steering/02_theory.md': '# 02. Steering — Theory\n\n## 키의 종류\n\n### Rudder\n\n- 돌린다.',
  '04_Steering/05_trials.md': '# 05. Steering — Trials\n\n## Rudder\n\n### 결과\n\n- 빨랐다.\n\n## Keel\n\n- 깊었다.',
  '07_Weights/01_balance.md': '# Weights\n\n## 균형\n\n### Keel\n\n- 무겁다.\n\n## 무게\n\n- 크다.',
  'plotting.md': '# Plotting\n\n## Sumner’s Line Finding Procedure\n\n- Two sights.',
  'orders.md': '# Stop the Ship\n\n- At once.\n\n## FlagSignal\n\n- Two flags.\n\n## 이점\n\n- 빠르다.',
  'enum.md': '# Enum\n\n- Counts.\n\n## Size\n\n- Small.',
  '09_Charts/01 Scales.md': '# 01 Scales\n\n- Large.\n\n## Use\n\n- Often.',
  '09_Charts/02 Shores.md': '# 02 Shores\n\n- Drawn.\n\n## Use\n\n- Often.',
  '09_Charts/13 Colours.md': '# 13 Colours - Then and Now\n\n- Blue.\n\n## Use\n\n- Often.',
  '12 Skegs.md': '# 12 Skegs\n\n- Of a boat.',
  'banners.md': '# Banners\n\n## Colours\n\n- Bright.\n\n## Skegs\n\n- Crossed.',
  '10 - Rigging/Shrouds.md': '# Shrouds\n\n- They hold.\n\n## Wear\n\n- Rust.',
  'sickness.md':
    '# Crew Disorders\n\n## Restless\n\n- No sleep.\n\n## Scurvy\n\n- Teeth.\n\n## Food\n\n- **Scurvy disease**: eat limes.',
  'clock.md': '# Neap Tide Clock Winding Handle (NTC)\n\n## NTC Tide\n\n- Low.\n\n## NTC Spring\n\n- Of steel.',
  'hoist.md': '# $1 - hoist line - signal cord\n\n- It runs.\n\n## Core hoist line\n\n- Of hemp.',
  '09_Charts/21 QRS.md': '# 21 QRS\n\n- Letters.\n\n## Use\n\n- Seldom.',
  'calls.md': '# Calls\n\n## Kinds\n\n- **Type 1 Quiet Roadstead Signal (QRS)**: one lamp.',
  'office.md':
    '# Office\n\n## Ship Planning and Budgeting\n\n- Yearly.\n\n## Role of Tug Skippers (TSKs) in the Port\n\n- They push.\n\n## Very Low Tone (VLT) Horn Boxes\n\n- Loud.\n\n## NavAuth 2.0\n\n- A key.\n\n## Key Facts\n\n- Two.\n\n## Fargate\n\n- A strait.',
  'greed.md': '# 탐욕 기법\n\n- 먼저 잡는다.',
  'fishing.md': '# 어업\n\n- **그리디 기법**: 많이 잡는다.',
} as const

const files = Object.entries(FILES).map(([file, text]) => ({ file: `notes/${file}`, text }))
const { all, resolve } = buildSubjects(buildNotebook(files).notebook, [], (entries) => namesInSteps(entries))

function opened(typed: string): string {
  const found = resolve(typed)
  return found.kind === 'one' ? `${found.subject.section.file.slice(6)}:${found.subject.section.line}` : found.kind
}

describe('a heading that asks is called by what it asks about', () => {
  test.each([
    ['Function Level', 'ask.md:3', 'before `에 대해서`, and more behind it'],
    ['함수 수준', 'ask.md:3', 'word for word in the other language'],
    ['계선', 'ask.md:7', 'before `란?`, and more behind it'],
    ['windlass', 'ask.md:11', 'whose structure is asked for'],
    ['슬루프와 케치', 'ask.md:15', 'two that are compared, by ear'],
    ['sextant', 'questions.md:3', 'What is … and how'],
    ['barometer', 'questions.md:7', 'How does … work'],
    ['neap', 'questions.md:11', 'Explain …'],
  ])('%s opens %s: %s', (typed, place) => {
    expect(opened(typed)).toBe(place)
  })

  test('but not where something titled is called so', () => {
    const { aliases } = all.find(({ name }) => name.startsWith('용골과 늑골')) ?? { aliases: ['?'] }
    expect(aliases).not.toContain('늑골')
    expect(opened('늑골')).toBe('hull.md:3')
  })
})

describe('of several of one name', () => {
  test.each([
    ['Fog Horn', 'horns.md:3', 'what stands outside of an archive'],
    ['archive', 'several', 'none of them where a folder of that name tells of that'],
    ['항해등', 'ask.md:19', 'and be it counted there'],
    ['Seven Knots', 'twice.md:3', 'the title that something stands under'],
    ['RBM', 'layers.md:7', 'a number before it is no part, and what stands below is the same'],
    ['C+ Knot', 'plus.md:7', 'a sign parts it from another'],
    ['Oar', 'oars.md:1', 'the same as it is written, though the archive’s title has these very letters'],
    ['oar', 'oars.md:1', 'and in small letters'],
    ['캡스턴 윈치', 'capstan.md:3', 'its own title in the other language, before a part of a comparison'],
  ])('%s opens %s: %s', (typed, place) => {
    expect(opened(typed)).toBe(place)
  })
})

describe('a name that is written otherwise', () => {
  test.each([
    ['HWS model', 'layers.md:1', 'with what kind of thing it is, of a bold name in capitals'],
    ['VHF 라디오', 'horns.md:7', 'one word of it by ear'],
    ['NS diagram', 'stars.md:3', 'two names by their letters'],
    ['halyards', 'Halyards.md:1', 'a chapter that begins with links to read on'],
    ['halyard branch', 'Halyards.md:8', 'a whole and a part of it'],
    ['anchor fluke', 'anchors.md:3', 'a part in the other number, though another chapter has one in this'],
    ['navigation computers', 'navcom.md:1', 'whole words of which a title is clipped'],
    ['depsou', 'depths.md:1', 'clipped as its notes write it'],
    ['지연 평가', 'late.md:1', 'word for word in the other language'],
    ['그리디', 'greed.md:1', 'by ear a word whose translation is a title, before a bold word'],
    ['Sumner', 'plotting.md:3', 'whose it is'],
    ['STS', 'orders.md:1', 'the letters of all its words'],
    ['플래그 시그널', 'orders.md:5', 'two words by ear that the title writes as one'],
    ['파게이트', 'office.md:23', 'what is heard as a whole, before a title of which a word is heard'],
    ['이넘', 'enum.md:1', 'nearly by ear, before a slip of two syllables'],
    ['colours', '09_Charts/13 Colours.md:1', 'a chapter whose number is its place, before a section'],
    ['rigging shrouds', '10 - Rigging/Shrouds.md:1', 'with the folder that it stands in'],
    ['restless crew disorder', 'sickness.md:3', 'with the title that it stands under, behind it'],
    ['hoist line', 'hoist.md:1', 'one of three names that dashes part'],
    ['h6s branch', 'Halyards.md:8', 'a whole by its letters counted, and a part of it'],
    ['quiet roadstead signal', '09_Charts/21 QRS.md:1', 'a chapter by the letters that a bold word of more words has'],
    ['ship budgeting', 'office.md:3', 'the second of two that share a word'],
    ['tug skippers', 'office.md:7', 'whose part it tells'],
    ['TSK', 'office.md:7', 'letters that brackets have as several'],
    ['VLT horns', 'office.md:11', 'most of it, by the letters in its middle'],
    ['NavAuth', 'office.md:15', 'without its version'],
    ['h6s', 'Halyards.md:1', 'its letters counted'],
    ['사다리 메소드', 'sheets.md:7', 'a loanword spelled otherwise'],
    ['가림수준', 'stars.md:8', 'two words as one'],
  ])('%s opens %s: %s', (typed, place) => {
    expect(opened(typed)).toBe(place)
  })

  test('a section of the chapter that it begins with is asked for beside a title that it is most of', () => {
    expect(resolve('beacon signs')).toMatchObject({
      kind: 'several',
      subjects: [{ name: 'Sign Order' }, { name: 'Beacon Sign Table' }],
    })
  })

  test('of chapters on one matter it is asked which, in their order, however deep each tells of it', () => {
    expect(resolve('rudder')).toMatchObject({
      kind: 'several',
      subjects: [
        { section: { file: 'notes/04_Steering/02_theory.md' } },
        { section: { file: 'notes/04_Steering/05_trials.md' } },
      ],
    })
    expect(opened('Keel')).toBe('04_Steering/05_trials.md:9')
  })

  test('a number that is no place in a folder is a part of the name', () => {
    expect(opened('skegs')).toBe('banners.md:7')
  })

  test('words that stand in one title above are a part of its name', () => {
    expect(resolve('neap tide').kind).toBe('none')
  })

  test('what is written out is asked for beside a title that has half of it', () => {
    const asked = resolve('log file')
    expect(asked.kind === 'several' && asked.subjects.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['Log file', 'Log']),
    )
  })

  test.each(['exercise', 'let'])('%s, of a title that is numbered or calls upon its reader, is no name', (typed) => {
    expect(resolve(typed).kind).toBe('none')
  })

  test('letters of which a title could be clipped mean nothing where its notes have them nowhere', () => {
    expect(resolve('navsto').kind).toBe('none')
  })

  test('a word that the notes have is no slip for another', () => {
    expect(resolve('STRIDE').kind).toBe('none')
  })
})
