import { afterEach, expect, test, vi } from 'vitest'
import { subjectsOfNotes } from '../../../../src/core/facts/subjects/from-notes.ts'
import { withoutSharedHeads } from '../../../../src/core/facts/subjects/shared-heads.ts'
import { finish } from '../../../../src/core/steps.ts'
import { notebookOf } from '../../../notebook.ts'

afterEach(() => vi.restoreAllMocks())

test('titles that many share a head with are not looked over again for each', () => {
  const titles = Array.from({ length: 1_000 }, (_, at) => `## Log - Day ${at}`)
  const subjects = finish(subjectsOfNotes(notebookOf('# Logs', ...titles.flatMap((one) => [one, 'It rained.']))))
  let looked = 0
  const includes = Array.prototype.includes
  vi.spyOn(Array.prototype, 'includes').mockImplementation(function (this: unknown[], ...sought) {
    looked += this.length
    return includes.apply(this, sought)
  })
  const named = finish(withoutSharedHeads(subjects))
  expect(looked).toBeLessThan(50 * subjects.length)
  expect(named.find(({ name }) => name === 'Log - Day 7')?.aliases).toContain('Day 7')
})
