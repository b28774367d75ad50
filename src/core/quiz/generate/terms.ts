import { bareName } from '../../facts/subjects/subject-names.ts'
import { foldName } from '../../language/fold.ts'

/** What notes call their own parts, whatever they are about: it names no thing that could be asked for. */
const PART = new RegExp(
  `^(?:${[
    '정의|개념|의미|개요|소개|특징|특성|장점|단점|이점|장단점|목적|목표|용도|사용|이유|원인|결과|방법|방식|예|예시|예제|사례|종류|유형|분류|구성|구성 ?요소|구조|기능|역할|원리',
    '동작|동작 ?원리|과정|절차|순서|단계|조건|주의|주의 ?사항|주의점|참고|비고|기타|요약|정리|결론|핵심|중요|설명|내용|배경|문제|문제점|해결|해결책|해결법|해결 ?방법|방안|대안|비교|차이|차이점',
    '정치|경제|사회|문화|외교|군사|종교|사상|제도|politics|economy|society|culture|religion|military|diplomacy',
    'political|economic|social|cultural|intellectual|environmental|continuit(?:y|ies)|changes?|now|today|currently|recommended|lightweight|flexible|scalable|portable|isolated|reliable|efficient|durable|secure|simple|first|second|third|fourth|fifth|현재|지금|differences?|similarit(?:y|ies)|comparisons?|responses?|tests?|analog(?:y|ies)|tools?|focus|priority|scores?|owner',
    '과거|기존|당시|최근|미래|the past|previously|상태|평가|현황|점수|담당|우선 ?순위|진행|비율|수치|개수|횟수|일정|비용|가격|규모|비유|시사점',
    '외부|내부|external|internal|공통점|질문|답|답변|효과|사용법|활용|적용|대상|범위|기준|제한|제약|(?:적용|사용|제약|선행|전제|성립|필요) ?조건|(?:제한|제약|요구|고려|유의) ?사항|(?:사용|활용|적용) ?(?:시기|사례|분야)|한계|전기|중기|후기|전|후|초기|말기|시기|때|이후|이전|위치|기간|인물|내용|영향|의의|변화|추가',
    'definitions?|overview|introduction|purpose|goals?|use ?cases?|uses?|usage|benefits?|advantages?|disadvantages?|pros|cons|limitations?|limits?|constraints?|requirements?|notes?',
    'tips?|warnings?|caution|important|key (?:points?|takeaways?|idea)|summary|examples?|scenarios?|functions?|features?|characteristics|properties|behaviou?r|how(?: it works)?|why|what|when|where|who',
    'results?|outcome|conclusion|impact|effects?|causes?|reasons?|rationale|problems?|solutions?|issues?|fix|types?|kinds?|categor(?:y|ies)|structure|components?|process|steps?|methods?|scope|default',
    'books?|papers?|talks?|articles?|videos?|courses?|podcasts?|(?:free|paid|pro|trial|full|lite|community|enterprise) (?:version|edition|plan)|도서|책|논문|영상|강의|무료 ?(?:버전|판)|유료 ?(?:버전|판)',
    'set-?up|configuration|architectures?|billing|pricing|troubleshooting|mechanism|description|meaning|concept|context|background|rules?|actions?|logic|best (?:practices?|for)|support|prevention|pronunciation|memory|mnemonic|holding|facts|question|(?:big|main) ideas?|patterns?|exceptions?|rule of thumb|evidence|but|and|or|criticisms?|access|supports?|fails?|status|state|targets?|allowed|denied|included|excluded|protocols?|intervals?|date|보안|성능|확장성|유연성|편의성|안정성|security|performance|scalability|flexibility|simplicity|location|prevalence|author|category|tags?|keywords?|see|see also|cf|ref|via|standard|advanced|basic|premium|enterprise|optional|mandatory|참조|출처|관련|표준|고급|날짜|작성자|작성일|태그|카테고리|키워드',
  ].join('|')})$`,
  'iu',
)

