/** Discord's inline Markdown: the rules of its client, tried in order at every place. */

type TimeMark = 't' | 'T' | 'd' | 'D' | 'f' | 'F' | 'R'

export type Inline =
  | { readonly kind: 'text' | 'code' | 'everyone' | 'emoji' | 'command'; readonly text: string }
  | { readonly kind: 'bold' | 'italic' | 'underline' | 'strike' | 'spoiler'; readonly children: readonly Inline[] }
  | { readonly kind: 'link'; readonly url: string; readonly children: readonly Inline[] }
  | { readonly kind: 'member' | 'role' | 'channel'; readonly id: string }
  | { readonly kind: 'time'; readonly seconds: number; readonly style: TimeMark }

interface Rule {
  readonly pattern: RegExp
  make(match: RegExpExecArray): Inline
}

const MAX_DEPTH = 12

const group = (match: RegExpExecArray, at: number) => match[at] ?? ''

function rules(depth: number): readonly Rule[] {
  const inside = (text: string) => parseInline(text, depth + 1)
  const wrap = (kind: 'bold' | 'italic' | 'underline' | 'strike' | 'spoiler', pattern: RegExp): Rule => ({
    pattern,
    make: (match) => ({ kind, children: inside(group(match, 1) || group(match, 2)) }),
  })
  return [
    { pattern: /\\([^0-9A-Za-z\s])/y, make: (match) => ({ kind: 'text', text: group(match, 1) }) },
    { pattern: /(`+)([\s\S]*?[^`])\1(?!`)/y, make: (match) => ({ kind: 'code', text: group(match, 2) }) },
    {
      pattern:
        /\[((?:\\.|[^[\]\\\n]|\[[^[\]\n]*\])+)\]\(<?(https?:\/\/(?:[^\s()<>]|\([^\s()<>]*\))+)>?(?:\s+"[^"\n]*")?\)/y,
      make: (match) => ({ kind: 'link', url: group(match, 2), children: inside(group(match, 1)) }),
    },
    {
      pattern: /<(https?:\/\/[^\s<>]+)>|(https?:\/\/[^\s<]+[^\s<.,:;"'*_|)\]])/y,
      make: (match) => plainLink(group(match, 1) || group(match, 2)),
    },
    { pattern: /<@!?(\d{1,20})>/y, make: (match) => ({ kind: 'member', id: group(match, 1) }) },
    { pattern: /<@&(\d{1,20})>/y, make: (match) => ({ kind: 'role', id: group(match, 1) }) },
    { pattern: /<#(\d{1,20})>/y, make: (match) => ({ kind: 'channel', id: group(match, 1) }) },
    { pattern: /@everyone|@here/y, make: (match) => ({ kind: 'everyone', text: group(match, 0) }) },
    {
      pattern: /<t:(-?\d{1,13})(?::([tTdDfFR]))?>/y,
      make: (match) => ({ kind: 'time', seconds: Number(match[1]), style: timeMark(match[2]) }),
    },
    { pattern: /<\/([^:\n<>]{1,100}):\d{1,20}>/y, make: (match) => ({ kind: 'command', text: group(match, 1) }) },
    { pattern: /<a?(:\w{2,32}:)\d{1,20}>/y, make: (match) => ({ kind: 'emoji', text: group(match, 1) }) },
    wrap('bold', /\*\*((?:\\[\s\S]|[^\\])+?)\*\*(?!\*)/y),
    wrap('underline', /__((?:\\[\s\S]|[^\\])+?)__(?!_)/y),
    wrap(
      'italic',
      /\b_((?:__|\\[\s\S]|[^\\_])+?)_\b|\*(?=\S)((?:\*\*|\\[\s\S]|\s+(?:\\[\s\S]|[^\s*\\]|\*\*)|[^\s*\\])+?)\*(?!\*)/y,
    ),
    wrap('strike', /~~([\s\S]+?)~~(?!_)/y),
    wrap('spoiler', /\|\|([\s\S]+?)\|\|/y),
  ]
}

function timeMark(letter: string | undefined): TimeMark {
  return (letter as TimeMark | undefined) ?? 'f'
}

function plainLink(url: string): Inline {
  return { kind: 'link', url, children: [{ kind: 'text', text: url }] }
}

/** Where a rule may begin; everything before is plain. */
const SPECIAL = /[\\`[<@*_~|]|https?:/g

/** Never throws; what no rule takes stays as it is written. */
export function parseInline(text: string, depth = 0): readonly Inline[] {
  if (depth > MAX_DEPTH) return [{ kind: 'text', text }]
  const found: Inline[] = []
  const tried = rules(depth)
  let at = 0
  while (at < text.length) {
    const taken = takeRule(tried, text, at)
    if (taken) {
      found.push(taken.node)
      at = taken.end
      continue
    }
    SPECIAL.lastIndex = at + 1
    const next = SPECIAL.exec(text)?.index ?? text.length
    found.push({ kind: 'text', text: text.slice(at, next) })
    at = next
  }
  return joinText(found)
}

function takeRule(tried: readonly Rule[], text: string, at: number): { node: Inline; end: number } | undefined {
  for (const rule of tried) {
    rule.pattern.lastIndex = at
    const match = rule.pattern.exec(text)
    if (match) return { node: rule.make(match), end: at + match[0].length }
  }
  return undefined
}

function joinText(nodes: readonly Inline[]): readonly Inline[] {
  const joined: Inline[] = []
  for (const node of nodes) {
    const last = joined.at(-1)
    if (last?.kind === 'text' && node.kind === 'text')
      joined[joined.length - 1] = { kind: 'text', text: last.text + node.text }
    else joined.push(node)
  }
  return joined
}
