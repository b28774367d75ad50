import { hash32 } from './hash.ts'

/** A random source that gives the same numbers for the same seed, uniform in [0, 1): mulberry32 over the seed's hash. */
export function seededRandom(seed: string): () => number {
  let state = 0
  for (const char of hash32(seed)) state = (Math.imul(state, 31) + char.charCodeAt(0)) | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** A new list in random order (Fisher-Yates). */
export function shuffled<T>(list: readonly T[], random: () => number): T[] {
  const out = [...list]
  for (let last = out.length - 1; last > 0; last--) {
    const at = Math.floor(random() * (last + 1))
    ;[out[last], out[at]] = [out[at] as T, out[last] as T]
  }
  return out
}
