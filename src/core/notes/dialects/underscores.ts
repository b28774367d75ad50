/** Bold by underscores that ends in a bracket or a quotation mark, with a particle right behind: Markdown sees no end there. */
const BOLD = /(?<![\p{L}\p{N}_`])__([^_`\n]{1,80}[)\]"'”’」』])__(?=\p{Script=Hangul})/gu

export function boldUnderscores(line: string): string {
  return line.includes('__') ? line.replace(BOLD, '**$1**') : line
}
