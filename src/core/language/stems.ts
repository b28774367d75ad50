import { takesParticle } from './josa.ts'

/**
 * Korean words without their particles and endings (`리전에서는` → `리전`, `지원하나요` → `지원`), English ones without -s, -ed,
 * -ing. Notes and queries are cut the same way, so a cut that grammar would not make does no harm.
 */
const PARTICLES = [
  '으로부터 에게서 이라는 이라고 으로서 으로써 에서는 에서도 으로는 으로도 에서의 으로의 까지의 부터는 까지는 에게는 이라면',
  '로부터 에서 에게 한테 께서 부터 까지 처럼 보다 마다 조차 마저 밖에 이나 이랑 으로 로서 로써 에는 에도 에만 와의 과의 들을 들이 들은 들의 들에 들로 들도 들과 동안 이며 이고 이란 이다 인데 인가 인지 이야 이에요 예요',
  '은 는 이 가 을 를 의 에 와 과 도 만 로 랑 들 란 야 다 요',
]

/** Endings of 하다 and 되다 after a noun, and the commonest endings of other verbs. */
const ENDINGS = [
  '시켜야 시키려면 시키는 시킨다 시키기 시킬 시킨 시켜 되었을 되어야 되나요 되는지 됩니까 됩니다 되려면 되지만 되므로 되었다 되거나 되면서 되도록 되는데 되어 되는 된다 되고 되며 되면 되기 되지 되나 되니 됐을 됐다 된 될 됨 돼요 돼',
  '하였다 하려면 하려고 하나요 하는지 하는데 하는가 합니까 합니다 하거나 하면서 하도록 하지만 하므로 하기에 했을 했다 했나 해야만 해야 해서 해줘 해요 하게 하여 하는 한다 하고 하며 하면 하자 하기 하지 하나 하니 하다 할까 한가 한지 한 할 함 해',
  '스럽게',
  // Told of the past, and politely: 복제했다, 암호화했습니다, 승격됐는데, 지원하십니까.
  ...pastOf('했 하였 하셨 됐 되었 되셨 시켰 당했'),
  '하십니까 하시나요 하시는지 하세요 하십시오 하신다 하신 하실 하시면 되십니까 되시나요 되세요 되신',
  '었습니다 았습니다 었나요 았나요 습니까 습니다 었다면 는지 나요 을까 을지 려면 려고 면서 거나 지만 어야 아야 었을 았을 었다 았다 으면 는데 는가 니까 면은 어서 아서 도록 던데 네요 어요 아요 자고 다는 다고 다면 는다 게끔',
  '고 며 면 는 죠',
]

function pastOf(stems: string): string[] {
  const tails =
    '나 다 다가 다고 다는 다면 던 던지 나요 니 냐 는지 는데 는가 고 으며 으면 으니 지만 어요 어 습니다 습니까 을까 을까요 을때 음 네요 거든요 더니'
  return stems.split(' ').map((stem) => [stem, ...tails.split(' ').map((tail) => `${stem}${tail}`)].join(' '))
}

const LONGEST_SUFFIX = 6
/** From this length on an ending is no chance. */
const LONG_ENDING = 4

const SUFFIXES = [PARTICLES, ENDINGS].map((lists) => {
  const all = lists.flatMap((list) => list.split(' ')).filter((one) => one !== '')
  return new Map<number, ReadonlySet<string>>(
    Array.from({ length: LONGEST_SUFFIX }, (_, at) => at + 1).map((length) => [
      length,
      new Set(all.filter((one) => one.length === length)),
    ]),
  )
})
const [PARTICLE_SETS, ENDING_SETS] = SUFFIXES

/** Whether all of a word is a particle: what follows a Latin word or a number without a space. */
export function isParticle(word: string): boolean {
  return (PARTICLE_SETS?.get(word.length)?.has(word) || ENDING_SETS?.get(word.length)?.has(word)) ?? false
}

/** 자동적인, 자동적으로 are of 자동; 목적, 면적 and their like are nouns whose own syllable it is. */
const MADE_OF_NOUN = /^(.+[^목추실면흔축누유표업지행서])적인?$/

/** A Korean word's stem, at least two syllables of it. */
export function koreanStem(word: string): string {
  const stem = withoutEndings(word)
  return MADE_OF_NOUN.exec(stem)?.[1] ?? stem
}

function withoutEndings(word: string): string {
  if (word.length < 3) return word
  const polite = cutLongest(word, ENDING_SETS)
  const once = cutLongest(word, PARTICLE_SETS)
  // 했습니다 ends in the particle 다, too, and 하는 in 는.
  if (word.length - polite.length >= LONG_ENDING || isOfVerb(word.slice(polite.length))) return polite
  const twice = cutLongest(once, ENDING_SETS)
  // 에서 + 는, 하기 + 를: at most one more.
  return twice === word ? word : cutLongest(twice, PARTICLE_SETS)
}

/** Of what a noun becomes a verb by: 제공하는, 복제되는, 승격시키는, 복제합니다. */
function isOfVerb(ending: string): boolean {
  return /^(?:(?:하|되|시키)는|[합됩]니[다까]$)/.test(ending)
}

function cutLongest(word: string, suffixes: ReadonlyMap<number, ReadonlySet<string>> | undefined): string {
  for (let length = Math.min(LONGEST_SUFFIX, word.length - 2); length > 0; length--) {
    if (suffixes?.get(length)?.has(word.slice(-length)) && fits(word, length)) return word.slice(0, -length)
  }
  return word
}

/** 은, 이, 을, 과 follow a closed syllable, 는, 가, 를, 와 an open one: `게이트웨이` keeps its last syllable. */
function fits(word: string, length: number): boolean {
  return length > 1 || takesParticle(word.slice(0, -1), word.slice(-1))
}

/** An English word's stem, for words long enough that an -s is no part of an abbreviation, as American English spells it. */
export function englishStem(word: string): string {
  if (word.length < 5 || !/^[a-z]+$/.test(word)) return word
  return withoutSuffix(BRITISH.reduce((one, [british, american]) => one.replace(british, american), word))
}

/** humour, humor; organise, organize; analyse, analyze. */
const BRITISH: readonly (readonly [RegExp, string])[] = [
  [/^(.{3,})our(?=(?:s|ed|ing|al|ful|less|ites?|able)?$)/, '$1or'],
  [/^(.{3,})is(?=(?:e[drs]?|ers|ing|able|ations?)$)/, '$1iz'],
  [/^(.{3,})ys(?=(?:e[dr]?|ing)$)/, '$1yz'],
]

function withoutSuffix(word: string): string {
  // HTTPS is no plural of HTTP: what has no vowel is no word.
  if (!/[aeiouy]/.test(word)) return word
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`
  if (/(?:ss|us|is)$/.test(word)) return word
  if (/(?:x|ch|sh|ss)es$/.test(word)) return word.slice(0, -2)
  if (word.endsWith('s')) return word.slice(0, -1)
  if (word.length > 6 && word.endsWith('ing')) return undouble(word.slice(0, -3))
  if (word.length > 5 && word.endsWith('ed')) return undouble(word.slice(0, -2))
  return word
}

function undouble(stem: string): string {
  return /([bdgmnprt])\1$/.test(stem) ? stem.slice(0, -1) : stem
}
