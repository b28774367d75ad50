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
  const { column } = name.position?.start ?? {}
  return column === position.start.column || (column === 1 && atMargin) ? name : undefined
}

/** A few words, and no sentence. */
function isName({ children: [only, ...more] }: Strong): boolean {
  return only?.type === 'text' && more.length === 0 && only.value.length <= LONGEST_NAME && !SENTENCE.test(only.value)
}

const LONGEST_NAME = 40
const SENTENCE = /(?:[.!?。]|[가-힣](?:다|요))$/u
