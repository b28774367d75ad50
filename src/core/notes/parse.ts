import type { Heading, List, ListItem, Nodes, PhrasingContent, RootContent } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { flatten, runsText } from './inline.ts'
import { codePoints, normalizeSource } from './normalize.ts'
import type { Block, Chapter, Picture, Run, Section, Statement } from './types.ts'

/** A chapter before the notebook knows all headings: no keys, and ids that may collide. */
export interface ParsedChapter extends Omit<Chapter, 'sections'> {
  readonly sections: readonly ParsedSection[]
}
export type ParsedSection = Omit<Section, 'id' | 'key' | 'parent' | 'children'> & {
  /** Place of the section above it in the chapter's list; undefined right under the chapter. */
  readonly above?: number
}

export interface Draft {
  readonly title: string
  readonly level: number
  readonly line: number
  readonly lastLine: number
  readonly statements: Omit<Statement, 'section'>[]
  readonly pictures: Omit<Picture, 'section'>[]
}

/**
 * Reads one note. The chapter is named by its only level-1 heading when that comes first, else by its file; what stands
 * before the first section is its introduction. Never throws; whatever the levels are, a heading belongs under the
 * nearest one above it of a smaller level.
 */
export function parseChapter(file: string, source: string): ParsedChapter {
  const nodes = fromMarkdown(normalizeSource(source)).children
  const blocks: Block[] = []
  const named = titleHeading(nodes)
  const drafts: Draft[] = []
  const opening = draft('', 0, 0, 0)
  let current = opening
  for (const node of nodes) {
    const { line, lastLine } = linesOf(node)
    if (node.type === 'heading') {
      blocks.push({ kind: 'heading', line, lastLine })
      if (node === named) continue
      current = draft(headingText(node), node.depth, line, lastLine)
      drafts.push(current)
    } else if (node.type === 'thematicBreak') {
      blocks.push({ kind: 'rule', line, lastLine })
    } else {
      collect(node, current, undefined, 0, blocks)
    }
  }
  const title = named ? headingText(named) : baseName(file)
  const kept = drafts.filter((one, at) => !isLinksOnly(one, drafts[at + 1]))
  return {
    title,
    file,
    introduction: opening.statements.map((one) => one.text),
    sections: nest(kept, title, file),
    blocks: relabel(
      blocks,
      opening,
      drafts.filter((one) => !kept.includes(one)),
    ),
  }
}

function titleHeading(nodes: readonly RootContent[]): Heading | undefined {
  const headings = nodes.filter((node) => node.type === 'heading')
  const first = headings[0]
  return first?.depth === 1 && headings.filter((one) => one.depth === 1).length === 1 ? first : undefined
}

export function draft(title: string, level: number, line: number, lastLine: number): Draft {
  return { title, level, line, lastLine, statements: [], pictures: [] }
}

export function collect(node: Nodes, into: Draft, parent: number | undefined, depth: number, blocks: Block[]): void {
  if (node.type === 'list') {
    collectList(node, into, parent, depth, blocks)
    return
  }
  if (node.type === 'blockquote') {
    for (const child of node.children) collect(child, into, parent, depth, blocks)
    return
  }
  const { line, lastLine } = linesOf(node)
  if (node.type === 'code') {
    const runs: Run[] = node.value === '' ? [] : [{ text: node.value, code: true }]
    add(into, { kind: 'code', runs, line, lastLine, depth, parent, language: node.lang ?? undefined }, blocks)
  } else if (node.type === 'definition') {
    blocks.push({ kind: 'links', line, lastLine })
  } else {
    addText(into, inlineOf(node), { kind: 'paragraph', line, lastLine, depth, parent }, blocks)
  }
}

function collectList(list: List, into: Draft, parent: number | undefined, depth: number, blocks: Block[]): void {
  list.children.forEach((item, at) => {
    const ordinal = list.ordered ? (list.start ?? 1) + at : undefined
    collectItem(item, ordinal, into, parent, depth, blocks)
  })
}

/** An item's own text is what stands before its first nested list or code block; the rest is nested under it. */
function collectItem(
  item: ListItem,
  ordinal: number | undefined,
  into: Draft,
  parent: number | undefined,
  depth: number,
  blocks: Block[],
): void {
  const firstNested = item.children.findIndex((child) => child.type === 'list' || child.type === 'code')
  const own = firstNested < 0 ? item.children : item.children.slice(0, firstNested)
  const rest = firstNested < 0 ? [] : item.children.slice(firstNested)
  const line = linesOf(item).line
  let under = parent
  if (own.length === 0) {
    if (line < linesOf(rest[0] ?? item).line || rest.length === 0) blocks.push({ kind: 'rule', line, lastLine: line })
  } else {
    const lastLine = linesOf(own.at(-1) ?? item).lastLine
    const inline = own.flatMap((child, at) => (at === 0 ? inlineOf(child) : [lineFeed, ...inlineOf(child)]))
    const index = addText(into, inline, { kind: 'item', line, lastLine, depth, parent, ordinal }, blocks)
    under = index ?? parent
  }
  for (const child of rest) collect(child, into, under, under === parent ? depth : depth + 1, blocks)
}

