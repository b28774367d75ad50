import { mkdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'

/** Without the background flags Chromium asks its maker's hosts at every start. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--hide-scrollbars',
  // Nobody else is reached. Playwright's own way, to hold every request and let it go on, costs each of them more than its answer.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
]

const UNPACK_WITHIN_MS = 30_000

/** A headless Chromium: the one of CHROME_PATH, or on Linux x64 the one that npm brought. */
export async function openChromium(): Promise<Browser> {
  const { chromium } = await import('playwright-core')
  return chromium.launch({ executablePath: await chromiumPath(), args: FLAGS, headless: true })
}

async function chromiumPath(): Promise<string> {
  if (process.env.CHROME_PATH) return process.env.CHROME_PATH
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(
      'The browser tests need a Chrome or Chromium here: set CHROME_PATH to its program and run them again.',
    )
  }
  // Read at import: makes the package unpack its own libraries too.
  process.env.AWS_LAMBDA_JS_RUNTIME = 'nodejs24.x'
  const { default: packed } = await import('@sparticuz/chromium')
  return oneAtATime(() => packed.executablePath())
}

/** Test files start side by side, and unpack to one place: a half-written program must not be started. */
async function oneAtATime<Result>(work: () => Promise<Result>): Promise<Result> {
  const lock = join(tmpdir(), 'saegim-chromium-unpacking')
  const since = Date.now()
  // Whoever died while unpacking has not taken the lock along.
  while (!taken(lock) && Date.now() - since < UNPACK_WITHIN_MS) await new Promise((resolve) => setTimeout(resolve, 100))
  try {
    return await work()
  } finally {
    rmSync(lock, { recursive: true, force: true })
  }
}

function taken(lock: string): boolean {
  try {
    mkdirSync(lock)
    return true
  } catch {
    return false
  }
}

export interface OpenPage {
  readonly page: Page
  /** Addresses that the page asked of anyone but its own server; none was let through. */
  readonly outside: readonly string[]
  /** What the page's console and scripts complained about. */
  readonly complaints: string[]
}

export interface Viewport {
  readonly width: number
  readonly height: number
  /** Pixels of the screen a CSS pixel, 1 without. */
  readonly scale?: number
}

/** A fresh tab on the playground, as a member in Seoul would have it. */
export async function openPage(browser: Browser, url: string, screen: Viewport = DESK): Promise<OpenPage> {
  const { scale: deviceScaleFactor = 1, ...viewport } = screen
  const page = await browser.newPage({ viewport, deviceScaleFactor, locale: 'ko-KR', timezoneId: 'Asia/Seoul' })
  page.setDefaultTimeout(60_000)
  const outside: string[] = []
  const complaints: string[] = []
  page.on('request', (request) => {
    const { protocol, origin } = new URL(request.url())
    if (protocol.startsWith('http') && origin !== new URL(url).origin) outside.push(request.url())
  })
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`${message.text()} ${message.location().url}`.trim())
  })
  await page.goto(url)
  await page.locator('.channel').first().waitFor({ state: 'attached' })
  return { page, outside, complaints }
}

export const DESK: Viewport = { width: 1280, height: 860 }
export const PHONE: Viewport = { width: 400, height: 800 }
