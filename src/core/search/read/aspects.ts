/** What of a thing is asked: a reason, a drawback, what one is. */
export interface Aspect {
  readonly name: AspectName
  /** What it is asked with. */
  readonly asks: RegExp
  /** How a heading reads under which just that is told. */
  readonly heads?: RegExp
}

export type AspectName =
  | 'difference'
  | 'usage'
  | 'reason'
  | 'drawback'
  | 'advantage'
  | 'condition'
  | 'remedy'
  | 'list'
  | 'procedure'
  | 'definition'

/** What asks, or joins another aspect: not what a noun would be the first part of. */
const ASKING =
  '(?:뭐|뭔|무엇|무슨|어떤|어떻|어디|언제|왜|몇|알려|설명|말|있|없|및|또는|그리고|좀|다시|정리|비교|요약|간단|자세|장점|단점|이유|차이|종류|특징|예시|질문)'
/** What may stand behind a noun that is asked for; any other letter makes it another word: `한계비용`, `목적지`. */
const ENDING = `(?:(?:들|별)?(?:[은는이가을를도과와]|에는|에|으로|로|이란|이?랑|이야|이지|이니|인가\\S*|인지\\S*|일까\\S*|이라\\S*|입니\\S*|이?고|이며|이?나|이?요|이?에요|예요|이?죠|까지|부터|만|밖에)?)(?:(?![가-힣])|(?=${ASKING}))`
/** Nouns as they end a phrase that asks for them: `세션의 단점은?`, `세션단점`. */
const nouns = (...all: readonly string[]) => `(?:${all.join('|')})${ENDING}`
/** Nouns that often are the first part of a name, as they stand alone: `세션의 한계`, not `한계 효용`. */
const lone = (...all: readonly string[]) =>
  `(?:${all.join('|')})(?:(?![가-힣])(?!\\s+(?!${ASKING})\\p{L})|(?=[가-힣])${ENDING})`
const reads = (...parts: readonly string[]) => new RegExp(parts.join('|'), 'iu')

/** Behind a name at the end, or behind one that a word for what asks for it follows. */
const CALLED = String.raw`(?<=\S\s*)이?란\s*[?？]?\s*$|(?<=\S)이?란\s+(?:뭐|뭔|무엇|무슨|어떤)`
const WHY = '(?<![가-힣])왜(?:요|죠|지|인가요?|일까요?|냐)?(?![가-힣])'
const DRAWBACKS = [
  nouns('단점', '문제점', '약점'),
  lone('한계점?'),
  String.raw`\b(?:disadvantages?|drawbacks?|downsides?|weakness(?:es)?|shortcomings?|limitations?|cons)\b`,
]
/** How headings read that tell a reason. */
const REASONS = [
  WHY,
  nouns('이유', '필요성'),
  lone('(?<![가-힣])목적'),
  String.raw`\b(?:why|reasons?|purpose|motivation)\b`,
]
// 차이점 is no 이점.
const ADVANTAGES = [nouns('장점', '장단점', '(?<!차)이점'), String.raw`\b(?:advantages?|benefits?|strengths|pros)\b`]

/** What keeps a thing from happening, as it is asked for; the bare noun is a name: `고장 방지`. */
const REMEDY = [
  String.raw`막(?:으려면|으려고|는\s*(?:법|방법)|을\s*수|아요?\s*[?？]?\s*$|나요)`,
  String.raw`(?:방지|예방|방어|대처|대응|해결|회피)(?:하려면|하려고|하는\s*(?:법|방법)|할\s*수|하나요|\s*방법)`,
  String.raw`피(?:하려면|하는\s*(?:법|방법)|할\s*수)`,
  String.raw`\bhow (?:to|do (?:i|we|you)|can (?:i|we|you)) (?:prevent|avoid|mitigate|defend|stop|fix|solve|resolve|protect)\b`,
  nouns('대책', '대응책', '해결책', '해결법', '대응\\s?방안', '예방법'),
  String.raw`\b(?:countermeasures?|mitigations?)\b`,
]

