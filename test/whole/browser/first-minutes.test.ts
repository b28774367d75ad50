import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startNewServer } from '../new-server.ts'
import { openChromium, openPage } from './chromium.ts'

/**
 * The first five minutes as a newcomer has them: from the invite, with notes of her own that the bot never saw, to a graded
 * answer. Presses alone; what is typed is nothing.
 */

const OWN = readFileSync(join(import.meta.dirname, '../../fixtures/cases/law/notes/law.md'))
const SHIPPED = '# 기본\n\n## 처음\n\n- 기본 노트의 첫 문장이다.\n'
/** The whole way in so many presses, and so many minutes of whoever does it. */
const MOST_PRESSES = 15
const MOST_MINUTES = 5
/** To read what stands there and find the next thing to press. */
const A_PRESS_SECONDS = 15

let browser: Browser
let server: Awaited<ReturnType<typeof startNewServer>>
let page: Page

beforeAll(async () => {
  ;[browser, server] = await Promise.all([openChromium(), startNewServer(SHIPPED)])
})

afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

it('invite, welcome, panel, upload, channel, time, start, answer, result: by pressing only', async () => {
  const opened = await openPage(browser, server.url)
  page = opened.page
  const began = performance.now()
  let presses = 0
  const press = async (what: Locator) => {
    presses += 1
    await what.click()
  }
  const choose = async (menu: string, value: string) => {
    const button = page.locator(`[data-custom-id="settings.set:${menu}"]`).last()
    const drawn = page.locator('.message', { has: button }).last()
    const before = await drawn.innerText()
    await press(button)
    await press(page.locator(`.select-list:not([hidden]) [data-value="${value}"]`))
    // The answer draws the panel anew, and closes a list that was opened before it came.
    await expect.poll(() => drawn.innerText()).not.toBe(before)
  }

  server.invite()
  await press(page.getByRole('button', { name: '운영진: 시작하기' }))
  const panel = page.locator('.message.ephemeral', { hasText: '지금은 올리지 않아요' })
  await panel.waitFor()
  await press(page.getByRole('button', { name: '노트 올리기' }))
  const form = page.locator('dialog.modal')
  // One press opens the system's own dialog, another takes the file there.
  presses += 2
  await form.locator('input[type=file]').setInputFiles({
    name: '민법 노트.zip',
    mimeType: 'application/zip',
    buffer: Buffer.from(
      zipSync({ '민법/1장.md': new Uint8Array(OWN), '민법/읽을 거리.txt': strToU8('# 더\n\n- 나중에 읽는다.\n') }),
    ),
  })
  await press(form.getByRole('button', { name: '제출' }))
  const proposal = page.locator('.message.ephemeral', { hasText: '이렇게 읽었어요' })
  await proposal.waitFor()
  expect(await proposal.innerText()).toMatch(/파일 2개: 절 [1-9]\d*개/)
  await press(proposal.getByRole('button', { name: '확인', exact: true }))
  await page.locator('.message.ephemeral', { hasText: '반영했어요' }).waitFor()
  await choose('channel', server.channelId)
  await choose('time', '21:00')
  const set = page.locator('.message.ephemeral', { hasText: '오후 9시' }).first()
  await set.waitFor()
  expect(await set.innerText()).toMatch(/노트로 만들 수 있는 문제 [1-9]/)
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
  const waited = (performance.now() - began) / 1000
  const minutes = (presses * A_PRESS_SECONDS + waited) / 60
  console.log(
    `first minutes: ${presses} presses, ${waited.toFixed(1)} s of waiting, some ${minutes.toFixed(1)} minutes`,
  )
  expect(presses).toBe(14)
  expect(presses).toBeLessThanOrEqual(MOST_PRESSES)
  // Of the machine's own speed nothing is asserted: what presses alone take must leave room for it.
  expect((presses * A_PRESS_SECONDS) / 60).toBeLessThan(MOST_MINUTES)
  expect(opened.outside).toEqual([])
  expect(opened.complaints).toEqual([])
})
