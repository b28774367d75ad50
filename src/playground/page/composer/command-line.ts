import type { PageChoice, PageOption } from '../../page-protocol/command.ts'
import { h, isComposing } from '../dom.ts'
import type { Page } from '../page.ts'
import { words } from '../words.ts'
import type { Entry } from './entries.ts'
import { optionValues } from './filled.ts'
import { OptionTail } from './option-tail.ts'
import { Pill } from './pill.ts'
import { PillSuggestions } from './pill-suggestions.ts'
import type { Popup } from './popup.ts'

export interface CommandLineEvents {
  send(entry: Entry, values: ReturnType<typeof optionValues>): void
  cancel(): void
}

/** A chosen command being filled in: a chip with its name, a pill for each option in use, and a tail for the others. */
export class CommandLine {
  readonly element: HTMLElement
  readonly #entry: Entry
  readonly #popup: Popup
  readonly #events: CommandLineEvents
  readonly #pills = h('span', { class: 'pills' })
  readonly #more = h('span', { class: 'more-options' })
  readonly #tail: OptionTail
  readonly #suggestions: PillSuggestions
  #open: readonly Pill[] = []

  constructor(entry: Entry, page: Page, popup: Popup, events: CommandLineEvents) {
    this.#entry = entry
    this.#popup = popup
    this.#events = events
    this.#suggestions = new PillSuggestions(entry, page, popup, {
      filled: () => this.#filled(),
      picked: (pill, choice) => this.#pick(pill, choice),
    })
    this.#tail = new OptionTail(entry, popup, {
      remaining: () => this.#remaining(),
      add: (option) => this.#add(option).input.focus(),
      typed: () => this.#suggestions.forget(),
      back: () => this.#back(),
      key: (event) => this.#commonKey(event, event.key === 'Tab' && !event.shiftKey),
    })
    this.element = h(
      'div',
      { class: 'command-line', role: 'group', 'aria-label': `/${entry.label}` },
      h('span', { class: 'command-chip' }, `/${entry.label}`),
      this.#pills,
      this.#tail.input,
      this.#more,
    )
    for (const option of entry.options) if (option.required) this.#add(option)
    const [only] = entry.options
    if (entry.options.length === 1 && only && this.#open.length === 0) this.#add(only)
    this.#showMore()
  }

  /** `text` goes into the first option. */
  focus(text = ''): void {
    const [first] = this.#open
    if (text && first) first.write(text)
    if (first) first.input.focus()
    else this.#tail.input.focus()
    if (text && first) this.#suggestions.show(first)
  }

  /** Sends it, or shows what is missing. */
  submit(): void {
    const bad = this.#open.find(({ problem }) => problem !== undefined)
    if (bad) {
      bad.input.focus()
      bad.mark(true)
      this.#suggestions.refuse(bad, bad.problem ?? '')
      return
    }
    if (this.#tail.refuse()) return
    this.#leave()
    this.#events.send(this.#entry, optionValues(this.#entry, this.#filled()))
  }

  #filled() {
    const order = this.#entry.options.map(({ name }) => name)
    return this.#open
      .map(({ filled }) => filled)
      .sort((one, other) => order.indexOf(one.option.name) - order.indexOf(other.option.name))
  }

  #leave(): void {
    this.#suggestions.forget()
    this.#popup.hide()
  }

  #add(option: PageOption): Pill {
    const pill = new Pill(option, this.#popup.listId, {
      typed: (one) => this.#suggestions.show(one),
      focused: (one) => this.#suggestions.show(one),
      key: (one, event) => this.#key(one, event),
    })
    this.#open = [...this.#open, pill]
    this.#pills.append(pill.element)
    this.#showMore()
    return pill
  }

  #remaining(): readonly PageOption[] {
    const open = new Set(this.#open.map(({ option }) => option.name))
    return this.#entry.options.filter(({ name }) => !open.has(name))
  }

  #showMore(): void {
    const chips = this.#remaining().map((option) => {
      const add = () => this.#add(option).input.focus()
      const label = words.addOption(option.label)
      const chip = h(
        'button',
        { class: 'option-chip', type: 'button', 'aria-label': label, onclick: add },
        `+ ${option.label}`,
      )
      // The field that has the focus would shrink and the chip slip away from under the mouse.
      chip.addEventListener('mousedown', (event) => event.preventDefault())
      return chip
    })
    this.#more.replaceChildren(...chips)
  }

  #pick(pill: Pill, choice: PageChoice): void {
    pill.pick(choice)
    this.#leave()
    const next = this.#open.find(({ option, filled }) => option.required && filled.text === '')
    const target = next ?? pill
    target.input.focus()
  }

  #key(pill: Pill, event: KeyboardEvent): void {
    if (isComposing(event)) return
    if (this.#commonKey(event, event.key === 'Tab' && !event.shiftKey)) return
    const { value, selectionStart, selectionEnd } = pill.input
    if (event.key === 'Backspace' && selectionStart === 0 && selectionEnd === 0 && value === '') {
      event.preventDefault()
      this.#drop(pill)
    }
  }

  /** An empty optional pill goes away; the first one takes the command with it. */
  #drop(pill: Pill): void {
    const at = this.#open.indexOf(pill)
    if (!pill.option.required) {
      this.#open = this.#open.filter((one) => one !== pill)
      pill.element.remove()
      this.#showMore()
    }
    const before = this.#open[at - 1]
    this.#leave()
    if (before) before.input.focus()
    else if (!pill.option.required && this.#entry.options.length > 1) this.#tail.input.focus()
    else this.#events.cancel()
  }

  /** From the empty tail to the last pill, or out of the command. */
  #back(): void {
    const last = this.#open.at(-1)
    if (last) last.input.focus()
    else this.#events.cancel()
  }

  /** Enter, Escape, the arrows, and Tab where it takes a suggestion. */
  #commonKey(event: KeyboardEvent, takesTab: boolean): boolean {
    const popup = this.#popup
    const arrow = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : undefined
    if (arrow && popup.open) popup.move(arrow)
    else if (event.key === 'Enter') popup.take() || this.submit()
    else if (event.key === 'Escape') popup.element.hidden ? this.#events.cancel() : this.#leave()
    else if (takesTab && popup.take(event.target === this.#tail.input)) return stop(event)
    else return false
    return stop(event)
  }
}

function stop(event: KeyboardEvent): true {
  event.preventDefault()
  event.stopPropagation()
  return true
}
