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
export function isTooDeep(source: string): boolean {
  const indents: number[] = []
  const line = { isNew: true, indent: 0, marks: 0 }
  let flow = 0
  for (const token of new Lexer().lex(source)) {
    if (token === '\n' || token === '\r\n') {
      line.isNew = true
      line.marks = 0
      continue
    }
    if (OPENS.test(token)) flow++
    else if (CLOSES.test(token)) flow = Math.max(0, flow - 1)
    else if (NESTS.test(token)) line.marks++
    if (line.isNew) {
      line.isNew = false
      const indent = /^ *$/.test(token) ? token.length : 0
      while ((indents.at(-1) ?? -1) >= indent) indents.pop()
      indents.push(indent)
    }
    if (indents.length + line.marks + flow > DEEPEST) return true
  }
  return false
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
