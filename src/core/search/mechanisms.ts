/** What the search can be built without, to measure what each idea is worth (`saegim search-eval --ablate`). */
export const MECHANISMS = [
  'layout',
  'initials',
  'fuzzy',
  'prefix',
  'sound',
  'letters',
  'bigrams',
  'segments',
  'acronyms',
  'noted-aliases',
  'translations',
  'everyday',
  'glossary',
  'stop-words',
  'heading',
  'proximity',
] as const

export type Mechanism = (typeof MECHANISMS)[number]
