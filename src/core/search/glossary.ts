/** Words that mean the same, which the notes cannot know: synonyms, translations, nicknames. */
export interface GlossaryGroup {
  readonly names: readonly string[]
  /** 1: the same; less: related. */
  readonly quality: number
}

export interface Glossary {
  readonly groups: readonly GlossaryGroup[]
}

export const NO_GLOSSARY: Glossary = { groups: [] }
