const DAY = String.raw`(?:\d{4}\s?[.\-/년]\s?\d{1,2}\s?[.\-/월]\s?\d{1,2}\s?[.일]?|\d{1,2}\s?월\s?\d{1,2}\s?일|(?:19|20)\d{2}[01]\d[0-3]\d)`
const MONTH = String.raw`(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?`
const ENGLISH = String.raw`(?:${MONTH}\s\d{1,2}(?:st|nd|rd|th)?(?:,?\s\d{4})?|\d{1,2}(?:st|nd|rd|th)?\s${MONTH}(?:,?\s\d{4})?)`
const WEEKDAY = String.raw`(?:\s*[(（]?(?:[월화수목금토일](?:요일)?|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?)[)）]?)?`

/** A date that opens a text: how authors of logs head what they wrote on a day, `2024-03-01 (금)`, `3월 1일`, `March 1, 2024`. */
export const LEADING_DATE = new RegExp(`^(?:${DAY}|${ENGLISH})${WEEKDAY}(?![\\p{L}\\p{N}])`, 'iu')

/** Whether a text is a date and nothing else; `3/1 (금)` as well, and no fraction. */
export function isDate(text: string): boolean {
  const written = text.trim()
  const [found] = LEADING_DATE.exec(written) ?? []
  return found === written || /^\d{1,2}\/\d{1,2}\s*[(（][월화수목금토일][)）]$/.test(written)
}

/** A date with its year somewhere in a text, `2024. 3. 1`, `March 2024`, `3/1/2024`; the source of an expression that ignores case. */
export const DATE_WITHIN = String.raw`(?:\b\d{4}\s?[.\-\/년]\s?\d{1,2}(?!\d)|\b\d{1,2}[.\/]\d{1,2}[.\/]\d{2,4}\b|\b${MONTH}\s(?:\d{1,2}(?:st|nd|rd|th)?,?\s)?\d{4}\b)`
