import type { PageButton, PageMessage, PageRow, PageSelect } from '../../page-protocol/message.ts'
import { h } from '../dom.ts'
import { withEmoji } from '../emoji.ts'
import { icon } from '../icons.ts'
import { interact, type Page } from '../page.ts'
import { words } from '../words.ts'
import { selectElement } from './select.ts'
import { selectOptions } from './select-options.ts'

const STYLES = { 1: 'primary', 2: 'secondary', 3: 'success', 4: 'danger', 5: 'link' } as const

/** The rows of a message, and below them why a press failed. */
export function componentsElement(message: PageMessage, page: Page): HTMLElement {
  const error = h('div', { class: 'component-error', role: 'status' })
  const tell = (failure: string | undefined) => {
    error.replaceChildren()
    if (failure) error.append(icon('warning', 16), ` ${failure}`)
  }
  const rows = message.components.map((row) => rowElement(row, message, page, tell))
  return h('div', { class: 'components' }, rows, error)
}

type Tell = (failure: string | undefined) => void

function rowElement(row: PageRow, message: PageMessage, page: Page, tell: Tell): HTMLElement {
  const parts = row.components.map((part) =>
    part.type === 2 ? buttonElement(part, message, page, tell) : menuElement(part, message, page, tell),
  )
  return h('div', { class: 'component-row' }, parts)
}

function buttonElement(button: PageButton, message: PageMessage, page: Page, tell: Tell): HTMLElement {
  const { custom_id: customId, url, emoji, label } = button
  const inside = [
    emoji?.name && h('span', { class: 'emoji' }, emoji.name),
    label && h('span', { class: 'button-label' }, withEmoji(label)),
  ]
  const style = `button ${STYLES[button.style]}`
  if (url)
    return h('a', { class: style, href: url, target: '_blank', rel: 'noreferrer noopener' }, inside, icon('open', 16))
  const press = async () => {
    if (element.getAttribute('aria-busy') === 'true' || !customId) return
    element.setAttribute('aria-busy', 'true')
    tell(undefined)
    tell(await interact(page, { type: 'press', messageId: message.id, customId }))
    element.removeAttribute('aria-busy')
  }
  const element = h(
    'button',
    {
      class: style,
      type: 'button',
      disabled: button.disabled,
      'data-custom-id': customId,
      'aria-label': label ? undefined : (emoji?.name ?? undefined),
      onclick: () => void press(),
    },
    inside,
  )
  return element
}

function menuElement(select: PageSelect, message: PageMessage, page: Page, tell: Tell): HTMLElement {
  const send = async (values: readonly string[]) => {
    tell(undefined)
    tell(await interact(page, { type: 'select', messageId: message.id, customId: select.custom_id, values }))
  }
  return selectElement({ select, options: selectOptions(select, page.state()), label: words.choose, chosen: send })
}
