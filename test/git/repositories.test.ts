import { randomBytes } from 'node:crypto'
import { expect, onTestFinished, test } from 'vitest'
import type { GitLimits } from '../../src/git/limits.ts'
import { openRepositories } from '../../src/git/open.ts'
import type { Reading, Repository } from '../../src/git/repositories.ts'
import { type GitServer, startGitServer } from './git-server.ts'

/** Against Git's own server: what is read, what is left, and why a repository is refused. */

async function open(limits: Partial<GitLimits> = {}) {
  const server = await startGitServer()
  const repositories = openRepositories({ hosts: [server.host], loopback: true, limits, onProblem: () => {} })
  onTestFinished(() => repositories.close())
  const at = (more: Partial<Repository> = {}): Repository => ({ url: server.url, branch: '', folder: '', ...more })
  return { server, repositories, at }
}

const names = (reading: Reading) => (reading.kind === 'read' ? reading.files.map(({ name }) => name).sort() : reading)
const why = (reading: Reading) => (reading.kind === 'refused' ? reading.why : reading.kind)
const lastOf = (reading: Reading) => {
  if (reading.kind !== 'read') throw new Error(`not read: ${JSON.stringify(reading)}`)
  return { commit: reading.commit, committedAt: reading.committedAt }
}

test('the newest files of a branch and a folder; links, other repositories and LFS pointers are left and named', async () => {
  const { server, repositories, at } = await open()
  server.commit({ '가/노트.md': '# 가\n\n나.\n', 'b.md': '# b\n', 'run.sh': 'rm -rf /', '.github/x.md': 'x' })
  server.commit({
    'b.md': '# b\n\nnew\n',
    'passwd.md': { link: '/etc/passwd' },
    'up.md': { link: '../../secret.md' },
    'big.png': 'version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 9\n',
  })
  server.git('update-index', '--add', '--cacheinfo', `160000,${'1'.repeat(40)},other`)
  server.git('commit', '-q', '-m', 'submodule')
  const read = await repositories.read(at())
  expect(names(read)).toEqual(['b.md', '가/노트.md'])
  const files = read.kind === 'read' ? read : undefined
  expect(Buffer.from(files?.files.find(({ name }) => name === 'b.md')?.bytes ?? []).toString()).toContain('new')
  expect(files?.left).toEqual([
    { file: 'big.png', why: 'lfs' },
    { file: 'other', why: 'submodule' },
    { file: 'passwd.md', why: 'link' },
    { file: 'up.md', why: 'link' },
  ])
  expect(names(await repositories.read(at({ folder: '가' })))).toEqual(['노트.md'])
  server.git('checkout', '-q', '-b', 'draft')
  server.commit({ 'c.md': '# c\n' })
  server.git('checkout', '-q', 'main')
  expect(names(await repositories.read(at({ branch: 'draft' })))).toContain('c.md')
  expect(names(await repositories.read(at()))).not.toContain('c.md')
})

test('what came since is read, nothing new is the same, and a history written anew is told from one that went on', async () => {
  const { server, repositories, at } = await open()
  server.commit({ 'a.md': '# a\n' })
  const first = lastOf(await repositories.read(at()))
  expect(await repositories.read(at(), first)).toEqual({ kind: 'same', commit: first.commit })
  for (const word of ['b', 'c', 'd']) server.commit({ 'a.md': `# ${word}\n` })
  const next = await repositories.read(at(), first)
  expect(next).toMatchObject({ kind: 'read', rewritten: false })
  server.git('commit', '-q', '--amend', '-m', 'another')
  expect(await repositories.read(at(), lastOf(next))).toMatchObject({ kind: 'read', rewritten: true })
  server.git('checkout', '-q', '--orphan', 'fresh')
  server.commit({ 'z.md': '# z\n' })
  server.git('branch', '-M', 'fresh', 'main')
  expect(await repositories.read(at(), lastOf(next))).toMatchObject({ kind: 'read', rewritten: true })
})

test('where no branch was named it is the default one, also after that became another', async () => {
  const { server, repositories, at } = await open()
  server.commit({ 'a.md': '# a\n' })
  const first = lastOf(await repositories.read(at()))
  // A branch that goes on from what was read, and the old one is gone.
  server.git('checkout', '-q', '-b', 'trunk')
  server.commit({ 'b.md': '# b\n' })
  server.git('branch', '-q', '-D', 'main')
  const next = await repositories.read(at(), first)
  expect(next).toMatchObject({ kind: 'read', rewritten: false })
  expect(names(next)).toEqual(['a.md', 'b.md'])
  // Who named it hears that it is gone, and keeps what was read.
  expect(why(await repositories.read(at({ branch: 'main' }), first))).toBe('no-branch')
  server.git('checkout', '-q', '--orphan', 'other')
  server.commit({ 'c.md': '# c\n' })
  expect(await repositories.read(at(), lastOf(next))).toMatchObject({ kind: 'read', rewritten: true })
  server.git('symbolic-ref', 'HEAD', 'refs/heads/nowhere')
  expect(why(await repositories.read(at(), lastOf(next)))).toBe('no-branch')
})

