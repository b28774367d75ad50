import { contentShare, FUNCTIONAL } from '../../language/function-words.ts'
import { analyse } from '../../language/tokens.ts'

/** What follows a name that a statement is about: nothing, brackets, a colon, a dash; or what one is is asked. */
const AFTER_NAME = /^[)*_`\]]*\s*(?:$|[(（:：,]|[-–—=]\s|이?란(?:[\s,]|\?|$))/u

/** A list of names, or a name alone, tells nothing of it. */
const TELLS = /^[)*_`\]]*\s*[^\s,]/u

/** Whether a text has the name that it begins with for a title, rather than being a sentence that speaks of it: `Cookie (쿠키)란?`, `Mutex: …`. */
export function isTitledBy(text: string, isOfName: (term: string) => boolean): boolean {
  const rest = restBehind(text, isOfName)
  return rest !== undefined && AFTER_NAME.test(rest)
}

/** Whether it goes on to tell something of what it has for its title. */
export function tellsOf(text: string, isOfName: (term: string) => boolean): boolean {
  return TELLS.test(restBehind(text, isOfName) ?? '')
}

/** Whether it does so in words that hang together, not in a list of things: `Mutex: a lock that …`, not `Locks: mutex, semaphore`. */
export function tellsInWords(text: string, isOfName: (term: string) => boolean): boolean {
  return analyse(restBehind(text, isOfName) ?? '').some(({ kind, script, surface, term }) => {
    if (kind !== 'whole') return false
    return script === 'hangul' ? surface !== term : contentShare(surface, term) < FUNCTIONAL
  })
}

/** What stands behind the name that a text begins with. */
function restBehind(text: string, isOfName: (term: string) => boolean): string | undefined {
  let end = 0
  for (const { term, start, end: last } of analyse(text)) {
    const isNext = start < end || /^\W{0,2}$/u.test(text.slice(end, start))
    if (isNext && isOfName(term)) end = Math.max(end, last)
  }
  return end > 0 ? text.slice(end) : undefined
}
