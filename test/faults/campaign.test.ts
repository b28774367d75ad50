import { expect, test } from 'vitest'
import { seededRandom } from '../../src/core/seeded.ts'
import { onPostgres } from '../postgres/databases.ts'
import { type Audit, audit, Posted } from './audit.ts'
import { Fleet, SLOT_MS } from './fleet.ts'
import { Members } from './members.ts'
import { Plot } from './plot.ts'

/** Of this engine. `FAULT_SEED=…` goes another way. */
const KILLS = process.env.FAULTS === 'full' ? 110 : 1
const { FAULT_SEED = 'saegim' } = process.env
/** In slots: what is open then has ended. */
const A_DAY = 4
/** Ten minutes for all of `npm run test:faults` on two idle cores; more where others want them. */
const LONGEST_MS = 40 * 60_000

const NOTHING: Audit = { answersLost: 0, duplicatePosts: 0, duplicatePoints: 0, rowsStuck: 0, rollUpDifferences: 0 }
const some = expect.toSatisfy((n: number) => n > 0)

test('bots are killed, frozen and told a wrong time while members press: nothing is lost, nothing is doubled', {
  timeout: LONGEST_MS,
}, async () => {
  const engine = onPostgres() ? 'PostgreSQL' : 'SQLite'
  const random = seededRandom(`${FAULT_SEED} ${engine}`)
  const fleet = await Fleet.open()
  const posted = new Posted(fleet)
  const plot = new Plot(fleet, random)
  const members = new Members(fleet, seededRandom(`${FAULT_SEED} members`))
  const began = performance.now()
  // On a machine that is busy with other work, that first kill may leave no time for an answer.
  const heard = () => members.presses.some(({ told }) => told === 'saved')
  while (plot.counts.kills < KILLS || !heard()) await plot.slot()
  await members.end()
  const until = fleet.now()
  for (let calm = 0; calm < A_DAY; calm++) {
    fleet.advance(SLOT_MS)
    await plot.settled()
  }
  await fleet.end()
  const found = await audit(fleet, posted, members.presses, until)
  const { nothing = [], offline = [], ...answered } = Object.groupBy(members.presses, ({ told }) => told)
  const told = Object.values(answered).flat().length
  const seconds = Math.round((performance.now() - began) / 1000)
  const presses = { answered: told, unanswered: nothing.length, toNobody: offline.length }
  console.log(
    `${engine}, seed ${FAULT_SEED}: ${JSON.stringify({ ...plot.counts, presses, posts: posted.count, seconds })}`,
    `\n${JSON.stringify(found)}`,
  )
  expect(found).toEqual(NOTHING)
  expect(told).toBeGreaterThan(0)
  const again = () => audit(fleet, posted, members.presses, until)
  // An audit that sees nothing wrong is worth what it sees when something is.
  await fleet.change('update scores set points = points + 1')
  expect(await again()).toEqual({ ...NOTHING, duplicatePoints: some, rollUpDifferences: some })
  await fleet.change(
    `update occurrences set state = 'sending' where id = (select min(id) from occurrences where state = 'closed')`,
  )
  expect(await again()).toMatchObject({ rowsStuck: 1, answersLost: 0, duplicatePosts: 0 })
  posted.repeat()
  expect(await again()).toMatchObject({ rowsStuck: 1, answersLost: 0, duplicatePosts: 1 })
  await fleet.change('delete from answers')
  expect(await again()).toMatchObject({ answersLost: some, duplicatePosts: 1 })
})
