import type { PageOption } from '../../page-protocol/command.ts'
import { freshId, h, isComposing } from '../dom.ts'
import { words } from '../words.ts'
import { type Entry, folded } from './entries.ts'
import type { Popup, Suggestion } from './popup.ts'

export interface TailEvents {
  /** The optional options that are not in use yet. */
  remaining(): readonly PageOption[]
  add(option: PageOption): void
  typed(): void
  /** Backspace where nothing stands. */
  back(): void
  /** Whether the command line took the key. */
  key(event: KeyboardEvent): boolean
}

/** The field behind the last pill: what is typed there looks for an option to add. */
export class OptionTail {
  readonly input: HTMLInputElement
  readonly #entry: Entry
  readonly #popup: Popup
  readonly #events: TailEvents

  constructor(entry: Entry, popup: Popup, events: TailEvents) {
    this.#entry = entry
    this.#popup = popup
    this.#events = events
    this.input = h('input', {
      class: 'tail',
      id: freshId('tail'),
      type: 'text',
      size: 1,
      role: 'combobox',
      autocomplete: 'off',
      enterkeyhint: 'send',
      'aria-label': words.options,
      'aria-controls': popup.listId,
      'aria-expanded': 'false',
    })
    this.input.addEventListener('focus', () => this.#suggest())
    this.input.addEventListener('input', () => this.#suggest())
    this.input.addEventListener('keydown', (event) => this.#key(event))
  }

  /** Says that what stands here names no option; whether there was something. */
  refuse(): boolean {
    if (this.input.value.trim() === '') return false
    this.input.focus()
    this.#suggest(words.noOption)
    return true
  }

  #suggest(problem?: string): void {
    this.#events.typed()
    const query = folded(this.input.value.trim())
    const found = this.#events
      .remaining()
      .filter(({ name, label }) => folded(label).includes(query) || folded(name).includes(query))
    const items = found.map(
      (option): Suggestion => ({
        content: [h('b', {}, option.label), h('small', {}, option.description)],
        pick: () => {
          this.input.value = ''
          this.#events.add(option)
        },
      }),
    )
    const title = `/${this.#entry.label}`
    const about = { title, detail: this.#entry.description, ...(problem ? { problem } : {}) }
    this.#popup.show(this.input, { ...about, items, firstActive: query !== '' })
  }

  #key(event: KeyboardEvent): void {
    if (isComposing(event) || this.#events.key(event)) return
    if (event.key !== 'Backspace' || this.input.value !== '') return
    event.preventDefault()
    this.#events.back()
  }
}
