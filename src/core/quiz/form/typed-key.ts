import { kindOfUnit, unitBehindDigits } from '../../language/units.ts'
import { type JudgeContext, knownNames, SURE } from '../judge/known-names.ts'
import { nameScore } from '../judge/name.ts'
import { squeeze } from '../judge/text.ts'
import { pointsElsewhere } from './foreign/points.ts'
import { type KeyResult, OTHER_MARKS, withoutExplanation } from './key.ts'
import { isVisible } from './visible.ts'

/** What a member can be asked to type. */
const MAX_ANSWER = 200
const LONGEST_NAME = 40

/**
 * Accepted forms of a typed answer, parted by commas; a comma between digits belongs to the number. In other forms than ours commas
 * part a list, all of which is the answer.
 */
export function readTypedKey(value: string, foreign = false): KeyResult {
  // A sentence may well have an "or" in it.
  const isSentence = foreign && value.length > LONGEST_NAME
  if (!isSentence && /(?:^|\s)(?:또는|혹은|아니면|or)\s/iu.test(value)) {
    return { problem: { code: 'key-not-clear', key: value } }
  }
  // `ii` is a label of choices that nobody read.
  if (foreign && /^[(（]?[ivx]{1,4}[)）.]?(?:\s*[/,]\s*[(（]?[ivx]{1,4}[)）.]?)*$/iu.test(value.trim())) {
    return { problem: { code: 'key-not-clear', key: value } }
  }
  // What true or false are called, of a stem that does not say that it asks so.
  if (foreign && /^[TF]$/.test(value.trim())) return { problem: { code: 'key-not-clear', key: value } }
  if (foreign && OF_BLANKS.test(value)) return { problem: { code: 'several-blanks' } }
  if (foreign && pointsElsewhere(value)) return { problem: { code: 'answer-missing' } }
  // Keys of several questions: `1-B 2-A`, `Q1. …`, `객관식 1 정답: 2`.
  if (foreign && OF_MANY.test(value)) return { problem: { code: 'key-not-clear', key: value } }
  const said = withoutExplanation(value).trim()
  const forms = foreign ? alternatives(said).filter(isVisible) : splitForms(said)
  if (foreign && said.length > MAX_ANSWER) {
    return { problem: { code: 'answer-too-long', length: said.length, max: MAX_ANSWER } }
  }
  if (forms.length === 0) return { problem: { code: 'key-missing' } }
  // The judge compares letters and digits: nobody could be right with "…".
  const unread = forms.find((form) => squeeze(form) === '')
  return unread === undefined ? { key: forms } : { problem: { code: 'key-without-letters', key: unread } }
}

const OF_MANY =
  /(?:^|\s)\d{1,3}\s*[-.):=]\s*(?:[A-E①-⑨OX])(?![\p{L}\p{N}]).*\s\d{1,3}\s*[-.):=]\s*(?:[A-E①-⑨OX])(?![\p{L}\p{N}])|^(?:Q|문제|문항)\s*\d{1,3}\s*[.):]|\d\s*(?:번\s*)?(?:정답|answer)\s*[:：]/iu

/** `㉠ 해, ㉡ 별`, `(1) sun (2) moon`: what stands in each of several blanks. */
const OF_BLANKS = new RegExp(
  `^\\s*(?:${OTHER_MARKS}|[(（]\\s?[1가ㄱa]\\s?[)）])\\s*[:：.)]?\\s*[^\\s,].*[\\s,/](?:${OTHER_MARKS}|[(（]\\s?[2나ㄴb]\\s?[)）])\\s*\\S`,
  'u',
)

const MOST_ALTERNATIVES = 4

/**
 * `32비트 / 32 / 32bit`, `보안 그룹 / Security Group`: one amount written in other ways, or one name in both scripts. Whatever else a
 * stroke parts may be a list, all of which is asked for.
 */
function alternatives(said: string): string[] {
  const forms = said.split(/\s+\/\s+/)
  if (forms.length < 2 || forms.length > MOST_ALTERNATIVES || forms.some((one) => one.length > LONGEST_NAME))
    return [said]
  return areOneAmount(forms) || areOneName(forms) ? [...new Set(forms)] : [said]
}

/** A number and its unit; a sign or a comparison before it makes it another one. */
const AMOUNT = /^(?<number>\d[\d.,]*)\s?(?<unit>\p{L}{0,8}|%)$/u

function areOneAmount(forms: readonly string[]): boolean {
  const amounts = forms.map((one) => AMOUNT.exec(one)?.groups)
  const numbers = new Set(amounts.map((one) => one?.number?.replace(/,(?=\d{3}(?!\d))/g, '')))
  const units = amounts.map((one) => one?.unit ?? '').filter((one) => one !== '')
  return numbers.size === 1 && !numbers.has(undefined) && units.every((one) => isOneUnit(one, units[0] ?? ''))
}

/** `분` and `min`, `비트` and `bit`. Counters are one only as they are written: three times as much is not three times. */
function isOneUnit(one: string, other: string): boolean {
  if (one === other || areOneName([one, other])) return true
  const [unit, same] = [one, other].map((word) => {
    const found = unitBehindDigits(word)
    return found?.length === word.length && kindOfUnit(found.unit) !== 'number' ? found.unit : undefined
  })
  // `Mb` and `MB` differ in nothing but what they are.
  return unit !== undefined && unit === same && one.toLowerCase() !== other.toLowerCase()
}

/** No name of the notes is known here: by the words of both languages, and by their sound. */
const BOTH_LANGUAGES: JudgeContext = { terms: [], aliases: [] }

function areOneName([one = '', other = '', ...more]: readonly string[]): boolean {
  if (more.length > 0 || /[가-힣]/.test(one) === /[가-힣]/.test(other)) return false
  return nameScore(one, other, knownNames(BOTH_LANGUAGES).others) >= SURE
}

export function splitForms(value: string): string[] {
  const forms = value.split(/,(?!\d)|(?<!\d),|[，、|]/).map((form) => form.trim())
  return [...new Set(forms.filter(isVisible))]
}
