import { type Label, readLabelled } from './labels.ts'

/** Where the next choice may begin in a line. */
const NEXT: Readonly<Record<string, RegExp>> = {
  circled: /\s*(?=[①-⑨])/u,
  latin: /\s{1,9}(?=(?:[(（]?[B-I][.)）]|[B-I]:)\s)/u,
  digits: /(?<!\s)\s+(?=(?:[(（]?[2-9][)）]|[2-9]\.)\s?\D)/u,
  syllables: /\s+(?=[(（]?[나다라마바][.)）]\s?)/u,
  jamo: /\s+(?=[(（]?[ㄴ-ㅂ][.)）]\s?)/u,
}

/** `RDS ② DynamoDB ③ S3`: the next choices in the same line, as long as each is the next. */
export function besideEachOther(text: string, label: Label): { place: number; text: string }[] {
  const cut = NEXT[label.alphabet]
  const parts = cut ? text.split(cut) : [text]
  const out: { place: number; text: string }[] = []
  for (const part of parts) {
    const next = out.length === 0 ? undefined : readLabelled(part)
    const last = out.at(-1)
    if (!last) out.push({ place: label.place, text: part })
    else if (next && next.label.alphabet === label.alphabet && next.label.place === last.place + 1) {
      out.push({ place: next.label.place, text: next.text })
    } else last.text += ` ${part}`
  }
  return out
}
