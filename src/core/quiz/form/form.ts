import { readItem } from './item.ts'
import { splitItems } from './items.ts'
import type { ParsedQuestion } from './parsed.ts'

/** Reads every question of a file in our own form. Never throws; each one is either taken or has an error. */
export function parseQuestions(file: string, text: string): ParsedQuestion[] {
  return splitItems(text).map((item) => readItem(item, file))
}
