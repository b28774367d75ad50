import { foldName } from '../../language/fold.ts'
import { eachInSteps, type Steps } from '../../steps.ts'
import type { Subject } from '../types.ts'

/** So many different names that end in a word make it what these notes call a kind of thing. */
const MANY = 10
const WORK_OF_NAME = 60

/** Reads a name without the kind of thing that the notes' own names often end in, `Stone raft` where there are ten rafts. */
export function* kindsInSteps(all: readonly Subject[]): Steps<(typed: string) => string | undefined> {
  const heads = new Map<string, Set<string>>()
  yield* eachInSteps(all, WORK_OF_NAME, ({ name }) => {
    const [head, kind] = parted(name)
    if (head !== undefined && kind !== undefined) heads.set(kind, (heads.get(kind) ?? new Set()).add(foldName(head)))
  })
  return (typed) => {
    const [head, kind] = parted(typed)
    return kind !== undefined && (heads.get(kind)?.size ?? 0) >= MANY ? head : undefined
  }
}

/** Before its last word, and that: of Latin letters, which alone say where a word ends. */
function parted(name: string): readonly [string | undefined, string | undefined] {
  const [, head, kind] = /^(\S.*)\s([a-z]{3,})$/i.exec(name.trim()) ?? []
  return [head, kind?.toLowerCase()]
}
