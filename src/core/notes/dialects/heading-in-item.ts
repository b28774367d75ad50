const IN_ITEM = /^[-*+][ \t]+(#{2,6}[ \t]+\S.*)$/

/** `- ## Backup`: a heading, with a dot before it; undefined for other lines. What is indented below it stands under it. */
export function headingInItem(line: string): string | undefined {
  return IN_ITEM.exec(line)?.[1]
}

/** A line under such a heading without the indent that its item asks for; undefined where the item is over. */
export function withoutItemIndent(line: string): string | undefined {
  return /^(?: {2}|\t)/.test(line) ? line.replace(/^(?: {2}|\t)/, '') : undefined
}
