import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { HOUR } from '../../store/values.ts'
import { startDaily } from '../daily-bot.ts'
import { openChromium, openPage, PHONE } from './chromium.ts'

/** Her first review on a phone: what she missed yesterday, answered, explained with its place and its picture, and graded. */

const SAID = '클러스터 엔드포인트는 쓰기 인스턴스를 가리킨다.'
const EXPLAINED = '클러스터 엔드포인트는 장애 조치 뒤에도 쓰기 인스턴스를 따라간다.'
const NOTES = `# Databases\n\n### Aurora\n\n- ${SAID}\n![그림](images/1-endpoint.png)\n- 리더 엔드포인트는 읽기 복제본으로 이어진다.\n`
const PICTURE = `digraph {
  comment="클러스터 엔드포인트가 쓰기 인스턴스를 가리킨다."
  endpoint [class=gateway, label="클러스터\\n엔드포인트"]
  writer [class=database, label="쓰기\\n인스턴스"]
  endpoint -> writer [tooltip="${SAID}"]
}
`
const QUESTIONS = `#### 문제
- 쓰기를 받으려면 어느 엔드포인트로 연결하는가?
#### 보기
- A: 클러스터 엔드포인트
- B: 리더 엔드포인트
- C: 사용자 지정 엔드포인트
#### 정답
- 정답: A
- ${EXPLAINED}
- A: 쓰기 인스턴스를 가리킨다.
- B: 읽기 복제본으로 이어진다.
- C: 고른 인스턴스로만 이어진다.
- 근거: Databases > Aurora "${SAID}"
- 난이도: 2
- 번호: aurora-1

---

#### 문제
- 읽기를 나누려면 어느 엔드포인트로 연결하는가?
#### 보기
- A: 리더 엔드포인트
- B: 클러스터 엔드포인트
#### 정답
- 정답: A
- 리더 엔드포인트가 복제본에 나눈다.
- A: 복제본에 나눈다.
- B: 쓰기용이다.
- 근거: Databases > Aurora "리더 엔드포인트는 읽기 복제본으로 이어진다."
- 난이도: 2
- 번호: aurora-2
`
const WIDTH = 390

let browser: Browser
let page: Page

beforeAll(async () => {
  browser = await openChromium()
})

afterAll(async () => {
  await browser?.close()
})

/** Of hers alone; her daily answer is one, too. */
const card = () => page.locator('.messages:not(.pending) .message.ephemeral', { has: page.locator('.above .mention') })
const buttons = (start: string) => card().locator(`[data-custom-id^="${start}"]`)

/** What she sees of it stands within her screen. */
async function fits(what: Locator): Promise<boolean> {
  const { x, width } = (await what.boundingBox()) ?? { x: -1, width: 0 }
  return x >= 0 && x + width <= WIDTH
}

it('the daily question missed, then /review: question, answer with its line and picture, a grading, what comes when', async () => {
  const here = await startDaily({ notes: NOTES, questions: QUESTIONS, files: { 'diagrams/1-endpoint.dot': PICTURE } })
  const opened = await openPage(browser, here.playground.url, { ...PHONE, width: WIDTH })
  page = opened.page
  await page.getByRole('button', { name: '멤버 목록 보이기' }).click()
  await page.locator('.member', { hasText: '이도윤' }).click()
  const asked = page.locator('.message:not(.ephemeral)', { hasText: '쓰기를 받으려면' }).first()
  const letter = async (choice: string) =>
    new RegExp(`([A-C])\\. ${choice}`).exec(await asked.innerText())?.[1] ?? 'none'
  await asked.getByRole('button', { name: await letter('사용자 지정'), exact: true }).click()
  await page.getByText('답을 저장했어요').waitFor()
  here.clock.advance(24 * HOUR)
  await page.getByText('어제의 정답').waitFor()
  here.clock.advance(6 * HOUR)

  await page.locator('#composer-text').click()
  await page.keyboard.type('/복습')
  await page.locator('.popup-item', { hasText: '/복습' }).click()
  await page.getByRole('button', { name: '보내기' }).click()
  await card().getByText('복습 · 남은 복습 1개').waitFor()
  const question = await card().innerText()
  expect(question).toContain('쓰기를 받으려면')
  expect(question).not.toContain(EXPLAINED)
  const right = /([A-C])\. 클러스터/.exec(question)?.[1] ?? 'none'
  await card().getByRole('button', { name: right, exact: true }).click()

  await card().getByText('맞았어요').waitFor()
  const told = await card().innerText()
  for (const part of [EXPLAINED, '읽기 복제본으로 이어진다.', 'Databases.md 5']) expect(told).toContain(part)
  // It may come after its text, and its card's next state takes it away: a picture still on its way would be one that is missing.
  const picture = card().locator('img[alt*="쓰기 인스턴스를 가리킨다"]')
  await picture.evaluate((image: { decode(): Promise<void> }) => image.decode())
  expect(await fits(picture)).toBe(true)
  const grades = await buttons('review.grade:').all()
  const labels = await Promise.all(grades.map((one) => one.innerText()))
  expect(labels.map((one) => one.split(' · ')[0])).toEqual(['다시', '어려움', '알맞음', '쉬움'])
  for (const one of grades) expect(await fits(one)).toBe(true)
  const days = Number(/\d+/.exec(labels[2] ?? '')?.[0])

  await buttons('review.grade:').nth(2).click()
  await card().getByText('오늘 복습 끝').waitFor()
  const end = await card().innerText()
  expect(end).toContain('오늘 1개를 복습했어요')
  expect(end).toMatch(new RegExp(`11/${24 + days}\\(.\\).* 1개`))
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(WIDTH)
  expect(opened.outside).toEqual([])
  expect(opened.complaints).toEqual([])
})
