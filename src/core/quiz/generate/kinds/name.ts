import { bareName } from '../../../facts/subjects/subject-names.ts'
import { foldName } from '../../../language/fold.ts'
import { rememberedOf } from '../../../memo.ts'
import { seededRandom, shuffled } from '../../../seeded.ts'
import { isHeadline, isSaidToBe } from '../described.ts'
import { isNamed } from '../named.ts'
import { mayBeTakenFor } from '../one-sort.ts'
import { foldedOf } from '../point.ts'
import { placeFor, tells } from '../telling.ts'
import { isDefinition, isPlainWord, shapeOf, stemsOf } from '../terms.ts'
import type { Described, GeneratingKind, Material, Point } from '../types.ts'
import { shareIn } from '../wording.ts'
import { briefly, lettered, WRONG } from './shared.ts'

/** Of two choices one is soon given away. */
const FEWEST_WRONG = 2
/** A statement on the other that repeats so much may say the same of it. */
const MOST_REPEATED = 0.5
const SHORTEST_DESCRIPTION = { ko: 12, en: 30 }
const SHORTEST_IN_GLOSSARY = { ko: 10, en: 30 }
const FEWEST_IN_GLOSSARY = { ko: 2, en: 4 }
/** Nouns that nothing ties together are understood while they are few. */
const MOST_UNTIED = 4
const SHORT_IN_GLOSSARY = 10
const SHORTEST_CLAIM = 30
const SHORTEST_DEED = 20
/** A few words beside a label say what it is about, not what it is. */
const FEWEST_WORDS = { ko: 2, en: 5 }

export const name: GeneratingKind = {
  name: 'name',
  certain:
    'the notes give the description under one name only; the others stand near it and are described in other words',
  from(point, material, phrases) {
    const own = material.described.of(point)
    if (!own || isTelegraphic(own) || isPlain(own) || !isNamed(own, material)) return []
    const near = material.described.near(own).filter((one) => mayBeTakenFor(own, one) && !holdsFor(one, own, material))
    const wrong = othersOf(own, withoutParts(near))
    const names = wrong.map((one) => one.name)
    const shown = alikeIn([own.name, ...names])
    const path = placeFor(own.point, own.name, own.name, names)
    if (wrong.length < FEWEST_WRONG || !path || isHeadline(own) || tells(own.words, own.name, names)) return []
    return [
      {
        kind: 'single',
        stem: `${phrases.opening(path)}\n${phrases.whichName}\n> ${own.words}`,
        choices: [
          { text: shown(own.name), why: phrases.noteSays(briefly(own.words)) },
          ...wrong.map((one) => ({
            text: shown(one.name),
            why: phrases.otherName(one.name, briefly(one.words)),
            from: one.point,
          })),
        ],
        explanation: phrases.noteSays(`${own.name}: ${own.words}`),
        quotes: [point],
        difficulty: 1,
      },
    ]
  },
}

/** One everyday word that nothing defines: it is known without the notes. */
function isPlain(own: Described): boolean {
  const { language, inGlossary } = own.point
  return language === 'en' && !inGlossary && isPlainWord(own.name) && !isSaidToBe(own)
}

/** `주기억장치 공간 할당 및 회수`: nouns that no particle ties together. */
function isTelegraphic({ words, by, point: { language, inGlossary } }: Described): boolean {
  const all = words.replace(/^(?:an?|the) /iu, '').split(/\s+/)
  if (inGlossary) {
    // `종교 공동체`, but not `효과적 표현`: of two words most things may be said.
    const fewest = language === 'ko' && words.length < SHORT_IN_GLOSSARY ? 3 : FEWEST_IN_GLOSSARY[language]
    if (words.length < SHORTEST_IN_GLOSSARY[language] || lettered(words) < fewest || isPraise(words)) return true
    if (language === 'en') return !TIED.test(words) || (SORT_ONLY.test(words) && all.length < FEWEST_OF_SORT)
    return lettered(words) > MOST_UNTIED && !all.some((one) => PARTICLE.test(one)) && !isDefinition(words)
  }
  // `1 year (+discount) or 3 years`: amounts, whatever they are of.
  if (lettered(words) < 2) return true
  if (words.length < SHORTEST_DESCRIPTION[language] || all.length < FEWEST_WORDS[language]) return true
  // `내용 없이 존재할 수 없다` under a heading: one thing that is so of it.
  if (language === 'ko' && words.length < SHORTEST_CLAIM && !isDefinition(words) && by !== 'list') return true
  // `여러 역이 이어진다`: one short deed is done by many.
  if (
    language === 'ko' &&
    words.length < SHORTEST_DEED &&
    /(?<!의미한|말한|뜻한|이)다[.]?$/u.test(words) &&
    !isDefinition(words)
  )
    return true
  // `오래된 것을 남기는 데 효과적`, `널리 쓰이는 방법`: so are others.
  if (isPraise(words) || COMMON.test(words)) return true
  if (language === 'en' && !TIED.test(words)) return true
  // `A wireless encryption protocol`: of what sort it is, which others are as well.
  if (SORT_ONLY.test(words) && all.length < FEWEST_OF_SORT) return true
  return language === 'ko' && !all.some((one) => PARTICLE.test(one)) && !isDefinition(words)
}

