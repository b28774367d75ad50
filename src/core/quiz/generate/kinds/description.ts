import { rememberedOf } from '../../../memo.ts'
import { seededRandom, shuffled } from '../../../seeded.ts'
import { isHeadline, isSaidToBe } from '../described.ts'
import { isNamed } from '../named.ts'
import { mayBeTakenFor } from '../one-sort.ts'
import { placeFor, tells } from '../telling.ts'
import { shapeOf, sharedStems } from '../terms.ts'
import type { Described, GeneratingKind } from '../types.ts'
import { saysCamelPart } from '../word-parts.ts'
import { briefly, lettered, WRONG } from './shared.ts'

const FEWEST_WORDS = { ko: 2, en: 4, inGlossary: 2 }
const LENGTH = { least: 12, most: 160, inGlossary: 6 }
/** `3 ( [1, 2] )` says nothing in words. */
const FEWEST_LETTERED = 2
/** Of three things two are left. */
const FEWEST_WRONG = 2
/** The longest over the shortest choice. */
const MOST_LONGER = 2.2
/** With as many commas it counts up. */
const LISTED = 3

export const description: GeneratingKind = {
  name: 'description',
  certain: 'the note says this under that name; the wrong ones are what it says under names near it, in other words',
  from(point, material, phrases) {
    const own = material.described.of(point)
    if (
      !own ||
      !fits(own, own) ||
      isHeadline(own) ||
      !isNamed(own, material) ||
      (own.point.language === 'en' && !isSaidToBe(own))
    )
      return []
    const near = material.described
      .near(own)
      .filter((one) => one.loose === undefined && mayBeTakenFor(own, one) && isNear(one, own) && fits(one, own))
    const alike = near.filter((one) => shapeOf(one.words) === shapeOf(own.words))
    const wrong = alikeFirst(own, shuffled(alike.slice(0, WRONG + 2), seededRandom(`${own.words} ${own.name}`)))
    const texts = wrong.map((one) => one.words)
    const path = placeFor(point, own.name, own.words, texts)
    // `90 days` among words: the only one that says how much.
    const hasNumber = (text: string) => point.language === 'en' && /\d/.test(text)
    if (wrong.length < FEWEST_WRONG || !path || !texts.some((one) => hasNumber(one) === hasNumber(own.words))) return []
    return [
      {
        kind: 'single',
        stem: `${phrases.opening(path)}\n${phrases.whichDescribes(own.name)}`,
        choices: [
          { text: own.words, why: phrases.noteSays(briefly(`${own.name}: ${own.words}`)) },
          ...wrong.map((one) => ({ text: one.words, why: phrases.describes(one.name), from: one.point })),
        ],
        explanation: phrases.noteSays(`${own.name}: ${own.words}`),
        quotes: [point],
        difficulty: 2,
      },
    ]
  },
}

/** Of its own note: in the words of another one may see what that is about. */
function isNear({ point: { section } }: Described, own: Described): boolean {
  return section.file === own.point.section.file
}

/** Long enough to be told apart, near in length, and without a name that gives it away. */
function fits(one: Described, own: Described): boolean {
  const { length } = one.words
  const near = length <= own.words.length * MOST_LONGER && own.words.length <= length * MOST_LONGER
  const [least, fewest] = one.point.inGlossary
    ? [LENGTH.inGlossary, FEWEST_WORDS.inGlossary]
    : [LENGTH.least, FEWEST_WORDS[one.point.language]]
  return (
    length >= least &&
    length <= LENGTH.most &&
    one.words.split(/\s+/).length >= fewest &&
    lettered(one.words) >= FEWEST_LETTERED &&
    near &&
    sharedStems(own.name, one.words).length === 0 &&
    !tellsItself(one)
  )
}

/** Asked of it beside each that it stands near. */
const tellsItself = rememberedOf(({ words, name }: Described) => tells(words, name) || saysCamelPart(words, name))

/** One that says it as it does among them, or it would be told by that. */
function alikeFirst(own: Described, all: readonly Described[]): readonly Described[] {
  const isLike = (one: Described) => formOf(one.words) === formOf(own.words)
  const sorted = all.toSorted((one, other) => Number(isLike(other)) - Number(isLike(one)))
  return sorted.some(isLike) ? sorted.slice(0, WRONG) : []
}

/** How it says what it says: a list among sentences, or a deed among things, is told by that alone. */
function formOf(words: string): string {
  if ((words.match(/[·,/、]/g) ?? []).length >= LISTED) return 'list'
  if (/[가-힣]/.test(words)) {
    const last = (words.replace(/[.\s]+$/u, '').match(/[가-힣](?=[^가-힣]*$)/u)?.[0] ?? '').normalize('NFD')
    return /다$/.test(last.normalize('NFC')) ? 'sentence' : last.endsWith('\u11B7') ? 'deed' : 'noun'
  }
  if (/^(?:an?|the|any|one|some)\b/iu.test(words)) return 'thing'
  if (/^\w+ing\b/u.test(words)) return 'doing'
  return /^(?:to|used|can|may|must|is|are|has|have|does|do)\b|^[a-z]{3,}(?<!s)s (?:the|an?|to|all|any|each|data|and|or|with|from|for|on|in|by)\b/iu.test(
    words,
  )
    ? 'does'
    : 'other'
}
