import { describe, expect, it } from 'vitest'
import { readQuestionText } from '../../../../src/core/quiz/form/shapes.ts'

const read = (file: string, text: string) =>
  readQuestionText({ file, text }).questions.map(({ line, source, problems }) =>
    source
      ? [source.kind, source.stem, source.key.join(' | ')]
      : [line, ...problems.map(({ problem }) => ('kind' in problem ? problem.kind : problem.code))],
  )

describe('GIFT', () => {
  it.each<[what: string, text: string, ...unknown[]]>([
    ['one of several', 'Q?{~A thing =B thing ~C thing}', ['single', 'Q?', 'B']],
    ['in the sentence', 'It is {~red =green} in here.', ['single', 'It is \\_\\_\\_\\_ in here.', 'B']],
    ['with a full stop behind', 'Q?{=four =4}.', ['typed', 'Q?', 'four | 4']],
    ['several by weight', 'Q?{~%50%one ~%-100%two ~%50%three}', ['several', 'Q?', 'A | C']],
    ['half right is not right', 'Q?{=whole ~%50%half ~none}', ['single', 'Q?', 'A']],
    ['short answers', '::T::Q?{=no one#yes =%50%half =nobody}', ['typed', 'Q?', 'no one | nobody']],
    ['true', 'It is.{TRUE#no#yes}', ['ox', 'It is.', 'O']],
    ['false', 'It is.{F}', ['ox', 'It is.', 'X']],
    ['a number', 'Q?{#42}', ['typed', 'Q?', '42']],
    ['a number with a margin', 'Q?{#1822:1}', ['typed', 'Q?', '1822 | 1823 | 1821']],
    ['a number, half right for others', 'Q?{#\n=1822:0\n=%50%1822:2}', ['typed', 'Q?', '1822']],
    ['escapes', 'Is 1 \\= 1\\: yes?{=\\{a\\} ~\\~b\\#}', ['single', 'Is 1 = 1: yes?', 'A']],
    ['formats', '[html]<p>What is <b>it</b>?</p>{=a thing ~b thing}', ['single', 'What is **it**?', 'A']],
    ['a range', 'Q?{#3.1..3.2}', [1, 'numerical']],
    ['matching', 'Q?{=a -> b =c -> d}', [1, 'matching']],
    ['an essay', '// a comment\n$CATEGORY: x\n\nWrite.{}', [4, 'essay']],
    ['two that are right where one is asked', 'Q?{=yes =also ~no}', [1, 'key-not-clear']],
  ])('%s', (_, text, expected) => {
    expect(read('a.gift', text)).toEqual([expected])
  })

  it('parts questions at blank lines and keeps what is said of each choice', () => {
    const text = 'One?{\n=a thing#right\n~b thing#wrong\n####general\n}\n\nTwo?{T}\n'
    const [first, second] = readQuestionText({ file: 'a.txt', text }).questions
    expect(first?.source).toMatchObject({ rationales: { A: 'right', B: 'wrong' }, explanation: 'general' })
    expect(second?.line).toBe(7)
  })

  it('is not what Markdown with braces is', () => {
    const text = '1. `{T}` is?\n\n```\n{ =a ~b }\n```\n\nA. one\nB. two\n\nAnswer: B\n'
    expect(readQuestionText({ file: 'a.md', text })).toMatchObject({ form: '1. A.' })
  })
})

describe('rows of text', () => {
  it.each<[what: string, file: string, text: string, expected: unknown[]]>([
    [
      'a front and a back',
      'a.txt',
      '며칠?\t35일\n몇 개?\t6개\n',
      [
        ['typed', '며칠?', '35일'],
        ['typed', '몇 개?', '6개'],
      ],
    ],
    [
      'terms and definitions: the term is asked',
      'a.tsv',
      '큐\t메시지를 차례대로 담아 두었다가 꺼내 쓰는 저장소\n캐시\t캐시는 자주 읽는 값을 가까이 두는 저장소\n',
      [
        ['typed', '메시지를 차례대로 담아 두었다가 꺼내 쓰는 저장소\n무엇에 대한 설명인가요?', '큐'],
        ['typed', '\\_\\_\\_\\_는 자주 읽는 값을 가까이 두는 저장소\n무엇에 대한 설명인가요?', '캐시'],
      ],
    ],
    [
      "Anki's directives",
      'a.txt',
      '#separator:tab\n#html:true\n#columns:Back\tFront\tTags\n#tags column:3\n35&nbsp;일<br>맞다\t<b>며칠</b>?\tdb\n',
      [['typed', '**며칠**?', '35 일, 맞다']],
    ],
    [
      'quotes, separators and line feeds',
      'a.csv',
      'question,answer\n"몇 ""일"", 몇 시?","3,500"\n"두\n줄?",답\n',
      [
        ['typed', '몇 "일", 몇 시?', '3,500'],
        ['typed', '두\n줄?', '답'],
      ],
    ],
    [
      'a column for each choice',
      'a.csv',
      'question,A,B,C,answer\n무엇?,하나,둘,셋,B\n어느 것?,하나,둘,셋,3\n누구?,하나,둘,셋,둘\n',
      [
        ['single', '무엇?', 'B'],
        ['single', '어느 것?', 'C'],
        ['single', '누구?', 'B'],
      ],
    ],
    [
      'a key that is a text and a place',
      'a.csv',
      'question,A,B,C,answer\n몇?,4,2,3,2\n다음?,2,4,6,2\n',
      [
        ['single', '몇?', 'B'],
        [3, 'key-not-clear'],
      ],
    ],
    [
      'choices on the front',
      'a.txt',
      '무엇? A) 하나 B) 둘\tB\n어느 것? A) 하나 B) 둘\tA\n',
      [
        ['single', '무엇?', 'B'],
        ['single', '어느 것?', 'A'],
      ],
    ],
    [
      'clozes',
      'a.txt',
      '{{c1::심장}}은 {{c2::피}}를 보낸다\t덧붙임\n',
      [
        ['cloze', '{{심장}}은 피를 보낸다', '심장'],
        ['cloze', '심장은 {{피}}를 보낸다', '피'],
      ],
    ],
    [
      'what lacks a side',
      'a.csv',
      'question,answer\n무엇?,\n,답\n',
      [
        [2, 'answer-missing'],
        [3, 'stem-missing'],
      ],
    ],
  ])('%s', (_, file, text, expected) => {
    expect(read(file, text)).toEqual(expected)
  })

  it('says whose pictures and sounds were left out', () => {
    const text = '#html:true\n무엇? <img src="a.png">\t답[sound:a.mp3]\n어느 것?\t이것\n'
    expect(readQuestionText({ file: 'a.txt', text })).toMatchObject({ media: 1, form: 'front ⇥ back' })
  })
})
