// All that stands in docs/faults.md and starts, kills or freezes processes, on both engines: `npm run test:faults`.
import { spawnSync } from 'node:child_process'
import { randomInt } from 'node:crypto'

const WHAT = [
  'test/faults',
  'test/whole/kill-',
  'test/postgres/replicas',
  'test/postgres/gateway-lease',
  'test/postgres/restart',
]
const seed = process.env.FAULT_SEED ?? String(randomInt(1_000_000))
console.log(`Seed ${seed}; the same again: FAULT_SEED=${seed} npm run test:faults`)
const began = performance.now()
const { status } = spawnSync('npx', ['vitest', 'run', '--silent=false', ...WHAT], {
  stdio: 'inherit',
  shell: process.platform === 'win32',
  env: { ...process.env, FAULTS: 'full', FAULT_SEED: seed },
})
console.log(`Seed ${seed}, ${Math.round((performance.now() - began) / 1000)} s`)
process.exitCode = status ?? 1
