import { foldName } from '../../language/fold.ts'
import { rememberedOf } from '../../memo.ts'
import { claimText, hasOwnSubject } from './claim-text.ts'
import { isKnown } from './named.ts'
import { tells } from './telling.ts'
import { isHeadlines, isSortOf } from './terms.ts'
import type { Material, Point, Thing } from './types.ts'
import { shareIn, wordingOf } from './wording.ts'

/** What the notes say of a thing, without its name, and the things beside it of which they say nothing like it. */
export interface Claim {
  readonly point: Point
  readonly words: string
  readonly own: Thing
  readonly rivals: readonly Thing[]
}

/** What is said of another repeats so much of the claim at most: more may say it of that as well. */
const MOST_REPEATED = 0.34
/** Words of the claim that stand nowhere in what is said of the other. */
const FEWEST_OWN = 3
/** Of fewer words many a thing might be said. */
const FEWEST_STEMS = 4
/** Under a heading with more all sorts of things are said. */
const MOST_SAID = 60
/** Farther off a thing is told by being something else. */
const NEAREST = 5
/** Of what is said under a heading that speaks of something else; with more the heading is a topic, and names nothing. */
const MOST_OF_OTHERS = 0.5
/** Of a longer section nobody looks for the like of a claim. */
const MOST_IN_SECTION = 400
/** `A wish to …`: what is no such thing is told by that. */
const DEFINED = /^an? /iu
/** Begins as the other half of something. */
const GOES_ON = /^(?:다시 말해,?|예상|아니면|아니라|혹은|또는|and|or|but|then|otherwise) /iu

/** How good it is, what it comes of, or what is done against it: so it may be with others. */
const JUDGED =
  /장점|단점|이점|한계|문제|원인|요인|이유|효과|필요성|대책|대응|방지|예방|\b(?:(?:dis)?advantages?|benefits?|drawbacks?|limitations?|pros|cons|strengths?|weaknesses|causes?|factors?|reasons?|effects?|mitigations?|countermeasures?|prevention)\b/iu

/** All that is claimed of the thing whose claims the point opens. */
export function claimsOf(point: Point, material: Material): readonly Claim[] {
  const own = material.things.of(point)
  return own ? claimsOn(own, material).filter((one) => one.point.language === point.language) : []
}

/** All that is claimed of it. */
export function claimsOn(own: Thing, material: Material): readonly Claim[] {
  const all = known.get(own) ?? readClaims(own, material)
  known.set(own, all)
  return all
}

/** More than one kind asks for them. */
const known = new WeakMap<Thing, readonly Claim[]>()

function readClaims(own: Thing, material: Material): readonly Claim[] {
  const { things, pointsOf } = material
  if (!isOfOne(own) || own.section.path.slice(-2).some(isHeadlines)) return []
  const beside = things
    .near(own)
    .filter(
      (one) =>
        isBeside(one, own) &&
        isOfOne(one) &&
        isCalledSo(one, material) &&
        pointsOf(one.section).length <= MOST_IN_SECTION,
    )
    .slice(0, NEAREST)
  if (beside.length === 0 || !isCalledSo(own, material)) return []
  const saidOf = (one: Thing) => [
    one.section.path.join(' '),
    ...one.claims.map(({ said }) => said),
    ...(one.id === one.section.id ? pointsOf(one.section).map(({ said }) => said) : []),
  ]
  const said = new Map(beside.map((one) => [one, saidOf(one).map(foldName)]))
  return own.claims.flatMap((claim): Claim[] => {
    const words = claimText(claim, own)
    if (words === undefined || GOES_ON.test(words)) return []
    const wording = wordingOf(words)
    if (wording.stems.length < FEWEST_STEMS || claim.path.some((part) => JUDGED.test(part))) return []
    const rivals = beside.filter((one) => {
      const all = said.get(one) ?? []
      if (DEFINED.test(words) && !one.claims.some((other) => DEFINED.test(other.said))) return false
      return (
        !wording.folded.includes(foldName(one.name)) &&
        !tells(words, one.name) &&
        all.every((folded) => shareIn(wording, { folded }) < MOST_REPEATED) &&
        wording.stems.filter((stem) => !all.some((folded) => folded.includes(stem))).length >= FEWEST_OWN
      )
    })
    return [{ point: claim, words, own, rivals }]
  })
}

/** A heading, or a line that the notes call something by: not a headline of what it stands over. */
function isCalledSo(own: Thing, material: Material): boolean {
  const { id, section, name, claims } = own
  return id === section.id || claims.some((point) => isKnown({ name, words: point.said, point }, material))
}

/** What stands under it is said of it: most of that speaks of nothing else. */
const isOfOne = rememberedOf((thing: Thing) => {
  if (thing.claims.length > MOST_SAID) return false
  const others = thing.claims.filter(
    (one) => hasOwnSubject(one.said, one) && !foldName(one.said).startsWith(foldName(thing.name)),
  )
  return others.length < thing.claims.length * MOST_OF_OTHERS
})

function isBeside(one: Thing, own: Thing): boolean {
  const [name, other] = [foldName(own.name), foldName(one.name)]
  return (
    other !== name &&
    !other.includes(name) &&
    !name.includes(other) &&
    !isSortOf(one.name, own.name) &&
    // Under `A and B` both stand beside each other.
    !own.section.path.some((part) => foldName(part).includes(other) && !foldName(part).includes(name))
  )
}
