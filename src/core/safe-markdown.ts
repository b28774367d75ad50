/** An invisible mark that keeps Discord from reading what stands before and behind it as one. */
export const ZERO_WIDTH = '\u200B'

/** How a stretch of text looks. */
export interface Look {
  readonly strong?: boolean
  readonly emphasis?: boolean
  readonly code?: boolean
  readonly underline?: boolean
  readonly url?: string
}

/** Control characters, bidirectional overrides and lone surrogates: nothing that a note or a name needs. */
export function cleanText(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF]/g, ' ')
}

/** One stretch of text in its look; the white space at its ends stays outside of the marks. `plain` makes words without marks safe. */
export function dressed(text: string, look: Look, plain: (words: string) => string): string {
  const body = text.trim()
  if (body === '') return text
  const begins = text.length - text.trimStart().length
  const [lead, tail] = [text.slice(0, begins), text.slice(begins + body.length)]
  let shown = look.code ? inlineCode(body) : plain(body)
  const url = look.url === undefined ? undefined : webLink(look.url)
  if (url !== undefined) shown = `[${shown}](${url})`
  if (look.emphasis) shown = `*${shown}*`
  if (look.strong) shown = `**${shown}**`
  if (look.underline) shown = `__${shown}__`
  return `${lead}${shown}${tail}`
}

/** Two neighbours that end and begin with the same mark would be read as one. */
export function joinDressed(pieces: readonly string[]): string {
  return pieces.reduce((all, piece) => all + (/[*_`]$/.test(all) && /^[*_`]/.test(piece) ? ZERO_WIDTH : '') + piece, '')
}

/** A block of code that nothing in it can end. */
export function codeBlock(text: string, language = ''): string {
  const named = /^[\w+-]+$/.test(language) ? language : ''
  return `\`\`\`${named}\n${cleanText(text).replaceAll('```', `\`\`${ZERO_WIDTH}\``)}\n\`\`\``
}

function inlineCode(text: string): string {
  const clean = cleanText(text).replace(/\n/g, ' ')
  return clean.includes('`') ? `\`\` ${clean.replaceAll('``', `\`${ZERO_WIDTH}\``)} \`\`` : `\`${clean}\``
}

/** Only http and https; parentheses and blanks would end the link early. */
function webLink(url: string): string | undefined {
  if (!/^https?:\/\/[^\s<>]+$/.test(url)) return undefined
  return url.replaceAll('(', '%28').replaceAll(')', '%29')
}
