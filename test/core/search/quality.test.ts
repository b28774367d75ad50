import { expect, test } from 'vitest'
import { lineShare } from '../../../src/core/search/metrics.ts'
import { buildSearch } from '../../../src/core/search/search.ts'
import { shippedNotebook } from '../../notebook.ts'
import { shippedLibrary } from '../../shipped-library.ts'
import { figures, graded, otherChapters, ranking, shippedDictionary } from './worlds.ts'

const shipped = shippedLibrary.search
/** Of chapters that nothing was tuned for. */
const others = buildSearch(otherChapters)

test.each([
  ['public', { at1: 0.99, at3: 0.99, ndcg: 0.981, cut3: 0.99, wrong: 0 }],
  ['databases-tune', { at1: 0.935, at3: 0.985, ndcg: 0.954, cut3: 0.974, wrong: 0 }],
  // Written last, of the hardest kinds only, half of what is unanswerable about the notes' own subjects.
  ['databases-late', { at1: 0.86, at3: 0.927, ndcg: 0.893, cut3: 0.9, wrong: 0.06 }],
  ['databases-held', { at1: 0.963, at3: 0.985, ndcg: 0.967, cut3: 0.963, wrong: 0 }],
  // Written before the ranking of this set was seen, half set aside by a coin.
  ['fresh-shipped-tune', { at1: 0.854, at3: 0.9, ndcg: 0.882, cut3: 0.9, wrong: 0 }],
  ['fresh-shipped-held', { at1: 0.958, at3: 0.99, ndcg: 0.96, cut3: 0.93, wrong: 0.12 }],
])('the shipped chapter answers the queries of %s', (name, floor) => {
  const { ranking: ranked, shipped: cut } = figures(graded(name), shipped)
  expect(ranked.successAt1).toBeGreaterThanOrEqual(floor.at1)
  expect(ranked.successAt3).toBeGreaterThanOrEqual(floor.at3)
  expect(ranked.ndcgAt5).toBeGreaterThanOrEqual(floor.ndcg)
  expect(ranked.empty).toBeLessThanOrEqual(0.013)
  expect(cut.successAt3).toBeGreaterThanOrEqual(floor.cut3)
  expect(cut.falseAnswers).toBeLessThanOrEqual(floor.wrong)
})

// Whole questions of how many, when and why, paraphrases that share few words, and what is asked of known services in vain;
// graded to the line. Of the held half only figures were seen while tuning: before, and after each of two rounds.
test.each([
  ['questions-tune', { at1: 0.89, at3: 0.97, cut3: 0.89, wrong: 0.07, line: 0.72 }],
  ['questions-held', { at1: 0.88, at3: 0.94, cut3: 0.755, wrong: 0.1, line: 0.81 }],
])('questions as members type them are answered: %s', (name, floor) => {
  const queries = graded(name)
  const { ranking: ranked, shipped: cut } = figures(queries, shipped)
  expect(ranked.successAt1).toBeGreaterThanOrEqual(floor.at1)
  expect(ranked.successAt3).toBeGreaterThanOrEqual(floor.at3)
  expect(cut.successAt3).toBeGreaterThanOrEqual(floor.cut3)
  expect(cut.falseAnswers).toBeLessThanOrEqual(floor.wrong)
  const shown = queries.map(({ query }) => shipped.find(query, { limit: 1, cut: false }).results[0]?.statement)
  expect(lineShare(queries, shown)).toBeGreaterThanOrEqual(floor.line)
})

test('every kind of query is right among the first three, paraphrases three times of four', () => {
  const queries = ['public', 'databases-tune', 'databases-held']
    .flatMap(graded)
    .filter((one) => one.relevant.length > 0)
  for (const kind of new Set(queries.map((one) => one.category))) {
    const ofKind = queries.filter((one) => one.category === kind)
    const { successAt3 } = ranking(ofKind, shipped)
    expect([kind, successAt3 >= (kind === 'paraphrase' ? 0.75 : 0.83)]).toEqual([kind, true])
  }
})

test('most of what the notes do not say is not answered, near as it is', () => {
  const hard = [
    'unanswerable-tune',
    'unanswerable-held',
    'fresh-described-tune',
    'fresh-described-held',
    'near-shipped-tune',
    'near-shipped-held',
  ].flatMap(graded)
  expect(figures(hard, shipped).shipped.falseAnswers).toBeLessThanOrEqual(0.085)
})

test.each(['others-tune', 'others-held'])('chapters that nothing was tuned for are searched as well: %s', (name) => {
  const { ranking: ranked, shipped: cut } = figures(graded(name), others)
  expect(ranked.successAt1).toBeGreaterThanOrEqual(0.941)
  expect(ranked.successAt3).toBeGreaterThanOrEqual(0.953)
  expect(cut.successAt3).toBeGreaterThanOrEqual(0.885)
  expect(cut.falseAnswers).toBeLessThanOrEqual(0.1)
})

test('nor is what they do not say', () => {
  const near = ['near-others-tune', 'near-others-held'].flatMap(graded)
  expect(figures(near, others).shipped.falseAnswers).toBeLessThanOrEqual(0.13)
})

test('the glossary is worth no more than three points', () => {
  const queries = ['public', 'databases-tune', 'databases-held'].flatMap(graded)
  const without = buildSearch(shippedNotebook, { dictionary: shippedDictionary })
  expect(ranking(queries, shipped).successAt1 - ranking(queries, without).successAt1).toBeLessThanOrEqual(0.03)
})
