// Makes docs/playground.png: the real bot in the playground, with an empty data folder of its own.
import { mkdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { openChromium, openPage } from './whole/browser/chromium.ts'
import { openTrial } from './whole/browser/trial.ts'

const ROOT = new URL('../', import.meta.url)
const QUESTIONS = 'content/questions/databases/aurora-endpoint.md'
const SCREEN = { width: 1240, height: 1480, scale: 1.5 }

const [question = ''] = readFileSync(new URL(QUESTIONS, ROOT), 'utf8').split(/^---$/m)
mkdirSync(new URL('docs/', ROOT), { recursive: true })
const trial = await openTrial(question)
const browser = await openChromium()
try {
  const { page } = await openPage(browser, trial.url, SCREEN)
  await page.locator('.message', { hasText: '점수' }).waitFor()
  await search(page, '오로라 엔드포인트')
  await say(page, '비교', 'DAX', 'ElastiCache')
  await page.locator('#composer-text').blur()
  await page.evaluate('document.fonts.ready')
  const path = fileURLToPath(new URL('docs/playground.png', ROOT))
  await page.screenshot({ path })
  console.log(`made ${path}`)
} finally {
  await browser.close()
  await trial.stop()
}

/** Sends the words as they stand, without taking a suggestion. */
async function search(page: Page, words: string): Promise<void> {
  await page.locator('#composer-text').click()
  await page.keyboard.type(`/검색 ${words}`)
  await page.locator('.popup-item.active').waitFor()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Enter')
  await answered(page, '검색')
}

/** Sends a command whose options are the best suggestions for what is typed. */
async function say(page: Page, name: string, ...options: readonly string[]): Promise<void> {
  await page.locator('#composer-text').click()
  await page.keyboard.type(`/${name} `)
  for (const option of options) {
    await page.keyboard.type(option)
    await page.locator('.popup-item.active').waitFor()
    await page.keyboard.press('Enter')
  }
  await page.keyboard.press('Enter')
  await answered(page, name)
}

async function answered(page: Page, name: string): Promise<void> {
  const answer = page.locator('.message', { has: page.locator('.above .mention', { hasText: `/${name}` }) })
  await answer.locator('.only-you').waitFor()
  await page.waitForFunction('[...document.images].every((image) => image.complete && image.naturalWidth > 0)')
}
