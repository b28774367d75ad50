/** Abbreviations that nobody wrote: `Dynamic Programming` → `DP`; of what stands in Latin letters with capitals. */
export function initialsIn(names: readonly string[]): string[] {
  return names.flatMap((name) => {
    const initials = initialsOf(name)
    // Of two things told together, two letters are nobody's.
    const fewest = /\s(?:and|or)\s/i.test(name) ? 3 : 2
    return initials !== undefined && initials.length >= fewest ? [initials] : []
  })
}

const SMALL_WORD = /^(?:of|and|the|for|to|in|a|an)$/i

/** Of a name of three words or more, one letter each, however they are written. */
export function capitalsOf(name: string): string | undefined {
  const words = name.split(/[\s-]+/).filter((word) => !SMALL_WORD.test(word))
  const isName = words.length >= 3 && words.length <= 5 && words.every((word) => /^[A-Za-z]{2,}$/.test(word))
  return isName ? words.map((word) => word.charAt(0).toUpperCase()).join('') : undefined
}

/** The same of two words with capitals: `Garbage Collection` is GC. */
export function capitalsOfTwo(name: string): string | undefined {
  const [, one = '', other = ''] = /^([A-Z])[a-z]{2,}[\s-]([A-Z])[a-z]{2,}$/.exec(name) ?? []
  return one === '' ? undefined : one + other
}

/** Of a name with small words between its others, the letters of all, as people write them: `QoS`. */
export function lettersOfAll(name: string): string | undefined {
  const words = name.split(/[\s-]+/)
  const isName =
    words.length >= 3 && words.length <= 6 && words.every((word) => /^(?:[A-Z][a-z]+|of|and|for|to)$/i.test(word))
  const letters = words
    .map((word) => (SMALL_WORD.test(word) ? word.charAt(0).toLowerCase() : word.charAt(0).toUpperCase()))
    .join('')
  return isName && /[a-z]/.test(letters) && /^[A-Z].*[A-Z]$/.test(letters) ? letters : undefined
}

export function initialsOf(name: string): string | undefined {
  const words = name.split(/[\s-]+/).filter((word) => !SMALL_WORD.test(word))
  if (words.length < 2 || !words.every((word) => /^[A-Z][A-Za-z0-9]*$/.test(word))) return undefined
  return words
    .map((word) => word.charAt(0))
    .join('')
    .toLowerCase()
}

/** With its small words: `STW` of Stop the World. */
export function initialsOfAll(name: string): string | undefined {
  const words = name.split(/[\s-]+/)
  return words.some((word) => SMALL_WORD.test(word)) && initialsOf(name) !== undefined
    ? words
        .map((word) => word.charAt(0))
        .join('')
        .toLowerCase()
    : undefined
}

/** `Hertzsprung-Russell diagram` is written `HR diagram`. */
export function linkedLetters(name: string): string[] {
  const short = name.replace(LINKED, (linked) => linked.replace(/[^A-Z]/g, ''))
  return short === name || !/\s/.test(short) ? [] : [short]
}

const LINKED = /(?<![A-Za-z-])[A-Z][a-z]+(?:[-–][A-Z][a-z]+)+(?![A-Za-z-])/g

/** A long word as people count it: `k8s` of Kubernetes. */
export function countedLetters(name: string): string[] {
  return /^[A-Za-z]{6,}$/.test(name) ? [`${name.charAt(0)}${name.length - 2}${name.slice(-1)}`.toLowerCase()] : []
}
