import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { buildNotebook } from '../../../src/core/notes/notebook.ts'
import { proveQuote } from '../../../src/core/notes/quote.ts'
import type { Statement } from '../../../src/core/notes/types.ts'

function read(name: string) {
  const text = readFileSync(new URL(`../../fixtures/notes/${name}.md`, import.meta.url), 'utf8')
  return buildNotebook([{ file: `notes/${name}.md`, text }])
}

function readLines(...lines: string[]) {
  return buildNotebook([{ file: 'notes/one.md', text: lines.join('\n') }])
}

type Result = ReturnType<typeof read>

const statementsOf = ({ notebook }: Result): Statement[] => notebook.sections.flatMap((one) => [...one.statements])
const textsOf = (result: Result) => statementsOf(result).map((one) => one.text)
const idsOf = ({ notebook }: Result) => notebook.sections.map((one) => one.id)
const problemsOf = ({ problems }: Result) => problems.map(({ code, line }) => `${code}:${line}`)
/** `text ← text of its parent`, with the line it stands on. */
const treeOf = (result: Result) =>
  result.notebook.sections.flatMap(({ statements }) =>
    statements.map(({ text, line, parent }) => {
      const above = parent === undefined ? '' : ` ← ${statements[parent]?.text}`
      return `${line}: ${text}${above}`
    }),
  )

