import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startNewServer } from '../new-server.ts'
import { openChromium, openPage } from './chromium.ts'

/** The first five minutes as a newcomer has them, on notes that the bot never saw: from the invite to a graded answer. */

const NOTES = readFileSync(join(import.meta.dirname, '../../fixtures/cases/law/notes/law.md'), 'utf8')
/** The whole way in so many presses. */
const MOST_PRESSES = 15

let browser: Browser
let server: Awaited<ReturnType<typeof startNewServer>>
let page: Page

beforeAll(async () => {
  ;[browser, server] = await Promise.all([openChromium(), startNewServer(NOTES)])
})

afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

it('invite, welcome, panel, channel, time, start, answer, result: by pressing only', async () => {
  const opened = await openPage(browser, server.url)
  page = opened.page
  let presses = 0
  const press = async (what: Locator) => {
    presses += 1
    await what.click()
  }
  const choose = async (menu: string, value: string) => {
    await press(page.locator(`[data-custom-id="settings.set:${menu}"]`))
    await press(page.locator(`.select-list:not([hidden]) [data-value="${value}"]`))
  }

  server.invite()
  await press(page.getByRole('button', { name: '운영진: 시작하기' }))
  const panel = page.locator('.message.ephemeral', { hasText: '지금은 올리지 않아요' })
  await panel.waitFor()
  expect(await panel.innerText()).toMatch(/노트로 만들 수 있는 문제 [1-9]/)
  await choose('channel', server.channelId)
  await choose('time', '21:00')
  await page.locator('.message.ephemeral', { hasText: '오후 9시' }).first().waitFor()
  await press(page.getByRole('button', { name: '시작', exact: true }))
  await press(page.getByRole('button', { name: '오늘 문제 지금 올리기' }))
  const answers = page.locator('.message:not(.ephemeral) [data-custom-id^="quiz.answer:"]')
  await answers.first().waitFor()
  await press(answers.first())
  await page.locator('.message.ephemeral', { hasText: '저장했어요' }).first().waitFor()
  presses += 1
  server.passDay()
  await page.getByText('마감', { exact: false }).first().waitFor()
  await expect.poll(() => page.locator('#timeline').innerText()).toContain('정답')
  expect(presses).toBeLessThanOrEqual(MOST_PRESSES)
  expect(presses).toBe(9)
  expect(opened.outside).toEqual([])
  expect(opened.complaints).toEqual([])
})
