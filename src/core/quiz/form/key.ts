import { bearsNoLabel, type SourceChoice } from './choices.ts'
import { labelsIn, takeLabels } from './key-labels.ts'
import { sameText, textsIn } from './key-texts.ts'
import { type Label, narrow, readLabel, readLabelled, readTruth } from './labels.ts'
import type { FormProblem } from './problem.ts'

const HEDGE = /또는|혹은|아니면|이거나|\bor\b|\?|？|\//iu
/** Who writes so is not sure, in whatever script. */
const UNSURE =
  /아마|듯(?![가-힣])|듯하|확실(?:하지|치)|불확실|추측|추정|것\s?같|(?:번|답|게)?\s?(?:같음|같다|같은데|같아요)|찍(?:음|었|은)|[라다]고\s?생각|생각(?:함|됨|한다|된다|합니다|됩니다|해요)|출제\s?오류|(?:재?확인|검토|검수|검증)\s?(?:이|을|를)?\s?(?:필요|요망|바람|중|예정|전|안)|재확인|[🤔😕🤷❓❔]|일지도|모르겠|애매|논란|이의|이견|의견|견해|주장|미정|\b(?:maybe|perhaps|probably|possibly|unsure|not sure|i think|i guess|guess(?:ed)?|disputed|debatable|unverified|unconfirmed|likely(?=[\s.)\]]*$)|(?:needs?|to be|not|should be|please)\s(?:review|verif|confirm|check)\w*|tbd|todo)\b|たぶん|多分|おそらく|恐らく|かも|と思|だろう|也许|也許|大概|可能|或许|好像|似乎|应该是|應該是|возможно|наверное|вероятно|может быть|кажется|мабуть|можливо|ربما|شاید|शायद|হয়তো|อาจ|น่าจะ|(?<!\p{L})(?:peut-être|probablement|vielleicht|wahrscheinlich|vermutlich|quiz[áa]s?|tal vez|acaso|talvez|forse|probabilmente|misschien|kanske|kanskje|måske|ehkä|belki|galiba|sanırım|może|chyba|prawdopodobnie|možná|talán|poate|có lẽ|có thể|mungkin|barangkali)(?!\p{L})/iu
