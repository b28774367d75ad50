import { expect, test } from 'vitest'
import { checkContext } from '../../../../src/core/quiz/checks/context.ts'
import { readDraft } from '../../../../src/core/quiz/form/draft.ts'
import { writeForm } from '../../../../src/core/quiz/form/write.ts'
import { shippedLibrary } from '../../../shipped-library.ts'

/** As often as others have their turn while a form is read whose inputs say that. */
function turnsOf(said: string): number {
  const { notebook, errata, questionBank } = shippedLibrary
  const known = { notebook, errata, bank: { ...questionBank, taken: [] }, checks: checkContext(shippedLibrary) }
  const markdown = writeForm({ stem: said, choices: said, key: said, explanation: said, fields: said })
  const steps = readDraft('question.md', markdown, known)
  let turns = 0
  while (!steps.next().done) turns++
  return turns
}

test('a form that is filled as far as Discord takes is read in turns, not in one go', () => {
  // What is kept of the notes is made once.
  turnsOf('가')
  expect(turnsOf('<a href="&amp;"><!-- &#x'.repeat(160)) - turnsOf('가')).toBeGreaterThan(4)
})
