import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Playground } from '../../../src/playground/playground.ts'
import { openPlayground } from '../../playground/fixture.ts'
import { DESK, type OpenPage, openChromium, openPage, PHONE, type Viewport } from './chromium.ts'
import { openShowBot } from './show-bot.ts'

/** The page's own mechanics, in a real Chromium, with a small discord.js bot behind them. */

const NO_ANSWER = '애플리케이션이 응답하지 않았어요'

let browser: Browser
let playground: Playground
let bot: Awaited<ReturnType<typeof openShowBot>>
let jumps = 0
let opened: OpenPage
let page: Page

beforeAll(async () => {
  const nextQuestion = async () => {
    jumps += 1
  }
  browser = await openChromium()
  playground = await openPlayground({ hooks: { nextQuestion }, timing: { answerWithinMs: 700 } })
  bot = await openShowBot(playground)
})

afterAll(async () => {
  await browser?.close()
  await bot?.bot.destroy()
  await playground?.close()
})

beforeEach(() => visit())

afterEach(async () => {
  expect(opened.outside).toEqual([])
  expect(opened.complaints).toEqual([])
})

/** As somebody who was never here: in the tab of the test before, where it has that screen and server, since another costs a process. */
async function visit(viewport: Viewport = DESK, url = playground.url): Promise<void> {
  bot.heard.length = 0
  if (page && page.viewportSize()?.width === viewport.width && new URL(page.url()).origin === new URL(url).origin) {
    opened.complaints.length = 0
    await page.evaluate('localStorage.clear(), sessionStorage.clear()')
    await page.goto(url)
    await page.locator('.channel').first().waitFor({ state: 'attached' })
    return
  }
  await page?.close()
  opened = await openPage(browser, url, viewport)
  page = opened.page
}

const typing = () => page.locator('#composer-text')
const option = (name: string) => page.locator(`[data-option="${name}"]`)
const suggestions = () => page.locator('.popup [role=option]')
const active = () => page.locator('.popup-item.active')
const last = () => page.locator('#timeline .message').last()

async function slash(text: string): Promise<void> {
  await typing().click()
  await page.keyboard.type(text)
}

/** `/show` said once more; its message. */
async function show() {
  const shown = page.locator('.message', { has: page.locator('[data-custom-id=count]') })
  const before = await shown.count()
  await slash('/show ')
  await page.keyboard.press('Enter')
  const message = shown.nth(before)
  await message.waitFor()
  return message
}

describe('messages', () => {
  it('are drawn with Markdown, embeds, pictures and components', async () => {
    const message = await show()
    const markup = message.locator('.content')
    for (const [tag, text] of [
      ['h3', '큰 제목'],
      ['strong', '굵게'],
      ['em', '기울임'],
      ['u', '밑줄'],
      ['s', '취소'],
      ['blockquote', '인용한 줄'],
      ['li li', '안쪽'],
      ['ol li:last-child', '둘'],
      ['small', '작은 글씨'],
      ['pre code', 'SELECT * FROM notes'],
      ['a', '이름 있는 링크'],
    ]) {
      expect(
        await markup
          .locator(tag ?? '')
          .first()
          .innerText(),
      ).toContain(text)
    }
    expect(await message.locator('.embed-title').innerText()).toBe('Databases › Aurora')
    expect(await message.locator('.embed-field-name').allInnerTexts()).toEqual(['난이도', '점수', '서비스', '설명'])
    expect(await message.locator('.embed-footer').innerText()).toContain('Databases.md:120-124')
    const picture = message.getByAltText('파란 동그라미')
    await picture.waitFor()
    await expect.poll(() => page.evaluate(`document.querySelector('.attachment-image').naturalWidth`)).toBe(600)
    expect(await message.locator('[data-custom-id=off]').isDisabled()).toBe(true)
    expect(await message.getByRole('link', { name: '노트 보기' }).getAttribute('href')).toBe(
      'https://example.com/notes',
    )
    await message.getByRole('button', { name: '가려진 글 보기' }).press('Enter')
    expect(await page.evaluate(`getComputedStyle(document.querySelector('.spoiler-text')).opacity`)).toBe('1')
  })

  it('that are private carry their bar, are seen by one member only, and can be dismissed', async () => {
    await slash('/slow ')
    await page.keyboard.press('Enter')
    await page.getByText('생각 중…').waitFor()
    bot.stopThinking()
    await page.getByText('다 생각했어요').waitFor()
    expect(await last().locator('.only-you').innerText()).toContain('나만 볼 수 있어요')
    await page.locator('.member', { hasText: '이도윤' }).click()
    await page.locator('.member.current', { hasText: '이도윤' }).waitFor()
    expect(await page.getByText('다 생각했어요').count()).toBe(0)
    await page.locator('.member', { hasText: '김하늘' }).click()
    await page.getByText('다 생각했어요').waitFor()
    await last().getByRole('button', { name: '메시지 닫기' }).click()
    await page.getByText('다 생각했어요').waitFor({ state: 'detached' })
  })

  it('of members are said in the channel, Markdown and all; who reloads stays who they are', async () => {
    await page.locator('.member', { hasText: '박서연' }).click()
    await page.locator('.member.current', { hasText: '박서연' }).waitFor()
    await slash('**안녕**하세요')
    await page.keyboard.press('Enter')
    await last().locator('strong', { hasText: '안녕' }).waitFor()
    expect(await typing().inputValue()).toBe('')
    await page.reload()
    await page.locator('.member.current', { hasText: '박서연' }).waitFor()
  })
})

