import { readFileSync, writeFileSync } from 'node:fs'

/** What `npm run licences` writes into THIRD_PARTY.md: every package of the lock file with its licence, and what stands in files of ours. */
interface Package {
  readonly version?: string
  readonly license?: string
  readonly dev?: boolean
}

const read = (name: string) => readFileSync(new URL(`../${name}`, import.meta.url), 'utf8')

/** Licences that let anybody use, change and pass on; those of development packages reach no user. */
export const ALLOWED = [
  'MIT',
  'ISC',
  'BSD-2-Clause',
  'BSD-3-Clause',
  '0BSD',
  'Apache-2.0',
  'Unlicense',
  'Zlib',
  'OFL-1.1',
  'PSF-2.0',
  'CC-BY-3.0',
]
export const ALLOWED_IN_DEVELOPMENT = [...ALLOWED, 'MPL-2.0', 'Python-2.0']

export interface Listed {
  readonly name: string
  readonly versions: readonly string[]
  readonly licence: string
  readonly development: boolean
}

export function packagesIn(lock: string): readonly Listed[] {
  const { packages } = JSON.parse(lock) as { readonly packages: Readonly<Record<string, Package>> }
  const rows = Object.entries(packages).flatMap(([path, { version = '', license = 'unknown', dev = false }]) => {
    const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)
    return path === '' ? [] : [{ name, version, licence: license.replace(/^\((.*)\)$/, '$1'), development: dev }]
  })
  const groups = Map.groupBy(rows, ({ name, licence, development }) => `${name} ${licence} ${development}`)
  return [...groups.values()]
    .flatMap(([first, ...more]) => {
      if (!first) return []
      const versions = [first, ...more].map(({ version }) => version)
      return [
        {
          name: first.name,
          licence: first.licence,
          development: first.development,
          versions: [...new Set(versions)].sort(),
        },
      ]
    })
    .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
}

/** `MIT OR Apache-2.0`: one of them will do; `ISC AND CC-BY-3.0`: both must. */
export function mayUse({ licence, development }: Listed): boolean {
  const allowed = development ? ALLOWED_IN_DEVELOPMENT : ALLOWED
  return licence.split(' OR ').some((one) => one.split(' AND ').every((part) => allowed.includes(part)))
}

const rowsOf = (packages: readonly Listed[]) =>
  packages.map(({ name, versions, licence }) => `| ${name} | ${versions.join(', ')} | ${licence} |`).join('\n')

export function thirdParty(lock: string): string {
  const all = packagesIn(lock)
  const head = '| package | version | licence |\n|---|---|---|\n'
  return `# What others made

Written by \`npm run licences\` from \`package-lock.json\`; a test holds that it is current and that each licence is one that lets anybody use, change and
pass on. The licence texts come with the packages, in \`node_modules\`. Nothing of them stands in this repository but what is named here.

## In this repository

| what | whose | licence |
|---|---|---|
| \`content/notes/\` | its authors, as they wrote them | theirs, see [LICENSE](LICENSE) |
| \`docs/*.png\` | pictures of this program: letters in Noto Sans KR, emoji of Twemoji | OFL 1.1; CC BY 4.0 |

## Fonts that are drawn with, from packages

| what | package | licence |
|---|---|---|
| Noto Sans KR, in pictures and in the playground | @embedpdf/fonts-kr | SIL Open Font Licence 1.1 |
| Twemoji, in the playground | twemoji-colr-font | OFL 1.1 (font), CC BY 4.0 (its graphics, by Twitter and others) |

## With the bot

${head}${rowsOf(all.filter(({ development }) => !development))}

## To develop it

${head}${rowsOf(all.filter(({ development }) => development))}
`
}

if (import.meta.main) {
  writeFileSync(new URL('../THIRD_PARTY.md', import.meta.url), thirdParty(read('package-lock.json')))
}
