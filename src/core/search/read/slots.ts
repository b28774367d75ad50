import { contentShare, isManner, shareOfToken } from '../../language/function-words.ts'
import type { Token } from '../../language/tokens.ts'
import { isCounter, unitOf } from '../../language/units.ts'
import type { Near } from '../index/near.ts'
import type { Slot } from './query.ts'
import type { Meaning, Place } from './way.ts'

/** What a piece of a word is heard as must be this much alike, from 0 to 1. */
const SURELY = 0.8

/** A term of another name for what was typed: it stands in the notes or it does not. */
export function slotOfTerm(term: string, { index }: Meaning): Slot {
  const id = index.vocabulary.id(term)
  const known = id !== undefined && index.frequency(id) > 0
  return {
    alternatives: known ? [{ term: id, quality: 1 }] : [],
    mass: index.rarity(known ? index.frequency(id) : 0),
  }
}

/** What a piece is in the other language counts this much. */
const TRANSLATED = 0.8

/**
 * A piece of a compound: as it stands, or else by its sound in the other script, `스트림` of `데이터스트림`, or as the dictionary
 * translates it: `대칭` of `대칭키`.
 */
export function slotOfPiece(term: string, meaning: Meaning): Slot {
  const slot = slotOfTerm(term, meaning)
  const share = contentShare(term, term)
  if (slot.alternatives.length > 0) return { ...slot, mass: slot.mass * share }
  const { index } = meaning
  const heard = index.vocabulary
    .soundingLike(term, false)
    .filter((one) => one.quality >= SURELY && index.frequency(one.term) > 0)
  const alternatives = heard.length > 0 ? heard : translated(term, meaning)
  const frequency = alternatives.reduce((sum, one) => sum + index.frequency(one.term), 0)
  return { alternatives, mass: share * index.rarity(frequency) }
}

function translated(term: string, { index, expansions }: Meaning): Near[] {
  return expansions.translationsOf(term).flatMap((one) => {
    const id = index.vocabulary.id(one)
    return id !== undefined && index.frequency(id) > 0 ? [{ term: id, quality: TRANSLATED }] : []
  })
}

/** Of one word, together at most as much as the word says. */
export function slotsOfOneWord(terms: readonly string[], most: number, meaning: Meaning): Slot[] {
  const slots = terms.map((term) => slotOfPiece(term, meaning))
  const mass = slots.reduce((sum, slot) => sum + slot.mass, 0)
  return slots.map((slot) => ({ ...slot, mass: slot.mass * Math.min(1, most / Math.max(mass, 1e-6)) }))
}

/** One slot of words of which any would do. */
export function slotOfNear(alternatives: readonly Near[], { index }: Meaning): Slot {
  return { alternatives, mass: index.rarity(alternatives.reduce((sum, one) => sum + index.frequency(one.term), 0)) }
}

/** A verb says less than a noun. */
const VERB = 0.6

/** One slot of all that is written for a verb. */
export function slotOfAny(terms: readonly string[], meaning: Meaning): Slot {
  const { index } = meaning
  const alternatives = terms.flatMap((term) => slotOfTerm(term, meaning).alternatives)
  const frequency = alternatives.reduce((sum, one) => sum + index.frequency(one.term), 0)
  return { alternatives, mass: VERB * index.rarity(frequency) }
}

/** A number that is asked for says a little; nothing to speak of where the notes name no such number. */
const COUNTED = 0.25
const NOT_COUNTED = 0.1

/** A question is asked in the asker's own words; what the notes do not have of them is held against an answer by half. */
const OWN_WORDS = 0.5
/** A Latin word in a Korean query is a name, and one that the notes do not have is not answered by its neighbours. */
const UNKNOWN_NAME = 1.2
const UNKNOWN_VERB = 0.3
const KNOWN_VERB = 0.6

/** How something is done, where the notes do not say so. */
const MANNER = 0.1

/**
 * Endings by which an unknown Korean word looks like a verb: less is lost when the notes do not have it. What loanwords end in
 * (`레이어`, `미디어`) is none.
 */
const VERBAL =
  /(?:[다까요죠야니냐네]|(?<![이디리니])[아어여해]서?|[았었했]을?|[는은을]지|려면|면|게|고|때|줄|[된될됨됐])$/

/** A counter says no more than a word of any question; with a particle it is one only behind what counts: `여러 대가`, not `주가`. */
function shareOf(token: Token, determined: boolean): number {
  const { surface, script } = token
  const counter =
    script === 'hangul' && isCounter(surface) && (determined || unitOf(surface)?.length === surface.length)
  return counter ? 0.1 : shareOfToken(token)
}

/** How much a word says, by what was found for it. */
export function massOfWord(
  token: Token | undefined,
  alternatives: readonly Near[],
  { counted, inQuestion, determined, korean, first, last }: Place,
  { index }: Meaning,
): number {
  if (counted) return alternatives.length === 0 ? NOT_COUNTED : COUNTED
  if (!token) return 0
  const best = alternatives[0]?.quality ?? 0
  const share = best < 1 && isManner(token.surface) ? MANNER : shareOf(token, determined)
  if (best === 0) {
    const foreign = isForeign(token, korean, index.koreanShare) ? OTHER_LANGUAGE : 1
    return share * foreign * massOfUnknown(token, inQuestion, first && !last, first, korean)
  }
  const frequency = alternatives
    .filter((one) => one.quality >= Math.min(0.8, best))
    .reduce((sum, one) => sum + index.frequency(one.term), 0)
  // A guess leaves doubt: what is not quite the word typed counts as half unknown.
  const doubt = Math.min(1, Math.max(0, (0.9 - best) / 0.4))
  const verbal = inQuestion && token.script === 'hangul' && VERBAL.test(token.surface) && !first ? KNOWN_VERB : 1
  return verbal * share * (doubt + (1 - doubt) * Math.max(0.08, index.rarity(frequency)))
}

/** Notes in one language hold no word of the other, whatever they say: that they lack it says less. */
export const OTHER_LANGUAGE = 0.4
export const FEW_KOREAN = 0.1
const MOSTLY_KOREAN = 0.5

function isForeign({ script }: Token, korean: boolean, koreanShare: number): boolean {
  if (script === 'hangul') return koreanShare < FEW_KOREAN
  return script === 'latin' && !korean && koreanShare > MOSTLY_KOREAN
}

/** The first word of a Korean question is what it is about, if it is long enough for a name. */
function massOfUnknown(
  { script, surface, term }: Token,
  inQuestion: boolean,
  leads: boolean,
  first: boolean,
  korean: boolean,
): number {
  if (korean && script === 'latin') return surface.length === 1 ? UNKNOWN_VERB : UNKNOWN_NAME
  const own = inQuestion && !(korean && first && term.length > 2)
  // A sentence ends in 다; what it begins with is a noun: 안드로메다 은하.
  const isVerb = VERBAL.test(surface) && !(leads && term.length > 2 && /다$/.test(surface))
  return (own ? OWN_WORDS : 1) * (surface.length === 1 || isVerb ? UNKNOWN_VERB : 1)
}
