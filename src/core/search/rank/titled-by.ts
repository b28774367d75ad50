import { analyse } from '../../language/tokens.ts'

/** What follows a name that a statement is about: nothing, brackets, a colon, a dash; or what one is is asked. */
const AFTER_NAME = /^[)*_`\]]*\s*(?:$|[(（:：,]|[-–—=]\s|이?란(?:\s|\?|$))/u

/** Whether a text has the name that it begins with for a title, rather than being a sentence that speaks of it: `Cookie (쿠키)란?`, `Mutex: …`. */
export function isTitledBy(text: string, isOfName: (term: string) => boolean): boolean {
  let end = 0
  for (const { term, start, end: last } of analyse(text)) {
    const isNext = start < end || /^\W{0,2}$/u.test(text.slice(end, start))
    if (isNext && isOfName(term)) end = Math.max(end, last)
  }
  return end > 0 && AFTER_NAME.test(text.slice(end))
}
