/** What of a note could not be read as it stands; what was done instead is in the sentence that the author gets. */
export interface NoteProblem {
  readonly code:
    | 'unclosed-fence'
    | 'unclosed-comment'
    | 'heading-without-space'
    | 'text-above-rule'
    | 'front-matter'
    | 'long-line'
    | 'long-block'
    | 'deep-line'
    | 'too-many-headings'
    | 'html'
    | 'unreadable'
  readonly line: number
  /** Of a block that was left out. */
  readonly lastLine?: number
}
