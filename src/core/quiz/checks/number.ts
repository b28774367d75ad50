import type { AuthoredQuestion } from '../resolve.ts'
import { setsRightApart } from './choices.ts'
import type { ItemCheck } from './finding.ts'

/** An exact number looks as if somebody knew it. A digit inside a name (`S3`, `Route53`) is none. */
const NUMBER = /(?<![A-Za-z])\d/

export const rightAloneHasNumber: ItemCheck = (item) =>
  hasNumberAlone(item)
    ? [{ code: 'right-alone-has-number', line: item.source.keyLine, label: item.question.key.join(', ') }]
    : []

export function hasNumberAlone(item: AuthoredQuestion): boolean {
  return setsRightApart(item, (text) => NUMBER.test(text))
}
