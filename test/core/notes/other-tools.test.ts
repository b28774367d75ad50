import { describe, expect, test } from 'vitest'
import { buildNotebook } from '../../../src/core/notes/notebook.ts'

const notebookOf = (lines: readonly string[], file = 'notes/one.md') =>
  buildNotebook([{ file, text: lines.join('\n') }]).notebook

/** `line: text ← text of its parent`, of everything in a note under the title 장. */
const told = (lines: readonly string[], file?: string) =>
  notebookOf(['# 장', '', ...lines], file).sections.flatMap(({ statements }) =>
    statements.map(({ line, text, parent }) => {
      const above = parent === undefined ? '' : ` ← ${statements[parent]?.text}`
      return `${line}: ${text}${above}`
    }),
  )

describe('tables whose columns only a rule tells', () => {
  const rowsOf = (lines: readonly string[]) =>
    notebookOf(['# 장', '', ...lines]).sections.flatMap(({ statements }) =>
      statements.flatMap(({ table }) => table?.rows.map(({ line, cells }) => [line, ...cells]) ?? []),
    )

  test.each([
    [
      'of Pandoc, below its heads',
      ['  방식     속도   값', '-------  ------  ----', '  캐시    빠름     5', '  큐      느림    **둘**', '', '뒤.'],
      [
        [5, '캐시', '빠름', '5'],
        [6, '큐', '느림', '둘'],
      ],
    ],
    [
      'of Pandoc, without heads',
      ['-----  ----', '   12    12', '  123   123', '-----  ----'],
      [
        [4, '12', '12'],
        [5, '123', '123'],
      ],
    ],
    [
      'of reStructuredText, between two rules',
      ['=====  =====', 'A      B c', '=====  =====', 'False  True', '`a|b`  예', '=====  ====='],
      [
        [6, 'False', 'True'],
        [7, 'a|b', '예'],
      ],
    ],
    ['parted by wide gaps alone', ['이름    값이 길다', '---- ----', '큐     1'], [[5, '큐', '1']]],
  ])('%s', (_, lines, rows) => expect(rowsOf(lines)).toEqual(rows))

  test.each([
    ['a broken rule below text', ['글이다', '--- ---', '다음'], ['3: 글이다', '5: 다음']],
    ['text of several lines above one', ['첫 줄', '둘 줄', '--- ---', '다  음'], ['3: 첫 줄\n둘 줄', '6: 다  음']],
    [
      'rows that are not parted so',
      ['이름  값', '----  --', '한 문장이 여기에 있다'],
      ['3: 이름  값', '5: 한 문장이 여기에 있다'],
    ],
    ['what stands in code', ['```', 'a   b', '--- ---', '1   2', '```'], ['3: a   b\n--- ---\n1   2']],
  ])('%s is no table', (_, lines, texts) => expect(told(lines)).toEqual(texts))
})

