import type { ListItem, Strong } from 'mdast'

/**
 * `**Drawbacks**` right below an item, in its column or, where `atMargin` may be one, at the margin: its author left out the
 * blank line that would part the two.
 */
export function nameBelow({ children: [own, ...rest], position }: ListItem, atMargin: boolean): Strong | undefined {
  if (rest.length > 0 || own?.type !== 'paragraph') return undefined
  const [before, name] = own.children.slice(-2)
  const isOnItsLine = before?.type === 'break' || (before?.type === 'text' && /\n[ \t]*$/.test(before.value))
  if (name?.type !== 'strong' || !isOnItsLine || !position || !isName(name)) return undefined
  // `- The first of these is`, wrapped by hand before its last word.
  const [said] = own.children
    .slice(0, -1)
    .filter(({ type }) => type !== 'break')
    .slice(-1)
  if (said?.type === 'text' && GOES_ON.test(said.value.trimEnd())) return undefined
  const { column } = name.position?.start ?? {}
  return column === position.start.column || (column === 1 && atMargin) ? name : undefined
}

/** A few words, and no sentence. */
function isName({ children: [only, ...more] }: Strong): boolean {
  return only?.type === 'text' && more.length === 0 && only.value.length <= LONGEST_NAME && !SENTENCE.test(only.value)
}

const LONGEST_NAME = 40
const SENTENCE = /(?:[.!?。]|[가-힣](?:다|요))$/u
/** In small letters: vitamin A is a whole. What may as well end a phrase (log in, 마을) is left to the author's line. */
const GOES_ON =
  /[,(]$|(?<![\p{L}\p{N}])(?:is|are|was|were|be|an?|the|of|at|for|from|with|as|than|and|or|but|not|called|named)$|[가-힣](?:은|는|라는|이라는)$|(?<![가-힣])(?:및|또는|그리고)$/u
