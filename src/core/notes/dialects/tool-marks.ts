import { nameToEmoji } from 'gemoji'
import { outsideCode } from './outside-code.ts'

const ATTRIBUTE = String.raw`(?:[#.]\p{L}[\p{L}\p{N}_:.-]*|:?(?:width|height|style|class|id|title|alt|align|target|rel|loading|scale|start|lang|fig-[\w-]+|tbl-[\w-]+|data-[\w-]+)(?:=(?:"[^"{}]*"|'[^'{}]*'|[^\s{}"']+)|[ \t]+\d+,?))`
/** Classes, ids and sizes that kramdown, Pandoc and others hang on what stands before them: `{#id .class width=50%}`. */
const ATTRIBUTES = new RegExp(
  String.raw`(?<=[^\s{$\\])[ \t]*\{:?[ \t]*${ATTRIBUTE}(?:,?[ \t]+${ATTRIBUTE})*[ \t]*\}`,
  'gu',
)
/** The same behind code, which is not looked into. */
const OF_CODE = /((`+)[^`]+\2(?!`))(?:\{:?[ \t]*[.#][A-Za-z][\w:. #-]*\})?/g

/** `:bulb:`; `:material-check:` is a picture of one site. */
const EMOJI = /(?<![\w:]):([a-z0-9_+-]{1,50}):(?![\w:])/g
const PICTURES_OF_SITES = /^(?:material|octicons|fontawesome|simple|fa|mdi)-/

/** What other tools write for looks that Markdown does not know: each with what is left of it. */
const MARKS: readonly (readonly [RegExp, string])[] = [
  // Words of a card that are to be guessed: `{{c1::tide::hint}}`.
  [/\{\{c\d{1,3}::((?:[^{}\n:]|:(?!:))*)(?:::[^{}\n]*)?\}\}/g, '$1'],
  // A place to link to: `[]{#place}`.
  [/\[\]\{[.#][^{}\n]*\}/g, ''],
  // A word with a class: `[word]{.red}`.
  [/\[([^[\]\n]{1,200})\](?=\{[.#:]?[A-Za-z][^{}]*\})(?!\()/g, '$1'],
  [ATTRIBUTES, ''],
  // Critic’s marks: what is taken out, put in, put in its place, pointed at, said beside.
  [/\{--[^{}\n]*--\}|\{>>[^{}\n]*<<\}/g, ''],
  [/\{\+\+([^{}\n]*)\+\+\}|\{~~[^{}\n]*?~>([^{}\n]*)~~\}|\{==([^{}\n]*)==\}/g, '$1$2$3'],
  // `++underlined++`, `++ctrl+c++`: no `i++` and no `C++`.
  [/(?<![\w+])\+\+(?=[^\s+])([^\s+]{2,40}(?:\+[^\s+]{1,20})*|[가-힣][^+\n]{0,80}[^\s+])\+\+(?![\w+])/g, '$1'],
  [/\^\^(?=[^\s^])([^^\n]{1,300})(?<=\S)\^\^/g, '==$1=='],
  [/(?<![\w:])::(?=[^\s:])([^:\n]{1,200})(?<=\S)::(?![\w:])/g, '==$1=='],
  // `H~2~O`, `19^th^`: below and above the line.
  [/(?<=[A-Za-z)\]])~(\d{1,4}|[ijkmn])~/g, '$1'],
  [/(?<=[\p{L}\p{N})\]])\^([^\s^[\]]{1,12})\^(?![A-Za-z0-9])/gu, '^$1'],
  // Sizes of pictures, and addresses that a site fills in.
  [/(?<=\]\([^()\s]{1,500})[ \t]+=\d*x?\d*%?(?=\))/g, ''],
  [/\{\{[ \t]*(?:site|page)\.\w+[ \t]*\}\}(?=\/)/g, ''],
  [/\{\{[ \t]*["']([^"'{}]*)["'][ \t]*\|[ \t]*(?:relative_url|absolute_url)[^{}]*\}\}/g, '$1'],
  [/\{%-?[ \t]*post_link[ \t]+\S+[ \t]{1,9}([^{}%\s][^{}%\n]{0,300}?)[ \t]{0,9}-?%\}/g, '$1'],
  [/\{%-?[ \t]*(?:post_(?:url|link)|link)[ \t]+([^\s{}%]+)[ \t]*-?%\}/g, '$1'],
  // Short codes inside of a line say nothing but `{{< badge "new" >}}`.
  [/\{\{[<%][ \t]*(?:badge|label|kbd|button|icon)[^{}"]*"([^"{}]*)"[^{}]*[>%]\}\}/g, '$1'],
  [/(?:(?<=\S)[ \t])?\{\{[<%][^{}]*[>%]\}\}/g, ''],
  [
    /(?:(?<=\S)[ \t])?\{%-?[ \t]*(?:hackmd|youtube|vimeo|gist|slideshare|speakerdeck|pdf|embed|include\w*|file)\b[^{}]*%\}/g,
    '',
  ],
  // When a task is due, done, begun, comes again: Obsidian’s Tasks.
  [/(?<![ \t])[ \t]*(?:📅|⏳|🛫|✅|❌|➕)\uFE0F?[ \t]*\d{4}-\d{2}-\d{2}(?!\d)/gu, ''],
  // Answers of Dataview and Templater, and fields of a sentence.
  [/[([]([^\s()[\]:]{1,40})::[ \t]+([^()[\]\n]{1,200})[)\]](?!\()/g, '$1: $2'],
  [/(?:(?<=\S)[ \t])?<%[*_~-]?[ \t]*(?:await[ \t]+)?tp\.[^%]*%>/g, ''],
  // Who said it, when, in which colour: HackMD’s quotes.
  [/[ \t]*\[(?:name|time|color)=[^[\]\n]*\]/g, ''],
]
const DATAVIEW = /(?:(?<=\S)[ \t])?`\$?=[ \t]*(?:this\.|dv\.|\[\[)[^`\n]*`/g
/** States of a task that some tools add to `[ ]` and `[x]`. */
const TASK = /^([ \t]*(?:[-*+]|\d+[.)])[ \t]+)\[[/\-<>!?*"]\][ \t]+(?=\S)/
/** Roles of MyST: the word itself is what is read. */
const ROLE = /\{[a-z][a-z:-]*\}`([^`\n]*?)(?:[ \t]*<[^<>`\n]*>)?`/g
const ABBREVIATION = /^\*\[([^[\]]{1,60})\]:[ \t]*(\S.*)$/

export function toolMarks(line: string): string {
  if (!/[{^~:+[]|`\$?=|<%/.test(line)) return line
  const task = line
    .replace(TASK, '$1')
    .replace(ABBREVIATION, '- $1: $2')
    .replace(DATAVIEW, '')
    .replace(ROLE, '$1')
    .replace(OF_CODE, '$1')
  return outsideCode(task, (text) => MARKS.reduce((rest, [mark, left]) => rest.replace(mark, left), emoji(text)))
}

function emoji(text: string): string {
  if (!text.includes(':')) return text
  return text.replace(EMOJI, (whole, name: string) => nameToEmoji[name] ?? (PICTURES_OF_SITES.test(name) ? '' : whole))
}
