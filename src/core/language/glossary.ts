/** Words that mean the same, which the notes cannot know: synonyms, translations, nicknames. */
export interface GlossaryGroup {
  readonly names: readonly string[]
  /** 1: the same; less: related. */
  readonly quality: number
}

/** What a word is worth in place of another: a name of the same thing, and of one merely related. */
export const QUALITY = { same: 0.9, related: 0.55 } as const

export function namesOneThing({ quality }: GlossaryGroup): boolean {
  return quality >= QUALITY.same
}

export interface Glossary {
  readonly groups: readonly GlossaryGroup[]
  /** Words that may stand in front of any name and change nothing: who makes it. */
  readonly makers?: readonly string[]
}

export const NO_GLOSSARY: Glossary = { groups: [] }
