// All that stands in docs/faults.md and starts, kills or freezes processes, on both engines: `npm run test:faults`.
// Whatever strangers send, 100,000 times over, needs a processor and no process: `npm run test:inputs`. All that runs on PostgreSQL, and
// nothing is left out for its time: `npm run test:postgres`.
import { spawnSync } from 'node:child_process'
import { randomInt } from 'node:crypto'

const WHATS: Readonly<Record<string, readonly string[]>> = {
  faults: [
    'test/faults/campaign',
    'test/faults/rows',
    'test/faults/doc',
    'test/jobs/clock',
    'test/jobs/close',
    'test/jobs/post',
    'test/store/presses',
    'test/whole/kill-',
    'test/postgres/replicas',
    'test/postgres/gateway-lease',
    'test/postgres/restart',
  ],
  inputs: [
    'test/faults/inputs',
    'test/faults/handlers',
    'test/faults/lost-replies',
    'test/whole/forged',
    'test/commands/facts-schema',
    'test/whole/half-year',
    'test/whole/every-button',
  ],
  // The whole of what speaks with a store.
  postgres: ['--project', 'postgres'],
}
/** More than two cores have work for: the two campaigns wait half of their time, and others for leases to end. */
const WORKERS: Readonly<Record<string, readonly string[]>> = { faults: ['--maxWorkers', '6'] }
const [name = 'faults'] = process.argv.slice(2)
const what = WHATS[name]
if (!what) throw new Error(`"${name}" is none of ${Object.keys(WHATS).join(', ')}`)
const seed = process.env.FAULT_SEED ?? String(randomInt(1_000_000))
console.log(`Seed ${seed}; the same again: FAULT_SEED=${seed} npm run test:${name}`)
const began = performance.now()
const { status } = spawnSync('npx', ['vitest', 'run', '--silent=false', ...(WORKERS[name] ?? []), ...what], {
  stdio: 'inherit',
  shell: process.platform === 'win32',
  env: { ...process.env, FAULTS: 'full', FAULT_SEED: seed },
})
console.log(`Seed ${seed}, ${Math.round((performance.now() - began) / 1000)} s`)
process.exitCode = status ?? 1