/** `데이터베이스 개념`, `키의 종류`: a heading that leads to words, not the name of what they are. */
const ENDS_AS_PART =
  /(?:개념|정의|특징|특성|장점|단점|장단점|종류|유형|예시|예제|목적|개요|이유|차이점?|문제점|주의 ?사항|주의점|의미|필요성|배경|활용|역할|요약|정리|사용법|비교|절차|[가-힣A-Za-z)] 과정|구성 ?요소|문제 ?해결|(?:도입|등장|적용|사용) ?[전후]|작동 ?방식|소스 ?코드|구현 ?코드|존재|여부|낮음|높음|적음|많음|빠름|느림|대상|효과|방안|기준|추천|원인|결과|정도|순서|순위|동작 ?방식|란\??|[가-힣A-Za-z)] ?(?:감소|증가|향상|개선|절감|부족|단축|최소화|극대화|강화|저하|필요|보장|제공|확보|지원|호환|친화적|발생|사용)|용어)$|\s[-–]\s.*[가-힣]|[가-힣A-Za-z)]의 (?:(?:주요|핵심) .*|구성 ?요소|기본|책임|관계|구현|삽입|삭제|역사|발달|발전|확립|성립|변천|전개|등장|탄생|장려|유행)$|\b(?:comparison|overview|benefits|examples?|limitations?|considerations|use cases?|tips?|notes?|summary|parts|vs\.?.*)$/iu

/** Opens as a condition, an order, a question or a quantity does, or is one; `Gain margin`, of two words, is none. */
const NO_NAME =
  /^ss? \d|^§|\bpp?\. ?\d|^see\s|#\s?\d|^필요한 |^제? ?\d+조|\b(?:applies|exists?|remains?|survives?|fails|works|occurs|arises|prevails|governs)$|^예[):]|^e\.g\.|^(?:simple|basic|general|typical|regular|normal) (?:changes?|cases?|examples?|ideas?|us(?:es?|age)|ways?|things?|tasks?|work|steps?|forms?|types?|set-?up|flow|version|structure|information|knowledge|concepts?|terms?|commands?|operations?|functions?|features?)$|지 ?않[은는] |^(?:ensure|improve|choose|identify|understand|develop|establish|achieve|embrace|become|solve|encourage|eliminate|favou?r|minimi[sz]e|maximi[sz]e|decide|prioriti[sz]e|recogni[sz]e)\s|^(?:gain|avoid|provide|prefer|delegate|listen|speak|tell|ask) (?:\S+ |no$|\S*[a-z](?<![sui])s$)|^(?:it|this|these|those|if|when|while(?! loops?$)|before|after|how|why|what|where|who|no|not|do|don't|use|only|always|never|must|should|can|is|are|the|a(?!\/)|an|each|all(?!-)|any|for(?! loops?$)|with|without|in(?!-)|on(?!-)|by|to|from|at|as|under|over|per|via|into|about|against|between|your|my|our|module|lesson|lecture|course|pay|enable|configure|choose|very|other|important|day|week|chapter|section|easier|easy|fewer|better|faster|cheaper|simpler|reduced|reduces|improved|increased|enhanced|sufficient)\b|^(?:unit|session|domain|part|step|case|question|answer)s?(?: (?:#?\d|[A-Z]\b|of\b|one\b|two\b|three\b)|[-:]|$)|^(?:key|main|common) ?(?:$|(?:points?|ideas?|features?|concepts?|terms?|takeaways?|benefits?|uses?|types?|kinds?|characteristics|components?|problems?|causes?|reasons?|questions?|things?|differences?|mistakes?|errors?|issues?|goals?|tasks?|parts?|steps?|functions?|elements?|facts?|words?|properties|advantages|disadvantages|challenges|limitations|aspects?|examples?|tools?|methods?|principles?|patterns?)\b)|\bunit \d|^(?:1\d|20)\d{2}(?:s\b|\s?[-–~])|\/$|^[./\w-]+\/[\w.-]+\.\w+$|, \S|["'“”‘’!?=<>→+*_~^]|(?:(?:하|되|으|라|다)면|때|경우|하기|한다|된다|수록|[가-힣] 시|있음|없음|하는|되는|까지|부터|에서|으로|에게|함|됨)$|^\d+(?:[.)]|$)|^(?:첫|두|세|네|다섯) ?번째|^(?:첫|둘|셋|넷)째|^제? ?\d+ ?(?:차|단계|년|월|일|번|장|절|세기)|^관련 |^(?:모든|각|이|그|주요|높은|낮은|많은|적은|쉬운|거대한|간단한|강력한|유연한|다양한|풍부한|우수한|뛰어난|좋은|나쁜)\s|^빠른 (?:시작|학습|속도|처리|개발|배포|응답|성능)|\d ?가지|의 \d+ ?(?:단계|요소|원칙|대 |계층)|핵심|[는의] 길$|이해하는|알아보는|[가-힣A-Za-z](?:(?<![마가노고])을|를|에서|에게) \S|[가-힣A-Za-z][이가] .*(?:면|기|함|됨|임|음|다|는|한|된|할|될|큼|짐|김)$|[가-힣](?:기|한|된|할) ?(?:전|후|뒤|때|동안|중)$/iu

