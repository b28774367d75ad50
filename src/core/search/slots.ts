import type { Token } from '../language/tokens.ts'
import { latinTyped } from '../language/keyboard-layout.ts'
import { lettersOf } from '../language/letter-names.ts'
import { isCounter, unitOf } from '../language/units.ts'
import type { Meaning, Place, Slot } from './reading.ts'
import { contentShare } from '../language/function-words.ts'
import type { Near } from './vocabulary.ts'

/** The last word may be unfinished: its completions are worth more than those of others. */
const AS_TYPED = 0.7
/** What a piece of a word is heard as must be this much alike. */
const SURELY = 0.8
/** A completion that is this good is most likely the word. */
const FINISHED = 0.85

/** A term of another name for what was typed: it stands in the notes or it does not. */
export function slotOfTerm(term: string, { index }: Meaning): Slot {
  const id = index.vocabulary.id(term)
  const known = id !== undefined && index.frequency(id) > 0
  return {
    alternatives: known ? [{ term: id, quality: 1 }] : [],
    mass: index.rarity(known ? index.frequency(id) : 0),
  }
}

/** A piece of a compound: as it stands, or else by its sound in the other script: `스트림` of `데이터스트림`. */
export function slotOfPiece(term: string, meaning: Meaning): Slot {
  const slot = slotOfTerm(term, meaning)
  const share = meaning.off.has('stop-words') ? 1 : contentShare(term, term)
  if (slot.alternatives.length > 0 || meaning.off.has('sound')) return { ...slot, mass: slot.mass * share }
  const { index } = meaning
  const heard = index.vocabulary
    .soundingLike(term, false)
    .filter((one) => one.quality >= SURELY && index.frequency(one.term) > 0)
  const frequency = heard.reduce((sum, one) => sum + index.frequency(one.term), 0)
  return { alternatives: heard, mass: share * index.rarity(frequency) }
}

/** What the notes call one word of the query. */
export function slotOf(word: readonly Token[], place: Place, meaning: Meaning): Slot {
  if (place.counted) return quantitiesIn(word, meaning)
  const found = new Map<number, number>()
  for (const token of word.slice(0, 3)) {
    if (token.kind === 'part') continue
    const leading = token === word[0] ? 1 : 0.45
    for (const { term, quality } of alternativesOf(token, place, meaning)) {
      if (meaning.index.frequency(term) === 0) continue
      found.set(term, Math.max(found.get(term) ?? 0, quality * leading))
    }
  }
  const alternatives = [...found].map(([term, quality]) => ({ term, quality }))
  alternatives.sort((a, b) => b.quality - a.quality || a.term - b.term)
  return { alternatives, mass: massOfWord(word[0], alternatives, place, meaning) }
}

/** `몇 개까지` is answered by any number of such things. */
function quantitiesIn(word: readonly Token[], { index }: Meaning): Slot {
  const unit = unitOf(word[0]?.surface ?? '')?.unit
  const terms = unit === undefined ? [] : index.vocabulary.quantities(unit)
  return { alternatives: terms.map((term) => ({ term, quality: 0.9 })), mass: terms.length === 0 ? 0.1 : 0.25 }
}

function alternativesOf(token: Token, { last, alone }: Place, meaning: Meaning): Near[] {
  const { index, off } = meaning
  const { vocabulary } = index
  const exact = [...new Set([token.term, token.surface])].flatMap((term) => {
    const id = vocabulary.id(term)
    return id === undefined ? [] : [{ term: id, quality: 1 }]
  })
  if (token.script === 'number') return exact
  if (/^[ㄱ-ㅎ]+$/.test(token.surface)) return off.has('initials') ? [] : byInitials(token.surface, meaning)
  if (!off.has('stop-words') && contentShare(token.surface, token.term) < 0.1) return exact
  const near = [...exact, ...named(token.amount === undefined ? [] : [token.amount], meaning)]
  if (!off.has('sound')) near.push(...sounding(token, exact.length > 0, meaning))
  if (!off.has('letters')) near.push(...named(lettersOf(token.term), meaning))
  const typed = last ? token.surface : token.term
  if (!off.has('prefix') && (typed.length > 1 || last)) near.push(...completed(typed, last, exact.length > 0, meaning))
  if (!off.has('prefix') && typed !== token.term) near.push(...vocabulary.completions(token.term))
  const sure = near.some(({ term, quality }) => quality > 0.9 && index.frequency(term) > 0)
  // A word that has other names that the notes know is spelt as it was meant.
  const guess = !off.has('fuzzy') && !isNamed(token.term, meaning)
  if (guess && !sure) near.push(...vocabulary.misspelt(token.term))
  if (guess && !sure && token.surface !== token.term) near.push(...vocabulary.misspelt(token.surface))
  // Better a doubtful word than nothing at all: what comes of it is ranked, and hardly ever believed.
  const found = near.some(({ term }) => index.frequency(term) > 0)
  if (alone && !found && guess) near.push(...vocabulary.misspelt(token.surface, 1))
  return near
}

