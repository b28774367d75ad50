import { pathWithout } from '../telling.ts'
import { shareOfStems } from '../terms.ts'
import type { GeneratingKind } from '../types.ts'

/** A heading that says so many of the words gives them away; one of several, `Protocols`, does not. */
const MOST_TOLD = 0.5

/** `Inner Rails`: one of them is as right. */
function formsOf(words: string): readonly string[] {
  if (/ies$/.test(words)) return [`${words.slice(0, -3)}y`, words]
  return /[^s]s$/.test(words) ? [words.slice(0, -1), words] : [words]
}

/** What letters stand for: typed, since of several choices the letters themselves tell which. */
export const acronym: GeneratingKind = {
  name: 'acronym',
  certain: 'the notes spell the letters out, in one way only, and each of them begins one of the words',
  from(point, { acronyms }, phrases) {
    return acronyms.of(point).map(({ letters, words }, at) => {
      const place = pathWithout(point.path, words).filter((part) => shareOfStems(words, part) < MOST_TOLD)
      return {
        kind: 'typed',
        stem: `${phrases.opening(place)}\n${phrases.standsFor(letters)}`,
        choices: [],
        forms: formsOf(words),
        explanation: phrases.noteSays(point.statement.text),
        quotes: [point],
        difficulty: 2,
        ...(at === 0 ? {} : { part: letters }),
      }
    })
  },
}