/** `Seven old sins`: so many of what stands beneath; not `Six Sigma`, `Two-phase commit`. */
const COUNTED =
  /^(?:[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine|[Tt]en|[Tt]welve) (?:\S+ )*[a-z]+$/u

/** No whole name: cut off at a mark or a small word, a remark, a measure of something, or a place in a numbered list. */
const NO_WHOLE =
  /^[,;:)\]·]|^\.(?!\p{L}+$)|[,.;:·、…]$|(?<!-)\b(?:to|with|of|by|from|as|at|and|or|than|on|for|in|is|are|was|were|include|must|should|can)$|^(?:normally|usually|typically|mostly|often|generally|commonly|mainly)\b|\b(?:used|based|made|required|needed|known|applied) (?:with|for|by|on|in|to|as)\b|^(?:speed|cost|ease|number|amount|size|length|time|degree|rate|range|lack|kind|sort) of\b|\bincludes?$|ly \w+ed$|^(?:initially|finally)$|^(?:ch(?:ap)?\.?|type) \d|^support for\b|^(?:hour|minute) \d|^(?:fig|slide|prompt|page|task|handout|provision|problem|feature|exception|option|rule|factor|argument|issue|reason|fact|method|approach|question|table|figure|item|point|idea|scenario|principle|문제|방법|조건|항목|상황|질문|규칙|원칙|특징|이유|예외)s?\.? ?[-#]? ?\d[\d.]*(?: ?\(\w\))?$/iu

/** Headings under which labels are headlines of what is said of the one thing above, not names of their own. */
const HEADLINES =
  /\b(?:drawbacks?|benefits?|features?|characteristics?|properties|advantages?|disadvantages?|limitations?|facts|complexity|strengths?|weaknesses?|criticisms?|considerations?|highlights|pros|cons|principles|use cases?|why|significance|impact|requirements?|overview|how)\b/iu

/** A heading that is nothing else: whatever stands under it is praise or use of the one thing above. */
const HEADLINES_ONLY =
  /^(?:동작|작동|처리|진행) ?(?:방식|과정|순서|흐름)$|^how it works$|[가-힣A-Za-z)]의 (?:활용|응용|적용)$|^(?:(?:주요|핵심) ?)?(?:기능|특징|특성|(?:사용|활용|적용) ?(?:사례|예|분야)|고려 ?사항)$|(?:장점|단점|특징|이점|목적|기능|역할)(?:과|와| 및|,|·|\/) ?(?:장점|단점|특징|이점|목적|기능|역할)$|^when (?:you|to|should)\b|(?:장점|단점|이점|장단점)$|^(?:(?:key|main) )?(?:benefits?|(?:dis)?advantages?|drawbacks?|limitations?|challenges|considerations|concerns|goals|purposes?|features?) (?:of|for|with|to)\b|^(?:key |main )?(?:use ?cases?|benefits?|features?|(?:dis)?advantages?|(?:de)?merits?|drawbacks?|limitations?)$/iu

