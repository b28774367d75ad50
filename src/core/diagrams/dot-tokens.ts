export interface Token {
  /** `id` is a name, a number or a quoted string; `sign` is punctuation; `end` comes last, once. */
  readonly kind: 'id' | 'sign' | 'end'
  readonly text: string
  readonly line: number
  readonly quoted?: boolean
}

/** Where a text stops being DOT. `found` is what stands there; empty at the end of the file. */
export class DotError extends Error {
  readonly line: number
  readonly found: string
  /** It is DOT, and more of it than anybody can look at. */
  readonly tooLarge: boolean

  constructor(line: number, found: string, tooLarge = false) {
    super(`line ${line}: "${found}"`)
    this.line = line
    this.found = found
    this.tooLarge = tooLarge
  }
}

/** More than these nobody can read in one picture; the drawing would take minutes. */
export const DOT_LIMITS = { tokens: 40_000, boxes: 500, arrows: 1_000, nesting: 50 } as const

const SKIPPED = /\s+|\/\/[^\n]*|\/\*[\s\S]*?\*\/|(?<=^|\n)#[^\n]*/y
const QUOTED = /"((?:[^"\\]|\\[\s\S])*)"/y
const SIGN = /->|--|[{}[\];,=:+]/y
const NAME = /-?(?:\.\d+|\d+(?:\.\d*)?)|[\p{L}_\u0080-\uffff][\p{L}\p{N}_\u0080-\uffff]*/uy

/** Cuts DOT into tokens; strings in `<…>` (Graphviz's own HTML) are not understood. Throws `DotError`. */
export function tokensOf(source: string): Token[] {
  const tokens: Token[] = []
  let line = 1
  let at = 0
  const match = (pattern: RegExp) => {
    pattern.lastIndex = at
    return pattern.exec(source)
  }
  while (at < source.length) {
    if (tokens.length > DOT_LIMITS.tokens) throw new DotError(line, '', true)
    const skipped = match(SKIPPED)
    const quoted = skipped ? null : match(QUOTED)
    const found = skipped ?? quoted ?? match(SIGN) ?? match(NAME)
    if (!found) throw new DotError(line, source.slice(at, at + 20).split('\n')[0] ?? '')
    if (quoted) tokens.push({ kind: 'id', text: unquote(quoted[1] ?? ''), line, quoted: true })
    else if (!skipped)
      tokens.push({ kind: /^[{}[\];,=:+]|^-[->]/.test(found[0]) ? 'sign' : 'id', text: found[0], line })
    line += found[0].split('\n').length - 1
    at += found[0].length
  }
  tokens.push({ kind: 'end', text: '', line })
  return tokens
}

/** `\"` is a quotation mark and a backslash before a line's end joins the lines; `\n`, `\l`, `\r` are line feeds. */
function unquote(text: string): string {
  return text.replace(/\\\n/g, '').replace(/\\(["\\nlr])/g, (_, char: string) => ('nlr'.includes(char) ? '\n' : char))
}
