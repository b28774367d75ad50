import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type OpenPage, openChromium, openPage, PHONE } from './chromium.ts'
import { openTrial, type RunningTrial } from './trial.ts'

/** A member with a phone finds what a message asks, reads its whole section, and goes on from there. */

let browser: Browser
let trial: RunningTrial
let opened: OpenPage
let page: Page

beforeAll(async () => {
  ;[browser, trial] = await Promise.all([openChromium(), openTrial()])
  opened = await openPage(browser, trial.url, { ...PHONE, width: 390 })
  page = opened.page
})

afterAll(async () => {
  await browser?.close()
  await trial?.stop()
})

const answers = () => page.locator('.messages:not(.pending) .message.ephemeral')

it('a message’s menu → 앱 → 노트에서 찾기, then the whole section, back, its card and practice', async () => {
  await page.getByRole('button', { name: '채널 목록 보이기' }).click()
  await page.getByRole('button', { name: '이야기', exact: true }).click()
  await page.locator('#composer-text').click()
  await page.keyboard.type('**IAM 인증 토큰** 수명이 몇 분이었죠? 🤔')
  await page.keyboard.press('Enter')
  const said = page.locator('.message', { hasText: '몇 분이었죠' }).first()
  await said.getByRole('button', { name: '메시지 메뉴' }).click()
  await page.getByRole('menuitem', { name: '앱' }).click()
  await page.getByRole('menuitem', { name: '노트에서 찾기' }).click()

  const found = answers().first()
  await found.locator('.embed', { hasText: '15분이다' }).waitFor()
  expect(await found.locator('.above .mention').innerText()).toBe('노트에서 찾기')
  expect(await found.innerText()).toContain('Databases.md 240행')
  const others = found.getByText('다른 결과')
  const before = await others.innerText()

  await found.getByRole('button', { name: '절 전체 보기' }).click()
  await found.getByText('보안 그룹도', { exact: false }).waitFor()
  expect(await found.innerText()).toContain('표시한 문장은 240행')
  expect(await others.innerText()).toBe(before)
  await found.getByRole('button', { name: '찾은 문장으로' }).click()
  await found.getByText('보안 그룹도', { exact: false }).waitFor({ state: 'detached' })
  expect(await others.innerText()).toBe(before)

  await found.getByRole('button', { name: '정리 카드' }).click()
  await answers().nth(1).locator('.embed-title', { hasText: 'IAM Authentication' }).waitFor()
  await found.getByRole('button', { name: /연습 \(\d+문제\)$/ }).click()
  await answers().nth(2).getByText('연습 1/', { exact: false }).waitFor()
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390)
  expect(opened.outside).toEqual([])
  expect(opened.complaints).toEqual([])
})
