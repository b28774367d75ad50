import { avatar } from '../avatar.ts'
import { h } from '../dom.ts'
import { icon } from '../icons.ts'
import { appTag, onlyYouBar, thinkingLine, usedLine } from '../message/message.ts'
import type { Page } from '../page.ts'
import { words } from '../words.ts'

interface Note {
  readonly channelId: string
  readonly memberId: string
  readonly element: HTMLElement
}

/** What Discord's client itself shows below the messages: a command on its way, and one that got no answer. */
export class PendingNotes {
  readonly element = h('div', { class: 'messages pending' })
  readonly #page: Page
  readonly #grown: () => void
  #notes: readonly Note[] = []

  constructor(page: Page, grown: () => void) {
    this.#page = page
    this.#grown = grown
  }

  /** Shows the note until `outcome` is known; a failure stays until it is dismissed. */
  async follow(channelId: string, command: string, outcome: Promise<string | undefined>): Promise<void> {
    const note = this.#add(channelId, command, thinkingLine(words.sending))
    const failure = await outcome
    this.#remove(note)
    if (!failure) return
    const line = h('div', { class: 'failed-line', role: 'status' }, icon('warning', 18), failure)
    const failed = this.#add(
      channelId,
      command,
      line,
      onlyYouBar(() => this.#remove(failed)),
    )
  }

  show(channelId: string): void {
    const { you } = this.#page.state()
    const wanted = this.#notes.filter((note) => note.channelId === channelId && note.memberId === you)
    this.element.replaceChildren(...wanted.map(({ element }) => element))
  }

  #add(channelId: string, command: string, ...lines: readonly HTMLElement[]): Note {
    const { bot, you, members } = this.#page.state()
    const member = members.find(({ id }) => id === you)
    const element = h(
      'article',
      { class: 'message ephemeral' },
      usedLine(you, member?.name ?? '', command),
      h(
        'div',
        { class: 'message-row' },
        h('div', { class: 'gutter' }, avatar(bot, 40)),
        h(
          'div',
          { class: 'message-body' },
          h('h2', { class: 'message-header' }, h('span', { class: 'author' }, bot.name), appTag()),
          lines,
        ),
      ),
    )
    const note = { channelId, memberId: you, element }
    this.#notes = [...this.#notes, note]
    this.show(this.#page.state().channelId)
    this.#grown()
    return note
  }

  #remove(note: Note): void {
    this.#notes = this.#notes.filter((one) => one !== note)
    this.show(this.#page.state().channelId)
  }
}