describe('the end of the channel', () => {
  it('stays in view while messages come, unless one reads further up: then a button leads there', async () => {
    await show()
    const atEnd = () => page.evaluate('timeline.scrollHeight - timeline.scrollTop - timeline.clientHeight < 2')
    await expect.poll(atEnd).toBe(true)
    await page.locator('#timeline').hover()
    await page.mouse.wheel(0, -600)
    await expect.poll(atEnd).toBe(false)
    await slash('위를 읽는 중')
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: '새 메시지로 내려가기' }).click()
    await expect.poll(atEnd).toBe(true)
    await expect.poll(() => page.getByRole('button', { name: '새 메시지로 내려가기' }).count()).toBe(0)
  })
})

describe('components', () => {
  it('a button changes its message and keeps the focus', async () => {
    const message = await show()
    await message.locator('[data-custom-id=count]').focus()
    await page.keyboard.press('Enter')
    await page.getByText('haneul이(가) 눌렀어요').waitFor()
    expect(await page.evaluate('document.activeElement.dataset.customId')).toBe('count')
  })

  it('a press without an answer says so', async () => {
    const message = await show()
    await message.locator('[data-custom-id=never]').click()
    await message.getByText(NO_ANSWER).waitFor()
  })

  it('a menu of one sends what is picked, by mouse and by keys', async () => {
    const message = await show()
    const menu = message.locator('[data-custom-id=one]')
    await menu.click()
    await message.getByRole('option', { name: 'Aurora > Replica' }).click()
    await page.getByText('고름: b').waitFor()
    await menu.focus()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Home')
    await page.keyboard.press('Enter')
    await page.getByText('고름: a', { exact: true }).waitFor()
  })

  it('a menu of several sends at its closing, and not below its minimum', async () => {
    const message = await show()
    await message.locator('[data-custom-id=several]').click()
    await page.keyboard.press('Enter')
    await page.keyboard.press('Escape')
    await message.locator('[data-custom-id=several]').click()
    await message.getByRole('option', { name: '다' }).click()
    await page.locator('#header').click()
    await page.getByText('고름: 가, 다').waitFor()
    expect(await page.getByText(/^고름: 가$/).count()).toBe(0)
  })

  it('a form opens, holds its limits and is sent', async () => {
    const message = await show()
    await message.locator('[data-custom-id=form]').click()
    const form = page.getByRole('dialog', { name: '적어 주세요' })
    await form.waitFor()
    await page.keyboard.press('Enter')
    expect(await form.isVisible()).toBe(true)
    await page.keyboard.type('한 줄')
    await page.keyboard.press('Enter')
    await page.getByText('적음: 한 줄').waitFor()
    expect(await form.count()).toBe(0)
  })
})

