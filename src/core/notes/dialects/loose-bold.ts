import { outsideCode } from './outside-code.ts'

const LONGEST = 60

/** `**조수 **는`: a blank that slipped in before the closing marks, which only editors that show no marks let pass, goes behind them. */
export function looseBold(line: string): string {
  return /\S[ \t]+\*\*(?!\*)/.test(line) ? outsideCode(line, closed) : line
}

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
