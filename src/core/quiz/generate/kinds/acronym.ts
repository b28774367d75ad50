import { pathWithout } from '../telling.ts'
import { shareOfStems } from '../terms.ts'
import type { Draft, GeneratingKind } from '../types.ts'

/** A heading that says so many of the words gives them away; one of several, `Protocols`, does not. */
const MOST_TOLD = 0.5

/** `Inner Rails`: one of them is as right. */
function formsOf(words: string): readonly string[] {
  if (/ies$/.test(words)) return [`${words.slice(0, -3)}y`, words]
  if (/(?:x|ch|sh|ss)es$/.test(words)) return [words.slice(0, -2), words.slice(0, -1), words]
  return /[^s]s$/.test(words) ? [words.slice(0, -1), words] : [words]
}

/** `Solid State Drives (SSD)` in a list: the notes say no more of it than its name. */
function isPassing(text: string, letters: string, words: string): boolean {
  const rest = text.replace(words, ' ').replace(letters, ' ')
  return (rest.match(/\p{L}{2,}/gu) ?? []).length < FEWEST_WORDS
}
const FEWEST_WORDS = 3

/** What letters stand for: typed, since of several choices the letters themselves tell which. */
export const acronym: GeneratingKind = {
  name: 'acronym',
  certain: 'the notes spell the letters out, in one way only, and each of them begins one of the words',
  from(point, { acronyms }, phrases) {
    return acronyms.of(point).flatMap(({ letters, words }, at): Draft[] => {
      const place = pathWithout(point.path, words).filter((part) => shareOfStems(words, part) < MOST_TOLD)
      if (place.length === 0 || isPassing(point.statement.text, letters, words)) return []
      return [
        {
          kind: 'typed',
          stem: `${phrases.opening(place)}\n${phrases.standsFor(letters)}`,
          choices: [],
          forms: formsOf(words),
          explanation: phrases.noteSays(point.statement.text),
          quotes: [point],
          difficulty: 2,
          ...(at === 0 ? {} : { part: letters }),
        },
      ]
    })
  },
}
