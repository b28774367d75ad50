import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Block, parseMarkdown } from '../../../src/playground/page/markdown/blocks.ts'
import { type Inline, parseInline } from '../../../src/playground/page/markdown/inline.ts'
import { plainLine } from '../../../src/playground/page/markdown/plain.ts'

/** A tree as short text: `b(굵게)` is bold, `h1(…)` a heading. */
function told(nodes: readonly (Inline | Block)[]): string {
  return nodes.map(tellOne).join('')
}

function tellOne(node: Inline | Block): string {
  switch (node.kind) {
    case 'text':
      return node.text
    case 'code':
      return `code(${node.text})`
    case 'everyone':
    case 'emoji':
    case 'command':
      return `${node.kind}(${node.text})`
    case 'link':
      return `a(${told(node.children)} ${node.url})`
    case 'time':
      return `time(${node.seconds} ${node.style})`
    case 'member':
    case 'role':
    case 'channel':
      return `${node.kind}(${node.id})`
    case 'list':
      return `list(${node.items.map((item) => `${told(item.children)}${told(item.lists)}`).join('|')})`
    default:
      return `${node.kind}(${told(node.children)})`
  }
}

describe('inline Markdown reads as Discord reads it', () => {
  it.each([
    ['**굵게**는', 'bold(굵게)는'],
    ['*기울임* _또_', 'italic(기울임) italic(또)'],
    ['***둘 다***', 'bold(italic(둘 다))'],
    ['__밑줄 **굵은**__', 'underline(밑줄 bold(굵은))'],
    ['~~취소~~ ||가림||', 'strike(취소) spoiler(가림)'],
    ['`a *b*` ``c`d``', 'code(a *b*) code(c`d)'],
    ['\\*그대로\\* \\_x\\_', '*그대로* _x_'],
    ['snake_case_name', 'snake_case_name'],
    ['2 * 3 * 4', '2 * 3 * 4'],
    ['[노트](https://a.test/b_(c)) 끝', 'a(노트 https://a.test/b_(c)) 끝'],
    ['<https://a.test> https://b.test/x.', 'a(https://a.test https://a.test) a(https://b.test/x https://b.test/x).'],
    ['[x](javascript:alert(1))', '[x](javascript:alert(1))'],
    ['<@1> <@!2> <@&3> <#4> @everyone', 'member(1) member(2) role(3) channel(4) everyone(@everyone)'],
    ['<t:1795500000:R> <t:0>', 'time(1795500000 R) time(0 f)'],
    ['</search:12> <:ok_1:34>', 'command(search) emoji(:ok_1:)'],
    ['<b>굵지 않다</b> & ** 홀로', '<b>굵지 않다</b> & ** 홀로'],
  ])('%s', (text, expected) => {
    expect(told(parseInline(text))).toBe(expected)
  })
})

describe('block Markdown reads as Discord reads it', () => {
  it.each([
    ['# 하나\n## 둘\n### 셋\n#넷', 'heading(하나)heading(둘)heading(셋)paragraph(#넷)'],
    ['-# 작게\n보통', 'subtext(작게)paragraph(보통)'],
    ['> 인용\n> 둘째\n뒤', 'quote(paragraph(인용\n둘째))paragraph(뒤)'],
    ['앞\n>>> 끝까지\n모두', 'paragraph(앞)quote(paragraph(끝까지\n모두))'],
    ['- 가\n  - 나\n    - 다\n- 라', 'list(가list(나list(다))|라)'],
    ['1. 하나\n2. 둘\n- 점', 'list(하나|둘)list(점)'],
    ['앞\n```ts\nconst a = 1\n```\n뒤', 'paragraph(앞)code(const a = 1)paragraph(뒤)'],
    ['줄 하나\n줄 둘', 'paragraph(줄 하나\n줄 둘)'],
  ])('%s', (text, expected) => {
    expect(told(parseMarkdown(text))).toBe(expected)
  })

  it('takes any text without a fault, and loses no word of it', () => {
    const pieces = fc.constantFrom(
      '*',
      '**',
      '_',
      '__',
      '~~',
      '||',
      '`',
      '```',
      '> ',
      '- ',
      '# ',
      '\n',
      ' ',
      '\\',
      '[',
      '](',
      '<@1>',
      '가',
      '나',
    )
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
        const words = (text: string) => text.replaceAll(/[^가나]/g, '')
        const text = parts.join('')
        expect(words(told(parseMarkdown(text)))).toBe(words(text))
      }),
    )
  })
})

it('the line above a reply names whom its message mentions', () => {
  const names = {
    member: (id: string) => (id === '1' ? '김하늘' : undefined),
    role: (id: string) => (id === '2' ? { name: '스터디원' } : undefined),
    channel: (id: string) => (id === '3' ? '오늘의-문제' : undefined),
  }
  expect(plainLine('<@&2> **새 문제** <@1>, <#3> </나 알림:4>', names)).toBe(
    '@스터디원 새 문제 @김하늘, #오늘의-문제 /나 알림',
  )
  expect(plainLine('내일 09:00 · <t:1796169600:f>', names)).toBe('내일 09:00')
  expect(plainLine('# C#과 `a_b`', names)).toBe('C#과 ab')
  expect(plainLine('<@&9> '.repeat(100), names)).toHaveLength(120)
})
