import { describe, expect, test } from 'vitest'
import { readAttributes } from '../../../../src/content/attributes.ts'
import { folderSource } from '../../../../src/content/source.ts'
import { cardOf } from '../../../../src/core/facts/card.ts'
import { headWords } from '../../../../src/core/facts/extraction/head-words.ts'
import { buildSubjects } from '../../../../src/core/facts/subjects/subjects.ts'
import { namesInSteps } from '../../../../src/core/language/names/names.ts'
import { buildNotebook } from '../../../../src/core/notes/notebook.ts'
import { finish } from '../../../../src/core/steps.ts'
import { textOf } from '../../../../src/text/text.ts'
import { factText } from '../../../../src/views/fact-text.ts'

/** The aspects of notes that come without their own. */
const { value: vocabulary } = finish(readAttributes(folderSource('nowhere'), textOf('ko')))

function cardLines(name: string, ...lines: readonly string[]): string[] {
  const text = ['# 장', '', `## ${name}`, '', ...lines].join('\n')
  const { notebook } = buildNotebook([{ file: 'notes/0.md', text }])
  const found = buildSubjects(notebook, [], (entries) => namesInSteps(entries)).resolve(name)
  if (found.kind !== 'one') throw new Error(`${name}: ${found.kind}`)
  const { summary, facts } = cardOf(found.subject, vocabulary, notebook)
  return [...summary, ...facts].map((one) => `${one.attribute.name.ko}: ${factText(one, textOf('ko'))}`)
}

describe('a row is labelled by the head of its sentence', () => {
  test.each([
    ['안정성과 요금 조절에 대한 부분을 보완했다고 한다.', '그 밖에'],
    ['여러 가지 장치가 딸려 있지만 요금은 싸다.', '비용'],
    ['어른은 연간 요금을 낸다.', '비용'],
    ['그 물을 긷는 데 사용되지 않는다.', '그 밖에'],
    ['물을 긷는 사람이 줄을 당겨야 한다.', '그 밖에'],
    ['값은 비싸다(여럿이 함께 나룻배를 탈 때 사용).', '그 밖에'],
    ['`ship=(all) GO: all`', '그 밖에'],
    ['※ 무게: 한 되가 들어간다고 한다.', '무게'],
  ])('%s: %s', (sentence, label) => {
    const rows = cardLines('두레박', '두레박은 물을 긷는 도구이다.', '', `- ${sentence}`)
    expect(rows[1]?.split(':')[0]).toBe(label)
  })

  test('of a long paragraph that is its first sentence', () => {
    expect(headWords('물이 깊다. 줄이 길다. 요금이 비싸다.')).not.toContain('요금')
    expect(headWords('It is deep. The price is high.')).toContain('price')
  })

  test('what is nested under a sentence is read with it', () => {
    const rows = cardLines(
      '두레박',
      '두레박은 물을 긷는 도구이다.',
      '',
      '- 줄은 요금이 비싸다.',
      '  - 삼으로 꼰다고 한다.',
    )
    expect(rows).toEqual(['무엇인가: 두레박은 물을 긷는 도구이다.', '비용: 줄은 요금이 비싸다.\n· 삼으로 꼰다고 한다.'])
  })
})

describe('what is counted is a procedure only where something is done', () => {
  test('not what things are', () => {
    const rows = cardLines('배', '배는 탈것이다.', '', '1. 돛은 바람을 받는다.', '2. 노는 물을 민다.')
    expect(rows.map((one) => one.split(':')[0])).toEqual(['무엇인가', '그 밖에'])
  })

  test('nor names, which head the bullets beside them', () => {
    const rows = cardLines(
      '배',
      '1. 돛단배(Sail)',
      '- 바람을 받아 간다고 한다.',
      '',
      '2. 나룻배',
      '- 강을 건넌다고 한다.',
    )
    expect(rows).toEqual(['돛단배(Sail): 바람을 받아 간다고 한다.', '나룻배: 강을 건넌다고 한다.'])
  })
})

