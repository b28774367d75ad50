import type { PhrasingContent, RootContent } from 'mdast'
import { rewriteLine } from './dialects/lines.ts'
import { withoutPageId } from './file-names.ts'
import { formulaOf } from './formula-pictures.ts'
import { inlineTag, isWordInBrackets } from './html.ts'
import { NOTE_LIMITS } from './limits.ts'
import { marksIn, parseMarkdown } from './markdown.ts'
import { readMarks, withoutSize } from './marks.ts'
import type { InlinePicture, Piece } from './piece.ts'
import type { Run } from './types.ts'

type Look = Omit<Run, 'text'>

/** HTML that looks like Markdown's own marks. */
const LOOKS: Readonly<Record<string, Look>> = {
  b: { strong: true },
  strong: { strong: true },
  i: { emphasis: true },
  em: { emphasis: true },
  mark: { emphasis: true },
  code: { code: true },
  kbd: { code: true },
}
/** Not shown: what is struck out, and the brackets for who cannot show `漢` with its sound above it. */
const STRUCK = new Set(['s', 'del', 'strike', 'rp'])

const OF_RUBY = new Set(['ruby', 'rt', 'rp'])

/** Flattens inline Markdown to pieces, in order: marks and tags become looks, and what is struck out is gone. */
export function flatten(nodes: readonly PhrasingContent[], urls: Urls = NO_URLS): Piece[] {
  const flat = new Flat(urls)
  flat.all(nodes, {})
  return readMarks(flat.pieces)
}

/** What the labels of a note's link definitions lead to. */
export type Urls = ReadonlyMap<string, string>
const NO_URLS: Urls = new Map()

class Flat {
  readonly pieces: Piece[] = []
  readonly #urls: Urls
  /** Something was struck out right before: one space is left of the two around it. */
  #isGone = false
  readonly #tags: { readonly name: string; readonly look: Look }[] = []

  constructor(urls: Urls) {
    this.#urls = urls
  }

  all(nodes: readonly PhrasingContent[], look: Look): void {
    for (const node of nodes) {
      if (node.type === 'html' && isWordInBrackets(node.value) && !isClosed(node.value, nodes))
        this.#text(node.value, look, node.position?.start.line ?? 1)
      else this.visit(node, look)
    }
  }

  visit(node: PhrasingContent, look: Look): void {
    const line = node.position?.start.line ?? 1
    switch (node.type) {
      case 'text':
        this.#text(node.value, look, line)
        return
      case 'inlineCode':
        this.#text(node.value, { ...look, code: true }, line)
        return
      case 'break':
        this.#text('\n', look, line)
        return
      case 'html':
        this.#tag(node.value, line)
        return
      case 'image':
        this.#picture({ alt: withoutSize(node.alt ?? ''), url: node.url, line })
        return
      case 'imageReference':
        this.#picture({ alt: node.alt ?? '', url: this.#urls.get(node.identifier) ?? '', line })
        return
      case 'footnoteReference':
        this.pieces.push({ text: '', line, footnote: node.identifier })
        return
      case 'delete':
        this.#isGone = true
        return
      case 'strong':
        this.all(node.children, { ...look, strong: true })
        return
      case 'emphasis':
        this.all(node.children, { ...look, emphasis: true })
        return
      case 'link':
        this.all(node.children, { ...look, url: node.url })
        return
      case 'linkReference': {
        const url = this.#urls.get(node.identifier)
        this.all(node.children, url === undefined ? look : { ...look, url })
        return
      }
    }
  }

  #text(written: string, look: Look, line: number): void {
    if (this.#tags.some((tag) => STRUCK.has(tag.name))) {
      this.#isGone = true
      return
    }
    const twice = this.#isGone && /(?:^|[ \t])$/.test(this.pieces.at(-1)?.text ?? '')
    this.#isGone = false
    const worn: Look = Object.assign({}, look, ...this.#tags.map((tag) => tag.look))
    const text = (look.url === undefined ? written : withoutPageId(written)).replace(ZERO_WIDTH, '')
    this.pieces.push({ text: twice ? text.replace(/^[ \t]+/, '') : text, ...worn, line })
  }

