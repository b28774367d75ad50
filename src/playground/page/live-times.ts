import { h } from './dom.ts'
import { daysAgo, formatTime, type TimeStyle } from './times.ts'
import { words } from './words.ts'

/** `stamp` is the long form beside a name ("오늘 오후 3:00"), `short` the one in the margin. */
type LiveStyle = TimeStyle | 'stamp'

let aheadMs = 0
let locale = 'ko'
let moment = momentFormat()

function momentFormat(): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(locale, {
    month: 'short',
    day: 'numeric',
    weekday: 'short',
    hour: 'numeric',
    minute: '2-digit',
  })
}

/** The playground's now as the clock shows it. */
export function nowText(): string {
  return moment.format(now())
}

/** The playground's now. */
function now(): number {
  return Date.now() + aheadMs
}

/** Follows the playground's clock and the member's language; every time on the page is said anew. */
export function setClock(clock: { readonly aheadMs: number }, language: string): void {
  aheadMs = clock.aheadMs
  locale = language
  moment = momentFormat()
  refreshTimes()
}

/** A day by itself, in the member's language. */
export function dayText(atMs: number): string {
  return formatTime(atMs, 'D', now(), locale)
}

/** A time that stays true while the page is open. */
export function timeElement(atMs: number, style: LiveStyle): HTMLElement {
  if (!Number.isFinite(new Date(atMs).getTime())) return h('span', {}, String(atMs / 1000))
  const element = h('time', { class: `time time-${style}`, datetime: new Date(atMs).toISOString() })
  element.dataset.at = String(atMs)
  element.dataset.style = style
  say(element)
  return element
}

function say(element: HTMLElement): void {
  const at = Number(element.dataset.at)
  const text = sayStyle(at, element.dataset.style as LiveStyle)
  if (element.textContent === text) return
  element.textContent = text
  element.title = formatTime(at, 'F', now(), locale)
}

function sayStyle(at: number, style: LiveStyle): string {
  if (style !== 'stamp') return formatTime(at, style, now(), locale)
  const time = formatTime(at, 't', now(), locale)
  const days = daysAgo(at, now())
  if (days === 0) return time
  return days === 1 ? words.yesterday(time) : `${formatTime(at, 'd', now(), locale)} ${time}`
}

function refreshTimes(): void {
  for (const element of document.querySelectorAll<HTMLElement>('time[data-at]')) say(element)
}

setInterval(refreshTimes, 1000)