describe('what a list is led to by goes with it', () => {
  test('as far as it says of what', () => {
    const rows = cardLines(
      '배',
      '배는 탈것이다.',
      '',
      '- To cross a river, a boat needs:',
      '  - a paddle and a rope',
      '  - dry wood',
    )
    expect(rows.slice(1)).toEqual(['To cross a river, a boat needs: a paddle and a rope · dry wood'])
  })

  test.each([
    ['a table', ['배에는 여러 가지가 있다:', '', '| 배 | 힘 |', '|---|---|', '| 돛배 | 바람 |']],
    [
      'what it says itself',
      [
        '- 돛배',
        '',
        '  아래와 같은 경우, 돛배는 바람으로 간다.',
        '',
        '  ```',
        '  go()',
        '  ```',
        '- 거룻배는 노로 간다.',
      ],
    ],
  ])('%s is not told under it', (_, lines) => {
    const rows = cardLines('배', '배는 탈것이다.', '', '배는 물에 뜬다고 한다.', '', ...lines)
    expect(rows.filter((one) => /^(?:배에는|아래와)/.test(one))).toEqual([])
    expect(rows.length).toBeGreaterThan(2)
  })

  test('and not what stands beside it', () => {
    const rows = cardLines('배', '- 바닥을 짜는 나무:', '  - 소나무', '- 노를 깎는 나무:', '  - 참나무')
    expect(rows).toEqual(['바닥을 짜는 나무: 소나무', '노를 깎는 나무: 참나무'])
  })

  test('and only points at it, it names nothing', () => {
    const rows = cardLines('배', '배는 탈것이다.', '', '- 아래와 같은 경우에 배를 쓴다:', '  - 강이 깊다고 한다.')
    expect(rows.slice(1).join()).not.toContain('아래와 같은')
  })

  test('a question names its answer', () => {
    const rows = cardLines('배', '배는 탈것이다.', '', '- 왜 물에 뜨는가?', '  - 속이 비어 가볍다고 한다.')
    expect(rows[1]).toBe('왜 물에 뜨는가?: 속이 비어 가볍다고 한다.')
  })
})

