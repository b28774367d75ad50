/** How a line opens or closes a block of some tool. */
export interface Mark {
  readonly indent: string
  /** What is shown above the block. */
  readonly title?: string
  /** What closes it, or, for a closing mark, what it closes. Without one the block is what is indented below. */
  readonly key?: string
  readonly closes?: boolean
  /** What it holds is a program in that language. */
  readonly code?: string
  /** What it holds is shown nowhere. */
  readonly hidden?: true
  /** It is HTML: what is closed is a block only where one was opened. */
  readonly ofHtml?: true
}

const FIRST_SIGNS = /^[ \t]*(?:[!?=:{<#/`~]|[-*+][ \t]+#\+)/
const TITLE = /\b(?:title|label|header|name|summary)=(?:"([^"]*)"|'([^']*)')/i
/** Blocks of Hugo that show the words behind their name. */
const TITLED = /^(?:tab|details|expand|accordion\w*|notice|callout|admonition|hint)\b/

/** Whether a line begins as a mark does. */
export function mayMark(line: string): boolean {
  return FIRST_SIGNS.test(line)
}

const KINDS: readonly ((line: string) => Mark | undefined)[] = [
  indentedMark,
  colonMark,
  slashMark,
  tagMark,
  orgMark,
  elementMark,
  htmlMark,
]

export function markOf(line: string): Mark | undefined {
  if (!mayMark(line)) return undefined
  for (const kind of KINDS) {
    const mark = kind(line)
    if (mark) return mark
  }
  return undefined
}

/** `!!! note "Title"`, `??? question`, `=== "Tab"`: MkDocs. */
function indentedMark(line: string): Mark | undefined {
  const found =
    /^([ \t]*)(?:(?:!!!|\?\?\?\+?)[ \t]+[\w-]+(?:[ \t]+[\w-]+)*(?:[ \t]+"([^"]*)")?|={3}[!+]?[ \t]+"([^"]*)")[ \t]*$/.exec(
      line,
    )
  return found ? { indent: found[1] ?? '', title: found[2] ?? found[3] ?? '' } : undefined
}

/** `:::tip Title`, `::: {.note}`, `:::note[Title]`, `:::{note} Title`. */
function colonMark(line: string): Mark | undefined {
  const [whole, indent = '', rest = ''] = /^([ \t]*):{3,}[ \t]*(.*)$/.exec(line) ?? []
  if (whole === undefined) return undefined
  if (rest.trim() === '') return { indent, key: ':', closes: true }
  const diagram = /^(mermaid|plantuml)[ \t]*$/.exec(rest)?.[1]
  if (diagram) return { indent, key: ':', code: diagram }
  const bracketed = /^[\w-]+\[(.*)\](?:\{[^}]*\})?[ \t]*$/.exec(rest)?.[1]
  const quoted = TITLE.exec(rest)
  const behind = /^(?:\{[^}]*\}|[\w-]+)(?:[ \t]*\{[^}]*\})?[ \t]*(.*?)[ \t]*:*[ \t]*$/.exec(rest)?.[1]
  const isUntitled = /^\{[^}]*\.callout/.test(rest) && !quoted
  return { indent, key: ':', ...(isUntitled ? {} : { title: bracketed ?? quoted?.[1] ?? quoted?.[2] ?? behind ?? '' }) }
}

/** `/// note | Title`: newer MkDocs. */
function slashMark(line: string): Mark | undefined {
  const found = /^([ \t]*)\/{3,}(?:[ \t]*|[ \t]+[\w-]+(?:[ \t]*\|[ \t]*(.*?))?)[ \t]*$/.exec(line)
  if (!found) return undefined
  const closes = /^[ \t]*\/+[ \t]*$/.test(line)
  return { indent: found[1] ?? '', key: '/', ...(closes ? { closes } : { title: found[2] ?? '' }) }
}

/** `{% hint %}` of GitBook, `{% highlight %}` of Jekyll, `{{< tab "Name" >}}` and `{{% notice %}}` of Hugo. */
function tagMark(line: string): Mark | undefined {
  const found = /^([ \t]*)\{(?:%|\{[<%])-?[ \t]*(\/?)([\w-]+)(?![\w-])([^{}]*?)-?(?:%|[>%]\})\}[ \t]*$/.exec(line)
  if (!found) return undefined
  const [, indent = '', slash = '', name = '', rest = ''] = found
  if (slash === '/' || /^end\w/.test(name)) return { indent, key: name.replace(/^end/, ''), closes: true }
  if (name === 'comment') return { indent, key: name, hidden: true }
  if (name === 'highlight' || name === 'codeblock') return { indent, key: name, code: /[\w+#-]+/.exec(rest)?.[0] ?? '' }
  if (!BLOCKS.test(name) || /\/[ \t]*$/.test(rest)) return undefined
  const quoted = TITLE.exec(rest)
  const words = TITLED.test(name) ? /(?:^|[ \t])"([^"]*)"[ \t]*$/.exec(rest)?.[1] : undefined
  return { indent, key: name, title: quoted?.[1] ?? quoted?.[2] ?? words ?? '' }
}

const BLOCKS =
  /^(?:hint|tabs?|tabbed|tabpane|code|content-ref|callout|notice|alert|admonition|details|expand|accordion\w*|steps?|stepper|columns?|cards?|updates?|note|tip|warning|info|danger|important|raw|spoiler|quote|blockquote|mermaid|div)$/

/** `#+BEGIN_SRC js` of Logseq and Org. */
function orgMark(line: string): Mark | undefined {
  const [, indent = '', edge = '', language = ''] =
    /^([ \t]*(?:[-*+][ \t]+)?)#\+(BEGIN|END)_(?:SRC|EXAMPLE)\b[ \t]*([\w+#-]*).*$/i.exec(line) ?? []
  if (edge === '') return undefined
  return /^end$/i.test(edge) ? { indent, key: 'src', closes: true } : { indent, key: 'src', code: language }
}

/** `<aside>` of Notion; `<TabItem label="npm">` and other parts of MDX. */
function elementMark(line: string): Mark | undefined {
  const [, indent = '', slash = '', name = '', rest = ''] =
    /^([ \t]*)<(\/?)(aside|[A-Z][\w.]*)((?:[ \t][^<>]*)?)>[ \t]*$/.exec(line) ?? []
  if (name === '' || rest.endsWith('/')) return undefined
  if (slash === '/') return { indent, key: `<${name}`, closes: true }
  const quoted = TITLE.exec(rest)
  return { indent, key: `<${name}`, title: quoted?.[1] ?? quoted?.[2] ?? '' }
}

/** `<div class="note" markdown="1">`: HTML with Markdown in it, to kramdown and MkDocs. */
function htmlMark(line: string): Mark | undefined {
  const [, indent = '', slash = '', name = '', rest = ''] =
    /^([ \t]*)<(\/?)(div|section|article|figure|center|p)((?:[ \t][^<>]*)?)>[ \t]*$/.exec(line) ?? []
  if (name === '') return undefined
  if (slash === '/') return { indent, key: `<${name}`, closes: true, ofHtml: true }
  return /[ \t]markdown(?:=["']?(?:1|block|span|true)\b|[ \t]|$)/.test(rest)
    ? { indent, key: `<${name}`, title: '' }
    : undefined
}
