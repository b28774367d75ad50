import { expect, test } from 'vitest'
import { searchLater } from '../../../src/core/search/search.ts'
import { finish, once } from '../../../src/core/steps.ts'
import { notebookOf } from '../../notebook.ts'

/** A search of a notebook that tells when it is read. */
function aSearch() {
  const notebook = notebookOf('# 도구', '', '## 나침반', '', '- 나침반은 북쪽을 가리킨다.')
  let reads = 0
  const told = Object.defineProperty({ ...notebook }, 'sections', {
    get: () => {
      reads++
      return notebook.sections
    },
  })
  return { search: searchLater(told), reads: () => reads, sections: notebook.sections }
}

test('the index is made when it is first asked for, by whatever way, and once', () => {
  const { search, reads, sections } = aSearch()
  expect(reads()).toBe(0)
  expect(finish(search.findInSteps('나침반')).results).toHaveLength(1)
  const made = reads()
  expect(made).toBeGreaterThan(0)
  finish(search.ready())
  expect(finish(search.findInSteps('북쪽')).results).toHaveLength(1)
  const [, section] = sections
  expect(section && finish(search.withinInSteps(section, '북쪽'))?.section).toBe(section)
  expect(reads()).toBe(made)
})

test('it is made ready a little at a time, and what is found in the meantime makes the rest', () => {
  const { search, reads } = aSearch()
  const steps = search.ready()
  expect(steps.next().done).toBe(false)
  expect(finish(search.findInSteps('나침반')).results).toHaveLength(1)
  const made = reads()
  expect(steps.next().done).toBe(true)
  expect(reads()).toBe(made)
})

test('work that several wait for is done once: each of them takes its next step', () => {
  const done: number[] = []
  const work = once(function* () {
    for (let at = 0; at < 4; at++) {
      done.push(at)
      yield
    }
    return 'made'
  })
  const [one, other] = [work(), work()]
  one.next()
  other.next()
  expect(done).toEqual([0, 1])
  expect([finish(one), finish(other), finish(work())]).toEqual(['made', 'made', 'made'])
  expect(done).toEqual([0, 1, 2, 3])
})

test('work that failed fails for whoever waited, and is begun again', () => {
  let times = 0
  const work = once(function* () {
    yield
    if (times++ === 0) throw new Error('not now')
    return times
  })
  expect(() => finish(work())).toThrow('not now')
  expect(finish(work())).toBe(2)
})
