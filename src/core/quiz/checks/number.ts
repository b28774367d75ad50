import type { AuthoredQuestion } from '../form/resolve.ts'
import { setsRightApart } from './choices.ts'
import type { ItemCheck } from './finding.ts'

/** An exact number looks as if somebody knew it. A digit of a name (`S3`, `Route 53`) is none. */
const NUMBER = /(?<![A-Za-z]\s?\d*)\d|\d\s?(?:%|개|분|초|시간|일|번|배|[KMGT]B)/

export const rightAloneHasNumber: ItemCheck = (item) =>
  hasNumberAlone(item)
    ? [{ code: 'right-alone-has-number', line: item.source.keyLine, label: item.question.key.join(', ') }]
    : []

export function hasNumberAlone(item: AuthoredQuestion): boolean {
  return setsRightApart(item, (text) => NUMBER.test(text))
}
