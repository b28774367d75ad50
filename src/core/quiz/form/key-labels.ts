import { type Label, readLabel } from './labels.ts'

const MARK = '[A-Za-z1-9①-⑨가나다라마바사아자ㄱ-ㅈ○◯⭕×❌✕]️?'
/** How a label stands in a key, the surest first: `(1)`, `②`, `2)`, `2번`, `B.`, and alone before a space or a comma. */
const WAYS = [
  `[(（\\[]\\s*(${MARK})\\s*[)）\\]]`,
  '([①-⑨])(?:\\s*번)?[)）]?',
  `(${MARK})\\s*번?\\s*[)）]`,
  `(${MARK})\\s*번(?![가-힣])`,
  `(${MARK})\\s*번(?=[와과]\\s|입니다|이다|이에요|예요|임)`,
  `(${MARK})[.．](?=\\s|$)`,
  `(${MARK})(?=$|[\\s,，、·&+/:：]|[와과]\\s|입니다|이다|이에요|예요)`,
].map((way) => new RegExp(`^${way}`, 'u'))
const BETWEEN = /^\s*(?:[,，、·&+]\s*and\b|[,，、·&+]|그리고(?=\s)|및(?=\s)|and\b|[와과](?=\s))?\s*/iu
/** `AC`: letters of one list, in its order. */
const TIGHT = /^(?:[A-F]{2,}|[ㄱ-ㅂ]{2,})$/u

export interface SaidLabels {
  readonly labels: readonly Label[]
  /** What stands behind the last label. */
  readonly rest: string
}

/** The labels that a text begins with, in one way of numbering: `①③`, `1) 3)`, `가 다`, `A, C`. */
export function takeLabels(text: string): SaidLabels {
  const tight = tightLabels(text)
  if (tight) return { labels: tight, rest: '' }
  const labels: Label[] = []
  let rest = text.trim()
  for (;;) {
    const next = rest.replace(labels.length > 0 ? BETWEEN : /^\s+/, '')
    const one = takeLabel(next)
    // `① (②)`: what stands in parentheses behind a label goes on with no list.
    const isAside = labels.length > 0 && isSet(next) && !isSet(text.trim())
    if (!one || isAside || (labels[0] && labels[0].alphabet !== one.label.alphabet)) return { labels, rest }
    labels.push(one.label)
    rest = next.slice(one.length)
  }
}

const isSet = (text: string) => /^[(（[]/.test(text)

function takeLabel(text: string): { label: Label; length: number } | undefined {
  for (const way of WAYS) {
    const found = way.exec(text)
    const label = found?.[1] === undefined ? undefined : readLabel(found[1])
    if (found && label) return { label, length: found[0].length }
  }
  return undefined
}

function tightLabels(text: string): Label[] | undefined {
  if (!TIGHT.test(text)) return undefined
  const labels = [...text].flatMap((mark) => readLabel(mark) ?? [])
  return labels.every((label, at) => at === 0 || label.place > (labels[at - 1]?.place ?? 0)) ? labels : undefined
}

const MENTIONS: Readonly<Record<Label['alphabet'], string>> = {
  latin: '(?<![A-Za-z0-9])[A-Z](?![A-Za-z0-9])',
  digits: '(?<![\\p{L}\\p{N}.,])[1-9](?=\\s*(?:번|[)）,·~–-]|은|는|도|와|과|및|$)|\\s|[.]\\s+\\p{L})',
  circled: '[①-⑨]',
  syllables: '(?<![가-힣])[가나다라마바사아자](?![가-힣])',
  jamo: '(?<![ㄱ-ㅎ])[ㄱ-ㅈ](?![ㄱ-ㅎ])',
}

/** Labels of that way of numbering which a text names somewhere. */
export function labelsIn(text: string, alphabet: Label['alphabet']): Label[] {
  return (text.match(new RegExp(MENTIONS[alphabet], 'gu')) ?? []).flatMap((mark) => readLabel(mark) ?? [])
}
