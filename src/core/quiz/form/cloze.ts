import { isVisible } from './visible.ts'

const BLANK = /\{\{([^{}]*)\}\}/g
/** Discord shows it as a line to write on. */
const LINE = '`＿＿＿＿`'

/** What the blanks of a stem hold: one list of accepted forms a blank. */
export function blanksOf(stem: string): string[][] {
  return [...stem.matchAll(BLANK)].map(([, inside = '']) =>
    inside
      .split('|')
      .map((form) => form.replace(/\\(?=[\\*_`~|<>\]])/g, '').trim())
      .filter(isVisible),
  )
}

/** The stem as it is asked: a line in place of `{{…}}`. */
export function maskBlanks(stem: string): string {
  return stem.replace(BLANK, LINE)
}

/** The stem with its blank filled, for the explanation. */
export function fillBlanks(stem: string, form: string): string {
  return stem.replace(BLANK, () => `**${form}**`)
}
