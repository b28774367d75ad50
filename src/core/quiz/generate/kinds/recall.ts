import { isRemark } from '../../../facts/extraction/labels.ts'
import { ownAliases } from '../../../facts/subjects/subject-names.ts'
import { isHeadline } from '../described.ts'
import { pathWithout, tells } from '../telling.ts'
import { isDefinition } from '../terms.ts'
import type { GeneratingKind, Point } from '../types.ts'
import { hasExamples } from '../worth-asking.ts'
import { description } from './description.ts'
import { name } from './name.ts'

const SHORTEST = { ko: 20, en: 40 }
const LONGEST_NAME = 24

/** A term by its definition, typed: where nothing stands beside it that could be mistaken for it. */
export const recall: GeneratingKind = {
  name: 'recall',
  certain: 'the notes define the term in these words and no other; its other names are accepted',
  from(point, material, phrases) {
    const own = material.described.of(point)
    if (!own || own.words.length < SHORTEST[point.language] || !isDefinition(own.words) || isHeadline(own)) return []
    // Without the examples that hung on it a definition may be another's.
    if (hasExamples(point.statement.text)) return []
    if (!isTyped(own.name) || tells(own.words, own.name) || !saysWhatItIs(own.words)) return []
    // A name that the notes never speak of again is a heading's wording.
    const spoken = material.terms.holding(bare(own.name), point).filter((one) => one !== point)
    if (spoken.length === 0 || name.from(point, material, phrases).length > 0) return []
    if (description.from(point, material, phrases).length > 0) return []
    return [
      {
        kind: 'typed',
        stem: `${phrases.opening(placeOf(point, own.name))}\n${phrases.whichTerm}\n> ${own.words}`,
        choices: [],
        forms: [...new Set([own.name, ...ownAliases(own.name)])].filter((one) => /^\p{L}/u.test(one)),
        explanation: phrases.noteSays(`${own.name}: ${own.words}`),
        quotes: [point],
        difficulty: 2,
      },
    ]
  },
}

function bare(name: string): string {
  return name.replace(/\s*[(（].*$/, '').trim()
}

/** Short, of letters, and no verb's. */
function isTyped(name: string): boolean {
  const own = bare(name)
  return (
    own.length <= LONGEST_NAME && !isRemark(own) && /^\p{L}[\p{L}\p{N} .+#-]*$/u.test(own) && own.split(' ').length <= 3
  )
}

/** What it is, not what it is not, nor what is to be done with it. */
function saysWhatItIs(words: string): boolean {
  return (
    !/않|아니|아닌|없|못|\b(?:not|no|never)\b/iu.test(words) &&
    !/(?:점|허용|구현|가능|필요|금지|작업)(?:이다|임|함)?[.]?$/u.test(words)
  )
}

function placeOf({ path }: Point, name: string): string[] {
  return ownAliases(name).reduce((left, one) => pathWithout(left, one), pathWithout(path, bare(name)))
}
