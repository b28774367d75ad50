// npm run check: the tests that stand where the change stands, since `test/` mirrors `src/` and `commands/`. What a change can reach
// (`npm test -- --changed`) may be half the suite.
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { dirname } from 'node:path'

const git = (...args: string[]) => execFileSync('git', args, { encoding: 'utf8' }).split('\n').filter(Boolean)

/** The test file itself, else the nearest folder of tests, else the file of tests of the same name. */
function near(file: string): string | undefined {
  if (file.endsWith('.test.ts')) return existsSync(file) ? file : undefined
  const mirrored = file.replace(/^src\//, 'test/').replace(/^commands\//, 'test/commands/')
  if (!mirrored.startsWith('test/')) return undefined
  const own = mirrored.replace(/\.ts$/, '.test.ts')
  if (existsSync(own)) return own
  let folder = dirname(mirrored)
  while (!existsSync(folder)) folder = dirname(folder)
  return folder === 'test' ? undefined : `${folder}/`
}

const changed = [
  ...git('diff', '--name-only', '--merge-base', 'main'),
  ...git('ls-files', '--others', '--exclude-standard'),
]
const tests = new Set(changed.flatMap((file) => near(file) ?? []))
const { status } = spawnSync('npx', ['vitest', 'run', 'test/architecture.test.ts', ...tests], { stdio: 'inherit' })
process.exit(status ?? 1)
