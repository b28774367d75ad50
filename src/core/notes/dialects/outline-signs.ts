import { columns } from '../fences.ts'
import { NOTE_LIMITS } from '../limits.ts'

/** Signs that head what stands below them: `■ 안전모`, and beneath it `- AB형: …`. */
const HEADS = /^[□■◆◇▶▷►▣▤◈❖●○◎◉▲△▼]\s*(?=\S)/u
const ITEM = /^[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]+\S/
/** How far a line may stand from another of its sign, in columns: nobody who indents by single blanks counts them. */
const SLOPPY = 1
/** Columns that nest an item under any marker without making it code. */
const STEP = 4

interface Level {
  readonly signs: Set<string>
  readonly isHead: boolean
  indent: number
}

/**
 * Outlines as offices and word processors write them: each sign has a level of its own, `□` over `○` over `-`, and a blank before it or
 * none. Markdown takes them all for one list; here what stands under another is nested in it. Only under signs that head something.
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
    if (!ITEM.test(line)) {
      if (isBehindBlank && indent === 0) this.#levels = []
      return line
    }
    const depth = this.#depthOf(signOf(written), indent)
    return depth === 0 || !this.#levels[0]?.isHead ? line : ' '.repeat(depth * STEP) + line.trimStart()
  }

  #depthOf(sign: string, indent: number): number {
    while ((this.#levels.at(-1)?.indent ?? -1) > indent) this.#levels.pop()
    const own = this.#levels.findLastIndex((one) => one.signs.has(sign) && indent <= one.indent + SLOPPY)
    if (own >= 0) this.#levels.length = own + 1
    else this.#open(sign, indent)
    return this.#levels.length - 1
  }

  #open(sign: string, indent: number): void {
    const last = this.#levels.at(-1)
    const isBeside = last && !last.isHead && indent <= last.indent
    if (last && (isBeside || this.#levels.length === NOTE_LIMITS.nesting)) last.signs.add(sign)
    else this.#levels.push({ signs: new Set([sign]), isHead: HEADS.test(`${sign} .`), indent })
  }
}

/** `■ 안전모` as a name. */
export function withoutHeadSign(text: string): string {
  return text.replace(HEADS, '')
}

/** `1.` and `2.` are of one sort, and so are `①` and `②`, `가.` and `나.`. */
function signOf(written: string): string {
  const [sign = ''] = /^\S{1,4}/u.exec(written.trimStart()) ?? []
  if (/^\d/.test(sign)) return /^\d+[-.]\d/.test(sign) ? '1.1' : `1${sign.replace(/^\d+/, '').charAt(0)}`
  if (/^[①-⑳㉑-㉟㊱-㊿]/u.test(sign)) return '①'
  if (/^[가-힣ㄱ-ㅎ][.)]/u.test(sign)) return `가${sign.charAt(1)}`
  return String.fromCodePoint(sign.codePointAt(0) ?? 0)
}
