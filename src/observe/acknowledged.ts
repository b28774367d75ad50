import type { Measures } from '../app.ts'

/** As much of discord.js' REST as says what was asked and answered. */
interface Asked {
  on(
    event: 'response',
    listener: (request: { readonly path: string }, response: { readonly status: number }) => void,
  ): unknown
}

const CALLBACK = /^\/interactions\/(\d+)\//
/** Discord waits no longer; what has no answer by then gets none. */
const WAITED_MS = 15_000

/** Follows each interaction from when it came to its first answer; gives what to call when one comes. */
export function followAnswers(rest: Asked, measures: Measures): (interactionId: string) => void {
  const came = new Map<string, number>()
  rest.on('response', ({ path }, { status }) => {
    measures.asked(status)
    const id = CALLBACK.exec(path)?.[1]
    const at = id === undefined ? undefined : came.get(id)
    if (id === undefined || at === undefined) return
    came.delete(id)
    measures.acknowledged(performance.now() - at)
  })
  return (id) => {
    const now = performance.now()
    for (const [old, at] of came) {
      if (now - at < WAITED_MS) break
      came.delete(old)
    }
    came.set(id, now)
  }
}
