import { type Document, isCollection, isNode, isScalar, Lexer, visit } from 'yaml'

/** What people write goes a few levels down; deeper costs the square of it. */
const DEEPEST = 32

/** How many signs a token is looked at with: enough for what it is. */
const OPENS = /^[[{]$/
const CLOSES = /^[\]}]$/
const NESTS = /^[-?]$/

/**
 * Whether YAML is nested so deep that reading it would hold everyone up: told by its tokens, before it is read. What stands in
 * quotation marks or in a block of text is one token, whatever it holds.
 */
export class Depth {
  readonly #indents: number[] = []
  #isNewLine = true
  #marks = 0
  #flow = 0

  isTooMuchWith(token: string): boolean {
    if (token === '\n' || token === '\r\n') {
      this.#isNewLine = true
      this.#marks = 0
      return false
    }
    if (OPENS.test(token)) this.#flow++
    else if (CLOSES.test(token)) this.#flow = Math.max(0, this.#flow - 1)
    else if (NESTS.test(token)) this.#marks++
    if (this.#isNewLine) this.#indent(/^ *$/.test(token) ? token.length : 0)
    return this.#indents.length + this.#marks + this.#flow > DEEPEST
  }

  #indent(indent: number): void {
    this.#isNewLine = false
    while ((this.#indents.at(-1) ?? -1) >= indent) this.#indents.pop()
    this.#indents.push(indent)
  }
}

export function isTooDeep(source: string): boolean {
  const depth = new Depth()
  for (const token of new Lexer().lex(source)) if (depth.isTooMuchWith(token)) return true
  return false
}

/** Where a key stands that its map has already: the library compares each with each, which a file of many holds everyone up with. */
export function repeatedKey(document: Document): number | undefined {
  let repeated: number | undefined
  visit(document, {
    Map(_, { items }) {
      const seen = new Set<unknown>()
      for (const { key } of items) {
        if (!isScalar(key)) continue
        if (seen.has(key.value)) repeated = key.range?.[0] ?? 0
        if (repeated !== undefined) return visit.BREAK
        seen.add(key.value)
      }
      return undefined
    },
  })
  return repeated
}

/** Whether a key is a list or a map of its own: to be written as a word it would be read over and over, twice for each level. */
export function hasOddKey(document: Document): boolean {
  let odd = false
  visit(document, {
    Pair(_, { key }) {
      if (!isNode(key) || isScalar(key)) return undefined
      odd = isCollection(key) || isCollection((key as { resolve?(of: Document): unknown }).resolve?.(document))
      return odd ? visit.BREAK : undefined
    },
  })
  return odd
}
