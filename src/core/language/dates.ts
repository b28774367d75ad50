const DAY = String.raw`\d{1,2}\s?월\s?\d{1,2}\s?일`
const DAY_OF_YEAR = String.raw`(?:\d{4}\s?[.\-/년]\s?\d{1,2}\s?[.\-/월]\s?\d{1,2}\s?[.일]?|(?:19|20)\d{2}[01]\d[0-3]\d)`
const MONTH = String.raw`(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?`
const ENGLISH = String.raw`(?:${MONTH}\s\d{1,2}(?:st|nd|rd|th)?|\d{1,2}(?:st|nd|rd|th)?\s${MONTH})`
const WITH_YEAR = String.raw`(?:${DAY_OF_YEAR}|${ENGLISH},?\s\d{4})`
const WITHOUT_YEAR = `(?:${DAY}|${ENGLISH})`
const OF_WEEK = '(?:[월화수목금토일](?:요일)?|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?)'
const WEEKDAY = String.raw`(?:\s*[(（]?${OF_WEEK}[)）]?)?`
/** A weekday that is no other word. */
const PLAIN_WEEKDAY = String.raw`(?:\s*(?:[(（]${OF_WEEK}[)）]|[월화수목금토일]요일|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day))`

const DATE = new RegExp(`^(?:${WITH_YEAR}|${WITHOUT_YEAR})${WEEKDAY}(?![\\p{L}\\p{N}])`, 'iu')

/**
 * A date that opens a title, with what parts it from the words behind: how authors of logs head what they wrote on a day,
 * `2024-03-01 (금) 조수`, `3월 1일: 조수`. A day without its year, its weekday or a mark may be in a name: `3월 1일 운동`.
 */
export const DATE_OF_LOG = new RegExp(
  `^(?:${WITH_YEAR}${WEEKDAY}(?![\\p{L}\\p{N}])|${WITHOUT_YEAR}(?:${PLAIN_WEEKDAY}(?![\\p{L}\\p{N}])|\\s*[:,_](?!\\S*\\d)|\\s+[–—-](?=\\s)))[\\s:,_–—-]*(?=\\S)`,
  'iu',
)

/** An English date goes on in small letters where it is a part of a name: `September 11, 2001 attacks`. */
export function isDateInName(date: string, behind: string): boolean {
  return /[a-z].*[a-z\d]\s$/i.test(date) && /^[a-z]/.test(behind)
}

/** Whether a text is a date and nothing else; `3/1 (금)` as well, and no fraction. */
export function isDate(text: string): boolean {
  const written = text.trim()
  const [found] = DATE.exec(written) ?? []
  return found === written || /^\d{1,2}\/\d{1,2}\s*[(（][월화수목금토일][)）]$/.test(written)
}

/** A date with its year somewhere in a text, `2024. 3. 1`, `March 2024`, `3/1/2024`; the source of an expression that ignores case. */
export const DATE_WITHIN = String.raw`(?:\b\d{4}\s?[.\-\/년]\s?\d{1,2}(?!\d)|\b\d{1,2}[.\/]\d{1,2}[.\/]\d{2,4}\b|\b${MONTH}\s(?:\d{1,2}(?:st|nd|rd|th)?,?\s)?\d{4}\b)`
