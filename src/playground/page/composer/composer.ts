import { avatar } from '../avatar.ts'
import { type Child, fill, h, isComposing, place } from '../dom.ts'
import { icon } from '../icons.ts'
import { failureText, interact, type Page } from '../page.ts'
import { commandsHere } from '../state.ts'
import { words } from '../words.ts'
import { CommandLine } from './command-line.ts'
import { type Entry, entriesOf, matchingEntries, typedEntry } from './entries.ts'
import type { optionValues } from './filled.ts'
import { Popup, type Suggestion } from './popup.ts'

/** What Discord lets a member write at once. */
const MESSAGE_LENGTH = 2000

/** Where one writes: plain text, or a slash command once one of the list is chosen. */
export class Composer {
  readonly #page: Page
  readonly #popup = new Popup()
  readonly #text: HTMLTextAreaElement
  readonly #bar = h('div', { class: 'composer-bar' })
  #line: CommandLine | undefined
  #shown = ''

  constructor(page: Page) {
    this.#page = page
    this.#text = h('textarea', {
      id: 'composer-text',
      rows: 1,
      maxlength: MESSAGE_LENGTH,
      autocomplete: 'off',
      enterkeyhint: 'send',
      'aria-autocomplete': 'list',
      'aria-controls': this.#popup.listId,
    })
    place('composer').replaceChildren(this.#popup.element, this.#bar)
    this.#text.addEventListener('input', () => this.#typed())
    this.#text.addEventListener('keydown', (event) => this.#key(event))
    this.#text.addEventListener('blur', () => !this.#line && this.#popup.hide())
  }

  update(): void {
    const { channelId, channels, you, locale } = this.#page.state()
    const channel = channels.find(({ id }) => id === channelId)
    const key = `${you} ${channelId} ${locale} ${channel?.canSend}`
    if (key === this.#shown) return
    this.#shown = key
    this.#line = undefined
    this.#popup.hide()
    this.#text.disabled = !channel?.canSend
    this.#text.placeholder = channel?.canSend
      ? (channel.kind === 'dm' ? words.writeToApp : words.writeTo)(channel.name)
      : words.cannotWrite
    this.#text.setAttribute('aria-label', this.#text.placeholder)
    this.#showText('')
  }

  #showText(text: string): void {
    this.#text.value = text
    const slash = () => {
      this.#showText('/')
      this.#text.focus()
      this.#typed()
    }
    const buttons = [
      barButton('slash-button', words.command, '/', slash),
      barButton('send-button', words.send, icon('send'), () => void this.#say()),
    ] as const
    for (const button of buttons) button.disabled = this.#text.disabled
    fill(this.#bar, buttons[0], this.#text, buttons[1])
    this.#fit()
  }

  #fit(): void {
    this.#text.style.height = 'auto'
    this.#text.style.height = `${Math.min(this.#text.scrollHeight, 200)}px`
  }

  #typed(): void {
    this.#fit()
    const { value } = this.#text
    if (!value.startsWith('/') || value.includes('\n')) {
      this.#popup.hide()
      return
    }
    const entries = entriesOf(commandsHere(this.#page.state()))
    const typed = typedEntry(entries, value.slice(1))
    if (typed) this.#choose(typed.entry, typed.rest)
    else this.#suggest(matchingEntries(entries, value.slice(1)), value.slice(1))
  }

  #suggest(entries: readonly Entry[], query: string): void {
    const { bot } = this.#page.state()
    const items = entries.map(
      (entry): Suggestion => ({
        content: [
          avatar(bot, 28),
          h(
            'span',
            { class: 'popup-command' },
            h(
              'span',
              {},
              h('b', {}, `/${entry.label}`),
              optionNames(entry),
              entry.label !== entry.name && h('i', {}, `/${entry.name}`),
            ),
            h('small', {}, entry.description),
          ),
          h('small', { class: 'popup-app' }, bot.name),
        ],
        pick: () => this.#choose(entry, ''),
      }),
    )
    this.#popup.show(this.#text, {
      title: words.commandsMatching(query),
      items,
      empty: words.noCommand,
      firstActive: true,
    })
  }

  #choose(entry: Entry, rest: string): void {
    // Ends a composition that is still going on, so that its rest doesn't land in the next field.
    this.#text.blur()
    const line = new CommandLine(entry, this.#page, this.#popup, {
      send: (chosen, values) => this.#send(chosen, values),
      cancel: () => this.#leaveLine(),
    })
    this.#line = line
    fill(
      this.#bar,
      line.element,
      barButton('cancel-button', words.cancelCommand, icon('close'), () => this.#leaveLine()),
      barButton('send-button', words.send, icon('send'), () => line.submit()),
    )
    line.focus(rest)
  }

  #leaveLine(): void {
    this.#line = undefined
    this.#popup.hide()
    this.#showText('')
    this.#text.focus()
  }

  #send(entry: Entry, options: ReturnType<typeof optionValues>): void {
    const { channelId } = this.#page.state()
    const outcome = interact(this.#page, { type: 'command', channelId, command: entry.command.name, options })
    this.#leaveLine()
    this.#page.sent(channelId, `/${entry.label}`, outcome)
  }

  async #say(): Promise<void> {
    const content = this.#text.value.trim()
    if (content === '') return
    this.#showText('')
    this.#text.focus()
    const answer = await this.#page.ask({ type: 'say', channelId: this.#page.state().channelId, content })
    if (answer.type === 'failed') this.#page.notice(failureText(answer.reason, answer.detail))
  }

  #key(event: KeyboardEvent): void {
    if (isComposing(event)) return
    const popup = this.#popup
    const arrow = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : undefined
    if (popup.open && arrow) popup.move(arrow)
    else if (popup.open && event.key === 'Escape') popup.hide()
    else if (popup.open && (event.key === 'Tab' || event.key === 'Enter') && !event.shiftKey) popup.take(true)
    else if (event.key === 'Enter' && !event.shiftKey) void this.#say()
    else return
    event.preventDefault()
  }
}

function barButton(name: string, label: string, face: Child, act: () => void): HTMLButtonElement {
  return h(
    'button',
    { class: `bar-button ${name}`, type: 'button', 'aria-label': label, title: label, onclick: act },
    face,
  )
}

function optionNames(entry: Entry): HTMLElement {
  const names = entry.options.map(({ label, required }) =>
    h('span', { class: required ? 'popup-option' : 'popup-option optional' }, label),
  )
  return h('span', { class: 'popup-options' }, names)
}
