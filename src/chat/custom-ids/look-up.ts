import { ERRATA, FORM, INDEX, KEY, OPTIONAL_INDEX, OPTIONAL_KEY, SPANS } from './patterns.ts'

/** What is pressed where something is looked up: search, cards of subjects, comparisons. */
export const LOOK_UP = {
  /** Menus of places in the notes: other hits, topics below, near misses. */
  'search.hit': [/^[ocn]$/],
  /** A section beside the one shown: answered anew, or in place. */
  'search.near': [KEY],
  'search.turn': [KEY],
  /** Searches for a word of the notes: the section, the statement's index, where in it the word stands. */
  'search.word': [KEY, OPTIONAL_INDEX, SPANS],
  /** The section, the statement's index, what is marked in it. */
  'search.share': [KEY, OPTIONAL_INDEX, SPANS],
  /** The same place in its whole section, at a page from 0 (`-`: where it stands); then back on its card. */
  'search.whole': [KEY, OPTIONAL_INDEX, SPANS, OPTIONAL_INDEX],
  'search.back': [KEY, OPTIONAL_INDEX, SPANS],
  /** A whole section that no card led to: where it was opened, and the page. */
  'search.read': [KEY, INDEX, INDEX],
  /** A form: what is wrong at the section and statement. */
  'search.report': [KEY, OPTIONAL_INDEX],
  /** The card of a subject, answered anew. */
  'service.see': [KEY],
  /** A subject's card at a page, from 0. */
  'service.page': [KEY, INDEX],
  /** Back to the card, at its page, whose menu opened this one. */
  'service.back': [KEY, INDEX],
  'service.share': [KEY, INDEX],
  'service.report': [KEY],
  /** Corrections of what stands on that page, and of these errata; then the same at another page of their list. */
  'service.changed': [KEY, INDEX],
  'service.changed-at': [KEY, INDEX, INDEX],
  'service.erratum': [ERRATA],
  'service.erratum-at': [ERRATA, INDEX],
  /** Menus: subjects; a subject's topics at a page; statements as `<section>:<index>`. */
  'service.open': [],
  'service.topics': [KEY, INDEX, INDEX],
  'service.cite': [],
  'service.browse': [INDEX],
  /** Two or three subjects (`-` for none), as picture or text, at a page. */
  'compare.show': [KEY, KEY, OPTIONAL_KEY, FORM, INDEX],
  'compare.share': [KEY, KEY, OPTIONAL_KEY, FORM, INDEX],
  'compare.changed': [KEY, KEY, OPTIONAL_KEY],
  'compare.changed-at': [KEY, KEY, OPTIONAL_KEY, INDEX],
  'compare.diagrams': [KEY, KEY, OPTIONAL_KEY],
  'compare.report': [KEY, KEY, OPTIONAL_KEY],
  /** Menus: a row's citations by its attribute; which of several subjects was meant. */
  'compare.row': [KEY, KEY, OPTIONAL_KEY],
  'compare.which': [],
} as const