  #picture(picture: InlinePicture): void {
    const formula = formulaOf(picture.url)
    if (formula !== undefined) this.#text(formula, {}, picture.line)
    else this.pieces.push({ text: '', line: picture.line, picture })
  }

  #tag(value: string, line: number): void {
    const tag = inlineTag(value)
    if (!tag) return
    const { name, closing, attributes } = tag
    if (name === 'br' || (name === 'li' && !closing && this.pieces.some((piece) => piece.text.trim() !== '')))
      this.pieces.push({ text: '\n', line, parts: true })
    else if (name === 'img') this.#picture({ alt: attributes.alt ?? '', url: attributes.src ?? '', line })
    else if (name === 'sup' && !closing) this.#text('^', {}, line)
    else if (OF_RUBY.has(name)) this.#ruby(name, closing, line)
    else if (closing) this.#close(name)
    else if (LOOKS[name] || STRUCK.has(name)) this.#tags.push({ name, look: LOOKS[name] ?? {} })
    else if (name === 'a' && attributes.href) this.#tags.push({ name, look: { url: attributes.href } })
  }

  /** `rp`, `rt` and the end of a `ruby` end what of them is open: HTML needs no end tags of theirs. */
  #ruby(name: string, closing: boolean, line: number): void {
    const open = this.#tags.findLast((tag) => tag.name === 'rp' || tag.name === 'rt')?.name
    if (open !== undefined) this.#close(open)
    if (open === 'rt') this.#text(')', {}, line)
    if (closing || name === 'ruby') return
    if (name === 'rt') this.#text('(', {}, line)
    this.#tags.push({ name, look: {} })
  }

  #close(name: string): void {
    const at = this.#tags.findLastIndex((tag) => tag.name === name)
    if (at >= 0) this.#tags.splice(at)
  }
}

/** Signs without a width, but for those that join emoji and letters. */
const ZERO_WIDTH = /[\u200B\u2060\uFEFF]/g

/** A part of MDX, `<Foo>…</Foo>`: no word in brackets. */
function isClosed(value: string, nodes: readonly PhrasingContent[]): boolean {
  const closing = `</${value.slice(1)}`
  return nodes.some((node) => node.type === 'html' && node.value === closing)
}

/** What is read of the pieces: text, joined where they look alike, without white space at both ends. */
export function runsOf(pieces: readonly Piece[]): Run[] {
  const runs: Run[] = []
  for (const { line: _, picture, parts: __, footnote: ___, ...run } of pieces) {
    const last = runs.at(-1)
    if (picture || run.text === '') continue
    if (last && isAlike(last, run)) runs[runs.length - 1] = { ...last, text: last.text + run.text }
    else runs.push(run)
  }
  return trimRuns(runs)
}

function isAlike(a: Run, b: Run): boolean {
  return LOOK_KEYS.every((key) => a[key] === b[key])
}

const LOOK_KEYS = ['strong', 'emphasis', 'code', 'url', 'target'] as const

/** Inline Markdown without its marks: what a reader sees. */
export function plainText(markdown: string): string {
  if (marksIn(markdown) > NOTE_LIMITS.lineMarks) return markdown.trim()
  const lines = markdown.split('\n').map(rewriteLine).join('\n')
  return parseMarkdown(lines).map(textOf).join('').trim()
}

function textOf(node: RootContent): string {
  if (node.type === 'code') return node.value
  if (node.type === 'html') return node.value.replace(/<br\s*\/?>/gi, '\n').replace(/<[^>]*>/g, '')
  if (node.type === 'tableCell') return `${runsText(runsOf(flatten(node.children)))}|`
  if (!('children' in node)) return ''
  if (node.type === 'paragraph' || node.type === 'heading') return runsText(runsOf(flatten(node.children)))
  return node.children.map((child) => textOf(child as RootContent)).join('')
}

export function runsText(runs: readonly Run[]): string {
  return runs.map((run) => run.text).join('')
}

/** Cuts white space at both ends; drops runs that are empty then. Copied: what was filtered keeps room for 16 more. */
function trimRuns(runs: readonly Run[]): Run[] {
  const out = runs.filter((run) => run.text !== '')
  while (out[0] && out[0].text.trimStart() === '') out.shift()
  while (out.at(-1)?.text.trimEnd() === '') out.pop()
  const first = out[0]
  if (first) out[0] = { ...first, text: first.text.trimStart() }
  const last = out.at(-1)
  if (last) out[out.length - 1] = { ...last, text: last.text.trimEnd() }
  return out.slice()
}
