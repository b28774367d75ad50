/** Texts that nobody means well with, each from one seed: what breaks readers of Markdown, YAML, names and numbers. */
export type Random = () => number

const ALONE = [
  ...[
    'a',
    '가',
    'ㅋ',
    '9',
    ' ',
    '\t',
    '\n',
    '>',
    '-',
    '*',
    '_',
    '`',
    '~',
    '#',
    '|',
    '(',
    ')',
    '[',
    ']',
    '{',
    '}',
    '<',
    '&',
  ],
  ...[
    '"',
    "'",
    '\\',
    '/',
    ':',
    '=',
    '$',
    '%',
    '.',
    ',',
    '!',
    '?',
    '·',
    '①',
    '정',
    'e\u0301',
    '\u1100',
    '\u3164',
    '👨‍👩‍👧',
    '❌',
  ],
  ...[
    '\0',
    '\u0007',
    '\u200b',
    '\u200d',
    '\u202e',
    '\u2066',
    '\ufeff',
    '\ufffd',
    '\ud83d',
    '\udc00',
    '\u2028',
    '\r',
    '\u0085',
  ],
]
const PIECES = [
  ...[
    '- ',
    '> ',
    '1. ',
    '1) ',
    '* [ ] ',
    '# ',
    '###### ',
    '> - ',
    '- > ',
    '    ',
    '```\n',
    '~~~',
    '***',
    '**a',
    '__',
    '==',
    '[[',
    ']]',
  ],
  ...[
    '![](',
    '](',
    '[a](b)',
    '[^1]: ',
    '<details>',
    '</details>',
    '<summary>',
    '<!--',
    '-->',
    '<b>',
    '</b>',
    '<a href="',
    '&#x',
    '&amp;',
  ],
  ...[
    '| a ',
    '|---',
    '|\n',
    '$$',
    '$a$',
    '\\frac{',
    '{{c1::',
    '}}',
    '---\n',
    '+++\n',
    'a: b\n',
    '? ',
    '*x',
    '&x ',
    '!!js ',
    '{a: ',
    '[a, ',
  ],
  ...[
    '#### 문제\n',
    '#### 보기\n',
    '#### 정답\n',
    '- 정답: ',
    '- 근거: ',
    '- 번호: ',
    '- A: ',
    'A. ',
    'ANSWER: A\n',
    '::q::',
    '{=a ~b}',
    '정답 ①',
  ],
  ...[
    'digraph {',
    'subgraph {',
    'a -> ',
    '[label="',
    '{{',
    '%%',
    '//',
    'http://',
    'https://a.b/',
    '@everyone',
    '<@1>',
    '<t:1:R>',
    '`${',
  ],
  ...[
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
    'prototype',
    'null',
    'undefined',
    'NaN',
    'true',
    '-0',
    '1e999',
    '0x10',
  ],
  ...[
    '9'.repeat(40),
    '1.'.repeat(20),
    '٣٤',
    '十二',
    '열두',
    '백만',
    '3.5억',
    '15개',
    '10GB/s',
    '²',
    '½',
    '오전 12시',
    '25:61',
    '2026-13-45',
  ],
  ...[
    '월수금',
    '매일',
    'Asia/Seoul',
    'UTC+99',
    '모레',
    '-1',
    'ㅌㅇㅅㅌㅍ',
    'dhfhfk',
    'vs',
    '차이',
    '말고',
    '?',
    '는 뭐야',
    ' and ',
    ' 또는 ',
  ],
]

export function pick<T>(list: readonly T[], random: Random): T {
  return list[Math.floor(random() * list.length)] as T
}

/** Mostly short, sometimes as long as it may be. */
function length(most: number, random: Random): number {
  return Math.max(1, Math.floor(random() < 0.2 ? most * random() : Math.min(most, 80) * random()))
}

const one = (random: Random) => (random() < 0.5 ? pick(ALONE, random) : pick(PIECES, random))

const KINDS: readonly ((most: number, random: Random, sample: string) => string)[] = [
  // One thing, over and over: what makes an expression go back and forth.
  (most, random) => one(random).repeat(length(most, random)),
  // Two in turn, then something that fits neither.
  (most, random) => `${(one(random) + one(random)).repeat(length(most, random))}${one(random)}`,
  // One inside the other, opened and closed or not.
  (most, random) => {
    const [open, close, depth] = [one(random), one(random), length(most / 4, random)]
    return open.repeat(depth) + one(random) + (random() < 0.5 ? close.repeat(depth) : '')
  },
  // Lists and quotes that go deeper with each line.
  (most, random) => {
    const [mark, depth] = [pick(['- ', '> ', '1. ', '* ', '- - ', '> - '], random), length(Math.sqrt(most), random)]
    return Array.from({ length: depth }, (_, at) => `${'  '.repeat(at)}${mark}${one(random)}`).join('\n')
  },
  // Anything beside anything.
  (most, random) =>
    Array.from({ length: length(most / 3, random) }, () => one(random)).join(random() < 0.3 ? '\n' : ''),
  // Any code units.
  (most, random) =>
    Array.from({ length: length(most, random) }, () => String.fromCharCode(Math.floor(random() * 0x1_00_00))).join(''),
  // What is really written, cut and mixed.
  (most, random, sample) => {
    const from = Math.floor(random() * sample.length)
    let text = sample.slice(from, from + length(most, random))
    for (let times = 0; times < 4; times++) {
      const at = Math.floor(random() * text.length)
      text =
        text.slice(0, at) + one(random).repeat(random() < 0.9 ? 1 : 50) + text.slice(at + Math.floor(random() * 10))
    }
    return text
  },
]

/** At most `most` code units; `sample`: something of the kind that is really written. */
export function oddText(most: number, random: Random, sample: string): string {
  return pick(KINDS, random)(most, random, sample).slice(0, most)
}

const NAMES = [
  '__proto__',
  'constructor',
  'id',
  'type',
  'data',
  'options',
  'name',
  'value',
  'values',
  'custom_id',
  'components',
  'member',
]

/** Whatever JSON can hold. */
export function oddValue(random: Random, sample: string, depth = 0): unknown {
  const kind = Math.floor(random() * (depth > 3 ? 5 : 8))
  if (kind === 0) return oddText(300, random, sample)
  if (kind === 1) return pick([0, -1, 1.5, 1e308, -0, 2 ** 53, null, true, false], random)
  if (kind === 2) return String(Math.floor(random() * 1e18))
  if (kind === 3) return pick(NAMES, random)
  if (kind === 4) return pick([[], {}, '', ' '], random)
  const many = Math.floor(random() * 4)
  if (kind === 5) return Array.from({ length: many }, () => oddValue(random, sample, depth + 1))
  return Object.fromEntries(
    Array.from({ length: many }, () => [pick(NAMES, random), oddValue(random, sample, depth + 1)]),
  )
}

/** The same with a few places of it changed to anything. */
export function changed(value: unknown, random: Random, sample: string): unknown {
  if (random() < 0.06) return oddValue(random, sample)
  if (Array.isArray(value)) return value.map((one) => changed(one, random, sample))
  if (typeof value !== 'object' || value === null) return value
  const kept = Object.entries(value).filter(() => random() > 0.03)
  return Object.fromEntries(kept.map(([name, one]) => [name, changed(one, random, sample)]))
}