export function isHeadlines(title: string): boolean {
  return (
    // `What is in it?`: each label beneath is a part of the answer.
    /^(?:\W*)what .*[?]\s*$/iu.test(title) ||
    /[(（](?:장점|단점|장단점|pros|cons)[)）]/iu.test(title) ||
    HEADLINES_ONLY.test(title.replace(/^[\d.)\s]+|[:：]\s*$|\s*[(（][^()（）]*[)）]\s*$/g, '').trim())
  )
}

export function holdsHeadlines(title: string): boolean {
  return HEADLINES.test(title) || isHeadlines(title)
}

/** `특징`, `Purpose`: a side of whatever stands above. */
export function isPart(label: string): boolean {
  const bare = label.replace(/\s*[(（][^()（）]*[)）]\s*$/, '').trim()
  return PART.test(bare) || ENDS_AS_PART.test(bare)
}

/** `<nav>`, `--force`, `AF_UNIX`, `bind()`: what is typed as it stands. */
const CODE = /^(?:<\/?[a-z][\w-]*>|--?[a-z][\w-]*|[A-Za-z$][\w$]*(?:[_.][\w$]+)+(?:\(\))?|[A-Za-z]\w+\(\))$/u

export function isCodeName(label: string): boolean {
  return CODE.test(label.trim())
}

/** A place in somebody's files, or in a book; not `Node.js`. */
export function isFile(name: string): boolean {
  return /^(?:[Ff]ig(?:ure)?|[Tt]able|그림|표)s?\.? ?\d|^[.\w-]*\/(?:[./\w-]*\/|[./\w-]*\.[a-z]{2,4})?$|^[a-z][\w-]*\.[a-z][a-z0-9]{0,4}$|^\w[\w-]*\.(?:java|py|cpp|cs|rs|kt|rb|php|ipynb|md|pdf)$/u.test(
    name.trim(),
  )
}

/** `p1`, `x2`: stands for a number of somebody's. */
const VARIABLE = /^[a-z]\d{1,2}$/u

/** Whether a label is the name of a thing: what a question may ask for, or about. */
export function isTerm(label: string): boolean {
  const bare = label.replace(/\s*[(（][^()（）]*[)）]\s*$/, '').trim()
  return (
    bare !== '' &&
    !VARIABLE.test(bare) &&
    !PART.test(bare) &&
    !ENDS_AS_PART.test(bare) &&
    !NO_NAME.test(bare) &&
    !COUNTED.test(bare) &&
    !NO_WHOLE.test(bare) &&
    bare.split(/\s+/).length <= (/\p{Script=Hangul}/u.test(bare) ? 4 : 4) &&
    foldName(bare).length >= 2
  )
}

/** `Deceleration`, `Literature`: one everyday word of English, known without the notes. */
export function isPlainWord(name: string): boolean {
  return /^[A-Z][a-z]+(?<!ing)$/.test(name.trim())
}