describe('what other tools write', () => {
  test.each([
    ['kramdown’s table of contents', ['* TOC', '{:toc}', '', '글.'], ['6: 글.']],
    [
      'kramdown’s Markdown in HTML',
      ['<div class="x" markdown="1">', '**큐** 글.', '- 하나', '</div>', '아래 **굵다**.'],
      ['4: 큐 글.', '5: 하나', '7: 아래 굵다.'],
    ],
    ['HTML without Markdown in it', ['<div>', '글 **별**.', '</div>', '', '**아래**.'], ['4: 글 **별**.', '7: 아래.']],
    ['Liquid’s conditions', ['{% if page.x %}', '글.', '{%- else -%}', '둘.', '{% endif %}'], ['4: 글.', '6: 둘.']],
    [
      'Quarto’s options of a cell',
      ['```{r}', '#| echo: false', '#| label: a', '# 주석', 'f()', '```'],
      ['3: # 주석\nf()'],
    ],
    ['options in what is no cell', ['```sh', '#| grep', '```'], ['3: #| grep']],
    ['places to link to', ['[]{#곳 .a}글이다. `f()`{.js} 끝.'], ['3: 글이다. f() 끝.']],
    ['the sound above a letter', ['<ruby>漢<rp>(</rp><rt>한</rt><rp>)</rp></ruby>자다.'], ['3: 漢(한)자다.']],
    [
      'the same without the ends that HTML needs not',
      ['<ruby>漢<rp>(<rt>한<rp>)</ruby>자는 글이다.', '', '문장 <ruby>明日<rt>내일</ruby>은 **온다**.'],
      ['3: 漢(한)자는 글이다.', '5: 문장 明日(내일)은 온다.'],
    ],
    ['the same in a block of HTML', ['<p><ruby>字<rt>자</rt></ruby>다.</p>'], ['3: 字(자)다.']],
    ['tasks that nobody wrote', ['- [ ] ', '- [x]', '- [ ] 할 일'], ['5: 할 일']],
    ['Bear’s tags', ['#책/바다# #물결', '', '글이다. #끝#', '', 'C#은 말이다.'], ['5: 글이다.', '7: C#은 말이다.']],
    [
      'a blank before the closing marks',
      ['**조수 **는 높다. **물결**은 낮다.', '2 ** 3, 4** 5'],
      ['3: 조수 는 높다. 물결은 낮다.\n2 ** 3, 4** 5'],
    ],
    [
      'a sign of a font of icons, of private use',
      ['\uE000 그림 `a`와 **조수 **는 `b`'],
      ['3: \uE000 그림 a와 조수 는 b'],
    ],
    ['bold on both sides of code', ['**`GET`**은 읽고 **`POST` **는 쓴다.'], ['3: GET은 읽고 POST 는 쓴다.']],
    [
      'code that looks like a class',
      ['조건은 `{#if user}`, 끝은 `{.red}`다. `f()`{.js}'],
      ['3: 조건은 {#if user}, 끝은 {.red}다. f()'],
    ],
    ['a box that is code', ['- `[]`', '  - 빈 목록이다.'], ['3: []', '4: 빈 목록이다. ← []']],
    ['what is marked with a bold word in it', ['==물이 **많이** 든다==, a == b'], ['3: 물이 많이 든다, a == b']],
    ['cards with gaps', ['{{c1::조수}}는 {{c2::높다::어때}}.'], ['3: 조수는 높다.']],
    ['Hexo’s links to posts', ['{% post_link tide 물때 %}와 {% post_link wave %}.'], ['3: 물때와 wave.']],
    ['classes on lines of their own', ['글이다.', '{ .annotate }'], ['3: 글이다.']],
    ['files that have a reader of their own', ['책은 ![[tide.pdf#page=3]] 두껍다.'], ['3: 책은  두껍다.']],
    [
      'boxes that are ticked by a sign',
      ['☐ 하나', '☑ 둘', '(가) 셋', '(나) 넷'],
      ['3: ☐ 하나', '4: ☑ 둘', '5: (가) 셋', '6: (나) 넷'],
    ],
    ['a cell with several breaks', ['| a |', '|---|', '| <br>하나<br><br>둘<br> |'], ['3: | a |\n|---|\n| 하나, 둘 |']],
    ['a note that is shown whole', ['![[물결#높이]]', '', '글 ![[물결]]이다.'], ['5: 글 물결이다.']],
    [
      'properties of Notion, by their minute',
      ['Created: March 3, 2024 10:11 AM', '담당: 김 아무개', '', '글.'],
      ['6: 글.'],
    ],
    [
      'what is said below the minute of somebody',
      ['수정일: 2024-03-01 10:00', '수도: 서울', '인구: 940만'],
      ['3: 수정일: 2024-03-01 10:00\n수도: 서울\n인구: 940만'],
    ],
    [
      'more than Notion’s stamp',
      ['Created: March 3, 2024 10:11 AM', '수도: 서울', '인구: 940만'],
      ['3: Created: March 3, 2024 10:11 AM\n수도: 서울\n인구: 940만'],
    ],
    [
      'who made it and when',
      [
        'Created by a warden in April 2005.',
        '',
        'Created by two wardens in May 2006',
        '',
        'Published on 24 November 1859.',
      ],
      [
        '3: Created by a warden in April 2005.',
        '5: Created by two wardens in May 2006',
        '7: Published on 24 November 1859.',
      ],
    ],
    ['who wrote a page and when', ['Created by: Kim, 2024-03-01', '', 'Created on 2024. 3. 1.', '', '글.'], ['7: 글.']],
    [
      'what is said beside a date without a minute',
      ['Published: 24 November 1859', '쪽수: 502', '', '글.'],
      ['3: Published: 24 November 1859\n쪽수: 502', '6: 글.'],
    ],
  ])('%s', (_, lines, texts) => expect(told(lines)).toEqual(texts))

  test('a heading’s id may have letters of any script', () => {
    expect(notebookOf(['# **물결** {#물결}', '', '글.']).sections.map(({ id }) => id)).toEqual(['물결'])
  })

  test('Pandoc’s title block names the chapter and is not shown', () => {
    const { chapters, sections } = notebookOf(['% 물결', '% 김 아무개', '', '글이다.'])
    expect(chapters[0]?.title).toBe('물결')
    expect(sections.flatMap(({ statements }) => statements.map(({ line, text }) => [line, text]))).toEqual([
      [4, '글이다.'],
    ])
    const sea = notebookOf(['% of all water is salt', '', '# 바다', '', '글이다.'])
    expect(sea.chapters[0]?.title).toBe('바다')
    expect(sea.sections.flatMap(({ statements }) => statements.map(({ text }) => text))).toEqual([
      '% of all water is salt',
      '글이다.',
    ])
    expect(notebookOf(['% 물결은 높다', '글이다.']).chapters[0]?.title).toBe('one')
  })
})

