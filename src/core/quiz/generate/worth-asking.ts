import { hangulTyped } from '../../language/keyboard-layout.ts'
import { rememberingLast } from '../../memo.ts'
import type { Statement } from '../../notes/types.ts'

/** Shorter says too little to be understood alone, longer asks for too much reading. Characters. */
const LENGTH = { least: 14, most: 240 }

/** Why a statement is not asked about; each row is one reason. */
const REFUSED: readonly { readonly name: string; readonly words: RegExp }[] = [
  {
    name: 'picture',
    words:
      /그림(?!자)|사진|도식|이미지를 보|표와 같|\b(?:figure|diagram|screenshot|pictured|as shown|(?:this|in the|see the) (?:image|picture))\b|\b(?:image|picture) (?:shows|below|above)\b/iu,
  },
  {
    name: 'elsewhere',
    words:
      /(?<![가-힣])(?:위|아래)의|^(?:위|아래)(?:에는?|에서는?|[가는])? |(?<![가-힣])(?:위|아래) (?=\d|[두세네] |표|식|코드|그림|예|내용|과정|단계|방법|방식|경우|명령|문장|조건)|\d번 ?(?:방법|문제|그림|방식|예)|\d번은|(?<![가-힣])(?:위|아래)에서|앞서|다음과 같|다음 (?:코드|그림|표|문장|예)|\d번째 줄|\bline \d|아래와 같|위와 같|\b(?:above|below|following|aforementioned)\b/iu,
  },
  {
    name: 'example',
    words:
      /'\d+'|(?<![\w.])[a-z]\.(?:txt|py|js|java)\b|예를 ?들|예시|예\)|(?<!\p{L})ex[).]|예:|예제|가령|예컨대|라고 가정|만약|\b(?:foo|bar|baz)\b(?! chart)|\b(?:e\.g\.|for example|for instance|such as|suppose|imagine)|^an? (?:company|customer|startup|team|user|developer) (?:uses?|has|wants?|needs?|runs?|plans?|stores?|hosts?)\b/iu,
  },
  {
    name: 'pronoun',
    words:
      /^(?:이|그|저|이것|그것|이를|그를|이는|그는|이런|그런|이러한|그러한|이렇게|그렇게|이때|그때|이후|그래서|그러므로|그렇기|그럼|따라서|하지만|그러나|그리고|또한|또|즉|해당|이제|여기|거기|둘 다|대신|반면|다만|단|특히|물론|결국|이외|두 |모두|각각)(?=[\s,]|은|는|을|를|의 (?!신청|제기))|(?:(?:^|[\s,.])(?:이|그|해당) (?=[가-힣])|(?<![가-힣])(?:이로 인|이로써|이에 따라|이것|그것|이러한|그러한|이를 |이 경우|해당 |이와 같[이은]|이처럼|위처럼|앞서|방금))|^(?:it|its|this|that|these|those|they|them|their|he|she|here|there|so|but|and|also|thus|then|both|each|all|which|we|you|i|let's|let)\b(?! ?[가-힣])|\b(?:this|these|those|it's|they)\b(?! ?[가-힣])/iu,
  },
  {
    name: 'talk',
    words:
      /알아[보본]|살펴[보본]|해보자|볼 것이다|볼 예정|여러분|^(?:why|how to|what) |보겠|할 예정|하자\.?$|봅시다|배워|공부|정리하|궁금|합시다|일까|을까|는가\??$|[?？]|참고(?:하[자면여세]|로[ ,]|[:：]| ?(?:자료|문헌|링크|사이트))|^참고|링크(?:[:：)]|를? ?(?:참고|참조|클릭|확인)|$)|^링크|출처(?:[:：)]|$)|^출처|TODO|요즘|봤다|봤습니다|했더니|겪었|\b(?:let's|we will|we'll|you'll|see also|read more|note to self|source:|see (?:the|our|section|note)\b|dedicated note)/iu,
  },
  {
    name: 'goes on',
    words:
      /^(?:consequently|therefore|hence|however|moreover|furthermore|additionally|in addition|besides|instead|otherwise|similarly|likewise|nevertheless|nonetheless|meanwhile|accordingly|afterwards?|as a result|(?:in|by) contrast(?! to)|on the other hand|conversely|in other words|for this reason|finally|lastly|secondly|thirdly|firstly|now|again|still|yet|(?:because of|due to|after) (?:this|that)|the (?:former|latter|same|result|above)|in (?:this|that|both|such|each|either) (?:case|way|situation|example|step)s?)\b(?! ?[가-힣])|^(?:때문에|그 결과|그 다음|그다음|그러면|이어서|한편|더불어|게다가|오히려|뿐만|마찬가지|동시에|그 ?[외중밖]|이 [외중밖]|나머지|후자|전자의 경우|전자(?=[는은가].{0,120}후자)|다음으로|마지막으로|먼저|우선(?! ?순위)|첫째|둘째|셋째|최종적으로|결과적으로|이 ?때문)(?=[\s,]|[은는이가을를의에로와과도])/iu,
  },
  // `the captain ' s`: a machine read it off a page, and may have lost more of it.
  { name: 'read off', words: /\p{L} ['’] s\b/u },
  { name: 'by default', words: /^기본적으로 /u },
  // `64와 47을 비교하면`: numbers that somebody sorts, adds or compares.
  {
    name: 'sample',
    words:
      /(?<![\d.,])\d{7,}(?![\d.,])|(?<![\d.,])\d+(?:[와과],?|이?랑) \d+(?:[을를이가은는의] |보다)|\b(?:compare|swap|add) \d+ (?:and|with|to) \d+\b/iu,
  },
  // `a4l-web-with-db-8032`: what somebody called a thing of his.
  { name: 'own name', words: /(?<![\w-])(?=[a-z\d-]{0,60}\d)[a-z\d]{1,20}(?:-[a-z\d]{1,20}){3,}(?![\w-])/u },
  { name: 'speech', words: /^["“'‘「]|(?<![\s(]\w)!$|!!|ㅋㅋ|ㅎㅎ|ㅠㅠ/u },
  { name: 'date', words: /\d+월 \d+일|\d{4}[.-]\d{2}[.-]\d{2}/u },
  {
    name: 'order',
    words:
      /(?:하세요|하셔야 ?(?:해요|합니다|한다)|십시오|하자|해라|해야지|(?:해|어|아)보기|(?:해|어|아) ?주세요|(?:하|구하|쓰)시오)[.]?$|^(?:use|include|identify|analy[sz]e|write|describe|explain|bold|avoid|remember|memori[sz]e|know|understand|note|think|look|read|choose|pick|practice|try|make sure)\b(?!-)(?! (?!(?:that|the|an?|this|these|those|what|which|whether|if|how|sure|your|all|each)\b)(?:[\w-]+ ){0,2}(?:is|are|was|were|can|cannot|must|may|will|has|have|does|do)\b)/iu,
  },
  {
    name: 'console',
    words:
      /^(?:click|select|press|scroll|right-click|double-click|paste|drag|navigate to|go to|open the|log ?in|sign in|download|install|enter the|expand the|leave unchanged)\b(?! (?!(?:that|the|an?|this|these|those|what|which|whether|if|how|sure|your|all|each)\b)(?:[\w-]+ ){0,2}(?:is|are|was|were|can|cannot|must|may|will|has|have|does|do)\b)|\[?\b(?:ctrl|cmd|alt)\b\]? ?\+|\b(?:click(?:s|ed|ing)? (?:on|the|here)|right-click|drop-?(?:down )?list|pop-?up (?:that|window)|(?:press|click|hit|select) (?:the )?(?:\w+ ){0,2}(?:button|tab|menu|icon|next|ok)\b|(?:button|link|tab|menu|icon) (?:(?:which )?is )?(?:at|on|in) the (?:\w+ )?(?:top|bottom|left|right|end|corner))|(?:버튼|메뉴|탭|아이콘)(?:을|를|에서) (?:누|클릭|선택|찾|열)|(?:마우스|오른쪽|좌|우)?클릭(?:한 ?(?:다|후|뒤)|하고|하여|해서?|합니다|$)/iu,
  },
  {
    name: 'course',
    words:
      /\b(?:(?:at|for|on|in) the exam|exam tips?|timetabled|coursework|(?:practical|lab|tutorial) sessions?|office hours|deadlines? for (?:the )?(?:assignment|submission)|exam preparation|real-world scenarios|this (?:course|module|lecture))\b|^by (?:understanding|following|leveraging|mastering) |^(?:in summary|overall|in conclusion)\b|(?:강의|수업|실습) ?(?:시간|자료|일정|계획)|과제(?:를|는|의)? ?제출|시간표|출석 ?(?:체크|점수|확인|인정|률)|(?:이번|다음|지난) ?(?:학기|강의|수업)/iu,
  },
  { name: 'address', words: /https?:|www\.|@\w+\.\w/iu },
  { name: 'open list', words: /등등|기타 등|\betc\b|\.\.\.|…/iu },
  { name: 'mark', words: /^\s*[[(（]|\[!|\[\[|\]\]|\$\$|^[^\p{L}\p{N}]*$/u },
  {
    name: 'praise',
    words:
      /^(?:\S+ ){0,4}?(?:매우|아주|가장|정말|굉장히|꼭)? ?(?:중요한|유용한|유명한|필수적인|핵심적인) (?:과정|개념|요소|역할|기능|부분|것|주제|내용|기술)(?:이다|입니다|임|이며)?[.]?$|^(?:an? )?(?:very |extremely |really |most )?(?:important|essential|crucial|useful|popular|powerful|key) (?:concept|part|process|topic|idea|tool|feature|role|aspect)[.]?$/iu,
  },
  { name: 'opinion', words: /좋은 ?것 같|것 같다|것 같습니다|생각한다|생각합니다|\bI think\b|\bin my opinion\b/iu },
]

/** Words that leave open how much or how often: no number beside them is asked for, and nothing is turned into its opposite. */
const HEDGE =
  /정도|(?<![가-힣])약 |내외|안팎|\d\S{0,3} ?(?:가량|쯤|남짓)|통상(?:적으로|은| \d)|(?<![가-힣])흔히 |평균(?:적으로| \d)|거의 |대략|약 ?\d|보통|일반적으로|대부분|대개|가끔|아마|\b(?:about|around|approximately|nearly|almost|approx|roughly|usually|typically|often|maybe|probably|sometimes|generally|mostly|normally|some(?= \d))\b|~\s*\d/iu

/** Whether what it says holds only more or less. */
export function isHedged(text: string): boolean {
  return HEDGE.test(text)
}

/** What stands beside a claim to make it plain, in parentheses or at the end of its sentence: the claim is whole without it. */
const EXAMPLES =
  /\s*[(（][^()（）]{0,200}(?:예를 ?들|예[:)시]|ex[:.)]|e\.g\.|such as|for example|for instance)[^()（）]{0,200}[)）]|,?\s+(?:such as|e\.g\.,?|for example,?|for instance,?) [^.;]*(?=[.;]|$)/giu

/** The words without the examples that hang on them. */
export function withoutExamples(text: string): string {
  return EXAMPLE.test(text) ? text.replace(EXAMPLES, '') : text
}

/** Without which there are none: most texts are not looked at any closer. */
const EXAMPLE = /예를 ?들|예[:)시]|ex[:.)]|e\.g\.|such as|for (?:example|instance)/iu

/** Headings and leads under which nothing is said of the matter itself: examples, links, licences, plans, words about the note. */
const ASIDE =
  /^(?:slides?|슬라이드|prompts?|pages?|labs?) ?[-#]?\d+\b|^(?:e\.g\.|ex\)|예\))|^(?:books|papers|talks|articles|videos|courses|podcasts)$|\bstudy (?:plan|guide|repository|schedule|path|strategy)\b|\b(?:implementation|action) (?:plan|items?)\b|\b(?:practice|review|sample|mock) (?:questions?|exams?|tests?|papers?)\b|\bmcqs?\b|^incorrect$|오답|\bproject structure\b|\bcode (?:explanation|walk-?through)|코드 ?(?:설명|분석)|\bnext steps\b|\bconnections? (?:to|with|between) (?:(?:the )?(?:other|previous|next|later|earlier) )?(?:units?|chapters?|lessons?|modules?|topics?)\b|\b(?:question|essay|exam|test|rubric|scoring) (?:\(\w+\) )?guide\b|^[^\p{L}]*(?:scoring|grading)\b(?! of\b)|\b(?:essay|exam|test|assignment|quiz) (?:scoring|grading)\b|\b(?:point-by-point|rubrics?)\b|채점 ?(?:기준|표)|체크 ?리스트|(?:학습|핵심|복습|시험|이해) ?체크 ?포인트|(?:자가|자기|개념|이해|학습|최종|종합) ?점검|^[^\p{L}]*점검|(?:문서|노트|파일|자료) ?구성$|\b(?:self[- ]?(?:check|assessment|test)|check ?lists?|(?:knowledge|learning|review|progress|unit|lesson|module) check ?points?|check ?points? \d+)\b|\bsuccess criteria\b|\bprerequisites\b|^related (?:topics?|notes?|concepts?|links?|chapters?)\b|시험 ?(?:비율|안내|정보|개요|후기|영역)|출제 ?(?:영역|범위|비율|경향)|문제 ?(?:출제|풀이|해설|보기)|강의 ?(?:콘텐츠|목차|구성)|커리큘럼|^정답$|\bpull request\b|\bcontributors\b|\bto-?do\b|\bquiz(?:zes)?\b|퀴즈|핵심 ?질문|^[^\p{L}]*비유(?: ?[-–—:]|$)|비유로|(?:쉬운|일상|생활) ?비유|\b(?:final |exam )?advice\b|\b(?:exam|test) time management\b|\btime management (?:tips?|strateg)|\b(?:[a-z]{2}q|multiple[- ]choice|essay|exam|test)(?:[- ](?:question|taking|practice))? (?:strateg|tips|prompt|format)|\belimination strateg|^(?:learning )?objectives?$|(?:좋은|추천|읽을|볼) ?(?:만한 )?(?:자료|도서|서적|책|사이트|영상|강의)|프로젝트 ?구조|작업 ?지시|로드맵|팀원|^멤버$|스터디원|^members?$|\bquick start\b|\broadmap\b|잘못|틀린|옳은|옳지|고르(?:시오|세요|기|는)|아닌 것|맞는 것|다음 중|which of|세션 ?(?:진행|소개|자료|일정|발표|노트)|(?:다음|이전|지난) ?(?:시간|강의|차시)|\bstyle guide\b|^competenc(?:y|ies)\b|^(?:ingredients|instructions|directions)$|예시|예제|사례|실습|연습(?! ?효과)|면접(?!교섭|법|조사)|기출|참고(?!인)|출처|^[^\p{L}]*(?:링크|라이선스)(?: ?모음)?[^\p{L}]*$|(?:관련|참고|외부|유용한|추천|영상|강의|문제|블로그|공식) ?링크|목차|들어가며|마치며|(?:^|(?:합격|수강|응시|스터디|학습|참여|독서|취득|도전) ?)후기$|소감|(?<![가-힣])할 ?일|공부|상황 ?\d|\bscenario ?\d* ?[-–:]|\b(?:worked )?example (?:calculations?|problems?|walk-?through|questions?|set-?up)\b|\bexamples?(?: \d+)?(?:$| ?[:(–—-])|^상황$|\bexam readiness\b|(?:역량|코딩) ?테스트|\bgo to problem\b|설치(?:$|하기| ?방법| ?과정| ?가이드)|^(?:\W*)(?:(?:\w+ ){0,2}(?:examples?|numericals?|scenarios?|reading|tips?|questions?)|(?:(?:further|additional|more|other|useful|recommended|suggested|practice|review|sample|external|extra|study|learning|online|related|helpful|free|official|and) ){0,2}(?:exercises?|references?|resources|templates?)|sources?|links?|sub-?topics|licen[cs]e|table of contents|contents|todo|about.*|changelog|readme|contribut\w+|disclaimer|author|writing style.*|style guide)(?:\W*)$/iu

const LONGEST_ASIDE = 80

export function isAside(title: string): boolean {
  return title.length <= LONGEST_ASIDE && ASIDE.test(title)
}

/** What a chapter or a table of contents is called, whatever stands under the headings beneath it. */
const FRAME =
  /목차|공부|(?:기술 ?)?면접|참고|^(?:\W*)(?:table of contents|contents|about.*|(?:\w+ ){0,2}(?:reading|resources|questions?)|readme)(?:\W*)$|\bstudy (?:guide|repository)\b/giu

/** Nothing under any of its headings is of the matter. */
export function isUnderAside(path: readonly string[]): boolean {
  return path.some((title, at) => isAside(at === path.length - 1 ? title : title.replace(FRAME, ' ')))
}

/** A longer title names its matter. */
const LONGEST_FRAME = 100

/** Names no matter: a heading that only holds others. */
export function isFrame(title: string): boolean {
  if (title.length > LONGEST_FRAME) return false
  return /^[^\p{L}\p{N}]*(?:목차|노트|메모|(?:table of )?contents|(?:all |key |summary )?tables?|notes?|index|readme|cheat ?sheets?|(?:\S+ )?(?:기술 ?)?면접 ?(?:질문|대비|정리)?)[^\p{L}\p{N}]*$/iu.test(
    title,
  )
}

/** Whether its words are of a sort that is never asked about, whatever their length. */
export function isRefused(text: string): boolean {
  return refusedBy(text) !== undefined
}

/** The name of the rule. What a statement says and the whole of it are most often the same words. */
export const refusedBy = rememberingLast((text): string | undefined => {
  const bare = text.replace(/^[^\p{L}\p{N}"'“‘「[(（]+/u, '')
  const rule = REFUSED.find(({ words }) => words.test(text) || (bare !== text && words.test(bare)))
  return rule?.name ?? (isGarbled(text) ? 'garbled' : undefined)
})

/** `func3, func2, func1`: three of one name that somebody numbered. */
const NUMBERED = /\b([a-z]{3,})[1-9]\b.*\b\1[1-9]\b.*\b\1[1-9]\b/su

/** `to the the`, `to towards`: a word was left out, or one too many; not `the A record`, `for for loops`. */
const TWICE =
  /\b(?:[Tt]he the|[Oo]f of|a a|[Aa]n an|[Ww]ith with|[Aa]nd and|[Ii]s is|[Aa]re are|[Ff]rom from|[Bb]y by|[Tt]he an?|an? the)\b|\b(?:[Tt]o (?:to(?!-)|towards?|of)|[Oo]f to|[Ii]n of)\b/u

/** `dlTdma`: 있음, typed with the other input method on; or letters that never became syllables. */
function isGarbled(text: string): boolean {
  if (/[ㄱ-ㅎㅏ-ㅣ]{2,}/.test(text) || NUMBERED.test(text) || TWICE.test(text)) return true
  const typed = text.match(/(?<![A-Za-z])[a-z]+[QWERTOP][a-z]*(?![A-Za-z])/g) ?? []
  return typed.some((word) => /[다음함됨임것은는을를의]$/.test(hangulTyped(word) ?? ''))
}

/** Written in neither of the languages that questions are asked in: by the share of its letters. */
export function isForeign(text: string): boolean {
  const count = (script: RegExp) => text.match(script)?.length ?? 0
  const foreign = count(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Cyrillic}\p{Script=Arabic}]/gu)
  if (foreign > 1 && foreign * 2 > count(/\p{Script=Hangul}/gu) + count(/\p{Script=Latin}/gu)) return true
  const others = text.match(OTHER_LATIN) ?? []
  if (others.length < FEWEST_FOREIGN || new Set(others).size < FEWEST_DIFFERENT) return false
  return others.length > count(/\p{L}+/gu) * MOST_FOREIGN
}

/**
 * Small words of languages that are written in the letters of English, of those that English lacks: not `die`, `con`, and in small letters,
 * since `Los`, `Las`, `El`, `Der` begin names.
 */
const OTHER_LATIN =
  /(?<!\p{L})(?:de|del|la|las|los|el|que|una|por|como|más|der|das|und|nicht|ist|eine|einer|mit|für|auf|dem|le|les|des|est|dans|avec|pour|não|uma|il|di|che|della|sono)(?!\p{L})/gu
const FEWEST_FOREIGN = 3
/** One of them again and again is a name or a term: `de facto`. */
const FEWEST_DIFFERENT = 2
const MOST_FOREIGN = 0.12

/** Whether a statement may be asked about: a whole sentence of its own that says one checkable thing. */
export function isWorthAsking({ kind, text: written }: Statement, least = LENGTH.least): boolean {
  const text = withoutExamples(written)
  if (kind === 'code' || text.includes('|') || text.includes('\n\n')) return false
  const length = [...text].length
  if (length < least || length > LENGTH.most) return false
  if (/[:：]\s*$/.test(text) || text.split('\n').length > 3) return false
  return !isRefused(text)
}

/** Ends as a sentence does, so that what it claims can be true or false. */
export function isSentence(text: string): boolean {
  return /(?:다|요|음|함|됨|임)[.)\s]*$|[a-z]\)?[.;]?$/iu.test(text.trim()) && /\s/.test(text.trim())
}