function isNamed(term: string, { aliases, index }: Meaning): boolean {
  const known = (one: string) => index.frequency(index.vocabulary.id(one) ?? -1) > 0
  return aliases.of(term).some(({ terms }) => terms.every(known))
}

/** What a word begins; of an unfinished one also what its end would sound like in the other script. */
function completed(typed: string, last: boolean, known: boolean, { index, off }: Meaning): Near[] {
  const found = index.vocabulary.completions(typed, last ? AS_TYPED : undefined)
  const best = found.reduce<Near | undefined>((a, b) => (a && a.quality >= b.quality ? a : b), undefined)
  if (!last || known || !best || best.quality < FINISHED || off.has('sound')) return found
  const sounds = index.vocabulary.soundingLike(index.vocabulary.term(best.term), true)
  return [...found, ...sounds.map(({ term, quality }) => ({ term, quality: quality * best.quality }))]
}

/** A word that the notes know has less need of another that sounds like it. */
function sounding(token: Token, known: boolean, { index }: Meaning): Near[] {
  const found = index.vocabulary.soundingLike(token.script === 'latin' ? token.surface : token.term, known)
  return known ? found.filter((one) => one.quality > 0.84) : found
}

/** Words by their initials; the same keys may have been meant as Latin letters (`ㄴ비`, sql). */
function byInitials(surface: string, meaning: Meaning): Near[] {
  const latin = meaning.off.has('layout') ? undefined : latinTyped(surface)
  return [
    ...meaning.index.vocabulary.withInitials(surface),
    ...named(latin && latin.length > 2 ? [latin] : [], meaning),
  ]
}

function named(spellings: readonly string[], { index }: Meaning): Near[] {
  return spellings.flatMap((spelling) => {
    const term = index.vocabulary.id(spelling)
    return term === undefined ? [] : [{ term, quality: 0.9 }]
  })
}

/** A question is asked in the asker's own words; what the notes do not have of them is held against an answer by half. */
const OWN_WORDS = 0.5
/** A Latin word in a Korean query is a name, and one that the notes do not have is not answered by its neighbours. */
const UNKNOWN_NAME = 1.2
const UNKNOWN_VERB = 0.3

/**
 * Endings by which an unknown Korean word looks like a verb: less is lost when the notes do not have it. What loanwords end in
 * (`레이어`, `미디어`) is none.
 */
const VERBAL =
  /(?:[다까요죠야니냐네]|(?<![이디리니])[아어여해]서?|[았었했]을?|[는은을]지|려면|면|게|고|때|줄|[된될됨됐])$/

/** A counter says no more than a word of any question; with a particle it is one only behind what counts: `여러 대가`, not `주가`. */
function shareOf({ surface, term, script }: Token, determined: boolean): number {
  const counter =
    script === 'hangul' && isCounter(surface) && (determined || unitOf(surface)?.length === surface.length)
  return counter ? 0.1 : contentShare(surface, term)
}

function massOfWord(
  token: Token | undefined,
  alternatives: readonly Near[],
  { inQuestion, determined, korean, first }: Place,
  { index, off }: Meaning,
): number {
  if (!token) return 0
  const share = off.has('stop-words') ? 1 : shareOf(token, determined)
  const best = alternatives[0]?.quality ?? 0
  if (best === 0) return share * massOfUnknown(token, inQuestion, first, korean)
  const frequency = alternatives
    .filter((one) => one.quality >= Math.min(0.8, best))
    .reduce((sum, one) => sum + index.frequency(one.term), 0)
  // A guess leaves doubt: what is not quite the word typed counts as half unknown.
  const doubt = Math.min(1, Math.max(0, (0.9 - best) / 0.4))
  return share * (doubt + (1 - doubt) * Math.max(0.08, index.rarity(frequency)))
}

/** The first word of a Korean question is what it is about, if it is long enough for a name. */
function massOfUnknown({ script, surface, term }: Token, inQuestion: boolean, first: boolean, korean: boolean): number {
  if (korean && script === 'latin') return surface.length === 1 ? UNKNOWN_VERB : UNKNOWN_NAME
  const own = inQuestion && !(korean && first && term.length > 2)
  return (own ? OWN_WORDS : 1) * (surface.length === 1 || VERBAL.test(surface) ? UNKNOWN_VERB : 1)
}