test('each trouble has its name', async () => {
  const { server, repositories, at } = await open()
  expect(why(await repositories.read(at()))).toBe('no-branch')
  server.commit({ 'a.md': '# a\n' })
  expect(why(await repositories.read(at({ branch: 'gone' })))).toBe('no-branch')
  expect(why(await repositories.read(at({ folder: 'gone' })))).toBe('no-folder')
  expect(why(await repositories.read(at({ url: `http://${server.host}/none.git` })))).toBe('not-found')
  server.answer = (_, response) => {
    response.writeHead(302, { location: 'http://localhost:1/elsewhere.git/info/refs' }).end()
    return true
  }
  expect(why(await repositories.read(at()))).toBe('moved')
  server.answer = (_, response) => {
    response.writeHead(200, { 'content-type': 'text/html' }).end('<html>')
    return true
  }
  expect(['not-found', 'broken']).toContain(why(await repositories.read(at())))
  server.answer = (_, response) => response.writeHead(503).end() !== undefined
  expect(why(await repositories.read(at()))).toBe('unreachable')
  await server.close()
  expect(why(await repositories.read(at()))).toBe('unreachable')
})

test('a move on the same host is followed', async () => {
  const { server, repositories, at } = await open()
  server.commit({ 'a.md': '# a\n' })
  server.answer = ({ url = '' }, response) => {
    if (!url.startsWith('/old.git')) return false
    response.writeHead(301, { location: url.replace('/old.git', '/work/.git') }).end()
    return true
  }
  expect(names(await repositories.read(at({ url: `http://${server.host}/old.git` })))).toEqual(['a.md'])
})

/** Two gigabytes, as far as anyone listens. */
function flood(server: GitServer): { sent: number } {
  const told = { sent: 0 }
  server.answer = (request, response) => {
    if (request.method !== 'POST' || !/upload-pack/.test(request.url ?? '')) return false
    if (request.headers['git-protocol'] === 'version=2') return false
    response.writeHead(200, { 'content-type': 'application/x-git-upload-pack-result' })
    const packet = Buffer.concat([Buffer.from('fff0\u0001'), randomBytes(0xfff0 - 5)])
    const more = () => {
      while (!response.destroyed && told.sent < 2_000_000_000) {
        told.sent += packet.length
        if (!response.write(packet)) return
      }
      response.end()
    }
    response.on('drain', more)
    more()
    return true
  }
  return told
}

test('two gigabytes are refused long before they came', async () => {
  const { server, repositories, at } = await open({ packedBytes: 3_000_000 })
  server.commit({ 'a.md': '# a\n' })
  const told = flood(server)
  expect(why(await repositories.read(at()))).toBe('too-large')
  expect(told.sent).toBeLessThan(50_000_000)
})

test('what unpacks beyond measure, has too many files or takes too long is refused', async () => {
  const small = await open({ objectBytes: 1_000_000 })
  small.server.commit({ 'a.md': '# a\n', 'zeros.bin': new Uint8Array(1_500_000) })
  expect(why(await small.repositories.read(small.at()))).toBe('too-large')

  const all = await open({ unpackedBytes: 1_000_000 })
  all.server.commit(Object.fromEntries(['a', 'b', 'c'].map((one, at) => [one, new Uint8Array(400_000).fill(at)])))
  expect(why(await all.repositories.read(all.at()))).toBe('too-large')

  const many = await open({ files: 3 })
  many.server.commit(Object.fromEntries(['a', 'b', 'c', 'd'].map((one) => [`${one}.md`, `# ${one}\n`])))
  expect(why(await many.repositories.read(many.at()))).toBe('too-many')

  const slow = await open({ withinMs: 300 })
  slow.server.answer = () => true
  expect(why(await slow.repositories.read(slow.at()))).toBe('slow')
})

test.each([
  ['github.com/owner/notes', { url: 'https://github.com/owner/notes' }],
  ['https://github.com/owner/notes/', { url: 'https://github.com/owner/notes' }],
  ['https://github.com/owner/notes/tree/main/docs', { url: 'https://github.com/owner/notes' }],
  ['http://github.com/owner/notes', 'not-https'],
  ['git@github.com:owner/notes.git', 'not-https'],
  ['ssh://git@github.com/owner/notes', 'credentials'],
  ['ext::sh -c id', 'not-https'],
  ['file:///etc', 'not-https'],
  ['https://me:secret@github.com/owner/notes', 'credentials'],
  ['https://github.com.example.com/owner/notes', 'host'],
  ['https://github.com:8443/owner/notes', 'host'],
  ['https://127.0.0.1/owner/notes', 'host'],
  ['https://github.com', 'no-url'],
  ['내 노트', 'no-url'],
] as const)('the address %s', (url, expected) => {
  const { address } = openRepositories({ hosts: ['github.com'], onProblem: () => {} })
  const read = address({ url })
  if (typeof expected === 'string') expect(read).toBe(expected)
  else expect(read).toMatchObject(expected)
})

test.each([
  ['--upload-pack=id', 'branch'],
  ['a..b', 'branch'],
  ['a b', 'branch'],
  ['../up', 'branch'],
  ['feature/한글', undefined],
] as const)('the branch %s', (branch, expected) => {
  const { address } = openRepositories({ hosts: ['github.com'], onProblem: () => {} })
  const read = address({ url: 'github.com/a/b', branch, folder: '/docs/' })
  expect(typeof read === 'string' ? read : undefined).toBe(expected)
  expect(address({ url: 'github.com/a/b', folder: '../../etc' })).toBe('folder')
})