describe('slash commands', () => {
  it('are found by Korean and by English names, with arrows and Tab', async () => {
    await slash('/ㅋ')
    expect(await suggestions().allInnerTexts()).toHaveLength(2)
    await typing().fill('/qui')
    await page.keyboard.press('ArrowDown')
    expect(await active().innerText()).toContain('/퀴즈 오늘')
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('Tab')
    expect(await page.locator('.command-chip').innerText()).toBe('/퀴즈 연습')
  })

  it('say what is missing, and check numbers before they send', async () => {
    await slash('/검색 ')
    await page.keyboard.press('Escape')
    await page.keyboard.press('Enter')
    await page.getByText('꼭 필요한 옵션이에요').waitFor()
    expect(bot.heard).toEqual([])
    await page.keyboard.press('Escape')
    await page.keyboard.press('Escape')
    await page.keyboard.type('/퀴즈 연습 ')
    await page.getByRole('button', { name: '개수 옵션 더하기' }).click()
    await page.keyboard.type('11')
    await page.keyboard.press('Enter')
    await page.getByText('1에서 10 사이여야 해요').waitFor()
    await option('count').fill('3')
    await page.keyboard.press('Enter')
    await page.getByText('연습해요').last().waitFor()
    expect(bot.heard).toMatchObject([
      { command: 'quiz', options: [{ name: 'practice', options: [{ name: 'count', value: 3 }] }] },
    ])
  })

  it('offer choices, channels, roles and yes or no, and send their values', async () => {
    await slash('/퀴즈 연습 ')
    for (const [chip, typed] of [
      ['난이도', '어려'],
      ['틀린것만', '참'],
      ['채널', '이야'],
      ['역할', '스터디장'],
    ]) {
      await page.getByRole('button', { name: `${chip} 옵션 더하기` }).click()
      await page.keyboard.type(typed ?? '')
      await page.keyboard.press('Enter')
    }
    await page.keyboard.press('Enter')
    await expect.poll(() => bot.heard.length).toBe(1)
    expect(bot.heard[0]?.options).toMatchObject([
      {
        options: [
          { name: 'level', value: 'hard' },
          { name: 'again', value: true },
          { name: 'channel', value: playground.channelIds[1] },
          { name: 'role', value: playground.world.roleIds.leader },
        ],
      },
    ])
  })

  it('suggest as one types, and drop a late answer to an older text', async () => {
    await slash('/검색 오')
    // The bot holds its answer to "오" back; the one to "오로" comes before it.
    await page.waitForTimeout(200)
    await page.keyboard.type('로')
    await page.getByText('오로라 복제본 ← 오로').waitFor()
    await page.waitForTimeout(500)
    expect(await suggestions().allInnerTexts()).toEqual(['오로라 복제본 ← 오로'])
    await page.keyboard.press('Enter')
    await page.keyboard.press('Enter')
    await page.getByText('찾음: 오로라 복제본').waitFor()
  })

  it('send what was typed where nothing was picked', async () => {
    await slash('/search 아무말')
    await page.getByText('맞는 항목이 없어요').waitFor()
    await page.keyboard.press('Enter')
    await page.getByText('찾음: 아무말').waitFor()
    expect(await last().locator('.above').innerText()).toContain('/검색')
  })

  it('without an answer say so, to be dismissed', async () => {
    await slash('/never ')
    await page.keyboard.press('Enter')
    await page.getByText('명령어를 보내는 중…').waitFor()
    await last().getByText(NO_ANSWER).waitFor()
    await last().getByRole('button', { name: '메시지 닫기' }).click()
    await page.getByText(NO_ANSWER).waitFor({ state: 'detached' })
  })
})

describe('Korean typing', () => {
  /** As an input method types: each step replaces the syllable under way; the last one is committed. */
  async function compose(steps: readonly string[], commit: string): Promise<void> {
    const typist = await page.context().newCDPSession(page)
    for (const text of steps) {
      await typist.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length })
    }
    if (commit) await typist.send('Input.insertText', { text: commit })
    await typist.detach()
  }

  /** Enter as the browser tells it while the input method holds a syllable: the key belongs to the method. */
  async function composingEnter(): Promise<void> {
    const typist = await page.context().newCDPSession(page)
    const key = { key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 229 }
    await typist.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...key })
    await typist.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key })
    await typist.detach()
  }

  it('finds a command from half a syllable on, and Enter within a syllable sends nothing', async () => {
    await slash('/')
    await compose(['ㄱ', '거', '검'], '')
    expect(await suggestions().allInnerTexts()).toHaveLength(1)
    await composingEnter()
    expect(await page.locator('.command-chip').count()).toBe(0)
    await compose([], '검')
    await compose(['새', '색'], '색')
    expect(await typing().inputValue()).toBe('/검색')
    await page.keyboard.press('Enter')
    expect(await page.locator('.command-chip').innerText()).toBe('/검색')
  })

  it('suggests while a syllable is under way, and sends only what is finished', async () => {
    await slash('/검색 ')
    await compose(['ㅇ', '오', '올'], '오')
    await compose(['ㄹ', '로', '롤'], '')
    await page.getByText('맞는 항목이 없어요').waitFor()
    await composingEnter()
    expect(bot.heard).toEqual([])
    await compose([], '로')
    await page.getByText('오로라 복제본 ← 오로').waitFor()
    await page.keyboard.press('Escape')
    await page.keyboard.press('Enter')
    await page.getByText('찾음: 오로', { exact: true }).waitFor()
    expect(bot.heard).toHaveLength(1)
  })

  it('in plain text sends whole syllables only', async () => {
    await typing().click()
    await compose(['ㅎ', '하', '한'], '')
    await composingEnter()
    expect(await typing().inputValue()).toBe('한')
    await compose([], '한')
    await compose(['그', '글'], '글')
    await page.keyboard.press('Enter')
    await last()
      .locator('.content', { hasText: /^한글$/ })
      .waitFor()
  })
})

