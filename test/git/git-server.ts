import { execFileSync, spawn } from 'node:child_process'
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'
import { tempFolder } from '../store/fixtures.ts'

/** Git's own server (`git http-backend`) on loopback, with one repository that a test commits to. */
export interface GitServer {
  readonly host: string
  readonly url: string
  /** Requests by path. */
  readonly asked: string[]
  /** Answers in Git's place; undefined hands on. */
  answer?: ((request: IncomingMessage, response: ServerResponse) => boolean) | undefined
  /** Files by path; no content takes one away. A commit a call, a minute apart. */
  commit(files: Readonly<Record<string, string | Uint8Array | undefined | { readonly link: string }>>): void
  git(...args: readonly string[]): string
  close(): Promise<void>
}

const NOBODY = {
  GIT_AUTHOR_NAME: 'A',
  GIT_AUTHOR_EMAIL: 'a@example.com',
  GIT_COMMITTER_NAME: 'A',
  GIT_COMMITTER_EMAIL: 'a@example.com',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_CONFIG_GLOBAL: '/dev/null',
  // Another process behind each commit.
  GIT_CONFIG_COUNT: '1',
  GIT_CONFIG_KEY_0: 'maintenance.auto',
  GIT_CONFIG_VALUE_0: 'false',
}
const FIRST_AT = 1_770_000_000

export async function startGitServer(): Promise<GitServer> {
  const root = tempFolder()
  const work = join(root, 'work')
  let commits = 0
  const git = (...args: readonly string[]) => {
    const date = `${FIRST_AT + commits * 60} +0000`
    const env = { ...process.env, ...NOBODY, GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date }
    return execFileSync('git', ['-C', work, ...args], { encoding: 'utf8', env, stdio: 'pipe' }).trim()
  }
  mkdirSync(work)
  git('init', '-q', '-b', 'main')
  const server = createServer((request, response) => {
    one.asked.push(request.url ?? '')
    if (one.answer?.(request, response)) return
    serve(request, response, root)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`
  const close = async () => {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  }
  const one: GitServer = {
    host,
    url: `http://${host}/work/.git`,
    asked: [],
    git,
    close,
    commit(files) {
      commits++
      for (const [path, content] of Object.entries(files)) {
        const to = join(work, path)
        mkdirSync(dirname(to), { recursive: true })
        rmSync(to, { force: true })
        if (content === undefined) continue
        if (typeof content === 'object' && 'link' in content) symlinkSync(content.link, to)
        else writeFileSync(to, content)
      }
      git('add', '-A')
      git('commit', '-q', '--allow-empty', '-m', `commit ${commits}`)
    },
  }
  onTestFinished(close)
  return one
}

/** CGI/1.1 as `git-http-backend(1)` wants it. */
function serve(request: IncomingMessage, response: ServerResponse, root: string): void {
  const url = new URL(request.url ?? '/', 'http://localhost')
  const env = {
    ...process.env,
    GIT_CONFIG_COUNT: '1',
    GIT_CONFIG_KEY_0: 'safe.directory',
    GIT_CONFIG_VALUE_0: '*',
    GIT_PROJECT_ROOT: root,
    GIT_HTTP_EXPORT_ALL: '1',
    REQUEST_METHOD: request.method,
    PATH_INFO: url.pathname,
    QUERY_STRING: url.search.slice(1),
    CONTENT_TYPE: request.headers['content-type'] ?? '',
    ...(request.headers['git-protocol'] ? { GIT_PROTOCOL: String(request.headers['git-protocol']) } : {}),
  }
  const backend = spawn('git', ['http-backend'], { env })
  backend.stdin.on('error', () => {})
  request.pipe(backend.stdin)
  const parts: Buffer[] = []
  backend.stdout.on('data', (part: Buffer) => parts.push(part))
  backend.on('close', () => {
    const whole = Buffer.concat(parts)
    const end = whole.indexOf('\r\n\r\n')
    for (const line of whole.toString('latin1', 0, end).split('\r\n')) {
      const [name = '', value = ''] = line.split(': ')
      if (name === 'Status') response.statusCode = Number.parseInt(value, 10)
      else if (name) response.setHeader(name, value)
    }
    response.end(whole.subarray(end + 4))
  })
}