const lineFeed: PhrasingContent = { type: 'break' }

type Place = Pick<Statement, 'kind' | 'line' | 'lastLine' | 'depth' | 'parent' | 'ordinal' | 'language'>

/** Adds a statement, or only its pictures where it holds nothing else; returns the statement's index. */
function addText(into: Draft, inline: PhrasingContent[], place: Place, blocks: Block[]): number | undefined {
  const { runs, pictures } = flatten(inline)
  const pictureOnly = pictures.length > 0 && runs.length === 0
  const index = pictureOnly ? undefined : add(into, { ...place, runs }, blocks)
  if (pictureOnly) blocks.push({ kind: 'picture', line: place.line, lastLine: place.lastLine })
  for (const picture of pictures) {
    const path = decodePath(picture.url)
    into.pictures.push({
      alt: picture.alt,
      path,
      name: baseName(path),
      line: picture.line,
      after: into.statements.length - 1,
    })
  }
  return index
}

/** What says nothing (a comment, an empty code block) parts like a rule and is no statement. */
function add(into: Draft, place: Place & { runs: readonly Run[] }, blocks: Block[]): number | undefined {
  const { runs, parent, ordinal, language, ...rest } = place
  if (runs.length === 0) {
    blocks.push({ kind: 'rule', line: rest.line, lastLine: rest.lastLine })
    return undefined
  }
  const index = into.statements.length
  const term = place.kind === 'code' ? undefined : openingTerm(runs)
  into.statements.push({
    ...rest,
    index,
    runs,
    text: runsText(runs),
    ...(parent === undefined ? {} : { parent }),
    ...(ordinal === undefined ? {} : { ordinal }),
    ...(language === undefined ? {} : { language }),
    ...(term === undefined ? {} : { term }),
  })
  blocks.push({ kind: 'statement', line: rest.line, lastLine: rest.lastLine })
  return index
}

function openingTerm(runs: readonly Run[]): string | undefined {
  const end = runs.findIndex((run) => !run.strong)
  const bold = runsText(end < 0 ? runs : runs.slice(0, end)).trim()
  return bold === '' ? undefined : bold
}

function inlineOf(node: Nodes): PhrasingContent[] {
  if (node.type === 'html') return [{ type: 'text', value: node.value.replace(/<!--[\s\S]*?-->|<[^>]*>/g, '') }]
  if (node.type === 'blockquote' || node.type === 'listItem') return node.children.flatMap(inlineOf)
  if (node.type === 'definition') return []
  return 'children' in node ? (node.children as PhrasingContent[]) : []
}

/** Nothing but links, and no section of its own below it: a list of sources, not something to study. */
function isLinksOnly(one: Draft, next: Draft | undefined): boolean {
  const parent = next !== undefined && next.level > one.level
  return (
    !parent &&
    one.pictures.length === 0 &&
    one.statements.length > 0 &&
    one.statements.every((statement) => statement.runs.every((run) => run.url !== undefined || run.text.trim() === ''))
  )
}

function nest(drafts: readonly Draft[], chapterTitle: string, file: string): ParsedSection[] {
  const open: { level: number; at: number; path: readonly string[] }[] = []
  return drafts.map((one, at) => {
    while ((open.at(-1)?.level ?? 0) >= one.level) open.pop()
    const above = open.at(-1)
    const path = [...(above?.path ?? [chapterTitle]), one.title]
    open.push({ level: one.level, at, path })
    return {
      title: one.title,
      path,
      depth: path.length - 1,
      file,
      line: one.line,
      lastLine: one.statements.reduce((last, statement) => Math.max(last, statement.lastLine), one.lastLine),
      characters: one.statements.reduce((sum, statement) => sum + codePoints(statement.text), 0),
      statements: one.statements.map((statement) => ({ section: '', ...statement })),
      pictures: one.pictures.map((picture) => ({ section: '', ...picture })),
      ...(above ? { above: above.at } : {}),
    }
  })
}

/** Statements of the introduction and of links-only sections are blocks of those names. */
function relabel(blocks: readonly Block[], opening: Draft, dropped: readonly Draft[]): Block[] {
  const introduction = new Set(opening.statements.map((one) => one.line))
  const links = new Set(dropped.flatMap((one) => [one.line, ...one.statements.map((statement) => statement.line)]))
  return blocks.map((block) => {
    if (links.has(block.line)) return { ...block, kind: 'links' }
    return introduction.has(block.line) && block.kind === 'statement' ? { ...block, kind: 'introduction' } : block
  })
}

export function headingText(node: Heading): string {
  return runsText(flatten(node.children).runs).replace(/\s+/g, ' ').trim()
}

export function linesOf(node: Nodes): { line: number; lastLine: number } {
  return { line: node.position?.start.line ?? 1, lastLine: node.position?.end.line ?? 1 }
}

function decodePath(url: string): string {
  try {
    return decodeURIComponent(url)
  } catch {
    return url
  }
}

function baseName(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1)
  const dot = name.lastIndexOf('.')
  return (dot > 0 ? name.slice(0, dot) : name).normalize('NFC')
}