function isPraise(words: string): boolean {
  return PRAISE.test(words) && !isDefinition(words)
}

const PRAISE = /^.{0,40}(?:효과적|효율적|유리|적합|용이|우수|편리|중요|필요)(?:함|하다|합니다|이다)?[.]?$/u
const COMMON = /널리 (?:사용|쓰|알려)|\b(?:widely|commonly|frequently) (?:used|known)\b/iu
const SORT_ONLY = /^an? /iu
const FEWEST_OF_SORT = 6
const TIED = /\b(?:an?|the|of|to|that|which|who|for|in|on|by|with|from|at|and|or|how|is|are|\w{2,}(?:ing|ed))\b/iu
const PARTICLE = /[가-힣A-Za-z)](?:을|를|이|가|은|는|에|의|로|와|과|서|며|고|해|게|도|만|할|한|된|되는|하는)[,)]?$/u

/**
 * The nearest of the same look first: a name that looks otherwise is told by that alone. Where the notes set two or three things beside
 * each other, the others of them: which of the two.
 */
function othersOf(own: Described, near: readonly Described[]): Described[] {
  const alike = near.filter((one) => shapeOf(bareName(one.name)) === shapeOf(bareName(own.name)))
  if (near.length < WRONG || alike.length < 2) return alike.filter((one) => one.loose === undefined).slice(0, WRONG)
  const nearest = [...alike, ...near.filter((one) => !alike.includes(one))].slice(0, WRONG + 2)
  return shuffled(
    nearest.slice(0, Math.max(WRONG, Math.min(alike.length, WRONG + 2))),
    seededRandom(`${own.name} ${own.words}`),
  ).slice(0, WRONG)
}

/** `쿠키` and `쿠키의 보안`: of two, one of which is in the other, the first. */
function withoutParts(all: readonly Described[]): readonly Described[] {
  const folded = all.map((one) => foldName(one.name))
  return all.filter((_, at) =>
    folded.slice(0, at).every((one) => !one.includes(folded[at] ?? '') && !folded[at]?.includes(one)),
  )
}

/** What else the notes say under the other heading, or of the other name, repeats the description: it fits there as well. */
function holdsFor(one: Described, own: Described, { pointsOf, terms }: Material): boolean {
  const beside = pointsOf(one.point.section)
  const bare = bareName(one.name)
  const under = one.by === 'title' ? beside : (byLabel(beside).get(foldName(bare)) ?? [])
  const repeats = (point: Point) =>
    point !== own.point && point !== one.point && shareIn(stemsIn(own), { folded: foldedOf(point) }) >= MOST_REPEATED
  return under.some(repeats) || terms.holding(bare, one.point).some(repeats)
}

/** Once for all that stand in a section, however many are laid beside each other there. */
const byLabel = rememberedOf((points: readonly Point[]) =>
  Map.groupBy(points, ({ label }) => (label === undefined ? undefined : foldName(bareName(label)))),
)
const stemsIn = rememberedOf(({ words }: Described) => ({ stems: [...new Set(stemsOf(words))] }))

/** Where only some carry parentheses none is shown with them. */
function alikeIn(names: readonly string[]): (name: string) => string {
  const isMixed = new Set(names.map((one) => bareName(one) === one)).size > 1
  return isMixed ? bareName : (name) => name
}
