import { contentShare } from '../../language/function-words.ts'
import type { Notebook } from '../../notes/types.ts'
import type { Subject } from '../types.ts'
import { chosen, isTitled, type Meant } from './chosen.ts'
import { wordsOf } from './holding.ts'

/** One word may be of anything; letters in capitals are a name. */
const IS_NAME = /\S\s+\S|^[A-Z]{3,6}$/

/**
 * What a title of many words names among them, `The gap that promissory estoppel fills`: the typed words stand in it as one
 * phrase, which begins and ends where little words or marks are. `Binary search tree` is no binary search.
 */
export function byTitle(typed: string, held: readonly Subject[], notebook: Notebook): Meant | undefined {
  if (!IS_NAME.test(typed.trim())) return undefined
  const sought = wordsOf(typed)
  const found = held.filter((one) => isTitled(one) && [one.name, ...one.aliases].some((name) => stands(sought, name)))
  return found.length > 0 ? chosen(found, () => 0, notebook) : undefined
}

function stands(sought: readonly string[], title: string): boolean {
  const parts = title.match(/[\p{L}\p{N}'’+#]+|[^\s\p{L}\p{N}'’+#-]/gu) ?? []
  const words = parts.map((part) => wordsOf(part)[0] ?? '')
  const at = words.findIndex((_, from) => sought.every((word, nth) => words[from + nth] === word))
  if (at < 0) return false
  const isLittle = (word: string | undefined) => word === undefined || isFunctional(word)
  const before = words[at - 1]
  return isLittle(before) && (isLittle(words[at + sought.length]) || OPENS_CLAUSE.test(before ?? ''))
}

/** A verb may follow. */
const OPENS_CLAUSE = /^(?:that|which|what|why|how|when)$/

function isFunctional(word: string): boolean {
  return word === '' || contentShare(word, word) < 1
}
