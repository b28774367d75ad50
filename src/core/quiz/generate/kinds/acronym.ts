import { pathWithout } from '../telling.ts'
import { sharedStems } from '../terms.ts'
import type { GeneratingKind } from '../types.ts'

/** What letters stand for: typed, since of several choices the letters themselves tell which. */
export const acronym: GeneratingKind = {
  name: 'acronym',
  certain: 'the notes spell the letters out, in one way only, and each of them begins one of the words',
  from(point, { acronyms }, phrases) {
    return acronyms.of(point).map(({ letters, words }, at) => {
      const place = pathWithout(point.path, words).filter((part) => sharedStems(words, part).length === 0)
      return {
        kind: 'typed',
        stem: `${phrases.opening(place)}\n${phrases.standsFor(letters)}`,
        choices: [],
        forms: [words],
        explanation: phrases.noteSays(point.statement.text),
        quotes: [point],
        difficulty: 2,
        ...(at === 0 ? {} : { part: letters }),
      }
    })
  },
}
