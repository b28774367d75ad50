import iconv from 'iconv-lite'
import { BYTES_AT_MOST } from '../../src/content/files.ts'

/** A line again and again, until a file is as large as its kind may be. */
const filled = (most: number, line: (at: number) => string, above = ''): string => {
  const lines = [above]
  for (let at = 0, bytes = Buffer.byteLength(above); ; at++) {
    const next = line(at)
    bytes += Buffer.byteLength(next)
    if (bytes > most) return lines.join('')
    lines.push(next)
  }
}
/** As large as they may be with FAULTS=full; in every other run an eighth of that, in which whatever hangs still takes seconds. */
const PART = process.env.FAULTS === 'full' ? 1 : 8
const part = (kind: keyof typeof BYTES_AT_MOST) => Math.floor(BYTES_AT_MOST[kind] / PART)
const [notes, questions, yaml] = [part('notes'), part('questions'), part('yaml')]
const KOREAN = (at: number) => `- 복제본은 최대 ${at}개까지 만들 수 있고, 읽기 성능을 높인다.\n`
const bytesOf = (text: string) => new TextEncoder().encode(text)
/** As much Korean as `most` bytes of two a letter hold, less half a letter at its end. */
const half = (encoding: string) => iconv.encode(`${filled(notes, KOREAN)}가`, encoding).subarray(0, -1)

/** Files as large as they may be, each a way in which a reader once held the loop. */
export const LARGE: Readonly<Record<string, () => { readonly file: string; readonly bytes: Uint8Array }>> = {
  'a note in UTF-8': () => ({ file: 'notes/a.md', bytes: bytesOf(filled(notes, KOREAN)) }),
  'a note in CP949, cut in half a letter': () => ({ file: 'notes/a.md', bytes: half('cp949') }),
  'a note in UTF-16': () => ({
    file: 'notes/a.md',
    bytes: Buffer.from(`\uFEFF${filled(notes / 2, KOREAN)}`, 'utf16le'),
  }),
  'a note in Shift JIS': () => ({
    file: 'notes/a.md',
    bytes: iconv.encode(
      filled(notes, () => '- これはテストです。\n'),
      'shift_jis',
    ),
  }),
  'a note in Latin 1': () => ({
    file: 'notes/a.md',
    bytes: iconv.encode(
      filled(notes * 0.9, () => '- Café déjà vu.\n'),
      'latin1',
    ),
  }),
  noise: () => ({
    file: 'notes/a.md',
    bytes: Uint8Array.from({ length: notes }, (_, at) => 0x80 + ((at * 7919 + (at >> 3)) % 128)),
  }),
  'empty lines': () => ({ file: 'notes/a.md', bytes: bytesOf('\n'.repeat(notes)) }),
  'questions of our own form': () => ({
    file: 'questions/a.md',
    bytes: bytesOf(
      filled(
        questions,
        (at) => `#### 문제\n- 무엇이 ${at}번인가?\n#### 보기\n- A: 가${at}\n- B: 나\n#### 정답\n- A\n\n`,
      ),
    ),
  }),
  'questions of Aiken': () => ({
    file: 'questions/a.txt',
    bytes: bytesOf(filled(questions, (at) => `${at}. What is ${at}?\nA. one\nB. two\nANSWER: A\n\n`)),
  }),
  'questions without an answer': () => ({
    file: 'questions/a.md',
    bytes: bytesOf(filled(questions, (at) => `Q${at}. 무엇이 ${at}인가?\n\n`)),
  }),
  'questions in GIFT': () => ({
    file: 'questions/a.gift',
    bytes: bytesOf(filled(questions, (at) => `::t${at}:: What is ${at}? {=yes ~no ~never}\n\n`)),
  }),
  'a table of cards': () => ({
    file: 'questions/a.csv',
    bytes: bytesOf(filled(questions, (at) => `"질문 ${at} 무엇인가","답 ${at}","태그"\n`)),
  }),
  'a table of quotation marks': () => ({ file: 'questions/a.csv', bytes: bytesOf('",'.repeat(questions / 2)) }),
  'keys side by side': () => ({ file: 'dictionary.yaml', bytes: bytesOf(filled(yaml, (at) => `k${at}: ${at}\n`)) }),
  'a glossary': () => ({
    file: 'glossary.yaml',
    bytes: bytesOf(filled(yaml, (at) => `  - [name ${at}, 이름 ${at}]\n`, 'same:\n')),
  }),
  corrections: () => ({
    file: 'errata.yaml',
    bytes: bytesOf(filled(yaml, (at) => `- {"id":"e${at}","section":"A","quote":"aa ${at}"}\n`)),
  }),
}

const FORM = 4_000
/** Texts as a form or a file may hold, all of it one question: each line of it is Markdown of its own. */
const LONG: typeof LARGE = {
  'a stem of many lines': () => ({ file: 'questions/a.txt', bytes: bytesOf(filled(FORM, () => '#### 문제\n](')) }),
  'a key with many lines beneath': () => ({
    file: 'questions/a.md',
    bytes: bytesOf(filled(FORM, () => ']a\n', 'Q1. 무엇?\n- 정답: A\n')),
  }),
  'a choice with many lines beneath': () => ({
    file: 'questions/a.md',
    bytes: bytesOf(`${filled(FORM, () => ']a\n', 'Q1. 무엇?\nA. a\n')}정답: A`),
  }),
  'nothing but line ends': () => ({ file: 'questions/a.md', bytes: bytesOf('\u2028'.repeat(30_000)) }),
  'braces of many lines': () => ({ file: 'questions/a.gift', bytes: bytesOf(filled(FORM, () => '{]\n')) }),
}

/** Those that are read within a second or two. */
export const QUICK = {
  ...Object.fromEntries(
    Object.entries(LARGE).filter(([name]) => !/^(?:questions (?:of|in)|a table of cards)/.test(name)),
  ),
  ...LONG,
}
