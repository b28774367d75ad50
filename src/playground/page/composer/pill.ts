import type { PageChoice, PageFile, PageOption } from '../../page-protocol/command.ts'
import { freshId, h } from '../dom.ts'
import { pageFile } from '../page-file.ts'
import { checkFilled, type Filled } from './filled.ts'

/** Discord's number of an option that takes a file. */
const FILE = 11

export interface PillEvents {
  typed(pill: Pill): void
  focused(pill: Pill): void
  key(pill: Pill, event: KeyboardEvent): void
}

/** One option of the command line: its name and a field that grows with its text. */
export class Pill {
  readonly option: PageOption
  readonly element: HTMLElement
  readonly input: HTMLInputElement
  readonly #grow: HTMLElement
  #picked: PageChoice | undefined
  #file: PageFile | undefined

  constructor(option: PageOption, listId: string, events: PillEvents) {
    this.option = option
    const id = freshId('option')
    const isFile = option.type === FILE
    this.input = h('input', {
      id,
      type: isFile ? 'file' : 'text',
      size: 1,
      role: isFile ? undefined : 'combobox',
      autocomplete: 'off',
      spellcheck: 'false',
      enterkeyhint: 'send',
      inputmode: option.type === 4 && option.choices.length === 0 ? 'numeric' : undefined,
      'aria-autocomplete': isFile ? undefined : 'list',
      'aria-controls': listId,
      'aria-expanded': isFile ? undefined : 'false',
      'aria-required': option.required ? 'true' : undefined,
      'aria-description': option.description,
      'data-option': option.name,
    })
    this.#grow = h('span', { class: 'pill-grow' }, this.input)
    this.element = h('span', { class: 'pill' }, h('label', { for: id, class: 'pill-name' }, option.label), this.#grow)
    this.input.addEventListener('input', () => {
      this.#picked = undefined
      this.#fit()
      events.typed(this)
    })
    if (isFile) this.input.addEventListener('change', () => void this.#read(events))
    this.input.addEventListener('focus', () => events.focused(this))
    this.input.addEventListener('keydown', (event) => events.key(this, event))
  }

  get filled(): Filled {
    const text = this.input.value.trim()
    const picked = this.#picked ? { picked: this.#picked } : {}
    return { option: this.option, text, ...picked, ...(this.#file ? { file: this.#file } : {}) }
  }

  get picked(): boolean {
    return this.#picked !== undefined
  }

  get problem(): string | undefined {
    const checked = checkFilled(this.filled)
    return checked.ok ? undefined : checked.problem
  }

  pick(choice: PageChoice): void {
    // Ends a composition that is still going on, so that its rest doesn't land behind the choice.
    this.input.blur()
    this.#picked = choice
    this.input.value = choice.name
    this.#fit()
  }

  write(text: string): void {
    if (this.option.type === FILE) return
    this.#picked = undefined
    this.input.value = text
    this.#fit()
  }

  mark(invalid: boolean): void {
    this.element.classList.toggle('invalid', invalid)
    this.input.setAttribute('aria-invalid', String(invalid))
  }

  async #read(events: PillEvents): Promise<void> {
    this.#file = undefined
    const [file] = this.input.files ?? []
    if (file) this.#file = await pageFile(file)
    events.typed(this)
  }

  #fit(): void {
    this.#grow.dataset.text = this.input.value
    this.mark(false)
  }
}