describe('a note is read as its author’s own tool shows it', () => {
  test('bold with brackets or quotation marks right before a particle opens a subject', () => {
    const result = read('n01-bold-paren-particle')
    expect(statementsOf(result).map((one) => one.term)).toEqual([
      'JWT(JSON Web Token)',
      '세션(Session)',
      '"리프레시 토큰"',
      'OAuth',
    ])
    expect(textsOf(result).join()).not.toContain('**')
  })

  test.each([
    ['- 트리는 ![formula](https://draw.test/render/math?math=2^{N}-1) 개다.', '트리는 2^N-1 개다.'],
    ['- <img src="https://draw.test/png.latex?%5Cinline%20%5CLarge%20E_p%3Dmgh" alt="E">이다.', 'E_p=mgh이다.'],
    ['- 시간: ![](<https://draw.test/svg.image?O(n%2B1)>)', '시간: O(n+1)'],
    ['- 그림 ![수식](https://draw.test/a.png?width=1)이다.', '그림 이다.'],
    ['- ![수식](https://draw.test/render/math?math=%E0%A4) 깨졌다.', '깨졌다.'],
  ])('a formula that is drawn as a picture is read as a formula: %s', (line, text) => {
    expect(textsOf(readLines(line))).toEqual([text])
  })

  test('front matter is no section; its aliases and tags name the chapter', () => {
    const { notebook } = read('n02-front-matter')
    expect(notebook.chapters[0]).toMatchObject({ title: '캐시', aliases: ['캐시 정리', '캐싱', 'redis', 'cache'] })
    expect(idsOf(read('n02-front-matter'))).toEqual(['캐시 > 만료'])
  })

  test.each([
    ['YAML', ['---', 'title: 큐', 'tags: "aws/sqs"', '---', '## A', 'x'], '큐', ['sqs']],
    ['TOML', ['+++', 'title = "큐"', 'aliases = ["대기열"]', '+++', '## A', 'x'], '큐', ['대기열']],
    [
      'YAML in capitals, tags parted by spaces',
      ['---', 'Title: 큐', 'Tags: sqs fifo', '---', 'x'],
      '큐',
      ['sqs', 'fifo'],
    ],
    [
      'Logseq’s page',
      ['title:: 큐', 'alias:: 대기열, [[줄]]', 'tags:: #sqs', '', '- x'],
      '큐',
      ['대기열', '줄', 'sqs'],
    ],
    ['JSON', ['{', '  "title": "큐",', '  "tags": ["sqs"]', '}', '', '## A', 'x'], '큐', ['sqs']],
    [
      'Hugo’s TOML',
      ['+++', 'date = 2024-01-02T10:00:00+09:00', 'title = "큐"', '[params]', 'a = 1', '+++', 'x'],
      '큐',
      [],
    ],
    ['Pelican’s lines', ['Title: 큐', 'Date: 2010-12-03 10:20', 'Tags: sqs, fifo', '', 'x'], '큐', ['sqs', 'fifo']],
    ['Hexo’s, without the first rule', ['title: 큐', 'tags: [sqs]', '---', 'x'], '큐', ['sqs']],
    ['words in Korean', ['---', '제목: 큐', '별칭: [대기열]', '태그: sqs', '---', 'x'], '큐', ['대기열', 'sqs']],
    ['YAML below a comment', ['<!-- made -->', '', '---', 'title: 큐', '---', 'x'], '큐', []],
    ['YAML that does not read, but for its title', ['---', 'title: 큐: 줄', 'tags: [a', '---', 'x'], '큐: 줄', []],
    ['a program in braces', ['{', '  int a;', '}', '', 'x'], 'one', []],
    ['two rules around text', ['---', '말이다.', '', '더 있다.', '---', '## A', 'x'], 'one', []],
  ])('%s at the top names a chapter without a heading of its own', (_, lines, title, aliases) => {
    expect(readLines(...lines).notebook.chapters[0]).toMatchObject({ title, aliases })
  })

  test('front matter of megabytes is none that anybody wrote', () => {
    const result = readLines('---', `tags: [${'a, '.repeat(200_000)}]`, '---', '# 표', 'x')
    expect(problemsOf(result)).toContain('front-matter:1')
    expect(textsOf(result)).toEqual(['x'])
  })

  test('front matter that does not read is left out and named; a tag of two notes names neither', () => {
    expect(problemsOf(readLines('---', 'title: a: b', '---', '# A', 'x'))).toEqual(['front-matter:1'])
    const files = ['a', 'b'].map((name) => ({ file: `notes/${name}.md`, text: `---\ntags: [aws, ${name}]\n---\nx` }))
    expect(buildNotebook(files).notebook.chapters.map((one) => one.aliases)).toEqual([['a'], ['b']].map(() => []))
  })

  test('Obsidian’s links, marks, comments, callouts, block names and pictures', () => {
    const result = read('n03-callout-wiki')
    expect(treeOf(result)).toEqual([
      '5: B-트리',
      '6: 정렬된 채로 찾는다. ← B-트리',
      '8: 키로 항목을 나눈다.',
      '9: 중요: 핫 키를 피한다.',
      '14: 접힌 제목',
      '15: 인덱스는 쓰기를 느리게 한다. ← 접힌 제목',
    ])
    expect(statementsOf(result)[3]?.runs[0]).toEqual({ text: '중요', emphasis: true })
    expect(result.notebook.sections[0]?.pictures).toMatchObject([{ path: '인덱스 그림.png', anywhere: true, line: 10 }])
  })

  test('a link by name leads to the section of that name', () => {
    const files = [
      { file: 'notes/a.md', text: '# A\n\n- [[b#Backup|백업]]은 [[B]]에 있다. [[없음]]' },
      { file: 'notes/b.md', text: '# B\n\n말\n\n## Backup\n\n- 하루' },
    ]
    const [statement] = buildNotebook(files).notebook.sections[0]?.statements ?? []
    expect(statement?.text).toBe('백업은 B에 있다. 없음')
    expect(statement?.runs.flatMap((run) => run.section ?? [])).toEqual(['B > Backup', 'B'])
  })

  test('more of Obsidian: tags, queries, tasks, footnotes', () => {
    expect(textsOf(read('o16-obsidian'))).toEqual([
      '시험에 나옴',
      '키 관리는 리전마다 따로 있다.',
      'S3 버킷 이름은 전 세계에서 유일하다',
      '강조된 문장과 문장',
      '할 일',
      '끝난 일',
      'O(n log n) 복잡도',
      '각주가 있다',
      '각주의 내용이다.',
      'graph TD; A-->B;',
    ])
  })

  test('`<br>` separates; tables keep their cells', () => {
    const [table, ...others] = statementsOf(read('n04-br-table'))
    expect(table?.table).toEqual({
      head: ['항목', 'RDS', 'DynamoDB'],
      rows: [
        { line: 7, cells: ['모델', '관계형, 행과 열', '키-값'] },
        { line: 8, cells: ['확장', '세로', '가로 | 자동'] },
        { line: 9, cells: ['가격', '시간당', '요청당'] },
      ],
    })
    expect(others.map((one) => one.text)).toEqual(['첫째 줄이다.', '둘째 줄이다.', '셋째 줄이다.', '장점: 빠르다'])
  })

  test('what was folded stands under its summary', () => {
    expect(treeOf(read('n05-details'))).toEqual([
      '6: ACID란?',
      '8: 원자성, 일관성, 고립성, 지속성을 말한다. ← ACID란?',
      '12: 격리 수준은?',
      '13: 커밋된 읽기가 기본이다. 반복 가능한 읽기도 있다. ← 격리 수준은?',
    ])
    const inHeading = ['# A', '<details>', '<summary><h3>왜 <b>지금</b>?</h3></summary>', '', '까닭이다.', '</details>']
    expect(treeOf(readLines(...inHeading))).toEqual(['3: 왜 지금?', '5: 까닭이다. ← 왜 지금?'])
  })

  test('HTML is read as what it is; comments are nowhere', () => {
    const result = read('o15-html')
    expect(statementsOf(result).find((one) => one.table)?.table).toEqual({
      head: ['종류', 'IOPS'],
      rows: [{ line: 12, cells: ['gp3', '16000'] }],
    })
    expect(textsOf(result)).toContain('굵은 빨간 글씨 Ctrl')
    expect(textsOf(result).join()).not.toContain('비밀')
    expect(result.notebook.sections[0]?.pictures).toMatchObject([{ path: 'img/ebs.png', alt: 'EBS 그림', line: 17 }])
    expect(textsOf(readLines('## A', '- 2<sup>10</sup>개, <del>열</del> 스물'))).toEqual(['2^10개, 스물'])
    expect(
      treeOf(readLines('## A', '<table>', '<tr><th>a</th></tr>', '', '<tr><td>b</td></tr>', '</table>', 'x')),
    ).toEqual(['2: | a |\n|---|\n| b |', '7: x'])
  })

  test('formulas can be read, footnotes stand under who names them, struck text is gone, tasks are statements', () => {
    expect(treeOf(read('n06-math-foot-task'))).toEqual([
      '5: 용량은 RCU = ⌈ size/4KB ⌉ 로 구한다.',
      '7: WCU = ⌈ size / 1KB ⌉',
      '13: 결과적 일관성은 값이 늦을 수 있다.',
      '15: 보통 1초 안에 같아진다. ← 결과적 일관성은 값이 늦을 수 있다.',
      '19: 파티션 키 정하기',
      '20: 정렬 키 정하기',
      '24: DAX는 유료이다.',
      '26: https://docs.aws.amazon.com/dax 를 본다.',
    ])
    expect(treeOf(read('n18-foot-link'))).toHaveLength(3)
    expect(textsOf(readLines('## A', '- 값은 $5와 $10이다. 1~3개, ~5개'))).toEqual(['값은 $5와 $10이다. 1~3개, ~5개'])
  })

  test('text right above a rule stays text; what is a title there is a heading', () => {
    expect(idsOf(read('n07-setext-hr'))).toEqual(['데이터베이스 > 관계형', '데이터베이스 > 비관계형'])
    expect(textsOf(read('n07-setext-hr')).join()).toContain('요약 문장이다.')
    expect(problemsOf(read('n07-setext-hr'))).toEqual(['text-above-rule:14'])
    expect(problemsOf(readLines('## A', '- x', '---', '1. y', '---', '> z', '---'))).toEqual([])
    const several = read('n16-setext-multi')
    expect(treeOf(several)[0]).toBe('5: 자동 백업은 35일까지 둔다.\n수동 스냅샷은 지울 때까지 남는다.')
    expect(problemsOf(several)).toEqual(['text-above-rule:7'])
    expect(problemsOf(readLines('## A', '', '하루 한 번 한다', '---', '- x'))).toEqual(['text-above-rule:4'])
  })

  test('a page of which the only title is over its sources is named by its file', () => {
    const [stub, ...others] = [
      '# References',
      '말이다.\n\n# 참고 자료\n\n- [a](https://a.com)',
      '# 출처\n\n이 말의 출처이다.',
    ].map((text) => buildNotebook([{ file: 'notes/B+ tree.md', text }]).notebook.chapters[0]?.title)
    expect([stub, ...others]).toEqual(['B+ tree', 'B+ tree', '출처'])
    expect(idsOf(readLines('# 표', '말이다.', '## References', '## 절', '- 글'))).toEqual(['표', '표 > 절'])
  })

  test('several headings of the first level are parts of the chapter', () => {
    expect(idsOf(read('n08-numbered-headings-multi-h1'))).toEqual(
      ['1장. 저장소', '2장. 데이터베이스', '2장. 데이터베이스 > 2.1 백업', '1장. 저장소 #2'].map(
        (path) => `n08-numbered-headings-multi-h1 > ${path}`,
      ),
    )
  })

  test('Logseq’s outline becomes sections; what it keeps for itself is not shown', () => {
    const result = read('n09-logseq')
    expect(idsOf(result)).toEqual(['n09-logseq > DynamoDB'])
    expect(treeOf(result)).toEqual([
      '4: 파티션 키: 항목을 나누는 키',
      '6: 핫 키를 피한다 ← 파티션 키: 항목을 나누는 키',
      '7: 정렬 키 정리',
      '10: 항목은 400KB까지이다 ← 정렬 키 정리',
    ])
  })

  test('a heading in an item is a heading, and what is indented below it stands under it', () => {
    const result = readLines(
      ...[
        '# 도구',
        '',
        '- ##### 달력(calendar)',
        '',
        '  날짜를 보여 준다.',
        '',
        '    - 벽에 건다.',
        '',
        '달력은 종이다.',
        '',
      ],
      ...['* ## 시계', '', '\t```', '\tcode', '\t```', '', '    시간을 보여 준다.', '', '- 그냥 # 항목'],
    )
    expect(idsOf(result)).toEqual(['도구', '도구 > 달력(calendar)', '도구 > 시계'].slice(1))
    expect(treeOf(result)).toEqual([
      '5: 날짜를 보여 준다.',
      '7: 벽에 건다.',
      '9: 달력은 종이다.',
      '13: code',
      '17: 시간을 보여 준다.',
      '19: 그냥 # 항목',
    ])
    expect(result.problems).toEqual([])
  })

  test('a file without headings is a section; bullets with others under them head some', () => {
    expect(idsOf(read('o03-atomic-note'))).toEqual(['o03-atomic-note'])
    expect(idsOf(read('o24-all-bullets'))).toEqual(['o24-all-bullets > DynamoDB', 'o24-all-bullets > Aurora'])
  })

  test('each line that opens with a sign is a statement', () => {
    expect(textsOf(read('n11-indent-nobreak')).slice(0, 8)).toEqual([
      '원본 서버를 지정한다. (S3, EC2)',
      '파일을 올린다.',
      '▶ 배포를 만든다',
      '→ 경로를 정한다',
      '캐시를 비운다',
      '① 첫째 절차',
      '② 둘째 절차',
      '네 칸 들여 쓴 설명이다.',
    ])
  })

  test('an unclosed fence is named and ends where the author goes on', () => {
    const result = read('n12-unclosed-fence')
    expect(problemsOf(result)).toEqual(['unclosed-fence:7'])
    expect(treeOf(result)).toEqual(['5: 설명', '7: SELECT 1;\n``', '13: 둘째의 설명'])
    expect(textsOf(read('n19-triple'))).toEqual(['앞의 말\n한 줄', '뒤의 말', '---\na: 1\n\n---', '끝의 말'])
  })

  test('a heading without its space is one, and named; tags and numbers are not', () => {
    const result = read('o13-nospace-heading')
    expect(idsOf(result)).toEqual(['로드 밸런서 > ALB', '로드 밸런서 > NLB'])
    expect(problemsOf(result)).toEqual([1, 3, 6].map((line) => `heading-without-space:${line}`))
    expect(idsOf(readLines('## A', '#태그 #둘째', '#12 번', '- x'))).toEqual(['one > A'])
  })

  test('where titles have their space, a hash right before a word is a tag; two hashes are a heading', () => {
    const result = readLines('# 표', '#할일 둘째 줄', '##ALB', '- x')
    expect(idsOf(result)).toEqual(['표', '표 > ALB'])
    expect(problemsOf(result)).toEqual(['heading-without-space:3'])
  })

  test.each([
    ['a picture’s size is no word of it', '![[a.png|주문|300]] ![고객|100x20](b.png)', ''],
    ['a picture of one', '![[a.png|300]]', ''],
    ['marked words with a look of their own', '==**중요**==하다', '중요하다'],
    ['two comparisons are no mark', 'a==b 그리고 c==d', 'a==b 그리고 c==d'],
    ['a link to a block', '[[용어#^ab12]] 참고', '용어 참고'],
    ['a block that is named elsewhere', '앞 ((64aa11-22)) 뒤', '앞 뒤'],
    ['the name of a block below it', '말이다.\n^ab-12', '말이다.'],
    ['a footnote right there', '늦다.^[보통 1초이다.] 끝.', '늦다. (보통 1초이다.) 끝.'],
    ['bold by underscores before a particle', '__JWT(토큰)__는 짧다', 'JWT(토큰)는 짧다'],
    ['a name with underscores', '__init__은 만든다', '__init__은 만든다'],
    ['a table of contents that a tool makes', '[TOC]\n[[_TOC_]]\n\u0024{toc}\n@[toc](목차)\n말이다.', '말이다.'],
    ['Roam', '{{[[TODO]]}} 할 일 ((aBc-12_De)) ^^형광^^', '할 일 형광'],
    ['states of a task', '- [/] 진행\n- [-] 취소\n- [x] 끝', '진행\n취소\n끝'],
    [
      'underlined, keys, below and above',
      '++밑줄++ ++ctrl+c++ H~2~O 19^th^ C++와 i++ 그리고 j++',
      '밑줄 ctrl+c H2O 19^th C++와 i++ 그리고 j++',
    ],
    ['ranges are no marks', '월~화~수, 1~3개, a^b^c', '월~화~수, 1~3개, a^b^c'],
    ['Critic’s marks', '{--지움--}{++더함++} {~~낡은~>새~~} 것', '더함 새 것'],
    ['Bear’s mark and C++', '::형광:: std::cout::x', '형광 std::cout::x'],
    ['emoji by name', ':rocket: 10:30:20 `:x:` :없음:', '🚀 10:30:20 :x: :없음:'],
    [
      'colons that are no field',
      'Use :: to shorten it. ⚠ **:: only once** in it.',
      'Use :: to shorten it. ⚠ :: only once in it.',
    ],
    ['fields and answers of Dataview', '(키:: 값) `= this.file.name` `= SUM(A1)`', '키: 값 = SUM(A1)'],
    ['attributes', '글{.red} 집합 {a=1} ![](a.png =200x)', '글 집합 {a=1}'],
    [
      'formulas of one sign, of brackets, of two dollars',
      '$n$개, $O(n)$, \\(x_1\\), $$z$$, \\[ a = b \\]',
      'n개, O(n), x_1, z, a = b',
    ],
    ['a formula keeps its rows', '$\\begin{matrix}1&2\\\\3&4\\end{matrix}$', '1 2; 3 4'],
    ['a formula over lines', '\\[\n\\alpha\n\\]\n$$ a = b\n+ c $$', 'α\na = b\n+ c'],
    ['two prices and two dollar signs', '$5와 $10, $100 이고 $200', '$5와 $10, $100 이고 $200'],
    ['a dollar pair that holds other text', '$$\n말이다.\n\n## 절\n\n뒤다.\n$$', '$$\n말이다.\n뒤다.\n$$'],
    ['old notes of GitHub', '> **Note**\n> 옛 노트이다.', '옛 노트이다.'],
    ['signs without a width', '제\u200B로\n\n&#8203;', '제로'],
    ['labels before links', '출처: https://a.com\n참고: [글](https://b.com)\n[🔝](#top)', ''],
    ['more signs of lists', '➊ 하나\n㉠ 둘\nㄱ. 셋\n☞ 넷\n-다섯\n1.여섯', '➊ 하나\n㉠ 둘\nㄱ. 셋\n☞ 넷\n다섯\n여섯'],
    ['a sentence that begins bold is no title', '**큐**: 줄이다\n---\n말이다.', '큐: 줄이다\n말이다.'],
  ])('%s: %s', (_, written, shown) => {
    expect(textsOf(readLines('# 표', '', ...written.split('\n'))).join('\n')).toBe(shown)
  })

  test('sizes are cut from what a picture is said to show', () => {
    const [opening] = readLines('# 표', '![[a.png|주문|300]] ![고객|100x20](b.png) ![[c.png|300]]').notebook.sections
    expect(opening?.pictures.map((one) => one.alt)).toEqual(['주문', '고객', ''])
  })

  test('a cell of HTML that stretches says its words in each row and column; a first row with values in it is no head', () => {
    const [rows, heads] = statementsOf(
      readLines(
        '<table><tr><th rowspan="2">DB</th><th>RDS</th><td>35일</td></tr>',
        '<tr><th>Aurora</th><td>15개</td></tr></table>',
        '',
        '<table><tr><th></th><th>A</th><th>B</th></tr><tr><th>요금</th><td colspan="2">같다</td></tr></table>',
      ),
    )
    expect(rows?.table).toEqual({
      head: ['', '', ''],
      rows: [
        { line: 1, cells: ['DB', 'RDS', '35일'] },
        { line: 2, cells: ['DB', 'Aurora', '15개'] },
      ],
    })
    expect(heads?.table).toMatchObject({ head: ['', 'A', 'B'], rows: [{ cells: ['요금', '같다', '같다'] }] })
  })

  test('a comment inside of HTML is nowhere, and makes no HTML of its own', () => {
    const result = readLines('# 표', '', '<div><b>DB</b><//" 밖에 남은 말></div>')
    expect(result.problems).toEqual([])
    expect(textsOf(result)).toEqual(['DB'])
  })

  test('what is folded in an item stands under its summary, and what is behind it does not', () => {
    const lines = [
      '# 표',
      '- 질문',
      '  <details>',
      '  <summary>왜?</summary>',
      '',
      '  - 빠르다',
      '',
      '  </details>',
      '- 다음',
    ]
    expect(treeOf(readLines(...lines))).toEqual(['2: 질문', '4: 왜? ← 질문', '6: 빠르다 ← 왜?', '9: 다음'])
  })

  test.each<[string, string[], string[]]>([
    [
      'MkDocs',
      [
        '!!! note "알아둘 점"',
        '    들여쓴 글이다.',
        '',
        '    ```js',
        '    let a',
        '    ```',
        '',
        '!!! warning',
        '    경고다.',
        '뒤의 글.',
      ],
      ['1: 알아둘 점', '2: 들여쓴 글이다. ← 알아둘 점', '4: let a ← 알아둘 점', '9: 경고다.\n뒤의 글.'],
    ],
    [
      'tabs of MkDocs in a folded box',
      [
        '??? tip "접힘"',
        '',
        '    === "탭 하나"',
        '',
        '        - 하나다',
        '',
        '    === "탭 둘"',
        '',
        '        둘이다',
        '',
        '끝이다.',
      ],
      ['1: 접힘', '3: 탭 하나 ← 접힘', '5: 하나다 ← 탭 하나', '7: 탭 둘 ← 접힘', '9: 둘이다 ← 탭 둘', '11: 끝이다.'],
    ],
    [
      'Docusaurus, HackMD, VuePress',
      [
        ':::tip 팁 **굵게**',
        '한 번만 한다.',
        ':::',
        '',
        '::: warning',
        '- 조심',
        ':::',
        '',
        ':::note[내 `제목`]',
        '글이다.',
        ':::',
        '뒤의 글.',
      ],
      ['1: 팁 굵게', '2: 한 번만 한다. ← 팁 굵게', '6: 조심', '9: 내 제목', '10: 글이다. ← 내 제목', '12: 뒤의 글.'],
    ],
    [
      'GitBook',
      [
        '{% hint style="info" %}',
        '힌트다.',
        '{% endhint %}',
        '{% tab title="첫 탭" %}',
        '탭이다.',
        '{% endtab %}',
        '{% embed url="https://a.com" %}',
      ],
      ['2: 힌트다.', '4: 첫 탭', '5: 탭이다. ← 첫 탭'],
    ],
    [
      'Hugo',
      [
        '{{< toc >}}',
        '{{% notice tip "제목" %}}',
        '- 글',
        '{{% /notice %}}',
        '',
        '말 {{< badge "새것" >}} {{< ref "a.md" >}} 끝',
        '{{< figure src="a.png" title="그림" >}}',
      ],
      ['2: 제목', '3: 글 ← 제목', '6: 말 새것 끝'],
    ],
    [
      'Jekyll and kramdown',
      [
        '{% include toc.html %}',
        '{% highlight java %}',
        '# int a;',
        '{% endhighlight %}',
        '',
        '{: .notice}',
        '주의다.{: .red}',
        '',
        '[말]({% post_url 2020-01-01-a %})이다.',
      ],
      ['3: # int a;', '7: 주의다.', '9: 말이다.'].map((one) => one.replace('3: #', '2: #')),
    ],
    [
      'Quarto and MyST',
      [
        '::: {.callout-note}',
        '## 알림',
        '글이다.',
        ':::',
        '',
        '```{note} 제목',
        '둘이다.',
        '```',
        '',
        '(label)=',
        '{ref}`셋 <a>`이다. [넷]{.mark}',
      ],
      ['1: 알림', '3: 글이다. ← 알림', '6: 제목', '7: 둘이다. ← 제목', '11: 셋이다. 넷'],
    ],
    [
      'Notion’s box',
      ['<aside>', '💡 **핵심**이다.', '', '- 하나', '</aside>', '끝이다.'],
      ['2: 💡 핵심이다.', '4: 하나', '6: 끝이다.'],
    ],
    ['Org in Logseq', ['- 코드', '\t- #+BEGIN_SRC js', '\t  let a', '\t  #+END_SRC'], ['1: 코드', '2: let a ← 코드']],
    [
      'terms and what they are',
      ['큐', ': 줄이다.', '', '캐시', '', ':   빠르다.', ':   비싸다.'],
      ['1: 큐: 줄이다.', '4: 캐시', '6: 빠르다. ← 캐시', '7: 비싸다. ← 캐시'],
    ],
    ['marks in a program', ['```', ':::tip', '!!! note', '    x', ':::', '```'], ['1: :::tip\n!!! note\n    x\n:::']],
    [
      'a mark that nothing closes',
      [':::tip 팁', '글이다.', '', '# 다음', '뒤다.'],
      ['1: 팁', '2: 글이다. ← 팁', '5: 뒤다.'],
    ],
  ])('blocks of %s stand under their titles, on their lines', (_, lines, tree) => {
    const result = readLines('# 표', ...lines)
    expect(treeOf(result)).toEqual(tree.map((one) => one.replace(/^\d+/, (line) => `${Number(line) + 1}`)))
    expect(problemsOf(result)).toEqual([])
  })

  test('headings, pictures, captions and lists of HTML; a word in brackets is a word', () => {
    const lines = [
      '<h1 align="center">이름</h1>',
      '',
      '<h2>소개</h2>',
      '소개다.',
      '',
      '# ![로고](a.png)',
      '',
      '#',
      'List<String>과 <T>이다. <b>굵게</b> <Foo>안</Foo>',
      '',
      '<table><caption>표의 이름</caption><tr><td>가<ul><li>하나</li><li>둘</li></ul></td><td>',
      '',
      '- **셋**',
      '- 넷',
      '',
      '</td></tr></table>',
      '',
      '| a | b |',
      '|---|---|',
      '| <ul><li>하나</li><li>둘</li></ul> | :x: |',
    ]
    const result = readLines(...lines)
    expect(idsOf(result)).toEqual(['one > 이름', 'one > 이름 > 소개', 'one > 로고'])
    expect(result.notebook.sections[2]?.pictures).toMatchObject([{ path: 'a.png', line: 6 }])
    expect(textsOf(result).slice(1, 3)).toEqual(['List<String>과 <T>이다. 굵게 안', '표의 이름'])
    const tables = statementsOf(result).flatMap(({ table }) => table?.rows.map((row) => row.cells) ?? [])
    expect(tables).toEqual([
      ['가, 하나, 둘', '셋, 넷'],
      ['하나, 둘', '❌'],
    ])
  })

  test('an import of MDX may take several lines', () => {
    const text = 'import {\n  A,\n} from "a"\n\n# 표\n\nimport 문은 모듈을 들인다.'
    const result = buildNotebook([{ file: 'notes/one.mdx', text }])
    expect(textsOf(result)).toEqual(['import 문은 모듈을 들인다.'])
  })

  test('links back and bare addresses are no statements; a page of links is an index', () => {
    const result = readLines(
      '# 목록',
      '',
      '- [RDS](rds.md)',
      '- [DAX](dax.md)',
      '- [S3](s3.md)',
      '- 그 밖',
      '',
      '[⬆ 위로](#목록)',
      'https://example.com/a',
    )
    expect(textsOf(result)).toEqual(['RDS', 'DAX', 'S3', '그 밖'])
    expect(result.notebook.sections[0]?.index).toBe(true)
    expect(textsOf(readLines('## A', '- [뒤로](#a)', '- [다음 단계](b.md)는 다르다'))).toEqual(['다음 단계는 다르다'])
  })

  test('the text under the title is the chapter’s opening, above its sections', () => {
    const { notebook } = readLines('# RDS', '', '관계형이다.', '', '## 백업', '- 35일')
    expect(
      notebook.sections.map(({ id, depth, line, children, parent }) => ({ id, depth, line, children, parent })),
    ).toEqual([
      { id: 'RDS', depth: 0, line: 1, children: ['RDS > 백업'], parent: undefined },
      { id: 'RDS > 백업', depth: 1, line: 5, children: [], parent: undefined },
    ])
  })

  test.each([
    ['n01-bold-paren-particle', '**JWT(JSON Web Token)**는 서명된 토큰이다.', 5],
    ['n03-callout-wiki', '[[파티션 키|키]]로 항목을 나눈다. #dynamodb', 8],
    ['n03-callout-wiki', '==중요==: 핫 키를 피한다. ^block1', 9],
    ['n04-br-table', '관계형<br>행과 열', 5],
    ['n04-br-table', '장점<br>빠르다', 13],
    ['n06-math-foot-task', '용량은 $RCU = \\lceil \\frac{size}{4KB} \\rceil$ 로', 5],
    ['n06-math-foot-task', '- [x] 파티션 키 정하기', 19],
    ['n11-indent-nobreak', '• 캐시를 비운다', 9],
    ['n11-indent-nobreak', '① 첫째 절차', 10],
  ])('%s: a quote copied from the source stands: %s', (name, words, line) => {
    const { notebook } = read(name)
    const proofs = notebook.sections.map((one) => proveQuote({ section: one.id, words }, notebook))
    expect(proofs.flatMap((one) => (one.ok ? [one.citation.line] : []))).toEqual([line])
  })
})
