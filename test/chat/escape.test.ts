import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { escapeText, plainLabel, runsMarkdown, statementMarkdown } from '../../src/chat/escape.ts'
import { cleanText } from '../../src/core/safe-markdown.ts'
import { notebookOf } from '../notebook.ts'

const Z = '\u200B'

describe('a stranger’s words', () => {
  test.each([
    ['everyone', '@everyone hi', `@${Z}everyone hi`],
    ['a role', '<@&123>', '\\<@&123>'],
    ['a timestamp', '<t:0:R>', '\\<t:0:R>'],
    ['a masked link', '[x](http://evil)', `\\[x\\](http:${Z}//evil)`],
    ['a heading', '# h1\n## h2', '\\# h1\n\\## h2'],
    ['a list', '- a\n1. b', '\\- a\n1\\. b'],
    ['a quote', '> a', '\\> a'],
    ['a code fence', '```js', '\\`\\`\\`js'],
    ['emphasis', '**a** _b_ ~~c~~ ||d||', '\\*\\*a\\*\\* \\_b\\_ \\~\\~c\\~\\~ \\|\\|d\\|\\|'],
    ['Korean with parentheses', '파티션 키 (해시)', '파티션 키 (해시)'],
  ])('%s stands literally', (_, text, shown) => {
    expect(escapeText(text)).toBe(shown)
  })

  test('are made safe in one pass, however many blanks and lines are in them', () => {
    const [blanks, lines] = [' '.repeat(1_000_000), '\n'.repeat(1_000_000)]
    expect(runsMarkdown([{ text: `a${blanks}b `, strong: true }])).toBe(`**a${blanks}b** `)
    expect(escapeText(`a${lines}b`)).toBe(`a${lines}b`)
  })

  test('lose control characters, overrides and lone surrogates, whatever they are', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(cleanText(text).isWellFormed()).toBe(true)
        expect(cleanText(text)).not.toMatch(/[\0-\x08\u202A-\u202E\u2066-\u2069]/)
        expect(plainLabel(text)).not.toContain('\n')
        expect(escapeText(text)).not.toMatch(/@(?:everyone|here)|(?<!\\)</)
      }),
    )
  })
})

describe('a statement as Discord Markdown', () => {
  const [section] = notebookOf(
    '# A',
    '### B',
    '- **TTL**: `user_id` 는 *곧* [끝](https://a.b/c_(d))',
    '- [x](javascript:alert(1)) @everyone',
    '- **DynamoDB Streams**: 24시간',
    '',
    '```yaml',
    'a: ``` b',
    '```',
  ).sections
  const [marked, hostile, bold, code] = section?.statements ?? []

  test('keeps emphasis, code and web links', () => {
    expect(marked && runsMarkdown(marked.runs)).toBe('**TTL**: `user_id` 는 *곧* [끝](https://a.b/c_%28d%29)')
  })

  test('highlights bold and underlined, also inside bold words and code', () => {
    expect(
      marked &&
        runsMarkdown(marked.runs, [
          [0, 3],
          [5, 9],
        ]),
    ).toBe(`__**TTL**__: __**\`user\`**__${Z}\`_id\` 는 *곧* [끝](https://a.b/c_%28d%29)`)
    expect(bold && runsMarkdown(bold.runs, [[9, 16]])).toBe('**DynamoDB** __**Streams**__: 24시간')
  })

  test('drops links that are not of the web, and pings', () => {
    expect(hostile && runsMarkdown(hostile.runs)).toBe(`x @${Z}everyone`)
  })

  test('keeps a code block one block', () => {
    expect(code && statementMarkdown(code)).toBe(`\`\`\`yaml\na: \`\`${Z}\` b\n\`\`\``)
  })

  test('shows the same words whatever is highlighted', () => {
    const words = (text: string) => text.replace(/[*_`\\\u200B]/g, '')
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(20), fc.nat(20)), { maxLength: 4 }), (pairs) => {
        const spans = pairs.map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const).sort(([a], [b]) => a - b)
        expect(words(runsMarkdown(bold?.runs ?? [], spans))).toBe(words(runsMarkdown(bold?.runs ?? [])))
      }),
    )
  })
})
