import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

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
