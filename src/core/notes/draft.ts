import { eachInSteps, type Steps } from '../steps.ts'
import type { Picture, Statement } from './types.ts'

/** A statement while its chapter is read: the labels of footnotes that it names, and whether it is one, written elsewhere. */
export type DraftStatement = Omit<Statement, 'section'> & {
  readonly footnotes?: readonly string[]
  readonly isFootnote?: boolean
}
type DraftPicture = Omit<Picture, 'section'>

/** A section while its chapter is read. */
export interface Draft {
  readonly title: string
  readonly level: number
  readonly line: number
  readonly lastLine: number
  readonly statements: DraftStatement[]
  readonly pictures: DraftPicture[]
}

export function draft(title: string, level: number, line: number, lastLine: number): Draft {
  return { title, level, line, lastLine, statements: [], pictures: [] }
}

/**
 * Puts statements into another order or place: `kept` are their old indexes in the new order. Parents and pictures follow; what hung
 * from a statement that is gone stands at the top.
 */
export function* rearranged(from: Draft, kept: readonly number[], into: Draft, shallower = 0): Steps<Draft> {
  const start = into.statements.length
  const newIndex = new Map<number, number>()
  yield* eachInSteps(kept, WORK_OF_STATEMENT, (old, index) => {
    newIndex.set(old, start + index)
  })
  yield* eachInSteps(kept, WORK_OF_STATEMENT, (old) => {
    const one = from.statements[old]
    if (!one) return
    const { parent, ...rest } = one
    const under = parent === undefined ? undefined : newIndex.get(parent)
    const depth = Math.max(0, one.depth - shallower)
    into.statements.push({
      ...rest,
      index: newIndex.get(old) ?? 0,
      depth,
      ...(under === undefined ? {} : { parent: under }),
    })
  })
  for (const picture of from.pictures) {
    const after = newIndex.get(picture.after)
    if (after !== undefined || (picture.after < 0 && newIndex.has(0)))
      into.pictures.push({ ...picture, after: after ?? -1 })
  }
  return into
}

/** Characters that a statement is as much work as. */
export const WORK_OF_STATEMENT = 15
