import fs from 'node:fs'
import git from 'isomorphic-git'
import type { GitLimits } from './limits.ts'
import { Refused } from './refused.ts'
import type { NotTaken, RepositoryFile } from './repositories.ts'

interface Asked {
  readonly gitdir: string
  /** The commit. */
  readonly oid: string
  readonly folder: string
  readonly limits: GitLimits
}

/** Kinds of which anything is read; the rest of a repository is nobody's notes, and is not said to be missing. */
const READ =
  /\.(?:md|markdown|txt|csv|tsv|gift|apkg|colpkg|ya?ml|dot|png|jpe?g|gif|webp)$|(?:^|\/)questions\/.*\.json$/i
const LINK = '120000'
const LFS = 'version https://git-lfs.github.com/spec/'

interface Found {
  readonly files: RepositoryFile[]
  readonly left: NotTaken[]
  entries: number
}

/** Straight from the objects: nothing is written to disk under a name that a repository chose, and no link is followed. */
export async function readFiles(asked: Asked): Promise<Pick<Found, 'files' | 'left'>> {
  const { gitdir, oid, folder } = asked
  const cache = {}
  const tree = await git
    .readTree({ fs, gitdir, oid, cache, ...(folder === '' ? {} : { filepath: folder }) })
    .catch((error: unknown) => {
      throw folder === '' ? error : new Refused('no-folder', { cause: error })
    })
  const found: Found = { files: [], left: [], entries: 0 }
  await readTree(tree.tree, '', { ...asked, cache }, found)
  return { files: found.files, left: found.left }
}

type Entry = Awaited<ReturnType<typeof git.readTree>>['tree'][number]

async function readTree(
  entries: readonly Entry[],
  above: string,
  asked: Asked & { readonly cache: object },
  found: Found,
): Promise<void> {
  const { gitdir, cache, limits } = asked
  found.entries += entries.length
  if (found.entries > limits.entries) throw new Refused('too-many')
  for (const entry of entries) {
    const name = `${above}${entry.path}`
    if (entry.type === 'tree' && !entry.path.startsWith('.')) {
      const { tree } = await git.readTree({ fs, gitdir, cache, oid: entry.oid })
      await readTree(tree, `${name}/`, asked, found)
    } else if (entry.type === 'commit') found.left.push({ file: name, why: 'submodule' })
    else if (entry.type === 'blob' && READ.test(name)) await readFile(entry, name, asked, found)
  }
}

async function readFile(
  { mode, oid }: Entry,
  name: string,
  { gitdir, cache, limits }: Asked & { readonly cache: object },
  found: Found,
): Promise<void> {
  if (mode === LINK) {
    found.left.push({ file: name, why: 'link' })
    return
  }
  if (found.files.length >= limits.files) throw new Refused('too-many')
  const { blob } = await git.readBlob({ fs, gitdir, cache, oid })
  if (blob.length > limits.fileBytes) found.left.push({ file: name, why: 'large' })
  else if (Buffer.from(blob.subarray(0, LFS.length)).toString('latin1') === LFS)
    found.left.push({ file: name, why: 'lfs' })
  else found.files.push({ name: name.normalize('NFC'), bytes: blob })
}
