import { type ChildProcess, spawn } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { bundled } from '../../bundle.ts'
import { QUICK_DISK } from '../../quick-disk.ts'

const ROOT = fileURLToPath(new URL('../../../', import.meta.url))
const MAIN = await bundled('src/main.mjs')
const READY = /Playground: (\S+)/

export interface RunningTrial {
  readonly url: string
  stop(): Promise<void>
}

/** `npm start` without a token, on the shipped content and an empty data folder; `question` in place of the shipped ones, or on other content. */
export async function openTrial(question?: string, shipped = join(ROOT, 'content')): Promise<RunningTrial> {
  const folder = mkdtempSync(join(QUICK_DISK, 'saegim-trial-'))
  const contentDir = join(folder, 'content')
  const env = { ...process.env, DATA_DIR: join(folder, 'data'), PLAYGROUND_PORT: '0', LOG_LEVEL: 'warn', TZ: 'UTC' }
  if (question) {
    cpSync(shipped, contentDir, { recursive: true, filter: (path) => path !== join(shipped, 'questions') })
    mkdirSync(join(contentDir, 'questions'))
    writeFileSync(join(contentDir, 'questions', 'one.md'), question)
  }
  const child = spawn(process.execPath, [MAIN], {
    cwd: ROOT,
    env: { ...env, DISCORD_TOKEN: '', CONTENT_DIR: question ? contentDir : shipped },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const stop = async () => {
    child.kill('SIGINT')
    await ended
    rmSync(folder, { recursive: true, force: true })
  }
  try {
    return { url: await urlOf(child), stop }
  } catch (error) {
    await stop()
    throw error
  }
}

function urlOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = ''
    const hear = (chunk: Buffer) => {
      said += chunk
      const url = READY.exec(said)?.[1]
      if (url) resolve(url)
    }
    child.stdout?.on('data', hear)
    child.stderr?.on('data', hear)
    child.once('exit', (code) => reject(new Error(`the bot ended with ${code} before it was ready:\n${said}`)))
  })
}
