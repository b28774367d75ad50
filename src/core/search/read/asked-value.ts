/** A value that is asked for by its noun, with or without a word for how much: `요금`, `유지 시간`, `distance`. */
export interface AskedValue {
  readonly name: string
  /** What it is asked with, and the word among that which stands for the value. */
  readonly asks: RegExp
  readonly noun: RegExp
  /** How such a value is written. */
  readonly told: RegExp
  /** What a text says of it without one: `비용이 든다`. */
  readonly said: RegExp
}

/** What may stand behind the noun at the end of a query. */
const ENDS = '(?:[은는이가]|까지|부터)?\\s*(?:얼마\\S*|어떻게 (?:돼|되)\\S*|몇\\s?\\S*|며칠\\S*|뭐\\S*)?\\s*[?？]?\\s*$'

function valued(korean: string, english: string, more = ''): RegExp {
  return new RegExp(`(?:${korean})${ENDS}|\\b(?:${english})\\s*\\??\\s*$${more}`, 'iu')
}

/** Values that are told in units of their own, or not at all. */
const VALUES: readonly AskedValue[] = [
  {
    name: 'money',
    asks: valued(
      '요금|비용|가격|수수료|벌금|금액',
      'costs?|price|fees?|pricing',
      '|\\bhow much (?:do|does|did|is|are)\\b.*\\b(?:costs?|charged?|pay)\\b|^얼마짜리',
    ),
    noun: /^(?:요금|비용|가격|수수료|벌금|금액|costs?|price|pricing|fees?)/iu,
    told: /[$€£¥₩]\s?\d|\d\s?[만억천]?\s?(?:원|달러|유로|엔)(?:[을를이가은는의에로정짜]|[^가-힣]|$)|\d\s?(?:dollars?|euros?|USD|won)\b|무료|\bfree\b/iu,
    said: /비용|요금|가격|수수료|과금|벌금|금액|청구|저렴|\b(?:costs?|pric\w+|fees?|charg\w+|bill\w*|paid|pay|cheap\w*|expensive)\b/iu,
  },
  {
    name: 'distance',
    asks: valued('거리', 'distance'),
    noun: /^(?:거리|distance)/iu,
    told: /\d\s?(?:[cmk]?m|미터|킬로미터|(?:kilo)?met(?:er|re)s?|feet|ft|miles?)(?![a-z])/iu,
    said: /거리|\b(?:distance|range)\b/iu,
  },
  {
    name: 'frequency',
    asks: valued('주파수(?:\\s*대역)?', 'frequency|frequencies'),
    noun: /^(?:주파수|대역|frequenc)/iu,
    told: /\d\s?[kmgt]?hz\b|\d\s?헤르츠/iu,
    said: /주파수|\bfrequenc(?:y|ies)\b/iu,
  },
  {
    name: 'time',
    asks: valued('시간|기간|(?<![가-힣])주기|수명|타임아웃', 'timeout|duration|lifetime|period|interval'),
    noun: /^(?:\S*시간|\S*기간|주기|수명|타임아웃|timeout|duration|lifetime|period|interval)/iu,
    told: /\d\s?(?:밀리초|초|분|시간|일|주|개월|달|년|ms|sec|min|hour|hr|day|week|month|year|[sh]\b)|하루|이틀|사흘|일주일|보름|매일|매주|즉시|영구/iu,
    said: /기간|주기|수명|타임아웃|\b(?:timeout|duration|lifetime|period\w*|interval|retention)\b/iu,
  },
  {
    name: 'maker',
    asks: /(?:만든|발명한|제안한|개발한|창시한|세운|발견한|고안한|지은)\s*(?:사람|인물|이)(?:[은는이가])?(?:\s*누구\S*)?\s*[?？]?\s*$|누가\s*(?:만들었|만든|발명|제안|개발|창시|발견|고안)|창시자|발명가|\bwho (?:first )?(?:invented|founded|created|developed|discovered|proposed|wrote)\b|\b(?:invented|founded|created|developed|discovered|proposed|written) by\s*\??\s*$/iu,
    noun: /^(?:사람|인물|누가|who)/iu,
    told: /만든(?!다)|만들었|만들어졌|발명|제안(?:한|했|하였|됐|되었|된)|개발(?:한|했|하였|됐|되었|된)|창시|설립|건국|세운(?!다)|세웠|발견(?:한|했|하였|됐|되었|된)|고안|\b(?:invent|discover|propos|found)ed\b|\b(?:created|developed|written|introduced|authored) by\s(?!the\b|an?\b|using\b)/iu,
    said: /(?!)/u,
  },
  {
    name: 'date',
    asks: /(?:연도|년도|몇\s?년(?:도)?(?:에|이야|인가요|이죠)?)\s*[?？]?\s*$|\bwhat year\b|\bwhen (?:was|were)\b.*\b(?:published|founded|invented|released|created|introduced|born|built|announced|established)\b/iu,
    noun: /^(?:연도|년도|year)/iu,
    told: /(?<![\dA-Za-z])(?:1\d|20)\d\d(?!\d)|\d\s?(?:년|세기)|\bcentury\b/iu,
    said: /(?!)/u,
  },
]

/** The value that a query asks for, if it does. */
export function askedValue(text: string): AskedValue | undefined {
  return VALUES.find(({ asks }) => asks.test(text))
}

/** What is said of a value without one answers less. */
const SAID = 0.8

/** How well a text answers; `under`: the headings above it, where what is said of a value answers at all. */
export function answersValue({ told, said }: AskedValue, text: string, under?: string): number {
  if (told.test(text)) return 1
  return under !== undefined && (said.test(text) || said.test(under)) ? SAID : 0
}
