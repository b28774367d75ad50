import { expect, test } from 'vitest'
import { LIMITS } from '../../src/chat/limits.ts'
import { readThreadName } from '../../src/playground/rest/threads.ts'
import { readSuggestions } from '../../src/playground/rules/choices.ts'
import { readMessageBody } from '../../src/playground/rules/messages.ts'
import { readModal } from '../../src/playground/rules/modals.ts'

/**
 * The bot's table of limits and the playground's were read from the documentation apart from each other. Each row builds
 * what has that length; the playground must take the bot's limit, and refuse one more.
 */
type Build = (length: number) => () => unknown

const message =
  (body: object): (() => unknown) =>
  () =>
    readMessageBody(body, [], 'message')
const embed = (fields: object) => message({ embeds: [{ title: 'x', ...fields }] })
const buttons = (...list: readonly object[]) => message({ components: [{ type: 1, components: list }] })
const menu = (fields: object) => buttons({ type: 3, custom_id: 's', options: [{ label: 'x', value: 'x' }], ...fields })
const modal = (fields: object, input: object) => () =>
  readModal({
    custom_id: 'm',
    title: 'x',
    components: [{ type: 18, label: 'x', component: { type: 4, style: 1, custom_id: 'i', ...input } }],
    ...fields,
  })
const button = (fields: object) => buttons({ type: 2, style: 1, label: 'x', custom_id: 'x', ...fields })
const many = (count: number, make: (at: number) => object) => Array.from({ length: count }, (_, at) => make(at))
const long = (length: number) => 'x'.repeat(length)
const upload = (bytes: number) => ({ index: '0', filename: 'x', contentType: '', data: new Uint8Array(bytes) })

const BUILDS: Readonly<Record<keyof typeof LIMITS, Build>> = {
  content: (n) => message({ content: long(n) }),
  embeds: (n) => message({ embeds: many(n, () => ({ title: 'x' })) }),
  embedTotal: (n) => message({ embeds: [{ description: long(4000) }, { description: long(n - 4000) }] }),
  embedTitle: (n) => embed({ title: long(n) }),
  embedDescription: (n) => embed({ description: long(n) }),
  embedFields: (n) => embed({ fields: many(n, () => ({ name: 'x', value: 'x' })) }),
  embedFieldName: (n) => embed({ fields: [{ name: long(n), value: 'x' }] }),
  embedFieldValue: (n) => embed({ fields: [{ name: 'x', value: long(n) }] }),
  embedFooter: (n) => embed({ footer: { text: long(n) } }),
  embedAuthor: (n) => embed({ author: { name: long(n) } }),
  rows: (n) =>
    message({
      components: many(n, (at) => ({ type: 1, components: [{ type: 2, style: 1, label: 'x', custom_id: `${at}` }] })),
    }),
  buttonsPerRow: (n) => buttons(...many(n, (at) => ({ type: 2, style: 1, label: 'x', custom_id: `${at}` }))),
  buttonLabel: (n) => button({ label: long(n) }),
  customId: (n) => button({ custom_id: long(n) }),
  selectOptions: (n) => menu({ options: many(n, (at) => ({ label: 'x', value: `${at}` })) }),
  selectPlaceholder: (n) => menu({ placeholder: long(n) }),
  optionText: (n) => menu({ options: [{ label: long(n), value: long(n), description: long(n) }] }),
  choices: (n) => () => readSuggestions({ choices: many(n, () => ({ name: 'x', value: 'x' })) }, 3),
  choiceText: (n) => () => readSuggestions({ choices: [{ name: long(n), value: long(n) }] }, 3),
  files: (n) => message({ content: 'x', attachments: many(n, (id) => ({ id })) }),
  fileBytes: (n) => () => readMessageBody({}, [upload(n)], 'message'),
  alt: (n) => message({ content: 'x', attachments: [{ id: 0, description: long(n) }] }),
  modalTitle: (n) => modal({ title: long(n) }, {}),
  modalLabel: (n) => () =>
    readModal({
      custom_id: 'm',
      title: 'x',
      components: [{ type: 18, label: long(n), component: { type: 4, style: 1, custom_id: 'i' } }],
    }),
  modalRows: (n) => () =>
    readModal({
      custom_id: 'm',
      title: 'x',
      components: many(n, (at) => ({
        type: 18,
        label: 'x',
        component: { type: 4, style: 1, custom_id: `i${at}` },
      })),
    }),
  textInputPlaceholder: (n) => modal({}, { placeholder: long(n) }),
  textInput: (n) => modal({}, { value: long(n), max_length: n }),
  nonce: (n) => message({ content: 'x', nonce: long(n) }),
  threadName: (n) => () => readThreadName({ name: long(n) }),
}

const ROWS = Object.entries(LIMITS).map(([name, limit]) => [name as keyof typeof LIMITS, limit] as const)

test.each(ROWS)('%s ends at %i for the bot and for the playground', (name, limit) => {
  expect(BUILDS[name](limit)).not.toThrow()
  expect(BUILDS[name](limit + 1)).toThrow(/Invalid Form Body|too large/)
})
