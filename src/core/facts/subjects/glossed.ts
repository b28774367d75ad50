import { foldName } from '../../language/fold.ts'
import { eachStatement } from '../../notes/each-statement.ts'
import type { Notebook } from '../../notes/types.ts'
import type { Steps } from '../../steps.ts'
import type { Subject } from '../types.ts'
import { withFreeNames } from './free-names.ts'
import { addTo } from './subject-names.ts'

/**
 * What the notes write behind letters in brackets, `DI (의존성 주입)`, where a statement begins and a word stands for each letter, or more than once, is what a title
 * of those letters is called too, if nothing else is and they write it behind no other letters.
 */
export function* withGlosses(subjects: readonly Subject[], notebook: Notebook): Steps<Subject[]> {
  const seen = new Map<string, { gloss: string; letters: Set<string>; times: number }>()
  const add = (letters: string, gloss: string, times: number) => {
    const known = seen.get(foldName(gloss)) ?? { gloss, letters: new Set(), times: 0 }
    seen.set(foldName(gloss), { ...known, letters: known.letters.add(foldName(letters)), times: known.times + times })
  }
  yield* eachStatement(
    notebook.sections,
    ({ text }) => text.length,
    ({ text, kind }) => {
      if (kind === 'code') return
      for (const { 1: letters = '', 2: gloss = '', index } of text.matchAll(GLOSSED))
        add(letters, gloss, index === 0 && isSpelled(letters, gloss) ? ENOUGH : 1)
    },
  )
  const byLetters = new Map<string, string[]>()
  for (const { gloss, letters, times } of seen.values()) {
    const [only, ...others] = letters
    if (only !== undefined && others.length === 0 && times >= ENOUGH) addTo(byLetters, only, gloss)
  }
  return yield* withFreeNames(subjects, ({ name, aliases }) =>
    [name, ...aliases].flatMap((one) => byLetters.get(foldName(one)) ?? []),
  )
}

const ENOUGH = 2

/** A word a letter: `DI (의존성 주입)`; once it may be a remark as well, `VPN (추가 요금)`. */
function isSpelled(letters: string, gloss: string): boolean {
  const words = gloss.split(' ').length
  return words === letters.length || words === 1
}

/** A Korean name of two or three words, or of enough syllables to be no remark. */
const GLOSSED = /(?<![A-Za-z])([A-Z]{2,6}) ?[(（]([가-힣]{2,}(?: [가-힣]+){1,2}|[가-힣]{4,8})[)）]/gu
