import { expect, test } from 'vitest'
import { worldOf } from './world.ts'

test('two whole chapters are compared a few statements at a time', () => {
  const part = (name: string, at: number) => [`### ${name} ${at}`, '', `- **Fee ${at}**: ${at} won a day.`, '']
  const chapter = (name: string) => [`## ${name}`, '', ...Array.from({ length: 200 }, (_, at) => part(name, at)).flat()]
  const steps = worldOf(['# Boats', '', ...chapter('Raft'), ...chapter('Ferry')]).inSteps('Raft', 'Ferry')
  let stops = 0
  while (!steps.next().done) stops += 1
  // 400 statements, each read twice, some twenty between two stops.
  expect(stops).toBeGreaterThan(30)
})