describe('parts of MDX', () => {
  const toldInMdx = (...lines: readonly string[]) => told(lines, 'notes/one.mdx')

  test('a tag over several lines stands as its title', () => {
    expect(toldInMdx('<Card', '  title="조수"', '  href="/x"', '>', '  물이 든다.', '</Card>', '', '끝.')).toEqual([
      '3: 조수',
      '7: 물이 든다. ← 조수',
      '10: 끝.',
    ])
    expect(toldInMdx('<Foo', '  a={1}', '/>', '', '끝.')).toEqual(['7: 끝.'])
    expect(toldInMdx('a <B', '글이다.')).toEqual(['3: a <B\n글이다.'])
  })

  test('a tag that is shown as code keeps its values', () => {
    expect(toldInMdx('`<Button onClick={save}>`은 단추다.')).toEqual(['3: <Button onClick={save}>은 단추다.'])
    expect(toldInMdx('- `List<T>` <Badge text={`new`} />')).toEqual(['3: List<T>'])
    expect(toldInMdx('``<Badge text={`new`} />``은 표다.')).toEqual(['3: <Badge text={`new`} />은 표다.'])
    expect(toldInMdx('- `List<T>` <Badge text={`{new}`} /> 목록')).toEqual(['3: List<T>  목록'])
  })

  test('a picture that a program names is that picture', () => {
    const lines = [
      '<img src={require("./tide.png").default} style={{width: 10}} alt="조수" />',
      '<img src={useBaseUrl("/img/b.png")} />',
    ]
    const { sections } = notebookOf(['# 장', '', lines[0] ?? '', '', lines[1] ?? ''], 'notes/one.mdx')
    expect(sections.flatMap(({ pictures }) => pictures.map(({ path, alt }) => [path, alt]))).toEqual([
      ['./tide.png', '조수'],
      ['/img/b.png', ''],
    ])
    expect(sections.flatMap(({ statements }) => statements)).toEqual([])
  })
})
