/** A phrase that ends in what things are. */
export const NOUN_END =
  /(?:것|방법|방식|기법|기술|구조|서비스|시스템|언어|모델|개념|과정|기능|도구|단위|형태|장치|공간|집합|단계|원칙|패턴|표준|규칙|제도|기관|상태|현상|행위|작업|체계|이론|기준|성질|능력|정도|관계|의존성|데이터|프로그램|객체|규약|약속|활동|절차|수단|요소|영역|문서|자료|정보|학문|용어|함수|변수|클래스|인터페이스|프로토콜|알고리즘|테스트|기반|명세|환경|계층|조직|방법론|모형|비율|척도|지표|값|역할|묶음|모음|규격|방안|솔루션|형식|체제|플랫폼)$/

/** `잠금 수준을 최적화하는 과정`: what it is, and no name of what stands below. */
export function isDefiningPhrase(text: string): boolean {
  const words = text
    .replace(/(?<!\s)\s*[(（][^()（）]*[)）]/g, '')
    .trim()
    .split(/\s+/)
  const [last = '', before = ''] = words.toReversed()
  return words.length >= FEWEST_WORDS && NOUN_END.test(last) && ADNOMINAL.test(before) && !NO_VERB.test(before)
}

const FEWEST_WORDS = 3
const ADNOMINAL = /[가-힣](?:는|된|될|할)$|[가-힣]{2}한$/
const NO_VERB = /(?:제한|권한|무한|기한|유한|극한|상한|하한|역할|분할|관할)$/
