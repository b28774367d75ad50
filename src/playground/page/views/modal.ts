import type {
  PageFileUpload,
  PageFormValue,
  PageModal,
  PageModalPart,
  PageTextInput,
} from '../../page-protocol/form.ts'
import type { PageSelect } from '../../page-protocol/message.ts'
import { type Child, freshId, h } from '../dom.ts'
import { icon } from '../icons.ts'
import { showMarkdown } from '../markdown/show.ts'
import { selectElement } from '../message/select.ts'
import { selectOptions } from '../message/select-options.ts'
import { interact, type Page } from '../page.ts'
import { pageFile } from '../page-file.ts'
import { words } from '../words.ts'

type Values = Record<string, PageFormValue>

/** The bot's form. It stays open, with the reason, when sending it failed. */
export function showModal(page: Page, token: string, modal: PageModal): void {
  const values: Values = {}
  const reading = new Set<Promise<void>>()
  const titleId = freshId('modal')
  const error = h('p', { class: 'problem', role: 'alert' })
  const send = h('button', { class: 'button primary', type: 'submit' }, words.submit)
  const close = () => dialog.close()
  const form = h(
    'form',
    { class: 'modal-form' },
    h(
      'header',
      {},
      h('h2', { id: titleId }, modal.title),
      h(
        'button',
        { class: 'icon-button', type: 'button', 'aria-label': words.close, onclick: close },
        icon('close', 24),
      ),
    ),
    h(
      'div',
      { class: 'modal-parts' },
      modal.components.map((part) => partElement(part, values, reading, page)),
      error,
    ),
    h('footer', {}, h('button', { class: 'button link-button', type: 'button', onclick: close }, words.cancel), send),
  )
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    void submit()
  })
  const submit = async () => {
    send.setAttribute('aria-busy', 'true')
    await Promise.all(reading)
    const failure = await interact(page, { type: 'submit-modal', token, values })
    send.removeAttribute('aria-busy')
    error.textContent = failure ?? ''
    if (!failure) dialog.close()
  }
  const dialog = h('dialog', { class: 'modal', 'aria-labelledby': titleId }, form)
  dialog.addEventListener('close', () => dialog.remove())
  document.body.append(dialog)
  dialog.showModal()
  dialog.querySelector<HTMLElement>('input, textarea, .select-button')?.focus()
}

function partElement(part: PageModalPart, values: Values, reading: Set<Promise<void>>, page: Page): Child {
  if (part.type === 10) return h('div', { class: 'markup' }, showMarkdown(part.content, page.names))
  if (part.type === 1) return part.components.map((input) => textField(input, input.label ?? '', undefined, values))
  const { component } = part
  if (component.type === 4) return textField(component, part.label, part.description, values)
  if (component.type === 19) return fileField(component, part, values, reading)
  return menuField(component, part.label, part.description, values, page)
}

function textField(input: PageTextInput, label: string, description: string | undefined, values: Values): HTMLElement {
  const id = freshId('field')
  const required = input.required !== false
  const attributes = {
    id,
    placeholder: input.placeholder,
    required,
    minlength: input.min_length,
    maxlength: input.max_length,
    autocomplete: 'off',
    'data-custom-id': input.custom_id,
  }
  const field =
    input.style === 2 ? h('textarea', { ...attributes, rows: 5 }) : h('input', { ...attributes, type: 'text' })
  field.value = input.value ?? ''
  values[input.custom_id] = field.value
  field.addEventListener('input', () => {
    values[input.custom_id] = field.value
  })
  return h('div', { class: 'field' }, fieldLabel(id, label, required, description), field)
}

/** Files are read when they are chosen; what is still being read is waited for when the form is sent. */
function fileField(
  { custom_id, max_values = 1, required = true }: PageFileUpload,
  { label, description }: { readonly label: string; readonly description?: string },
  values: Values,
  reading: Set<Promise<void>>,
): HTMLElement {
  const id = freshId('field')
  const names = h('small', { 'aria-live': 'polite' })
  const field = h('input', { id, type: 'file', multiple: max_values > 1, required, 'data-custom-id': custom_id })
  values[custom_id] = []
  field.addEventListener('change', () => reading.add(read()))
  const read = async () => {
    values[custom_id] = []
    const chosen = [...(field.files ?? [])]
    names.textContent = words.loading
    values[custom_id] = await Promise.all(chosen.map(pageFile))
    names.textContent = chosen.map(({ name }) => name).join(', ')
  }
  return h('div', { class: 'field' }, fieldLabel(id, label, required, description), field, names)
}

function menuField(
  select: PageSelect & { readonly required?: boolean },
  label: string,
  description: string | undefined,
  values: Values,
  page: Page,
): HTMLElement {
  const options = selectOptions(select, page.state())
  values[select.custom_id] = options.filter(({ chosen }) => chosen).map(({ value }) => value)
  const chosen = (picked: readonly string[]) => {
    values[select.custom_id] = picked
  }
  const required = select.required !== false
  return h(
    'div',
    { class: 'field' },
    fieldLabel(undefined, label, required, description),
    selectElement({ select, options, label, chosen }),
  )
}

function fieldLabel(
  id: string | undefined,
  label: string,
  required: boolean,
  description: string | undefined,
): HTMLElement {
  const star = required && h('span', { class: 'needed', title: words.required, 'aria-hidden': 'true' }, ' *')
  return h('label', { for: id }, h('b', {}, label, star), description && h('small', {}, description))
}