describe('the clock', () => {
  it('is turned by the leader, and every time on the page follows', async () => {
    const message = await show()
    const relative = message.locator('.embed-description time')
    const before = await relative.getAttribute('datetime')
    const shown = () => page.locator('#clock-now').innerText()
    const start = await shown()
    expect(await relative.innerText()).toBe('3시간 후')
    await page.getByRole('button', { name: '+1시간' }).click()
    await expect.poll(shown).not.toBe(start)
    await expect.poll(() => relative.innerText()).toBe('2시간 후')
    expect(await relative.getAttribute('datetime')).toBe(before)
    await page.getByRole('button', { name: '다음 문제' }).click()
    await expect.poll(() => jumps).toBe(1)
    await page.locator('.member', { hasText: '이도윤' }).click()
    await expect.poll(() => page.getByRole('button', { name: '+1시간' }).isDisabled()).toBe(true)
  })
})

describe('the page itself', () => {
  /** Text and labels outside the messages, without the server's own names. */
  const FRAME = `[...document.querySelectorAll('body *')]
    .filter((one) => !one.closest('.message, .avatar, .language, .channel, script, noscript'))
    .flatMap((one) => [
      ...['aria-label', 'title', 'placeholder'].map((name) => one.getAttribute(name) ?? ''),
      ...[...one.childNodes].filter((child) => child.nodeType === 3).map((child) => child.data),
    ])
    .map((text) => text.replace(/우리 스터디|우스|오늘의-문제|매일 한 문제. 답은 버튼으로|이야기|김하늘|이도윤|박서연|새김/g, ''))
    .filter((text) => /[\\p{L}]/u.test(text))`
  const frame = () => page.evaluate<string[]>(FRAME)
  const korean = (texts: readonly string[]) => texts.filter((text) => /\p{Script=Hangul}/u.test(text))

  it('speaks the language that was chosen, also after a reload, and the messages follow', async () => {
    const message = await show()
    expect(korean(await frame()).length).toBeGreaterThan(10)
    await page.getByLabel('언어 (Discord 설정)').selectOption('en-US')
    await page.getByRole('button', { name: '+1 hour' }).click()
    await expect.poll(async () => korean(await frame())).toEqual([])
    expect(await page.evaluate('document.documentElement.lang')).toBe('en-US')
    expect(await message.locator('.above').innerText()).toMatch(/used/)
    expect(await message.locator('.embed-description time').innerText()).toMatch(/^in \d hours?$/)
    await page.reload()
    await page.getByText('Playground clock').waitFor()
    expect(korean(await frame())).toEqual([])
    expect((await frame()).length).toBeGreaterThan(20)
    await page.getByLabel('Language (of the Discord settings)').selectOption('ko')
    await page.getByText('플레이그라운드 시계').waitFor()
  })
})

describe('threads', () => {
  it('are listed below their channel as they come, and opened like one', async () => {
    const { world, channelIds } = playground
    const thread = world.createThread(channelIds[0], '기출 이야기')
    const row = page.locator(`[data-channel-id="${thread}"]`)
    await row.waitFor()
    const above = page.locator(`[data-channel-id="${channelIds[0]}"]`)
    const [own, parent] = [await row.boundingBox(), await above.boundingBox()]
    expect(own && parent && own.x > parent.x && own.y > parent.y).toBe(true)
    await row.click()
    await slash('여기에 적어요')
    await page.keyboard.press('Enter')
    await page.locator('#timeline .message', { hasText: '여기에 적어요' }).waitFor()
    expect(world.messages(thread)).toMatchObject([{ content: '여기에 적어요' }])
    world.deleteChannel(thread)
    await row.waitFor({ state: 'detached' })
  })
})

