import type { PageLocale } from '../page-protocol/server.ts'
import type { PageEvent } from '../page-protocol.ts'
import { Composer } from './composer/composer.ts'
import { Connection } from './connection.ts'
import { setClock } from './live-times.ts'
import type { Names } from './markdown/show.ts'
import type { Page } from './page.ts'
import { applyEvent, lookAt, type PageState, withOlder } from './state.ts'
import { showClock, startClock } from './views/clock.ts'
import { listenForOutside } from './views/drawers.ts'
import { showFrame } from './views/frame.ts'
import { showHeader } from './views/header.ts'
import { showMembers } from './views/members.ts'
import { showModal } from './views/modal.ts'
import { showConnected, showNotice } from './views/notices.ts'
import { showSidebar } from './views/sidebar.ts'
import { Timeline } from './views/timeline.ts'
import { speak } from './words.ts'

/** Who one was before a reload, for this tab alone: three tabs can be three members. */
const YOU = 'playground-you'
/** And in which language. */
const LANGUAGE = 'playground-language'

let state: PageState | undefined
/** Whether the next snapshot is the first of its connection. */
let first = true

function current(): PageState {
  if (!state) throw new Error('nothing to show before the first snapshot')
  return state
}

const names: Names = {
  member: (id) => [...current().members, current().bot].find((one) => one.id === id)?.name,
  role: (id) => current().roles.find((one) => one.id === id),
  channel: (id) => current().channels.find((one) => one.id === id)?.name,
  openChannel: (id) => page.open(id),
}

const connection = new Connection(hear, (open) => {
  first = open
  showConnected(open)
})

const page: Page = {
  state: current,
  names,
  ask: (body) => connection.ask(body),
  open: (channelId) => take(lookAt(current(), channelId)),
  notice: showNotice,
  sent: (channelId, command, outcome) => void timeline.pending.follow(channelId, command, outcome),
  showModal: (token, modal) => showModal(page, token, modal),
  addOlder: (channelId, older) => take(withOlder(current(), channelId, older)),
}

const timeline = new Timeline(page)
const composer = new Composer(page)

function hear(event: PageEvent): void {
  const next = applyEvent(state, event)
  if (!next) return
  take(next)
  if (event.type === 'snapshot') remember(event.you, event.locale)
}

function remember(you: string, locale: PageLocale): void {
  const before = sessionStorage.getItem(YOU)
  const wanted = first && before && current().members.some(({ id }) => id === before) ? before : you
  const language = first && sessionStorage.getItem(LANGUAGE) === 'en-US' ? 'en-US' : locale
  first = false
  sessionStorage.setItem(YOU, wanted)
  sessionStorage.setItem(LANGUAGE, language)
  if (wanted !== you) void page.ask({ type: 'be', memberId: wanted })
  if (language !== locale) void page.ask({ type: 'locale', locale: language })
}

/** Shows the new state: each part only where something of it changed. */
function take(next: PageState): void {
  const before = state
  state = next
  const changed = (...keys: readonly (keyof PageState)[]) => keys.some((key) => before?.[key] !== next[key])
  if (changed('locale')) {
    speak(next.locale)
    showFrame(next.locale)
  }
  if (changed('clock', 'locale')) setClock(next.clock, next.locale)
  if (changed('server', 'channels', 'channelId', 'unread', 'you', 'members', 'installed', 'locale')) showSidebar(page)
  if (changed('channels', 'channelId', 'you', 'members', 'locale')) showHeader(page)
  if (changed('clock', 'canJump', 'you', 'members', 'locale')) showClock(page)
  if (changed('members', 'bot', 'online', 'roles', 'you', 'locale')) showMembers(page)
  if (changed('channelId', 'messagesOf', 'you', 'channels', 'locale')) timeline.update()
  if (changed('channelId', 'you', 'channels', 'locale')) composer.update()
  document.title = `${next.channels.find(({ id }) => id === next.channelId)?.name ?? ''} | ${next.server.name}`
}

startClock()
listenForOutside()
connection.open()
