import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { mayUse, packagesIn, thirdParty } from './third-party.ts'

type Manifest = Record<'dependencies' | 'devDependencies' | 'optionalDependencies', Record<string, string>>
type Lock = { packages: Record<string, { version?: string; integrity?: string; license?: string }> }

const read = (name: string) => JSON.parse(readFileSync(new URL(`../${name}`, import.meta.url), 'utf8'))
const manifest: Manifest = read('package.json')
const lock: Lock = read('package-lock.json')
const installed = Object.entries(lock.packages).filter(([path]) => path !== '')

test('every dependency is asked for by one exact version', () => {
  const asked = { ...manifest.dependencies, ...manifest.devDependencies, ...manifest.optionalDependencies }
  expect(Object.entries(asked).filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([])
})

test('the lock file holds a hash and a licence of every package', () => {
  expect(installed.filter(([, { integrity, license }]) => !integrity?.startsWith('sha512-') || !license)).toEqual([])
})

const lockText = readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8')

test('THIRD_PARTY.md is what `npm run licences` writes of the lock file', () => {
  const written = readFileSync(new URL('../THIRD_PARTY.md', import.meta.url), 'utf8')
  expect(written === thirdParty(lockText), 'run: npm run licences').toBe(true)
})

test('every licence lets anybody use, change and pass on', () => {
  expect(packagesIn(lockText).filter((one) => !mayUse(one))).toEqual([])
  expect(mayUse({ name: 'x', versions: [], licence: 'MIT AND GPL-3.0', development: false })).toBe(false)
  expect(mayUse({ name: 'x', versions: [], licence: 'GPL-3.0 OR MIT', development: false })).toBe(true)
})
