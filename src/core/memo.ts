/** Texts that are kept; beyond that everything is worked out anew. */
const MOST = 50_000

/** The same function of a thing that never changes, which remembers what it gave for as long as somebody has the thing. */
export function rememberedOf<Thing extends object, T>(work: (thing: Thing) => T): (thing: Thing) => T {
  const known = new WeakMap<Thing, { readonly made: T }>()
  return (thing) => {
    const before = known.get(thing)
    if (before) return before.made
    const made = work(thing)
    known.set(thing, { made })
    return made
  }
}

/** The same function of a text, which remembers what it gave: for what is asked of the same names again and again. */
export function remembered<T>(work: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>()
  return (text) => {
    const before = known.get(text)
    if (before !== undefined) return before
    if (known.size >= MOST) known.clear()
    const made = work(text)
    known.set(text, made)
    return made
  }
}

/** The same function of a text, which remembers only what it gave last: for what is asked of one text again at once. */
export function rememberingLast<T>(work: (text: string) => T): (text: string) => T {
  let last: { readonly text: string; readonly made: T } | undefined
  return (text) => {
    if (last?.text !== text) last = { text, made: work(text) }
    return last.made
  }
}

/** What is worked out when somebody first asks for it, and then kept. */
export function lazily<T>(work: () => T): () => T {
  let made: { readonly value: T } | undefined
  return () => {
    made ??= { value: work() }
    return made.value
  }
}
