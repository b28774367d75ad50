const DEFINITION = /^ {0,3}\[(?!\^)([^[\]\\]{1,200})\]:[ \t]*(\S.*)$/
const FOOTNOTE = /^ {0,3}\[\^([^\]\s]{1,100})\]:/

/** What a note's labels stand for, wherever in it they are used. */
export class Labels {
  /** Where links by label lead. */
  readonly definitions = new Map<string, string>()
  readonly footnotes = new Set<string>()

  define(text: string): void {
    const footnote = FOOTNOTE.exec(text)?.[1]
    if (footnote !== undefined) this.footnotes.add(labelOf(footnote))
    const [, label = '', rest = ''] = DEFINITION.exec(text) ?? []
    const url = /^<([^<>]*)>|^\S+/.exec(rest)
    if (label !== '' && url && !this.definitions.has(labelOf(label))) {
      this.definitions.set(labelOf(label), url[1] ?? url[0])
    }
  }
}

/** How Markdown compares labels. */
export function labelOf(label: string): string {
  return label.replace(/\s+/g, ' ').trim().toLowerCase()
}
