import type { Nodes, RootContent } from 'mdast'
import { fromMarkdown, type Options } from 'mdast-util-from-markdown'
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote'
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { gfmTaskListItemFromMarkdown } from 'mdast-util-gfm-task-list-item'
import { cjkFriendlyExtension } from 'micromark-extension-cjk-friendly'
import { gfmStrikethroughCjkFriendly } from 'micromark-extension-cjk-friendly-gfm-strikethrough'
import { gfmFootnote } from 'micromark-extension-gfm-footnote'
import { gfmTable } from 'micromark-extension-gfm-table'
import { gfmTaskListItem } from 'micromark-extension-gfm-task-list-item'
import { plainMarkdown } from './plain-markdown.ts'

/** `~~struck~~` only: a single `~` is how Korean writes ranges, `1~3개`. */
const NOTES: Options = {
  extensions: [
    gfmTable(),
    gfmFootnote(),
    gfmTaskListItem(),
    cjkFriendlyExtension(),
    gfmStrikethroughCjkFriendly({ singleTilde: false }),
  ],
  mdastExtensions: [
    gfmTableFromMarkdown(),
    gfmFootnoteFromMarkdown(),
    gfmTaskListItemFromMarkdown(),
    gfmStrikethroughFromMarkdown(),
  ],
}

/** Markdown as notes are written in: GitHub's tables, footnotes, tasks and strikes, and emphasis beside Korean particles. */
export function parseMarkdown(text: string): RootContent[] {
  return plainMarkdown(text) ?? fullMarkdown(text)
}

/** The same by the parser alone, whatever the text. */
export function fullMarkdown(text: string): RootContent[] {
  return fromMarkdown(text, NOTES).children
}

/** First and last line of a node in the text that was parsed, from 1. */
export function linesIn(node: Nodes): { line: number; lastLine: number } {
  return { line: node.position?.start.line ?? 1, lastLine: node.position?.end.line ?? 1 }
}

const MARKS = /[*_~`[\]<>!&\\$|]/g

/** How much Markdown a text may be made of: reading it costs the square of that. */
export function marksIn(text: string): number {
  return text.match(MARKS)?.length ?? 0
}
