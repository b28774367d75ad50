import { columns } from '../fences.ts'
import { NOTE_LIMITS } from '../limits.ts'

/** Signs that head what stands below them: `■ 안전모`, and beneath it `- AB형: …`. */
const HEADS = /^(?:[■◆▶►▣▤◈❖●◎◉▲▼]\s*(?=\S)|[□◇▷○△](?:\s+(?=\S)|(?=[가-힣])))/u
/** As parts of a name: not `▲ 3%`, `△ABC`, `Ⅰ 형`. */
const BEFORE_NAME =
  /^(?:[□■◆◇▶▷►▣▤◈❖●○◎◉▲△▼]\s+(?=\p{L})|[■◆▶►▣▤◈❖●◎◉▼](?=\p{L})|[□◇▷○△](?=[가-힣])|[Ⅰ-Ⅻ][.)]\s*(?=\S))/u
const ITEM = /^[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]+(?=\S)/
/** Two signs of one shape are two states of one list: `□ 우유` and `■ 빵`. */
const SHAPES = ['□■▣▤◈', '◇◆❖', '▷▶►', '○●◎◉', '△▲', '▽▼']
/** How far a line may stand from another of its sign, in columns: nobody who indents by single blanks counts them. */
const SLOPPY = 1

/** Ways to number, each with what its first is written as: `1.` over `(1)` over `①`, `1.` over `가.` over `1)`. */
const NUMBERS: readonly (readonly [name: string, any: RegExp, first: RegExp])[] = [
  ['1-1', /^\d+[-.]\d/, /^\d+[-.]1(?!\d)/],
  ['1.', /^\d+\./, /^1\./],
  ['1)', /^\d+\)/, /^1\)/],
  ['(1)', /^\(\d+\)/, /^\(1\)/],
  ['①', /^[①-⑳㉑-㉟㊱-㊿]/u, /^①/u],
  ['❶', /^[❶-❿➀-➓]/u, /^[❶➀]/u],
  ['⑴', /^[⑴-⒇]/u, /^⑴/u],
  ['ⓐ', /^[ⓐ-ⓩ]/u, /^ⓐ/u],
  ['㉠', /^[㉠-㉻]/u, /^[㉠㉮]/u],
  ['㈀', /^[㈀-㈛]/u, /^[㈀㈎]/u],
  ['가.', /^[가-힣]\./, /^가\./],
  ['가)', /^[가-힣]\)/, /^가\)/],
  ['(가)', /^\([가-힣]\)/, /^\(가\)/],
  ['ㄱ.', /^[ㄱ-ㅎ][.)]/, /^ㄱ/],
  ['Ⅰ', /^[Ⅰ-Ⅻ]/u, /^Ⅰ/u],
  ['ⅰ', /^[ⅰ-ⅻ]/u, /^ⅰ/u],
  // One letter is of the alphabet, `i.` as well: `ii.` stands beside it.
  ['ii.', /^(?:i{2,3}|iv|vi{1,3}|ix)[.)]/, /^(?!)/],
  ['a.', /^[a-z][.)]/, /^[ai][.)]/],
]

interface Sign {
  readonly name: string
  readonly as: 'head' | 'number' | 'mark'
  /** The first of its numbers: a list begins. */
  readonly isFirst: boolean
}

interface Level {
  readonly signs: Set<string>
  readonly as: Sign['as']
  /** The columns in which its sign was written, and in which what is nested in it begins. */
  readonly indent: number
  /** Numbers that do not begin at 1 open no list below words: a bullet stands before them. */
  readonly isBulleted: boolean
  inside: number
}

/**
 * Outlines as offices, schools and word processors write them: each sign has a level of its own, `□` over `○` over `-`, `1.` over `가.` over
 * `(1)`, and a blank before it or none. Markdown takes them all for one list; here what stands under another is nested in it. Only under
 * signs that head something, and numbers; what Markdown nests is left as it is.
 */
export class OutlineSigns {
  #levels: Level[] = []
  #isBehindBlank = true

  blank(): void {
    this.#isBehindBlank = true
  }

  /** A line as it is written, and as Markdown has it: the latter, as deep as its sign stands. */
  nested(written: string, line: string): string {
    const isBehindBlank = this.#isBehindBlank
    this.#isBehindBlank = false
    const indent = columns(/^[ \t]*/.exec(written)?.[0] ?? '')
    const marker = ITEM.exec(line)?.[0].trimStart()
    if (marker === undefined) {
      if ((isBehindBlank && indent === 0) || /^#{1,6}[ \t]/.test(line)) this.#levels = []
      return line
    }
    const sign = signOf(written)
    const root = this.#levels[0]?.as
    if (isBehindBlank && indent === 0 && (root === 'mark' || (root === 'number' && sign.as !== 'number')))
      this.#levels = []
    // Behind an empty line, at the same edge, another list begins.
    this.#enter(isBehindBlank ? { ...sign, isFirst: false } : sign, indent)
    const [above, own] = [this.#levels.at(-2), this.#levels.at(-1)]
    const isTorn = above !== undefined && this.#levels[0]?.as !== 'mark' && indent < above.inside
    const isBulleted = isTorn && own?.isBulleted === true
    if (own) own.inside = (isTorn ? above.inside : indent) + (isBulleted ? 2 : columns(marker))
    const text = line.trimStart()
    return isTorn ? ' '.repeat(above.inside) + (isBulleted ? `- ${text.replace(/^(\d+)/, '$1\\')}` : text) : line
  }

  #enter(sign: Sign, indent: number): void {
    while ((this.#levels.at(-1)?.indent ?? -1) > indent) this.#levels.pop()
    const goesOn = sign.as === 'number' && !sign.isFirst
    const own = this.#levels.findLastIndex(
      (one) => one.signs.has(sign.name) && (goesOn || indent <= one.indent + SLOPPY),
    )
    if (own >= 0) this.#levels.length = own + 1
    else this.#open(sign, indent)
  }

  #open({ name, as, isFirst }: Sign, indent: number): void {
    const last = this.#levels.at(-1)
    const isUnder = last && (last.as === 'head' || (last.as === 'number' && isFirst) || indent > last.indent)
    const isBeside =
      last &&
      indent <= last.indent &&
      SHAPES.some((one) => one.includes(name) && [...last.signs].some((other) => one.includes(other)))
    if (last && (!isUnder || isBeside || this.#levels.length === NOTE_LIMITS.nesting)) last.signs.add(name)
    else {
      const isBulleted = /^1[.)]$/.test(name) && !isFirst
      this.#levels.push({ signs: new Set([name]), as, indent, isBulleted, inside: 0 })
    }
  }
}

/** `■ 안전모`, `Ⅰ. 의사표시` as names. */
export function withoutHeadSign(text: string): string {
  return text.replace(BEFORE_NAME, '')
}

/** `Ⅰ. 의사표시`, `□ 배경`: over a part of an outline. */
export function headsOutline(text: string): boolean {
  return HEADS.test(text) || /^[Ⅰ-Ⅻ]/u.test(text)
}

function signOf(written: string): Sign {
  const text = written.trimStart()
  const number = NUMBERS.find(([, any]) => any.test(text))
  if (number) return { name: number[0], as: 'number', isFirst: number[2].test(text) }
  return {
    name: String.fromCodePoint(text.codePointAt(0) ?? 0),
    as: HEADS.test(text) ? 'head' : 'mark',
    isFirst: false,
  }
}
