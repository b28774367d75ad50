/** Words that stand for each other in one language or two: a field's own (`content/dictionary.yaml`), and those of none. */
export interface Dictionary {
  /** Groups of words for one thing in both languages: `[row, 행]`. */
  readonly translations: readonly (readonly string[])[]
  /** English words, as forms of one, and their senses in Korean, of which none stands for another: current, 현재 or 전류. Less sure than a translation. */
  readonly senses: readonly SensesEntry[]
  /** Groups that mean the same, and that are close. */
  readonly same: readonly (readonly string[])[]
  readonly related: readonly (readonly string[])[]
  /** What is written for a verb, by the stems that it begins with: 옮기, 옮겨 → 이전. */
  readonly verbs: readonly VerbEntry[]
  /** What kind of thing a name is, said behind it: `배포 작업`. */
  readonly kinds: readonly string[]
}

interface SensesEntry {
  readonly words: readonly string[]
  readonly senses: readonly string[]
}

interface VerbEntry {
  readonly stems: readonly string[]
  readonly written: readonly string[]
}

/** A field's words come on top of the general ones. */
export function joinDictionaries(one: Dictionary, other: Dictionary): Dictionary {
  return {
    translations: [...one.translations, ...other.translations],
    senses: [...one.senses, ...other.senses],
    same: [...one.same, ...other.same],
    related: [...one.related, ...other.related],
    verbs: [...one.verbs, ...other.verbs],
    kinds: [...new Set([...one.kinds, ...other.kinds])],
  }
}
