/** A word of the vocabulary and how near it is to what was asked: 1 is the word itself. */
export interface Near {
  readonly term: number
  readonly quality: number
}
