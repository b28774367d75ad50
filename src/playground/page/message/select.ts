import type { PageSelect } from '../../page-protocol/message.ts'
import { fill, freshId, h, isComposing } from '../dom.ts'
import { withEmoji } from '../emoji.ts'
import { icon } from '../icons.ts'
import { words } from '../words.ts'
import type { MenuOption } from './select-options.ts'

export interface SelectParts {
  readonly select: Pick<PageSelect, 'custom_id' | 'placeholder' | 'min_values' | 'max_values' | 'disabled'>
  readonly options: readonly MenuOption[]
  /** What a screen reader calls it where there is no placeholder. */
  readonly label: string
  /** Called with the values once the member is done: at once for a menu of one, at its closing for several. */
  chosen(values: readonly string[]): void
}

/** A menu as Discord draws it: a button that opens a list; arrows, Enter, Home, End, Escape and first letters work. */
export function selectElement(parts: SelectParts): HTMLElement {
  return new SelectMenu(parts).element
}

class SelectMenu {
  readonly element: HTMLElement
  readonly #parts: SelectParts
  readonly #several: boolean
  readonly #button: HTMLButtonElement
  readonly #list: HTMLElement
  readonly #rows: readonly HTMLElement[]
  #values: ReadonlySet<string>
  #sent: ReadonlySet<string>
  #active = -1

  constructor(parts: SelectParts) {
    this.#parts = parts
    this.#several = (parts.select.max_values ?? 1) > 1
    this.#values = new Set(parts.options.filter(({ chosen }) => chosen).map(({ value }) => value))
    this.#sent = this.#values
    const listId = freshId('menu')
    this.#button = h('button', {
      class: 'select-button',
      type: 'button',
      role: 'combobox',
      disabled: parts.select.disabled,
      'data-custom-id': parts.select.custom_id,
      'aria-haspopup': 'listbox',
      'aria-expanded': 'false',
      'aria-controls': listId,
      'aria-label': parts.select.placeholder ?? parts.label,
    })
    this.#rows = parts.options.map((option, at) => this.#row(option, at, listId))
    const hint = this.#several && h('div', { class: 'select-hint' }, words.closeToSend)
    this.#list = h(
      'div',
      { class: 'select-list', hidden: true },
      h('div', { id: listId, role: 'listbox' }, this.#rows),
      hint,
    )
    if (this.#several) this.#list.firstElementChild?.setAttribute('aria-multiselectable', 'true')
    this.element = h('div', { class: 'select' }, this.#button, this.#list)
    this.#listen()
    this.#show()
  }

  #row(option: MenuOption, at: number, listId: string): HTMLElement {
    return h(
      'div',
      {
        class: 'select-option',
        role: 'option',
        id: `${listId}-${at}`,
        'data-value': option.value,
        onclick: () => this.#pick(at),
      },
      option.emoji && h('span', { class: 'emoji' }, option.emoji),
      h(
        'span',
        { class: 'select-text' },
        h('span', { class: 'select-label' }, withEmoji(option.label)),
        option.description && h('small', {}, withEmoji(option.description)),
      ),
      h('span', { class: 'select-mark' }, icon('check', 16)),
    )
  }

  #listen(): void {
    this.#button.addEventListener('click', () => (this.#list.hidden ? this.#open() : this.#close()))
    this.#button.addEventListener('keydown', (event) => this.#key(event))
    this.element.addEventListener('focusout', (event) => {
      if (!this.element.contains(event.relatedTarget as Node | null)) this.#close()
    })
    // A click on an option must not take the focus from the button: its leaving closes the list.
    this.#list.addEventListener('mousedown', (event) => event.preventDefault())
  }

  #open(): void {
    if (this.#button.disabled) return
    this.#list.hidden = false
    this.#button.setAttribute('aria-expanded', 'true')
    this.#button.focus()
    const first = this.#parts.options.findIndex(({ value }) => this.#values.has(value))
    this.#activate(Math.max(first, 0))
    this.#list.classList.toggle('upward', this.#list.getBoundingClientRect().bottom > innerHeight - 80)
  }

  #close(): void {
    if (this.#list.hidden) return
    this.#list.hidden = true
    this.#button.setAttribute('aria-expanded', 'false')
    this.#button.removeAttribute('aria-activedescendant')
    if (this.#several) this.#send()
  }

  #activate(at: number): void {
    this.#active = at
    for (const [index, row] of this.#rows.entries()) row.classList.toggle('active', index === at)
    const row = this.#rows[at]
    if (!row) return
    this.#button.setAttribute('aria-activedescendant', row.id)
    row.scrollIntoView({ block: 'nearest' })
  }

  #pick(at: number): void {
    const value = this.#parts.options[at]?.value
    if (value === undefined) return
    if (!this.#several) {
      this.#values = new Set([value])
      this.#close()
      this.#show()
      this.#sent = new Set()
      this.#send()
      return
    }
    const values = new Set(this.#values)
    if (!values.delete(value) && values.size < (this.#parts.select.max_values ?? 1)) values.add(value)
    this.#values = values
    this.#activate(at)
    this.#show()
  }

  #send(): void {
    const same = this.#values.size === this.#sent.size && [...this.#values].every((value) => this.#sent.has(value))
    if (same || this.#values.size < (this.#parts.select.min_values ?? 1)) return
    this.#sent = this.#values
    this.#parts.chosen(this.#parts.options.map(({ value }) => value).filter((value) => this.#values.has(value)))
  }

  #show(): void {
    const chosen = this.#parts.options.filter(({ value }) => this.#values.has(value))
    const shown = chosen.map(({ label, emoji }) =>
      h(
        'span',
        { class: this.#several ? 'select-chip' : 'select-chosen' },
        emoji && h('span', { class: 'emoji' }, emoji),
        withEmoji(label),
      ),
    )
    const placeholder = h(
      'span',
      { class: 'select-placeholder' },
      withEmoji(this.#parts.select.placeholder ?? words.choose),
    )
    fill(this.#button, h('span', { class: 'select-value' }, shown.length > 0 ? shown : placeholder), icon('chevron'))
    for (const row of this.#rows) row.setAttribute('aria-selected', String(this.#values.has(row.dataset.value ?? '')))
  }

  #key(event: KeyboardEvent): void {
    if (isComposing(event) || event.ctrlKey || event.metaKey || event.altKey) return
    if (this.#list.hidden) {
      if (event.key === 'ArrowDown' || event.key === 'ArrowUp') this.#take(event, () => this.#open())
      return
    }
    const last = this.#rows.length - 1
    const keys: Readonly<Record<string, () => void>> = {
      ArrowDown: () => this.#activate(this.#active === last ? 0 : this.#active + 1),
      ArrowUp: () => this.#activate(this.#active <= 0 ? last : this.#active - 1),
      Home: () => this.#activate(0),
      End: () => this.#activate(last),
      Enter: () => this.#pick(this.#active),
      ' ': () => this.#pick(this.#active),
      Escape: () => this.#close(),
    }
    const act = keys[event.key]
    if (act) this.#take(event, act)
    else if (event.key.length === 1) this.#jump(event.key.toLowerCase())
  }

  #take(event: KeyboardEvent, act: () => void): void {
    event.preventDefault()
    event.stopPropagation()
    act()
  }

  #jump(letter: string): void {
    const at = this.#parts.options.findIndex(
      ({ label }, index) => index > this.#active && label.toLowerCase().startsWith(letter),
    )
    if (at >= 0) this.#activate(at)
  }
}