/** The most telling first. */
const ASPECTS: readonly Aspect[] = [
  {
    name: 'difference',
    asks: reads(
      String.raw`차이|다른\s*점|비교(?!적)|뭐가\s*달라|(?:^|\s)vs\.?(?=\s|$)`,
      String.raw`\b(?:versus|differences?|compared?)\b`,
    ),
    heads: reads(nouns('차이점?', '비교'), String.raw`\b(?:differences?|comparison|compared)\b`),
  },
  {
    name: 'usage',
    asks: reads(
      String.raw`(?<![가-힣])왜\s*(?:써|쓰[나는지]|씀|사용)|(?:언제|어디에?|어디다|뭐에|무엇에)\s*(?:써|쓰[나는이지면]|씀|사용|활용|적합)`,
      '용도|쓰임|쓸모',
      String.raw`\bwhen (?:should|do|to|would) (?:(?:i|we|you) )?use\b|\buse cases?\b|\bused for\b`,
    ),
    heads: reads(
      String.raw`(?:사용|활용|쓰)\S*\s(?:(?:좋은|적합한|알맞은)\s)?(?:사례|예|곳|경우|때)|용도|활용|쓰임|언제\s(?:사용|쓰|쓸)`,
      String.raw`\b(?:use cases?|when to use|used for|uses|applications?)\b`,
      ...REASONS,
    ),
  },
  {
    name: 'reason',
    asks: reads(WHY, nouns('이유'), lone('(?<![가-힣])목적'), String.raw`\bwhy\b|\breasons?\b`),
    heads: reads(...REASONS),
  },
  { name: 'drawback', asks: reads(...DRAWBACKS), heads: reads(...DRAWBACKS) },
  { name: 'advantage', asks: reads(...ADVANTAGES), heads: reads(...ADVANTAGES) },
  {
    name: 'remedy',
    asks: reads(...REMEDY),
    heads: reads(
      nouns(
        '대책',
        '대응책?',
        '대응\\s?방안',
        '방지',
        '예방법?',
        '방어',
        '해결책',
        '해결법',
        '해결\\s?방안',
        '해결\\s?방법',
      ),
      String.raw`\b(?:countermeasures?|mitigations?|preventions?|preventing|defen[cs]es?|solutions?)\b`,
    ),
  },
  {
    name: 'condition',
    asks: reads(
      String.raw`언제|(?:경우|상황|때)(?:에|는|야|지)?\s*(?:\?|$)|어떤\s조건|조건에서|\bwhen\b|\b(?:which|what) conditions\b`,
    ),
    heads: reads(nouns('조건'), '경우', String.raw`\b(?:conditions?|when)\b`),
  },
  {
    name: 'list',
    asks: reads(
      nouns('종류'),
      lone('유형', '목록'),
      String.raw`어떤\s*것|무슨(?!\s*(?:뜻|의미|말|소리))|뭐뭐|어떤\s+\S+(?:들|[가이을를]?\s*(?:있|지원|제공|쓸))`,
      String.raw`뭐가\s*있|가지|(?:지원|제공|가능)[하되할될]\S*\s+\S+\s*$|\b(?:which|types?|kinds?|list)\b`,
    ),
    heads: reads(nouns('종류'), lone('유형'), String.raw`\b(?:types|kinds)\b`),
  },
  {
    name: 'procedure',
    asks: reads(String.raw`어떻게\s*(?!되|돼|생|다르)|방법|하려면|절차|순서|\bhow (?:do|to|can|does)\b`),
    heads: reads(
      nouns('(?:해결|사용|작성|설정|구현|적용)?\\s?방법', '절차', '과정', '단계', '순서'),
      String.raw`\b(?:how to|steps|procedure|workflow)\b`,
    ),
  },
  {
    name: 'definition',
    asks: reads(
      CALLED,
      '뭐야|뭐지|뭐예요|뭔가|뭔데|뭐니|뭐임|무엇',
      lone('(?<![가-힣])정의', '의미', '개념'),
      String.raw`무슨\s*(?:뜻|말|소리)|뜻(?:이|은|은요)?\s*[?？]?\s*$`,
      String.raw`\bwhat(?: is| are|'s)\b|\bmeaning\b|\bdefinition\b`,
    ),
    heads: reads(CALLED, '무엇', lone('(?<![가-힣])정의', '의미', '개념'), String.raw`\b(?:what|definition)\b`),
  },
]

/** All that a text asks for, the most telling first. */
export function askedAspects(text: string): readonly Aspect[] {
  return ASPECTS.filter(({ asks }) => asks.test(text))
}

/** Whether it asks how things differ. */
export function asksDifference(text: string): boolean {
  return askedAspects(text)[0]?.name === 'difference'
}
