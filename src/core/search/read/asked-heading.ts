/** What is asked of a thing, and how a heading reads under which just that is told of it. */
interface AskedHeading {
  readonly asks: RegExp
  readonly heads: RegExp
}

/** The most telling first. */
const HEADINGS: readonly AskedHeading[] = [
  {
    asks: /차이|다른\s*점|비교|뭐가\s*달라|(?:^|\s)vs\.?(?=\s|$)|\bversus\b|\bdifferences?\b|\bcompared?\b/iu,
    heads: /차이(?:점)?|비교|\b(?:differences?|comparison|compared)\b/iu,
  },
  {
    asks: /단점|한계|문제점|약점|\b(?:disadvantages?|drawbacks?|downsides?|cons)\b/iu,
    heads: /단점|한계|문제점|약점|\b(?:disadvantages?|drawbacks?|downsides?|cons)\b/iu,
  },
  {
    asks: /장점|이점|\b(?:advantages?|benefits?|pros)\b/iu,
    heads: /장점|이점|\b(?:advantages?|benefits?|pros)\b/iu,
  },
  {
    asks: /왜|이유|목적|\bwhy\b|\breasons?\b/iu,
    heads: /이유|목적|필요성|왜|\b(?:why|reasons?|purpose|motivation)\b/iu,
  },
  {
    asks: /종류|유형|\b(?:types|kinds)\b/iu,
    heads: /종류|유형|\b(?:types|kinds)\b/iu,
  },
  {
    asks: /란\??\s*$|이란|뭐야|뭐지|뭐예요|뭔가|뭐니|무엇|정의|의미|개념|\bwhat(?: is| are|'s)\b|\bmeaning\b|\bdefinition\b/iu,
    heads: /정의|개념|의미|이란|란\s*\?|무엇|\b(?:what|definition)\b/iu,
  },
]

/** How the heading reads under which the notes tell what is asked; undefined where it asks for none. */
export function askedHeading(text: string): RegExp | undefined {
  return HEADINGS.find(({ asks }) => asks.test(text))?.heads
}
