import { foldText } from '../language/fold.ts'
import type { Language } from '../languages.ts'

/** Two letters as in ISO 3166, and how each is called. */
export interface Country {
  readonly code: string
  readonly name: string
}

const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
const listed = new Map<string, readonly Country[]>()

/** All that the runtime has a name for in that language. */
export function countriesIn(language: Language): readonly Country[] {
  const known = listed.get(language)
  if (known) return known
  const names = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' })
  const codes = LETTERS.flatMap((one) => LETTERS.map((two) => one + two))
  const all = codes.flatMap((code) => {
    const name = names.of(code)
    // Codes of countries that are no more stand for those that took their place.
    const current = new Intl.Locale(`und-${code}`).region === code
    return name === undefined || !current ? [] : [{ code, name }]
  })
  listed.set(language, all)
  return all
}

/** By its code, or by its name in either language. */
export function countryMeant(typed: string): string | undefined {
  const text = foldText(typed).trim()
  const all = [...countriesIn('ko'), ...countriesIn('en')]
  return all.find(({ code, name }) => code.toLowerCase() === text || foldText(name) === text)?.code
}