describe('what tells nothing is no row', () => {
  test.each([
    ['a question that nothing answers', '- 배는 왜 물에 뜨는가?'],
    ['a task', '- 다음 중 배가 아닌 것을 고르시오.'],
    ['a sentence with a hole', '- ( ① )은/는 바람을 받아 간다.'],
    ['what the author does next', '- 이제 배를 만들어 보자.'],
    ['nothing more', '- Etc...'],
    ['a remark on the exam', '- This is critical for the exam.'],
    ['what stands in a picture', '- 아래와 같은 화면이 나온다.'],
    ['a remark on exams', '- It is often featured in boat exams.'],
    ['what comes first', '먼저 예시부터 살펴봅시다.'],
    ['the same in English', "First, let's look at an example."],
    ['where it is told', '노와 삿대의 차이는 다음 POST를 참고하자.'],
    ['what was heard of it', '많이 들어본 단어다. 수업을 들을 때 분명 배웠다. (근데 기억이 안남..)'],
    ['the same of it', 'I have heard of it often.'],
    ['a figure of the exam', '**Exam Weight: 13%**'],
    ['a sentence that leads to what follows', '배에는 여러 가지가 있다:'],
    ['where a picture comes from', '- 이미지 출처 : [https://example.org/1](https://example.org/1) 1번 배'],
    ['tags', 'tags:: #boat #river'],
    ['where else to read', 'related:: [[나루]]'],
    ['an address behind a mark', '- -> https://example.org/1'],
    ['a short sentence that points at what follows', '배의 힘은 아래와 같이 전해진다.'],
    ['a link by such a word', '[_img reference_](https://example.org/1)'],
    ['words under a picture', '![배](./a.png)\n\n배를 젓는 모습'],
    ['a summary that heads what is folded', '<details>\n<summary>2. Technical Overview</summary>\n</details>'],
    ['how the author fared', '배를 몰라서 애를 먹고 있다. 제대로 알고 넘어가보자.'],
    ['where to watch it', '- Take me to [Video Tutorial](https://example.org)'],
    ['what a section is about', 'In this section, we will take a look at boats'],
    ['a title alone', '※참고사항※'],
    ['an order to the learner', '- 배를 그리는 코드를 작성하라.'],
    ['the same to an English one', '- Write a short program that draws a boat.'],
    ['what says that a list follows', '- Each of the following boats has its own sail'],
    ['signs alone', '- #'],
    ['what stands below', '아래는 돛배의 모습이다.'],
    ['what it was written after', '- 1장부터 4장까지는 뱃길 강의를 바탕으로 작성하였습니다.'],
    ['who wrote it', '> 작성자 : [사공](https://example.org)'],
    ['when it was written', 'Date: 2024-09-10'],
    ['a word that leads to nothing', '- E.g.'],
    ['what need not be known for the exam', '- No need to know the boats at the exam'],
    ['a longer question', `- ${'강물이 불어 '.repeat(12)}배가 뜨지 못할 때 사공은 어디에서 기다릴까요?`],
    ['several requests', '- 돛의 단점을 설명해 주세요. 이를 해결할 수 있는 노에 대해서도 설명해 주세요. (단, 짧게)'],
    ['what only wonders', '여기서 한 가지 궁금증이 생긴다. 배는 왜 뜰까?'],
    ['links to go on by', '> :arrow_up:[Top](#장) :house:[Home](https://example.org)'],
  ])('%s', (_, line) => {
    expect(cardLines('배', '배는 탈것이다.', '', '노로 젓는다고 한다.', '', line)).toEqual([
      '무엇인가: 배는 탈것이다.',
      '그 밖에: 노로 젓는다고 한다.',
    ])
  })

  test('nor a question with what it lets choose from', () => {
    const rows = cardLines('배', '배는 탈것이다.', '', '1. Which boat has a sail?', '', '   - A. Raft', '   - B. Yacht')
    expect(rows).toEqual(['무엇인가: 배는 탈것이다.'])
  })
})

describe('what is said before a question', () => {
  const before = '나룻배는 사람이 많으면 느려진다고 한다.'

  test('is told without it', () => {
    const rows = cardLines('배', '배는 탈것이다.', '', `- ${before} 그렇다면 왜 느려질까? 어떻게 막을까?`)
    expect(rows).toEqual(['무엇인가: 배는 탈것이다.', `그 밖에: ${before}`])
  })

  test('is of the question, in a list that mostly asks', () => {
    const asked = ['- 돛은 무엇인가요?', '- 노는 무엇인가요?', `- ${before} 왜 그럴까요?`, '- 닻은 쇠로 만든다고 한다.']
    expect(cardLines('배', '배는 탈것이다.', '', ...asked)).toEqual([
      '무엇인가: 배는 탈것이다.',
      '그 밖에: 닻은 쇠로 만든다고 한다.',
    ])
  })

  test.each(['- 배를 옮긴다고 한다 (사람이 탄 채로?)', '- 열쇠말: ?- 로 시작한다고 한다.'])(
    '%s asks nothing',
    (line) => {
      expect(cardLines('배', '배는 탈것이다.', '', line)).toHaveLength(2)
    },
  )
})

