import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type OpenPage, openChromium, openPage } from './chromium.ts'
import { openTrial, type RunningTrial } from './trial.ts'

/** The bot as a newcomer meets it: `npm start` without a token, in a browser, on the shipped notes. */

const RIGHT = 'Instance Endpoint'
const QUESTION = `#### 문제

- 오로라 클러스터에서 특정 DB 인스턴스 하나를 진단하고 미세 조정하려 한다. 어느 엔드포인트로 연결하는가?

#### 보기

- A: Cluster Endpoint
- B: Reader Endpoint
- C: ${RIGHT}

#### 정답

- 정답: C
- 하나를 콕 집어 연결해야 할 때 쓰는 것이 인스턴스의 엔드포인트다.
- A: 현재의 기본 DB 인스턴스에 연결하며 쓰기 작업에 쓴다.
- B: 여러 복제본 사이에서 로드 밸런싱되므로 하나를 고를 수 없다.
- C: 특정 DB 인스턴스에 연결하며 진단과 미세 조정에 쓴다.
- 근거: Databases > Aurora > Endpoint "특정 DB 인스턴스를 진단하고 미세 조정하려는 경우에 사용된다."
- 난이도: 2
- 번호: whole-loop-1
`

/** One for each day of three weeks: a bank that runs short has questions made from the notes between its own. */
const QUESTIONS = Array.from({ length: 21 }, (_, at) =>
  QUESTION.replace('- 오로라', `- ${at + 1}번 클러스터: 오로라`).replace('whole-loop-1', `whole-loop-${at + 1}`),
).join('\n---\n\n')

const [LEADER, SECOND, THIRD] = ['김하늘', '이도윤', '박서연']

let browser: Browser
let trial: RunningTrial
let opened: OpenPage
let page: Page

beforeAll(async () => {
  ;[browser, trial] = await Promise.all([openChromium(), openTrial(QUESTIONS)])
  opened = await openPage(browser, trial.url)
  page = opened.page
})

afterAll(async () => {
  await browser?.close()
  await trial?.stop()
})

const messages = () => page.locator('#timeline .messages .message')

async function become(name: string): Promise<void> {
  await page.locator('.member', { hasText: name }).click()
  await page.locator('.member.current', { hasText: name }).waitFor()
}

/** Sends a slash command whose options are typed as they stand; its answer. */
async function command(name: string, ...options: readonly string[]) {
  const answers = page.locator('.message', { has: page.locator('.above .mention', { hasText: `/${name}` }) })
  const before = await answers.count()
  await page.locator('#composer-text').click()
  await page.keyboard.type(`/${name} `)
  for (const option of options) {
    await page.keyboard.type(option)
    await page.locator('.popup-item.active').waitFor()
    await page.keyboard.press('Enter')
  }
  await page.keyboard.press('Enter')
  const answer = answers.nth(before)
  await answer.locator('.only-you').waitFor()
  return answer
}

/** The open question; each member sees the letters in one order. */
const question = () => messages().filter({ hasText: '어느 엔드포인트로 연결하는가?' }).first()

async function letterOf(choice: string): Promise<string> {
  const line = (await question().innerText()).split('\n').find((one) => one.endsWith(`. ${choice}`))
  return line?.slice(0, 1) ?? ''
}

it('a newcomer searches, compares, answers as three members, closes by the clock and sees the board', async () => {
  // The first message tells what to try, and the first question stands below it.
  await messages().filter({ hasText: '/검색' }).first().waitFor()
  await question().waitFor()

  const found = await command('검색', '오로라 엔드포인트')
  expect(await found.locator('.embed').innerText()).toMatch(/Databases\.md \d+/)
  expect(await found.getByRole('button', { name: '공유' }).isEnabled()).toBe(true)

  const compared = await command('비교', 'DAX', 'ElastiCache')
  // On a loaded machine it thinks before it answers.
  await compared.filter({ hasText: 'DAX' }).waitFor()
  const shown = await compared.innerText()
  expect(shown).toContain('ElastiCache')
  for (const picture of await compared.locator('img').all()) expect(await picture.getAttribute('alt')).not.toBe('')

  const right = await letterOf(RIGHT)
  const wrong = await letterOf('Reader Endpoint')
  expect([right, wrong].sort().join('')).toMatch(/^[ABC]{2}$/)
  for (const [name, letter] of [
    [LEADER, right],
    [SECOND, wrong],
    [THIRD, right],
  ] as const) {
    await become(name ?? '')
    await question().getByRole('button', { name: letter, exact: true }).click()
    const saved = page.locator('.message.ephemeral', { hasText: `저장했어요: ${letter}` })
    await saved.waitFor()
    // What the others chose is theirs.
    expect(await page.locator('.message.ephemeral', { hasText: '저장했어요' }).count()).toBe(1)
  }
  expect(await question().innerText()).not.toContain('정답 ')

  await become(LEADER ?? '')
  const hour = page.getByRole('button', { name: '+1시간' })
  for (let hours = 0; hours < 24; hours += 1) {
    await hour.click()
    await expect.poll(() => hour.getAttribute('aria-busy')).toBe(null)
  }
  await question().getByText('마감', { exact: false }).first().waitFor()
  await expect.poll(() => question().innerText()).toContain(`정답 ${right}`)
  const closed = await question().innerText()
  expect(closed).toContain('Databases.md')
  expect(closed).toContain(`@${LEADER}`)
  expect(closed).toContain(`@${THIRD}`)
  expect(closed).not.toContain(`@${SECOND}`)

  // A day later it may be another week, or another month: the board of all time holds what the three earned.
  const board = await command('순위')
  await board.getByRole('button', { name: '전체' }).click()
  const ranks = () => board.locator('.embed').innerText()
  await expect.poll(ranks).toContain('순위 · 전체')
  await expect.poll(() => board.locator('img').first().getAttribute('alt')).toMatch(/1위 .+ 15점\n1위 .+ 15점/)
  await board.getByRole('button', { name: '글로 보기' }).click()
  await expect.poll(ranks).toContain(`@${LEADER} 15점`)
  await expect.poll(ranks).toContain(`@${THIRD} 15점`)
  expect(opened.outside).toEqual([])
  expect(opened.complaints).toEqual([])
})
