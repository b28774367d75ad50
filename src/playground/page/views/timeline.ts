import type { PageMessage } from '../../page-protocol/message.ts'
import { h, place } from '../dom.ts'
import { icon } from '../icons.ts'
import { dayText } from '../live-times.ts'
import { messageElement } from '../message/message.ts'
import type { Page } from '../page.ts'
import { messagesIn } from '../state.ts'
import { daysAgo } from '../times.ts'
import { words } from '../words.ts'
import { PendingNotes } from './pending.ts'

/** Messages of one author within this time share one name. */
const GROUP_MS = 7 * 60_000
const NEAR_END = 120
const NEAR_START = 150
const PAGE_SIZE = 50

interface Drawn {
  readonly message: PageMessage
  readonly compact: boolean
  readonly element: HTMLElement
}

/** The messages of the channel one looks at; only what changed is drawn again. */
export class Timeline {
  readonly pending: PendingNotes
  readonly #root = place('timeline')
  readonly #page: Page
  readonly #list = h('div', { class: 'messages' })
  #drawn = new Map<string, Drawn>()
  #shown = ''
  #stick = true
  #lastTop = 0
  #last: string | undefined
  #askingOlder = false
  #noOlder = new Set<string>()
  #newest = h('button', { class: 'to-newest', type: 'button', hidden: true, onclick: () => this.#toEnd() })

  constructor(page: Page) {
    this.#page = page
    this.pending = new PendingNotes(page, () => this.#toEnd())
    this.#root.replaceChildren(this.#list, this.pending.element)
    this.#root.after(this.#newest)
    // Pictures grow when they arrive; who stood at the end stays there.
    new ResizeObserver(() => this.#stick && this.#toEnd()).observe(this.#list)
    this.#root.addEventListener('scroll', () => this.#scrolled())
  }

  /** Only a scroll upwards leaves the end: growing pictures do not. */
  #scrolled(): void {
    const top = this.#root.scrollTop
    if (top < this.#lastTop - 1) this.#stick = false
    if (this.#atEnd()) this.#stick = true
    if (this.#stick) this.#newest.hidden = true
    this.#lastTop = top
    void this.#maybeOlder()
  }

  update(): void {
    const { channelId, you, locale } = this.#page.state()
    this.#newest.textContent = words.newest
    const key = `${you} ${channelId} ${locale}`
    if (key !== this.#shown) {
      this.#drawn = new Map()
      this.#list.replaceChildren()
      this.#shown = key
      this.#stick = true
      this.#newest.hidden = true
    }
    this.pending.show(channelId)
    const messages = messagesIn(this.#page.state(), channelId)
    const last = this.#last
    this.#last = messages.at(-1)?.id
    this.#draw(messages)
    if (this.#stick) this.#toEnd()
    else if (this.#last !== last) this.#newest.hidden = false
  }

  #draw(messages: readonly PageMessage[]): void {
    const focused = focusedPart()
    const drawn = new Map<string, Drawn>()
    const children: HTMLElement[] = [this.#beginning()]
    let before: PageMessage | undefined
    for (const message of messages) {
      if (!before || daysAgo(Date.parse(before.sentAt), Date.parse(message.sentAt)) !== 0)
        children.push(dayLine(message))
      const compact = before !== undefined && continues(before, message)
      const old = this.#drawn.get(message.id)
      const same = old && old.message === message && old.compact === compact
      const element = same ? old.element : messageElement(message, compact, this.#page)
      drawn.set(message.id, { message, compact, element })
      children.push(element)
      before = message
    }
    this.#drawn = drawn
    reconcile(this.#list, children)
    focused?.restore()
  }

  #beginning(): HTMLElement {
    const { channels, channelId } = this.#page.state()
    const name = channels.find(({ id }) => id === channelId)?.name ?? ''
    const existing = this.#list.firstElementChild
    if (existing instanceof HTMLElement && existing.dataset.channel === name) return existing
    return h(
      'div',
      { class: 'beginning', 'data-channel': name },
      h('div', { class: 'beginning-icon' }, icon('hash', 42)),
      h('h2', {}, words.welcome(name)),
      h('p', {}, words.start(name)),
    )
  }

  #atEnd(): boolean {
    return this.#root.scrollHeight - this.#root.scrollTop - this.#root.clientHeight < NEAR_END
  }

  #toEnd(): void {
    this.#root.scrollTop = this.#root.scrollHeight
  }

  async #maybeOlder(): Promise<void> {
    const { channelId } = this.#page.state()
    const first = messagesIn(this.#page.state(), channelId)[0]
    if (this.#root.scrollTop > NEAR_START || this.#askingOlder || !first || this.#noOlder.has(channelId)) return
    this.#askingOlder = true
    const height = this.#root.scrollHeight
    const answer = await this.#page.ask({ type: 'older', channelId, before: first.id })
    if (answer.type === 'history') {
      if (answer.messages.length < PAGE_SIZE) this.#noOlder.add(channelId)
      this.#page.addOlder(channelId, answer.messages)
      this.#root.scrollTop += this.#root.scrollHeight - height
    }
    this.#askingOlder = false
  }
}

function continues(before: PageMessage, message: PageMessage): boolean {
  if (message.usedBy || message.replyTo || before.author.id !== message.author.id) return false
  if (daysAgo(Date.parse(before.sentAt), Date.parse(message.sentAt)) !== 0) return false
  return Date.parse(message.sentAt) - Date.parse(before.sentAt) < GROUP_MS
}

function dayLine(message: PageMessage): HTMLElement {
  return h('div', { class: 'day-line', role: 'separator' }, h('span', {}, dayText(Date.parse(message.sentAt))))
}

/** Puts the children in place while those that stay are not moved, so that pictures and focus survive. */
function reconcile(parent: HTMLElement, children: readonly HTMLElement[]): void {
  const kept = new Set<Node>(children)
  for (const child of [...parent.children]) if (!kept.has(child)) child.remove()
  for (const [at, child] of children.entries()) {
    if (parent.children[at] !== child) parent.insertBefore(child, parent.children[at] ?? null)
  }
}

/** A button that was pressed and is drawn again gets its focus back. */
function focusedPart(): { restore(): void } | undefined {
  const focused = document.activeElement
  if (!(focused instanceof HTMLElement) || !focused.closest('.message')) return undefined
  const { customId } = focused.dataset
  const id = focused.closest<HTMLElement>('.message')?.dataset.id
  return {
    restore() {
      if (focused.isConnected) return
      const message = document.querySelector<HTMLElement>(`.message[data-id="${id}"]`)
      const again =
        customId && message?.querySelector<HTMLElement>(`[data-custom-id="${CSS.escape(customId)}"]:not(:disabled)`)
      ;(again || message)?.focus({ preventScroll: true })
    },
  }
}