/** No word behind a label is read in a script that no choice is written in. */
const OTHER_SCRIPT = /(?![\p{Script=Latin}\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])\p{L}/u
/** Characters behind a label in which doubt is about it; further on it is part of the explanation. */
const NEAR = 24
/** Behind it the key is over: `③ 해설: ①은 오답이다`. */
const EXPLAINS = /(?:해설|설명|풀이|이유|힌트|explanation|because)\s*[:：]/iu
const DASH_AT_END = /[-–—(（]$/

/** Looked for once: what may stand before it is taken away behind, not tried at every blank. */
export function withoutExplanation(text: string): string {
  const at = text.search(EXPLAINS)
  return at < 0 ? text : text.slice(0, at).trimEnd().replace(DASH_AT_END, '').trimEnd()
}

/** What may stand behind several labels: `A, C입니다`, `A, C (두 개)`. */
const HARMLESS = /^\s*(?:번|모두|이다|입니다|이에요|예요)?[.]?\s*(?:[(（][^()（）]*[)）])?$/u
/** `— 둘 다 필요하다`: why those, which doubts nothing and names no other label. */
const REASON = /^\s*[–—-]\s+\S/u
/** The label is called wrong: `1이 아니라 2`, `A (아님)`, `A 제외`, `②가 정답이 아니다`. */
const DENIED =
  /^[\s(（[]*(?:이|가|은|는|을|를|만|is|are|was)?\s*(?:(?:정답|답|맞|옳)[가-힣]{0,3}\s?(?:아니|아님|아닌|않)|아니|아님|아닌|아닐|틀|오답|제외|빼|말고|이?외(?![가-힣])|이?외에|not\b|isn['’]?t|wrong|incorrect|except|exclud)/iu
/** Of the others: `(1, 2는 틀림)`, `- ①은 오답`, `(A is wrong)`. */
const OF_OTHERS =
  /^[\s(（.:：–—-]*(?:(?:[A-Za-z1-9①-⑨]|(?<![\p{L}\p{N}])[가나다라마바사아자ㄱ-ㅈ])(?:번)?\s{0,3}(?:(?:[,·~∼〜-]|와|과|및|and\s)\s{0,3})?)+(?:(?:은|는)(?=\s)(?!\s*정답(?!이\s?아))|(?:오답|아님|틀림|틀린)|(?:is|are)\s(?:wrong|incorrect))(?!.*도\s*(?:정답|인정|된|맞))/u

/** Signs before and behind a key that say no more than it does. */
const SIGNS = /^(?:✅|✔️?|☑️?|👉|➡️?)\s*|(?<!\s)\s*(?:✅|✔️?|☑️?)$/gu
/** `다 맞음`: all of them, not the third. */
const ALL_OF_THEM = /^다\s+(?:맞|정답|옳|해당|틀|포함|가능|됨|된다)/u

/** `Option B`, `both A and C`, `보기 2번`: what labels are called. */
const CALLED =
  /^(?:both\s+)?(?:(?:options?|choices?|letters?|letra|보기|선택지|선지)\s*)?(?=[(（]?[A-I①-⑨1-9](?![\p{L}\p{N}]))|^(?:보기|선택지|선지)\s*(?=[1-9]번)/iu

export type KeyResult = { readonly key: readonly string[] } | { readonly problem: FormProblem }

/**
 * The labels that a key names: `B`, `A, C`, `①③`, `B) its text`, `B (its text)`, or the whole text of a choice. All of them or
 * none: several labels are never read as their first, nor one that is called wrong as the key.
 */
export function readChoiceKey(value: string, choices: readonly SourceChoice[]): KeyResult {
  const whole = value
    .replace(/\|\|/g, '')
    .replace(/(?<![.\s])[.\s]+$/, '')
    .trim()
    .replace(SIGNS, '')
  const bare = withoutRemark(whole)
  const byText = choices.filter(({ text }) => sameText(text, whole) || (bare !== undefined && sameText(text, bare)))
  if (byText.length === 1 && byText[0]) return byItsText(byText[0], whole, choices) ?? notClearAs(value)
  const texts = textsIn(whole, choices)
  if (texts) return { key: texts }
  const truth = truthOf(whole, choices)
  if (truth) return { key: [truth] }
  const said = narrow(withoutExplanation(whole)).replace(CALLED, '')
  const repeated = labelWithText(said)
  if (repeated && ownText(repeated, choices)) return named([repeated.label], said, choices)
  const tight = tightSmall(said, choices)
  if (tight) return tight
  if (ALL_OF_THEM.test(said)) return notClearAs(value)
  const { labels, rest } = takeLabels(said)
  const [label, ...more] = labels
  const notClear = notClearAs(value)
  if (!label) return HEDGE.test(said) ? notClear : { problem: noChoice(value, choices) }
  if (more.length > 0) {
    const remark =
      !(HARMLESS.test(rest) || REASON.test(rest)) ||
      labelsIn(rest, label.alphabet).length > 0 ||
      HEDGE.test(rest) ||
      UNSURE.test(rest)
    return remark || mayBeTexts(labels, choices) ? notClear : named(labels, said, choices)
  }
  return fitsChoice(label, rest, choices) ? named([label], said, choices) : notClear
}

/** `abd` of choices that are called a, b, c and d. */
function tightSmall(said: string, choices: readonly SourceChoice[]): KeyResult | undefined {
  if (!/^[a-f]{2,6}$/.test(said)) return undefined
  const { labels, rest } = takeLabels(said.toUpperCase())
  return rest === '' && labels.length > 1 ? named(labels, said, choices) : undefined
}

/** `낙동강 (약 510km)`, `"제주도"입니다`: nothing in the remark may doubt it or name a label. */
function withoutRemark(whole: string): string | undefined {
  const [, said = '', remark = ''] = /^(.+?)\s{0,9}(?:[(（]([^()（）]*)[)）])?$/su.exec(whole) ?? []
  if (HEDGE.test(remark) || UNSURE.test(remark) || DENIED.test(remark)) return undefined
  if (/(?<![\p{L}\p{N}])[A-Ia-i①-⑨1-9가나다라마](?![\p{L}\p{N}])|정답|정정|오답|아니|correct|wrong|also/iu.test(remark))
    return undefined
  const bare = said.replace(/(?:입니다|이다|이에요|예요|임)$/u, '')
  return bare.replace(/^["'“‘「『`]|["'”’」』`]$/gu, '')
}

/** Marks that number something, and that no choice is read by: `㉠`, `ⓐ`, `Ⅰ`, `⑴`. Nobody types them. */
export const OTHER_MARKS = '[⑩-⒵Ⓐ-ⓩ❶-➓㉠-㉻㈀-㈛Ⅰ-ⅻ]'
const ONLY_MARKS = new RegExp(`^(?:${OTHER_MARKS}|[^\\p{L}\\p{N}]|번|[와과]|및|and|그리고)+$`, 'iu')

/** Whether a key speaks of choices: `B`, `A, C`, `②`, `2)`, `2번`, `㉠, ㉢`. A lone digit may be an answer. */
export function looksLikeLabels(value: string): boolean {
  if (ONLY_MARKS.test(value) && new RegExp(OTHER_MARKS, 'u').test(value)) return true
  const { labels, rest } = takeLabels(value)
  if (labels.length === 0 || rest.trim() !== '') return false
  return labels.length > 1 || !/^[1-9가나다라마바사아자ㄱ-ㅈG-Zg-z]$/u.test(value.trim())
}

function named(labels: readonly Label[], said: string, choices: readonly SourceChoice[]): KeyResult {
  const found = labels.map((label) => choices.find((choice) => choice.names.includes(nameOf(label)))?.label)
  if (found.some((label) => label === undefined)) return { problem: noChoice(said, choices) }
  return { key: choices.map((choice) => choice.label).filter((label) => found.includes(label)) }
}

function nameOf({ alphabet, place }: Label): string {
  return `${alphabet}:${place}`
}

function labelWithText(said: string): { label: Label; text: string } | undefined {
  const marked = readLabelled(said)
  if (marked) return marked
  const [, behind = '', last = ''] = /^(.*[^\s(（])\s{0,9}[(（]\s*(\S)\s*번?\s*[)）]$/su.exec(said) ?? []
  const [, token = last, text = behind] =
    /^(\S)(?:번)?\s*[(（]([^()（）]*)[)）]$/u.exec(said) ?? /^(\S)\s+(.+)$/u.exec(said) ?? []
  const label = readLabel(token)
  return label && { label, text }
}

function ownText({ label, text }: { label: Label; text: string }, choices: readonly SourceChoice[]): boolean {
  const meant = choices.find((choice) => sameText(choice.text, text))
  return meant?.names.includes(nameOf(label)) === true
}

function notClearAs(key: string): KeyResult {
  return { problem: { code: 'key-not-clear', key } }
}

/** `2` beside `1) 2` and `2) 4` is the text of one and the label of another. */
function byItsText(choice: SourceChoice, whole: string, choices: readonly SourceChoice[]): KeyResult | undefined {
  const { labels, rest } = takeLabels(whole)
  const [label, more] = labels
  const isLabel = label !== undefined && !more && rest.trim() === ''
  // Of choices that bear no labels a number may count one, and be the text of another.
  const counted = isLabel && choices.find((one) => bearsNoLabel(one) && one.names.includes(nameOf(label)))
  if (counted && counted !== choice && label.alphabet === 'digits') return notClearAs(whole)
  const called = isLabel && choices.find((one) => one.names[0] === nameOf(label))
  return called && called !== choice ? undefined : { key: [choice.label] }
}

/** `맞다`, `O, 까닭` of a statement that is true or false. */
function truthOf(whole: string, choices: readonly SourceChoice[]): string | undefined {
  if (!choices.every(({ label }) => label === 'O' || label === 'X')) return undefined
  const [, mark = '', why = ''] = /^([OoXx○◯⭕×❌✕]️?)\s*[,，–—-]\s*(.+)$/su.exec(whole) ?? []
  return readTruth(whole) ?? (labelsIn(why, 'latin').length === 0 && !HEDGE.test(why) ? readTruth(mark) : undefined)
}

/** Text behind a label must not be that of another choice, nor name one, unless it says what is wrong with the others. */
function fitsChoice(label: Label, rest: string, choices: readonly SourceChoice[]): boolean {
  const text = rest.replace(/^\s*[:：.=–—-]?\s*/, '').replace(/^[(（](.*)[)）]$/u, '$1')
  const meant = choices.find((choice) => text !== '' && sameText(choice.text, text))
  if (meant) return meant.names.includes(nameOf(label))
  // A comma promises another label.
  if (
    /^\s*[,，、·&+]/.test(rest) ||
    DENIED.test(rest) ||
    HEDGE.test(rest) ||
    joinsAnother(label, rest) ||
    keysOfMany(label, rest) ||
    areTexts(text, choices) ||
    isUnread(rest, choices) ||
    isArticle(label, rest) ||
    UNSURE.test(rest.slice(0, NEAR))
  )
    return false
  const others = labelsIn(asWritten(label, rest), label.alphabet).filter((one) => one.place !== label.place)
  return others.length === 0 || OF_OTHERS.test(rest) || isAboutOthers(rest, others.length)
}

/** `와 ③` behind `A`: a second label, in another way of numbering. */
function joinsAnother(label: Label, rest: string): boolean {
  const [, joined = ''] = /^\s*(?:와|과|이?랑|하고|및|그리고|and|[^\p{L}\p{N}\s])\s*(.+)$/iu.exec(rest) ?? []
  const { labels, rest: behind } = takeLabels(joined || rest)
  return labels.length > 0 && HARMLESS.test(behind) && labels.some(({ place }) => place !== label.place)
}

/** `1, 3` of choices without labels, one of which is `3`. */
function mayBeTexts(labels: readonly Label[], choices: readonly SourceChoice[]): boolean {
  return choices.some((one) => bearsNoLabel(one) && labels.some(({ written }) => sameText(one.text, written)))
}

/** `하나, 셋` behind a label: the texts of several. */
function areTexts(text: string, choices: readonly SourceChoice[]): boolean {
  const parts = text.split(/[,，、·&+/;]|\s(?:및|그리고|and)\s/iu)
  return parts.length > 1 && parts.every((part) => choices.some((choice) => sameText(choice.text, part)))
}

/** Beside `a`, `c` is a label as well. */
function asWritten({ written }: Label, text: string): string {
  if (!/[a-h]/.test(written)) return text
  return text.replace(/(?<![\p{L}\p{N}'’.])[b-h](?![\p{L}\p{N}'’.])/gu, (letter) => letter.toUpperCase())
}

/** `A broker that …`: a word of the text, no label. */
function isArticle({ written }: Label, rest: string): boolean {
  return /^[Aa]$/.test(written) && /^\s[a-z]/.test(rest) && !/^\s(?:is|because|since|as|only|alone)\b/.test(rest)
}

function isUnread(rest: string, choices: readonly SourceChoice[]): boolean {
  return OTHER_SCRIPT.test(rest.slice(0, NEAR)) && !choices.some(({ text }) => OTHER_SCRIPT.test(text))
}

/** `1. ② 2. ④`: the numbers are those of questions. */
function keysOfMany(label: Label, rest: string): boolean {
  if (label.alphabet !== 'digits') return false
  return (
    labelsIn(rest, 'circled').some(({ place }) => place !== label.place) ||
    /^\s*[A-Ha-h①-⑨]?\s+[1-9][.)번]\s/u.test(rest)
  )
}

/** `— 모두 고친다. ②는 일부만 고친다.`: behind a dash each other label is what a sentence is about, and none is called right. */
function isAboutOthers(rest: string, count: number): boolean {
  if (!/^\s*(?:[–—-]|[.:：(（])\s/u.test(rest) || /정답|인정|도\s*(?:맞|옳)/u.test(rest)) return false
  const topics = rest.match(/(?<![\p{L}\p{N}])(?:[A-Z1-9]|[①-⑨])번?(?:은|는)(?=\s)/gu) ?? []
  return topics.length >= count && !/[①-⑨A-Z1-9]번?(?:은|는)\s+(?:맞|옳|가능|된다)/u.test(rest)
}

function noChoice(key: string, choices: readonly SourceChoice[]): FormProblem {
  return { code: 'key-not-a-choice', key, labels: choices.map((choice) => choice.label) }
}
