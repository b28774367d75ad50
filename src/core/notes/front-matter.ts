import { parse as parseToml } from 'smol-toml'
import { parseDocument } from 'yaml'
import { hasOddKey, isTooDeep, repeatedKey } from './yaml-shape.ts'

/** What a note says of itself above its text. */
export interface FrontMatter {
  readonly title?: string
  /** `aliases` and `tags`, in this order. */
  readonly aliases: readonly string[]
  /** The line of its closing mark; 0 without front matter. */
  readonly lastLine: number
  /** It does not read as YAML or TOML: its lines are left out all the same. */
  readonly broken: boolean
}

const NONE: FrontMatter = { aliases: [], lastLine: 0, broken: false }
/** Longer ones are no front matter but a rule, much text, and another rule. */
const LINES_AT_MOST = 400
const CHARACTERS_AT_MOST = 20_000
const NAME_AT_MOST = 80
const ALIASES_AT_MOST = 40

/** Reads YAML between two `---`, TOML between two `+++` or JSON in braces at the very top, below empty lines at most. */
export function readFrontMatter(lines: readonly string[]): FrontMatter {
  const above = lines.slice(0, BLANKS_AT_MOST).findIndex((line) => !IS_BLANK.test(line))
  const top = Math.max(0, above)
  const mark = /^(---|\+\+\+|\{)[ \t]*$/.exec(lines[top] ?? '')?.[1]
  if (mark === undefined) return titleBlock(lines) ?? bareProperties(lines) ?? pageProperties(lines)
  const end = lines.slice(0, top + LINES_AT_MOST).findIndex((line, at) => at > top && CLOSINGS[mark]?.test(line))
  if (end < 0) return NONE
  const source = lines.slice(top + 1, end)
  const lastLine = end + 1
  if (source.reduce((sum, line) => sum + line.length, 0) > CHARACTERS_AT_MOST) {
    return mark === '{' ? NONE : { ...NONE, lastLine, broken: true }
  }
  const written = source.filter((line) => !/^\s*(?:#|$)/.test(line))
  const values = READERS[mark]?.(source.join('\n'))
  if (values === undefined && mark === '{') return NONE
  // A rule on the first line and another one further down are no front matter.
  if (values === undefined && !/^["']?[\p{L}\p{N}_ -]+["']?\s*[:=]/u.test(written[0] ?? '')) return NONE
  if (top > 0 && (values === undefined || Object.keys(values).length === 0)) return NONE
  return { ...namesIn(values ?? titleAlone(written)), lastLine, broken: values === undefined }
}

const IS_BLANK = /^\s*(?:<!--(?:(?!-->).)*-->\s*)?$/
const BLANKS_AT_MOST = 10
const CLOSINGS: Readonly<Record<string, RegExp>> = {
  '---': /^(?:---|\.\.\.)[ \t]*$/,
  '+++': /^\+\+\+[ \t]*$/,
  '{': /^\}[ \t]*$/,
}
const READERS: Readonly<Record<string, (source: string) => Values | undefined>> = {
  '---': yamlOf,
  '+++': tomlOf,
  '{': (source) => jsonOf(`{${source}}`),
}

/** `title: a: b` is no YAML, but says what it means. */
function titleAlone(written: readonly string[]): Values {
  const title = written.flatMap((line) => /^(?:title|제목)\s*[:=]\s*["']?(.*?)["']?\s*$/i.exec(line)?.[1] ?? [])
  return title[0] ? { title: title[0] } : {}
}

function namesIn(values: Values): Pick<FrontMatter, 'title' | 'aliases'> {
  const own = lowerCased(values)
  const title = nameOf(own.title ?? own.제목)
  const aliases = [own.aliases, own.alias, own.별칭, own.별명].flatMap(namesOf)
  const tags = [own.tags, own.tag, own.태그].flatMap(tagsOf)
  return { ...(title === undefined ? {} : { title }), aliases: [...aliases, ...tags] }
}

/** Pandoc's title, authors and date: `% Title` and one or two lines like it on top. Over a title of its own one line alone is a sentence. */
function titleBlock(lines: readonly string[]): FrontMatter | undefined {
  const count = lines.slice(0, LINES_OF_TITLE_BLOCK + 1).findIndex((line) => !/^%[ \t]/.test(line))
  const title = nameOf(lines[0]?.slice(1).trim())
  const isAlone = lines.length <= count || (lines[count] ?? '').trim() === ''
  const isSentence = count === 1 && lines.slice(1, LINES_AT_MOST).some((line) => /^#[ \t]/.test(line))
  return count > 0 && isAlone && !isSentence && title !== undefined ? { ...NONE, title, lastLine: count } : undefined
}

const LINES_OF_TITLE_BLOCK = 3

const BARE =
  /^(title|date|layout|author|tags?|category|categories|slug|modified|summary|status|lang|permalink|aliases)[ \t]*:[ \t]*(\S.*)?$/i

/** Pelican and Hexo need no mark above what they know of a page: lines of their own words, up to an empty one or a rule. */
function bareProperties(lines: readonly string[]): FrontMatter | undefined {
  const end = lines.slice(0, LINES_AT_MOST).findIndex((line) => /^(?:---[ \t]*|\s*)$/.test(line))
  const source = lines.slice(0, end < 0 ? lines.length : end)
  if (source.length < 2 || source.length > LINES_AT_MOST || !source.every((line) => BARE.test(line))) return undefined
  if (!source.some((line) => /^title[ \t]*:/i.test(line))) return undefined
  const pairs = source
    .map((line) => BARE.exec(line) ?? [])
    .map(([, key = '', value = '']) => [key, value.replace(/^\[|\]$/g, '')])
  return {
    ...namesIn(Object.fromEntries(pairs)),
    lastLine: end < 0 ? lines.length : lines[end]?.trim() === '---' ? end + 1 : end,
    broken: false,
  }
}

/** Logseq keeps what it knows of a page in the page's first lines: `alias:: cache, caching`. They are shown nowhere. */
function pageProperties(lines: readonly string[]): FrontMatter {
  const values: Record<string, string> = {}
  for (const line of lines.slice(0, LINES_AT_MOST)) {
    const [, key = '', value = ''] = /^[ \t]*(?:- )?([A-Za-z][\w.-]*)::[ \t]*(.*)$/.exec(line) ?? []
    if (key === '') break
    values[key.toLowerCase()] = value.replace(/\[\[|\]\]/g, '')
  }
  return { ...NONE, ...namesIn(values) }
}

function lowerCased(values: Values): Values {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key.toLowerCase(), value]))
}

type Values = Readonly<Record<string, unknown>>

function yamlOf(source: string): Values | undefined {
  try {
    if (isTooDeep(source)) return undefined
    const document = parseDocument(source, { prettyErrors: false, logLevel: 'silent', uniqueKeys: false })
    const isOdd = document.errors.length > 0 || repeatedKey(document) !== undefined || hasOddKey(document)
    if (isOdd) return undefined
    const value: unknown = document.toJS({ maxAliasCount: 50 })
    if (value === null || value === undefined) return {}
    return isValues(value) ? value : undefined
  } catch {
    return undefined
  }
}

function jsonOf(source: string): Values | undefined {
  try {
    const value: unknown = JSON.parse(source)
    return isValues(value) ? value : undefined
  } catch {
    return undefined
  }
}

function tomlOf(source: string): Values | undefined {
  try {
    return parseToml(source)
  } catch {
    return undefined
  }
}

function isValues(value: unknown): value is Values {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function namesOf(value: unknown): string[] {
  const list = Array.isArray(value) ? value : typeof value === 'string' ? value.split(',') : [value]
  return list
    .slice(0, ALIASES_AT_MOST)
    .map(nameOf)
    .filter((name) => name !== undefined)
}

function nameOf(value: unknown): string | undefined {
  if (typeof value !== 'string' && typeof value !== 'number') return undefined
  const name = `${value}`.replace(/\s+/g, ' ').trim().replace(/^#/, '').normalize('NFC')
  return name === '' || name.length > NAME_AT_MOST ? undefined : name
}

/** A tag has no spaces in it, and `aws/sns` is named sns. */
function tagsOf(value: unknown): string[] {
  const tags = namesOf(typeof value === 'string' ? value.split(/[,\s]+/) : value)
  return tags.map((tag) => tag.slice(tag.lastIndexOf('/') + 1))
}