describe('a table of records', () => {
  const marks = [
    '| 번호 | 과목 | 점수 |',
    '|---|---|---|',
    '| 101 | 국어 | 4.0 |',
    '| 101 | 산수 | 3.5 |',
    '| 102 | 국어 | 4.5 |',
  ]
  const loads = ['| | 최대 | 지금 |', '|---|---|---|', '| P0 | 10 | 5 |', '| P1 | 4 | 2 |', '| P2 | 9 | 2 |']
  const layers = [
    '| 층 | 이름 | 단위 |',
    '|---|---|---|',
    '| 1 | 물리 | 비트 |',
    '| 2 | 연결 | 틀 |',
    '| 3 | 망 | 틀 |',
  ]

  test.each([
    ['values that name no row', marks],
    ['figures of what is counted', loads],
  ])('of %s tells nothing beside what is told', (_, table) => {
    expect(cardLines('배', '배는 탈것이다.', '', ...table)).toEqual(['무엇인가: 배는 탈것이다.'])
  })

  test('names no subject', () => {
    const { notebook } = buildNotebook([{ file: 'notes/0.md', text: ['# 장', '', '## 배', '', ...loads].join('\n') }])
    const subjects = buildSubjects(notebook, [], (entries) => namesInSteps(entries))
    expect(subjects.all.map(({ name }) => name)).not.toContain('P1')
  })

  test('is told where there is nothing else', () => {
    expect(cardLines('배', ...loads)).toContain('P0: 최대: 10 · 지금: 5')
  })

  test('is none where numbers name what is told', () => {
    expect(cardLines('배', '배는 탈것이다.', '', ...layers)).toContain('층 2: 이름: 연결 · 단위: 틀')
  })
})

test('what goes on in its list names no subject', () => {
  const list = (name: string) => [`- ${name}`, '  - 삼베', '  - 나무']
  const lines = [
    '# 장',
    '',
    '## 배',
    '',
    ...['Sails are', 'Can be made of', 'They need wood', 'Sail cloth'].flatMap(list),
  ]
  const { notebook } = buildNotebook([{ file: 'notes/0.md', text: lines.join('\n') }])
  const names = buildSubjects(notebook, [], (entries) => namesInSteps(entries)).all.map(({ name }) => name)
  expect(names).toContain('Sail cloth')
  for (const name of ['Sails are', 'Can be made of', 'They need wood']) expect(names).not.toContain(name)
})

test('a table under a name is told under it', () => {
  const rows = cardLines(
    '배',
    '배는 탈것이다.',
    '',
    '**물과의 다툼**',
    '',
    '| 다툼 | 설명 |',
    '|---|---|',
    '| 무게 | 가라앉는다 |',
    '| 물살 | 떠내려간다 |',
  )
  expect(rows.slice(1)).toEqual(['물과의 다툼 › 무게: 가라앉는다', '물과의 다툼 › 물살: 떠내려간다'])
})

describe('what stands first sums up its subject', () => {
  const told = (sentence: string) => {
    const text = ['# 장', '', '## 나룻배', '', sentence, '', '- 삯을 받는다고 한다.'].join('\n')
    const { notebook } = buildNotebook([{ file: 'notes/0.md', text }])
    const found = buildSubjects(notebook, [], (entries) => namesInSteps(entries)).resolve('나룻배')
    return found.kind === 'one' ? cardOf(found.subject, vocabulary, notebook).summary.length : 0
  }

  test('but not where it goes on from what was said before', () => {
    expect(told('강을 건널 때 흔히 탄다고 한다.')).toBe(1)
    expect(told('위에서 알아본 두 배는 강을 건널 때 탄다고 한다.')).toBe(0)
    expect(told('다만 강을 건널 때 흔히 탄다고 한다.')).toBe(0)
  })
})

test('its own name is no row where anything else is told', () => {
  expect(cardLines('배', '- 배', '- 노로 젓는다고 한다.')).toEqual(['그 밖에: 노로 젓는다고 한다.'])
  expect(cardLines('배', '- 배')).toEqual(['그 밖에: 배'])
})

test('a field with what it may hold keeps its own name; what is said of an aspect stands under that', () => {
  const rows = cardLines('배', '배는 탈것이다.', '', '- Effect - Open/Shut', '- Cost: it is free')
  expect(rows).toContain('Effect: Open/Shut')
  expect(rows).toContain('비용: it is free')
})

test('what is bold over a list heads it, whatever its first item begins with', () => {
  const rows = cardLines(
    '배',
    '배는 탈것이다.',
    '',
    '**나아가는 과정**',
    '',
    '- 노를 젓는다고 한다.',
    '',
    '**생김새**',
    '',
    '- **돛**: 크고 하얗다.',
  )
  expect(rows.filter((one) => one.startsWith('나아가는 과정') && one.includes('하얗다'))).toEqual([])
})
