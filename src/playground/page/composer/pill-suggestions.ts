import type { PageChoice } from '../../page-protocol/command.ts'
import { withEmoji } from '../emoji.ts'
import type { Page } from '../page.ts'
import { words } from '../words.ts'
import type { Entry } from './entries.ts'
import { type Filled, matchingChoices, partialValues } from './filled.ts'
import { localChoices } from './local-choices.ts'
import type { Pill } from './pill.ts'
import type { Popup, Suggestion } from './popup.ts'

const DEBOUNCE_MS = 120

export interface SuggestionEvents {
  /** All options as far as they are filled in. */
  filled(): readonly Filled[]
  picked(pill: Pill, choice: PageChoice): void
}

/** What the list shows for an option: from the page's own knowledge, or from the bot while one types. */
export class PillSuggestions {
  readonly #entry: Entry
  readonly #page: Page
  readonly #popup: Popup
  readonly #events: SuggestionEvents
  #asked = 0
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(entry: Entry, page: Page, popup: Popup, events: SuggestionEvents) {
    this.#entry = entry
    this.#page = page
    this.#popup = popup
    this.#events = events
  }

  /** For the text as it stands now, half a syllable included. */
  show(pill: Pill): void {
    this.forget()
    const local = localChoices(pill.option, this.#page.state())
    if (pill.picked || (!local && !pill.option.autocomplete)) this.#tell(pill, {})
    else if (local) this.#list(pill, matchingChoices(local, pill.filled.text))
    else this.#askSoon(pill)
  }

  /** Says why what stands there cannot be sent. */
  refuse(pill: Pill, problem: string): void {
    this.forget()
    this.#tell(pill, { problem })
  }

  /** Drops what was asked for and not answered yet. */
  forget(): void {
    clearTimeout(this.#timer)
    this.#asked += 1
  }

  #askSoon(pill: Pill): void {
    const about = this.#about(pill)
    this.#popup.wait(pill.input, { ...about, items: [], empty: words.loading, firstActive: false })
    const asked = this.#asked
    this.#timer = setTimeout(() => void this.#ask(pill, asked), DEBOUNCE_MS)
  }

  async #ask(pill: Pill, asked: number): Promise<void> {
    const answer = await this.#page.ask({
      type: 'autocomplete',
      channelId: this.#page.state().channelId,
      command: this.#entry.command.name,
      options: partialValues(this.#entry, this.#events.filled(), pill.filled),
      focused: pill.option.name,
    })
    // An answer to an older text, or to a field that was left.
    if (asked !== this.#asked || document.activeElement !== pill.input) return
    this.#list(pill, answer.type === 'choices' ? answer.choices : [])
  }

  #list(pill: Pill, choices: readonly PageChoice[]): void {
    const items = choices.map(
      (choice): Suggestion => ({ content: withEmoji(choice.name), pick: () => this.#events.picked(pill, choice) }),
    )
    const firstActive = pill.option.required || pill.filled.text !== ''
    this.#popup.show(pill.input, { ...this.#about(pill), items, empty: words.noChoices, firstActive })
  }

  #tell(pill: Pill, more: { readonly problem?: string }): void {
    this.#popup.show(pill.input, { ...this.#about(pill), ...more, items: [], firstActive: false })
  }

  #about({ option }: Pill) {
    return { title: option.label, detail: option.description }
  }
}
