import { fill, h, place } from '../dom.ts'
import { icon } from '../icons.ts'
import { nowText } from '../live-times.ts'
import { failureText, type Page } from '../page.ts'
import { formatSpan } from '../times.ts'
import { words } from '../words.ts'

const HOUR_MS = 3_600_000

/** The playground's clock; the leader turns it. */
export function showClock(page: Page): void {
  const { clock, canJump, members, you } = page.state()
  const leader = members.find(({ id }) => id === you)?.leader ?? false
  const ahead = formatSpan(clock.aheadMs, words.spanUnits)
  const turn = async (ask: Parameters<Page['ask']>[0], button: HTMLButtonElement) => {
    button.setAttribute('aria-busy', 'true')
    const answer = await page.ask(ask)
    button.removeAttribute('aria-busy')
    if (answer.type === 'failed') page.notice(failureText(answer.reason, answer.detail))
  }
  const button = (label: string, help: string, glyph: 'clock' | 'skip', ask: Parameters<Page['ask']>[0]) => {
    const title = leader ? help : words.leaderOnly
    const element = h(
      'button',
      { class: 'clock-button', type: 'button', disabled: !leader, title },
      icon(glyph, 16),
      label,
    )
    element.addEventListener('click', () => void turn(ask, element))
    return element
  }
  fill(
    place('clock'),
    h('span', { class: 'clock-title' }, icon('clock', 16), h('span', {}, words.clock)),
    h('time', { class: 'clock-now', id: 'clock-now' }, nowText()),
    ahead && h('span', { class: 'clock-ahead' }, words.ahead(ahead)),
    h('span', { class: 'header-space' }),
    button(words.plusHour, words.plusHourHelp, 'clock', { type: 'advance-clock', ms: HOUR_MS }),
    canJump && button(words.nextQuestion, words.nextQuestionHelp, 'skip', { type: 'next-question' }),
  )
}

/** Keeps the shown time going. */
export function startClock(): void {
  setInterval(() => {
    const shown = document.getElementById('clock-now')
    const text = nowText()
    if (shown && shown.textContent !== text) shown.textContent = text
  }, 1000)
}
