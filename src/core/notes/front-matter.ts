import { parse as parseToml } from 'smol-toml'
import { parseDocument } from 'yaml'
import { hasOddKey, isTooDeep } from './yaml-shape.ts'

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

/** Reads YAML between two `---` or TOML between two `+++` at the very top. */
export function readFrontMatter(lines: readonly string[]): FrontMatter {
  const mark = /^(---|\+\+\+)[ \t]*$/.exec(lines[0] ?? '')?.[1]
  if (mark === undefined) return pageProperties(lines)
  const closing = mark === '---' ? /^(?:---|\.\.\.)[ \t]*$/ : /^\+\+\+[ \t]*$/
  const end = lines.slice(0, LINES_AT_MOST).findIndex((line, at) => at > 0 && closing.test(line))
  if (end < 0) return NONE
  const source = lines.slice(1, end)
  if (source.reduce((sum, line) => sum + line.length, 0) > CHARACTERS_AT_MOST) {
    return { ...NONE, lastLine: end + 1, broken: true }
  }
  const written = source.filter((line) => !/^\s*(?:#|$)/.test(line))
  const values = mark === '---' ? yamlOf(source.join('\n')) : tomlOf(source.join('\n'))
  // A rule on the first line and another one further down are no front matter.
  if (values === undefined && !/^["']?[\p{L}\p{N}_ -]+["']?\s*[:=]/u.test(written[0] ?? '')) return NONE
  const { title, aliases, alias, tags, tag } = lowerCased(values ?? {})
  const name = nameOf(title)
  return {
    ...(name === undefined ? {} : { title: name }),
    aliases: [...namesOf(aliases), ...namesOf(alias), ...tagsOf(tags), ...tagsOf(tag)],
    lastLine: end + 1,
    broken: values === undefined,
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
  const title = nameOf(values.title)
  const aliases = [values.aliases, values.alias].flatMap((one) => (one === undefined ? [] : namesOf(one)))
  const tags = [values.tags, values.tag].flatMap(tagsOf)
  return { ...NONE, ...(title === undefined ? {} : { title }), aliases: [...aliases, ...tags] }
}

function lowerCased(values: Values): Values {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key.toLowerCase(), value]))
}

type Values = Readonly<Record<string, unknown>>

function yamlOf(source: string): Values | undefined {
  try {
    if (isTooDeep(source)) return undefined
    const document = parseDocument(source, { prettyErrors: false, logLevel: 'silent' })
    if (document.errors.length > 0 || hasOddKey(document)) return undefined
    const value: unknown = document.toJS({ maxAliasCount: 50 })
    if (value === null || value === undefined) return {}
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
