import { codeSpans } from './outside-code.ts'

const LONGEST = 60

/** `**조수 **는`: a blank that slipped in before the closing marks, which only editors that show no marks let pass, goes behind them. */
export function looseBold(line: string): string {
  if (!/\S[ \t]+\*\*(?!\*)/.test(line)) return line
  // Marks stand on either side of code, and are paired over all of the line.
  const codes: string[] = []
  let masked = ''
  let from = 0
  for (const [start, end] of codeSpans(line)) {
    codes.push(line.slice(start, end))
    masked += line.slice(from, start) + CODE
    from = end
  }
  return closed(masked + line.slice(from)).replaceAll(CODE, () => codes.shift() ?? CODE)
}

/** Stands for a piece of code: no character, where those of private use are icons of some fonts. */
const CODE = '\uFFFF'

function closed(text: string): string {
  const parts = text.split(/(?<![*\\])\*\*(?!\*)/)
  if (parts.length % 2 === 0) return text
  return parts.reduce((before, part, at) => {
    const isBold = at % 2 === 1
    const [, words = '', blank = ''] = /^(\S.*?)([ \t]+)$/.exec(isBold ? part : '') ?? []
    const isLoose = words !== '' && words.length <= LONGEST && /^(?:[가-힣,.:)]|$)/.test(parts[at + 1] ?? '')
    return isLoose ? `${before}**${words}**${blank}` : before + (isBold ? `**${part}**` : part)
  }, '')
}