/** What a thing is, by how it ends or opens: `… 찾는 방식`, `A service that …`. */
const DEFINES =
  /^(?:(?!\w+ (?:the|your|their|against|about|into|from|with|on)\b)(?!(?:is|are|was|were|be|can|may|must|will|should|has|have|had|do|does|makes?|so|if|when|once|each|all|every|no|not|it|you|we|this|these|those|there|such|use|uses|ensures?|requires?|provides?|allows?|creates?)\b)[\w'-]+ ){1,4}(?:that|which|who|whose|in which|used (?:to|for|by)|designed (?:to|for)) \S.{15}|[는은한된인운던할될] [가-힣A-Za-z]{1,10}(?:임|이다|입니다|(?:을|를) (?:말|의미)(?:함|한다|합니다)?)?[.]?$|^(?:an? .{20}|(?:the )?\w+(?:ion|ment|[ae]nce|ery|ing|ure|ty|ship|al) of )/iu

export function isDefinition(words: string): boolean {
  return DEFINES.test(words)
}

/** Of what letters a choice is made, whether it carries parentheses, how it ends: odd ones out are told without knowing anything. */
export function shapeOf(text: string): string {
  const script = /\p{Script=Hangul}/u.test(text.replace(/[(（].*$/, '')) ? 'ko' : 'en'
  const remark = /[(（]/.test(text) ? ' ()' : ''
  const sentence = /다[.]?$|[a-z]\.$/u.test(text.trim()) ? ' .' : ''
  const mark = /^[^\p{L}\p{N}]/u.exec(text.trim())?.[0] ?? ''
  // A case, and who judged it, are told from what it was about.
  const party = /\sv\.?\s/u.test(text)
    ? ' v'
    : /\b(?:[LCK]?JJ?|[LC]J|MR|QC|KC)$|^(?:Mr|Mrs|Ms|Dr|Prof|Sir|Lord|Lady|Justice)\b/u.test(text.trim())
      ? ' who'
      : ''
  return `${mark}${script}${remark}${sentence}${party}`
}

/** Words, without what Korean hangs behind them, that both texts share in whole or in their first letters. */
export function sharedStems(one: string, other: string): readonly string[] {
  const stems = new Set(stemsOf(one))
  const others = foldName(other)
  return [...stems].filter((stem) => others.includes(stem))
}

const SMALL = /^(?:of|the|and|for|in|on|to|as|a|an|by|with|at|or)$/i

/** `MFA` in `Multi-Factor Authentication`: the first letters of words beside each other. */
export function isAcronymIn(name: string, text: string): boolean {
  const letters = foldName(name)
  if (!/^[a-z]{2,6}$/.test(letters)) return false
  const words = text.match(/[A-Za-z][a-z]*/g) ?? []
  const initials = (all: readonly string[]) => all.map((word) => word.charAt(0).toLowerCase()).join('')
  // `Identity and Access Management`: small words count or do not.
  return initials(words).includes(letters) || initials(words.filter((one) => !SMALL.test(one))).includes(letters)
}

/** A name as names are compared, whatever its number. */
export function singularOf(name: string): string {
  return foldName(name).replace(/(?<=[a-z]{2})s$/, '')
}

/** How much of one text the other repeats, 0 to 1, by the beginnings of its words. */
export function shareOfStems(one: string, other: string): number {
  const all = new Set(stemsOf(one))
  return all.size === 0 ? 0 : sharedStems(one, other).length / all.size
}

/** `조건문` → 조건, `Encryption` → encry: enough of a word to be recognised in another. */
export function stemsOf(text: string): string[] {
  return (text.match(/[\p{L}\p{N}]+/gu) ?? []).flatMap((word) => {
    const folded = foldName(word)
    if (/\p{Script=Hangul}/u.test(word)) return folded.length >= 2 ? [folded.slice(0, 2)] : []
    return folded.length >= 3 ? [folded.slice(0, Math.max(3, Math.min(5, folded.length - 2)))] : []
  })
}

/** `Feedback queue with levels` of `queue with levels`: all words of the one are in the other, so what is said of it may hold for that. */
export function isSortOf(one: string, other: string): boolean {
  const [left, right] = [wordsOf(one), wordsOf(other)]
  return left.every((word) => right.includes(word)) || right.every((word) => left.includes(word))
}

function wordsOf(name: string): string[] {
  return (bareName(name).match(/[\p{L}\p{N}]+/gu) ?? []).map(foldName)
}

/** `class` of `Lower class`: what things of one sort are called alike by. */
export function lastWord(name: string): string {
  const words = bareName(name).toLowerCase().split(/\s+/)
  return words.length > 1 ? (words.at(-1) ?? '') : name
}
