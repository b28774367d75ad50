const ENTITIES: Readonly<Record<string, string>> = {
  nbsp: ' ',
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  apos: "'",
  hellip: '…',
  rarr: '→',
  larr: '←',
  times: '×',
  ndash: '–',
  mdash: '—',
}

/** A field of HTML as Markdown: lines, bold, code; pictures and sounds are gone. */
export function htmlText(html: string): string {
  return (
    html
      .replace(/\[sound:[^[\]]*\]/gi, '')
      // Up to the next that opens: one that is never closed would be looked for to the end from each.
      .replace(/<(?:style|script)\b(?:(?!<(?:style|script)\b)[\s\S])*?<\/(?:style|script)\s*>/gi, '')
      .replace(/<li\b[^<>]*>/gi, '\n- ')
      .replace(/<br\s*\/?>|<\/?(?:p|div|li|ul|ol|tr|h[1-6]|pre|blockquote)\b[^<>]*>/gi, '\n')
      .replace(/<\/?(?:b|strong)\b[^<>]*>/gi, '**')
      .replace(/<\/?(?:code|kbd)\b[^<>]*>/gi, '`')
      .replace(/<\/?[a-z][^<>]*>/gi, '')
      .replace(/&(?:#(\d+)|#x([\da-f]+)|([a-z]+));/gi, (whole, decimal?: string, hex?: string, name?: string) => {
        const code = decimal ? Number(decimal) : hex ? Number.parseInt(hex, 16) : Number.NaN
        return code > 0 && code < 0x110000 ? String.fromCodePoint(code) : (ENTITIES[name?.toLowerCase() ?? ''] ?? whole)
      })
      .replace(/\*\*(\s{0,20})\*\*/g, '$1')
      .replace(/(?<![ \t])[ \t]+\n/g, '\n')
      .replace(/\n{2,}/g, '\n')
      .trim()
  )
}

/** Whether a picture or a sound was left out of it. */
export function hasMedia(html: string): boolean {
  return /<img\b|\[sound:|<(?:video|audio)\b/i.test(html)
}
