/** The few lines that stand for a framework here: elements made from a tag, attributes and children. */

export type Child = Node | string | false | null | undefined | readonly Child[]
export type Attributes = Readonly<Record<string, string | number | boolean | undefined | ((event: Event) => void)>>

/** `class`, `aria-…` and the like are attributes, `onclick` and the like listeners; `false` and `undefined` are left out. */
export function h<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) continue
    if (typeof value === 'function') element.addEventListener(name.slice(2), value)
    else element.setAttribute(name, value === true ? '' : String(value))
  }
  add(element, children)
  return element
}

/** Puts children behind those that are there. */
function add(parent: Node, children: readonly Child[]): void {
  for (const child of children) {
    if (child === undefined || child === null || child === false) continue
    if (typeof child === 'string') parent.appendChild(document.createTextNode(child))
    else if (child instanceof Node) parent.appendChild(child)
    else add(parent, child)
  }
}

/** Replaces what is inside. */
export function fill(parent: Element, ...children: readonly Child[]): void {
  parent.replaceChildren()
  add(parent, children)
}

/** The element of `index.html` with that id. */
export function place(id: string): HTMLElement {
  const element = document.getElementById(id)
  if (!element) throw new Error(`index.html has no #${id}`)
  return element
}

let lastId = 0

/** An id that no other element has, for `aria-controls` and the like. */
export function freshId(prefix: string): string {
  lastId += 1
  return `${prefix}-${lastId}`
}

/** Whether a key belongs to the input method: half a syllable is being composed and no shortcut may take it. */
export function isComposing(event: KeyboardEvent): boolean {
  return event.isComposing || event.keyCode === 229
}
