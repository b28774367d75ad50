import { fromKeys, isSyllable, syllableOf, toKeys } from './hangul.ts'

/** What may follow a verb or an adjective, whole syllables of it; the longest that fits goes. */
const ENDINGS = (
  '더라도 더라면 으려면 려면 으려고 려고 려는 으면서 면서 으면 면 으니까 니까 으니 니 거나 지만 도록 는지 는데 은데 는가 은가 나요 을까요 을까 을지 을때 ' +
  '어야 아야 어도 아도 어서 아서 어요 아요 습니다 습니까 는다 다가 다면 다고 다는 고서 고 으며 며 게 기 음 지 은 는 을 던 자 어 아 으 네 나 냐 니 죠 ' +
  '서 도 야 요 다'
).split(' ')
const LONGEST = Math.max(...ENDINGS.map((ending) => ending.length))
const BY_LENGTH = Array.from(
  { length: LONGEST + 1 },
  (_, length) => new Set(ENDINGS.filter((ending) => ending.length === length)),
)

/** What helps a verb, behind its -어: 띄워 주다, 느려 지다. */
const HELPS = /^(.+)(?:주|줘|줬|준|줄|지|져|졌|진|질|보|봐|두|둬|놓|버리|버려|있)$/
/** What the stem's last vowel and -어, -아 are together. */
const APART: Readonly<Record<string, string>> = { ㅕ: 'ㅣ', ㅝ: 'ㅜ', ㅘ: 'ㅗ' }
/** Finals that are endings under an open stem: 느린, 바꿀, 바꿈, 바꿉니다, 바꿨다. */
const FINALS = 'ㄴㄹㅁㅂㅆ'
const HANGUL = /^[가-힣]{2,10}$/

/**
 * What a Korean verb or adjective is whatever its ending: `죽은`, `죽더라도` → 죽; `띄워주는`, `띄우고` → 띄우; `느려져`, `느린` → 느리.
 * Undefined for what ends in no way that a verb does, or leaves too little to tell one from another.
 */
export function verbRoot(word: string): string | undefined {
  if (!HANGUL.test(word)) return undefined
  const bare = withoutEnding(word)
  const helped = HELPS.exec(bare)?.[1]
  const root = stemOf(withoutVowel(helped !== undefined && OPENED.test(toKeys(helped)) ? helped : bare))
  return root === word || !isTelling(root) ? undefined : root
}

/** The -어 before what helps ends in a vowel of its own, or in one together with the stem's. */
const OPENED = /[ㅓㅏㅕ]$/

/** -기 behind a closed syllable of a longer word makes a machine of a noun, 계산기, where it is no 만들기. */
const MACHINE = /[ㅏ-ㅣ][ㄱ-ㅎ][ㅏ-ㅣ][ㄱㄴㄷㅁㅂㅅㅇㅈㅊㅋㅌㅍㅎ]ㄱㅣ$/

function withoutEnding(word: string): string {
  for (let length = Math.min(LONGEST, word.length - 1); length > 0; length--)
    if (BY_LENGTH[length]?.has(word.slice(-length)) && !MACHINE.test(toKeys(word))) return word.slice(0, -length)
  return word
}

/** 늦어, 죽었: the -어 and its past are no part of the stem. */
function withoutVowel(word: string): string {
  return word.length > 1 && /[어아었았]$/.test(word) ? word.slice(0, -1) : word
}

/** The stem as it is before a consonant: 바꿔, 바꿀 → 바꾸. */
function stemOf(word: string): string {
  const code = word.charCodeAt(word.length - 1)
  const last = isSyllable(code) ? syllableOf(code) : undefined
  if (!last) return word
  const before = word.slice(0, -1)
  const apart = APART[last.vowel]
  if (apart !== undefined && (last.final === '' || last.final === 'ㅆ'))
    return before + fromKeys(toKeys(last.initial) + toKeys(apart))
  if (before !== '' && last.final !== '' && FINALS.includes(last.final))
    return before + fromKeys(toKeys(last.initial) + toKeys(last.vowel))
  return word
}

/** Behind one closed syllable no noun goes on like these, and none takes 는: 문서, 문고, 단어도 are of no verb. */
const OF_VERBS_ALONE =
  /^.(?:는|는데|는지|는가|는다|습니다|습니까|으면|으면서|으며|으니|으니까|으려면?|으려고|더라도|더라면|지만|거나|다가|도록|던|을까요?|을지|을때|[었았].*)$/

/** Whether two words of one root may be a verb in two forms: of one syllable one of them has to end as no noun does. */
export function isOneVerb(root: string, one: string, other: string): boolean {
  return root.length > 1 || OF_VERBS_ALONE.test(one) || OF_VERBS_ALONE.test(other)
}

/** Two syllables, or one that is closed: 죽, 읽, 담; 쓰 and 가 begin too much. */
function isTelling(root: string): boolean {
  return root.length > 1 || (syllableOf(root.charCodeAt(0))?.final ?? '') !== ''
}