describe('a lost connection', () => {
  it('is told, and mended as soon as the playground is back', async () => {
    const first = await openPlayground()
    const port = Number(new URL(first.url).port)
    await visit(DESK, first.url)
    await first.close()
    await page.getByText('플레이그라운드와 연결이 끊겼어요').waitFor()
    const second = await openPlayground({ port })
    try {
      await page.getByText('플레이그라운드와 연결이 끊겼어요').waitFor({ state: 'detached' })
      await slash('다시 왔어요')
      await page.keyboard.press('Enter')
      await last().getByText('다시 왔어요').waitFor()
    } finally {
      await second.close()
      opened.complaints.length = 0
    }
  })
})

describe('the menu of a message', () => {
  const menu = () => page.locator('.message-menu')
  const choose = async () => {
    await menu().getByRole('menuitem', { name: '앱' }).click()
    await menu().getByRole('menuitem', { name: '찾아 보기' }).click()
  }
  const say = async (text: string) => {
    await slash(text)
    await page.keyboard.press('Enter')
    const message = page.locator('.message', { hasText: text }).last()
    await message.waitFor()
    return message
  }
  const answered = async (text: string) => {
    const answer = page.locator('.message.ephemeral', { hasText: `그 글: ${text}` })
    await answer.waitFor()
    expect(await answer.locator('.above .mention').innerText()).toBe('찾아 보기')
    // What one alone can see has no such menu.
    expect(await answer.locator('.message-more').count()).toBe(0)
  }

  it('opens by a right click and by keys, and its commands answer to the message', async () => {
    const message = await say('오른쪽 클릭')
    await message.click({ button: 'right' })
    await choose()
    await answered('오른쪽 클릭')
    expect(await menu().count()).toBe(0)

    const more = (await say('글쇠로만')).getByRole('button', { name: '메시지 메뉴' })
    await more.press('Enter')
    await page.keyboard.press('Enter')
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Escape')
    expect(await menu().count()).toBe(0)
    await more.press('Enter')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Enter')
    await answered('글쇠로만')
  })

  it('opens on a phone by its button and by a long press, whole on the screen', async () => {
    await visit({ ...PHONE, width: 390 })
    const message = await say('단추로')
    await message.getByRole('button', { name: '메시지 메뉴' }).click()
    const box = await menu().boundingBox()
    expect((box?.x ?? 390) + (box?.width ?? 0)).toBeLessThanOrEqual(390)
    await choose()
    await answered('단추로')

    const pressed = await say('길게 누르기')
    const { x, y } = (await pressed.boundingBox()) ?? { x: 0, y: 0 }
    await pressed.dispatchEvent('pointerdown', {
      pointerType: 'touch',
      clientX: x + 90,
      clientY: y + 10,
      bubbles: true,
    })
    await menu().waitFor()
    await pressed.dispatchEvent('pointerup', { pointerType: 'touch' })
    await choose()
    await answered('길게 누르기')
  })
})

describe('on a phone', () => {
  it.each([PHONE.width, 340])('in English, too, at %d pixels the clock and its buttons are whole', async (width) => {
    await visit({ ...PHONE, width })
    await page.getByRole('button', { name: '채널 목록 보이기' }).click()
    await page.getByLabel('언어 (Discord 설정)').selectOption('en-US')
    const button = await page.getByRole('button', { name: 'Next question' }).boundingBox()
    expect((button?.x ?? width) + (button?.width ?? 0)).toBeLessThanOrEqual(width)
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width)
  })

  it('nothing is wider than the screen, and all is within reach', async () => {
    await visit(PHONE)
    await slash('/form ')
    await page.keyboard.press('Enter')
    const submit = await page.getByRole('button', { name: '제출' }).boundingBox()
    expect((submit?.y ?? PHONE.height) + (submit?.height ?? 0)).toBeLessThan(PHONE.height)
    await page.getByRole('button', { name: '취소', exact: true }).click()
    await show()
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(PHONE.width)
    expect(await page.evaluate(`(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)(timeline)`)).toBe(0)
    await page.getByRole('button', { name: '채널 목록 보이기' }).click()
    await page.locator('.channel', { hasText: '이야기' }).click()
    expect(await page.locator('.header-name').innerText()).toBe('이야기')
    await page
      .locator('#header')
      .getByRole('button', { name: /김하늘/ })
      .click()
    await page.getByRole('menuitemradio', { name: '박서연' }).click()
    await page
      .locator('#header')
      .getByRole('button', { name: /박서연/ })
      .waitFor()
    await page.getByRole('button', { name: '/명령어' }).click()
    await suggestions().filter({ hasText: '/검색' }).click()
    await page.keyboard.type('아무말')
    await page.getByText('맞는 항목이 없어요').waitFor()
    await page.getByRole('button', { name: '보내기' }).click()
    await page.getByText('찾음: 아무말').waitFor()
  })
})
