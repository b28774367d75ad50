/** Most words are short, and come again and again. */
const LONGEST = 12
/** Words that are kept; beyond that everything is worked out anew. */
const MOST = 50_000
/** Twice as many and more, a power of two. */
const ROOM = 1 << 17

/**
 * What is worked out of words, kept by their letters where they stand in a text: a known one is found without being cut out of it, which
 * costs as much as all else that is done with a word.
 */
export class WordTable<T> {
  readonly #work: (word: string) => T
  /** Places in the lists below, by the letters; 0 where there is none. */
  readonly #slots = new Uint16Array(ROOM)
  #words: string[] = ['']
  #made: (T | undefined)[] = [undefined]

  constructor(work: (word: string) => T) {
    this.#work = work
  }

  of(text: string, start: number, end: number): T {
    if (end - start > LONGEST) return this.#work(text.slice(start, end))
    let slot = slotOf(text, start, end)
    for (let at = this.#slots[slot] ?? 0; at > 0; at = this.#slots[slot] ?? 0) {
      if (isThere(this.#words[at] as string, text, start, end)) return this.#made[at] as T
      slot = (slot + 1) % ROOM
    }
    return this.#add(text.slice(start, end), slot)
  }

  #add(word: string, slot: number): T {
    const made = this.#work(word)
    if (this.#words.length > MOST) {
      this.#slots.fill(0)
      this.#words = ['']
      this.#made = [undefined]
    } else {
      this.#slots[slot] = this.#words.length
      this.#words.push(word)
      this.#made.push(made)
    }
    return made
  }
}

function slotOf(text: string, start: number, end: number): number {
  let hash = 0
  for (let at = start; at < end; at++) hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0
  return (hash ^ (hash >>> 15)) & (ROOM - 1)
}

function isThere(word: string, text: string, start: number, end: number): boolean {
  if (word.length !== end - start) return false
  for (let at = 0; at < word.length; at++) if (word.charCodeAt(at) !== text.charCodeAt(start + at)) return false
  return true
}
