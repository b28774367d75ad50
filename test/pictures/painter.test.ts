import { Worker } from 'node:worker_threads'
import { expect, onTestFinished, test, vi } from 'vitest'
import { PATIENT_MS } from '../../src/pictures/open.ts'
import { openPainter } from '../../src/pictures/painter.ts'
import { tableOf } from '../bench/sample-pictures.ts'

test('a thread without work ends, and the next picture starts another one', async () => {
  const ended = vi.spyOn(Worker.prototype, 'terminate')
  onTestFinished(() => ended.mockRestore())
  const problems: string[] = []
  const painter = openPainter({ limitMs: PATIENT_MS, idleMs: 0, onProblem: (one) => problems.push(one) })
  onTestFinished(() => painter.close())
  const { alt: _, ...table } = tableOf(1)
  const first = await painter.paint({ kind: 'table', table })
  await expect.poll(() => ended.mock.calls.length).toBe(1)
  const second = await painter.paint({ kind: 'table', table })
  expect(first?.length).toBeGreaterThan(1000)
  expect(second).toEqual(first)
  expect(problems).toEqual([])
})
