import { syllableOf } from '../../language/hangul.ts'
import { plainText } from '../../notes/inline.ts'
import type { QuestionChoice } from '../types.ts'
import { type Sides, sidesOf } from './choices.ts'
import type { Finding, ItemCheck } from './finding.ts'

type Cue = Extract<Finding, { code: 'grammar-cue' }>['cue']

/** Where a stem leaves room for the answer: `____`, `( )`, `[ ]`. */
const BLANK = String.raw`(?:[_＿]{2,}|\(\s*\)|（\s*）|\[\s*\]|(?<!□)□+|○○)[\x60*]*`
const AFTER_BLANK = new RegExp(`${BLANK}(을|를|이|가|은|는|과|와|으로|로)(?![/(가-힣])`, 'u')
const BEFORE_BLANK = new RegExp(`\\b(an?)\\s+[\\x60*]*${BLANK}`, 'iu')
/** 은, 이, 을, 과, 으로 follow a closed syllable. */
const CLOSED = new Set(['을', '이', '은', '과', '으로'])

/** What only the right choice fits to, word by word. */
export const grammarCue: ItemCheck = (item) => {
  const sides = sidesOf(item)
  if (!sides) return []
  const found = cueOf(plainText(item.question.stem), sides)
  const label = item.question.key.join(', ')
  return found ? [{ code: 'grammar-cue', line: item.question.line, cue: found, label }] : []
}

function cueOf(stem: string, sides: Sides): Cue | undefined {
  const particle = AFTER_BLANK.exec(stem)?.[1]
  if (particle && fitsRightOnly(sides, (text) => followsClosed(text, particle) === CLOSED.has(particle)))
    return 'particle'
  const article = BEFORE_BLANK.exec(stem)?.[1]?.toLowerCase()
  if (article && fitsRightOnly(sides, (text) => /^[aeiou]/i.test(text) === (article === 'an'))) return 'article'
  const wrong = new Set(sides.wrong.map(endingOf))
  const right = new Set(sides.right.map(endingOf))
  const apart = sides.wrong.length > 1 && wrong.size === 1 && right.size === 1
  return apart && [...right][0] !== [...wrong][0] ? 'ending' : undefined
}

function fitsRightOnly(sides: Sides, fits: (text: string) => boolean): boolean {
  return sides.right.every((one) => fits(one.text)) && !sides.wrong.some((one) => fits(one.text))
}

/** 로 follows ㄹ as it follows a vowel. Latin words and numbers could be read either way: they fit like Korean readings ending openly. */
function followsClosed(text: string, particle: string): boolean {
  const last = text.trim().replace(/(?<![)\]}"'.])[)\]}"'.]+$/u, '')
  const final = syllableOf(last.charCodeAt(last.length - 1))?.final ?? ''
  return final !== '' && !(final === 'ㄹ' && (particle === '로' || particle === '으로'))
}

/** A sentence, a clause or a name. */
function endingOf(choice: QuestionChoice): string {
  const text = choice.text.trim()
  if (/(?:다|요)[.!]?$/u.test(text) && text.length > 4) return 'sentence'
  if (/(?:하기|되기|함|됨)[.]?$/u.test(text)) return 'gerund'
  return text.endsWith('.') ? 'sentence' : 'name'
}
