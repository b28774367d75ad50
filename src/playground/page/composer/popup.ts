import { type Child, fill, freshId, h } from '../dom.ts'

export interface Suggestion {
  readonly content: readonly Child[]
  pick(): void
}

export interface PopupContent {
  readonly title: string
  readonly detail?: string
  readonly problem?: string
  readonly items: readonly Suggestion[]
  /** Said where there is no item. */
  readonly empty?: string
  /** Whether Enter takes the first item without an arrow key before it. */
  readonly firstActive: boolean
}

/** The list above the composer. Focus stays in the input that owns it; the active item is told by `aria-activedescendant`. */
export class Popup {
  readonly element: HTMLElement
  readonly listId = freshId('suggestions')
  readonly #title = h('div', { class: 'popup-title' })
  readonly #list: HTMLElement
  #items: readonly Suggestion[] = []
  #active = -1
  #owner: HTMLElement | undefined

  constructor() {
    this.#list = h('div', { class: 'popup-list', id: this.listId, role: 'listbox' })
    this.element = h('div', { class: 'popup', hidden: true }, this.#title, this.#list)
    // A click must not take the focus from the input.
    this.element.addEventListener('mousedown', (event) => event.preventDefault())
  }

  get open(): boolean {
    return !this.element.hidden && this.#items.length > 0
  }

  show(owner: HTMLElement, content: PopupContent): void {
    if (this.#owner !== owner) this.hide()
    this.#owner = owner
    this.#items = content.items
    fill(
      this.#title,
      h('b', {}, content.title),
      content.detail && h('span', {}, content.detail),
      content.problem && h('span', { class: 'problem', role: 'status' }, content.problem),
    )
    const rows = content.items.map((item, at) =>
      h(
        'div',
        { class: 'popup-item', role: 'option', id: `${this.listId}-${at}`, onclick: () => item.pick() },
        item.content,
      ),
    )
    fill(this.#list, rows, rows.length === 0 && content.empty && h('div', { class: 'popup-empty' }, content.empty))
    for (const [at, row] of rows.entries()) row.addEventListener('mousemove', () => this.#activate(at, false))
    this.element.hidden = false
    owner.setAttribute('aria-expanded', String(rows.length > 0))
    this.#activate(content.firstActive && rows.length > 0 ? 0 : -1)
  }

  hide(): void {
    this.element.hidden = true
    this.#items = []
    this.#active = -1
    this.#owner?.setAttribute('aria-expanded', 'false')
    this.#owner?.removeAttribute('aria-activedescendant')
  }

  /** What is listed belongs to an older text: it may stay in view, but Enter takes nothing of it. */
  wait(owner: HTMLElement, content: PopupContent): void {
    if (this.open && this.#owner === owner) this.#activate(-1)
    else this.show(owner, content)
  }

  move(step: 1 | -1): void {
    const count = this.#items.length
    const from = this.#active < 0 && step < 0 ? count : this.#active
    this.#activate((from + step + count) % count)
  }

  /** Whether there was something to take. */
  take(orFirst = false): boolean {
    const item = this.#items[this.#active < 0 && orFirst ? 0 : this.#active]
    if (!this.open || !item) return false
    item.pick()
    return true
  }

  #activate(at: number, scroll = true): void {
    this.#active = at
    for (const [index, row] of [...this.#list.children].entries()) {
      row.classList.toggle('active', index === at)
      if (row.role === 'option') row.setAttribute('aria-selected', String(index === at))
    }
    const row = this.#list.children[at]
    if (row) this.#owner?.setAttribute('aria-activedescendant', row.id)
    else this.#owner?.removeAttribute('aria-activedescendant')
    if (scroll) row?.scrollIntoView({ block: 'nearest' })
  }
}
