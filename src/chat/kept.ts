import type { Clock } from '../app.ts'

/** What was asked of Discord lately, by id: asked again after a while, and at once by all who want it. */
export interface Kept<Value> {
  of(id: string): Promise<Value | undefined>
  /** What is known without asking. */
  known(id: string): Value | undefined
  /** It may not be so any more. */
  forget(id: string): void
}

const MOST = 1_000

export function createKept<Value>(
  clock: Clock,
  keptMs: number,
  ask: (id: string) => Promise<Value | undefined>,
): Kept<Value> {
  const asked = new Map<string, { readonly at: number; readonly value: Promise<Value | undefined>; known?: Value }>()
  const fresh = (id: string) => {
    const one = asked.get(id)
    // A clock that was put back keeps nothing for ever.
    return one && Math.abs(clock.now() - one.at) < keptMs ? one : undefined
  }
  return {
    of(id) {
      const known = fresh(id)
      if (known) return known.value
      const value = ask(id)
      const one: { readonly at: number; readonly value: typeof value; known?: Value } = { at: clock.now(), value }
      asked.delete(id)
      asked.set(id, one)
      for (const oldest of [...asked.keys()].slice(0, Math.max(0, asked.size - MOST))) asked.delete(oldest)
      const forget = () => {
        if (asked.get(id) === one) asked.delete(id)
      }
      value.then((found) => {
        if (found === undefined) forget()
        else one.known = found
      }, forget)
      return value
    },
    known: (id) => fresh(id)?.known,
    forget: (id) => void asked.delete(id),
  }
}
