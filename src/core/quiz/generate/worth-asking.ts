import type { Statement } from '../../notes/types.ts'

/** Shorter says too little to be understood alone, longer asks for too much reading. Characters. */
const LENGTH = { least: 14, most: 240 }

/** Why a statement is not asked about; each row is one reason. */
const REFUSED: readonly { readonly name: string; readonly words: RegExp }[] = [
  {
    name: 'picture',
    words: /그림|사진|도식|이미지를 보|표와 같|\b(?:figure|diagram|image|screenshot|picture|shown|pictured)\b/iu,
  },
  {
    name: 'elsewhere',
    words:
      /위의|아래의|위에서|아래에서|앞서|다음과 같|아래와 같|위와 같|\b(?:above|below|following|aforementioned)\b/iu,
  },
  {
    name: 'example',
    words:
      /예를 ?들|예시|예제|가령|예컨대|라고 가정|만약|\b(?:e\.g\.|for example|for instance|such as|suppose|imagine)/iu,
  },
  {
    name: 'vague',
    words:
      /정도|대략|약 ?\d|보통|일반적으로|대부분|대개|가끔|아마|\b(?:about|around|approximately|roughly|usually|typically|often|maybe|probably|sometimes|generally|mostly)\b|~\s*\d/iu,
  },
  {
    name: 'pronoun',
    words:
      /^(?:이|그|저|이것|그것|이를|그를|이는|그는|이런|그런|이러한|그러한|이렇게|그렇게|이때|그때|이후|그래서|따라서|하지만|그러나|그리고|또한|또|즉|해당|여기|거기|둘 다|두 |모두|각각)(?=[\s,]|은|는|을|를|의)|(?:이것|그것|이러한|그러한|이를 |이 경우|해당 )|^(?:it|its|this|that|these|those|they|them|their|he|she|here|there|so|but|and|also|thus|then|both|each|all|which|we|you|i|let's|let)\b|\b(?:this|these|those|it's|they)\b/iu,
  },
  {
    name: 'talk',
    words:
      /알아보|살펴보|해보자|하자\.?$|봅시다|배워|공부|정리하|궁금|합시다|일까|을까|는가\??$|[?？]|참고|링크|출처|TODO|\b(?:let's|we will|we'll|you'll|see also|read more|note to self|source:)/iu,
  },
  { name: 'address', words: /https?:|www\.|@\w+\.\w/iu },
  { name: 'open list', words: /등등|기타 등|\betc\b|\.\.\.|…/iu },
  { name: 'mark', words: /\[!|\[\[|\]\]|\$\$|^[^\p{L}\p{N}]*$/u },
  { name: 'opinion', words: /좋은 ?것 같|것 같다|것 같습니다|생각한다|생각합니다|\bI think\b|\bin my opinion\b/iu },
]

/** Whether a statement may be asked about: a whole sentence of its own that says one checkable thing. */
export function isWorthAsking({ kind, text }: Statement): boolean {
  if (kind === 'code' || text.includes('|') || text.includes('\n\n')) return false
  const length = [...text].length
  if (length < LENGTH.least || length > LENGTH.most) return false
  if (/[:：]\s*$/.test(text) || text.split('\n').length > 3) return false
  return !REFUSED.some(({ words }) => words.test(text))
}

/** Ends as a sentence does, so that what it claims can be true or false. */
export function isSentence(text: string): boolean {
  return /(?:다|요|음|함|됨|임)[.)\s]*$|[a-z]\)?[.;]?$/iu.test(text.trim()) && /\s/.test(text.trim())
}
