import type { App, Press } from '../../src/app.ts'
import { COLORS } from '../../src/chat/colors.ts'
import { button, menu, row, turnButtons } from '../../src/chat/components.ts'
import { writeCustomId } from '../../src/chat/custom-id.ts'
import { UserError } from '../../src/chat/errors.ts'
import { textForm } from '../../src/chat/form.ts'
import { paginate } from '../../src/chat/pages.ts'
import type { Message, Reply } from '../../src/chat/reply.ts'
import type { CommandRequest, PressRequest, SubmitRequest } from '../../src/chat/request.ts'
import type { Text } from '../../src/text/text.ts'
import { writeFiles } from '../../src/tracks/own-lines.ts'
import { timestamp } from '../../src/views/daily-card.ts'
import { keepDraft, keptDraft } from '../drafts.ts'
import { corrections } from './corrections.ts'
import { glossary } from './glossary.ts'
import { type Fields, type LineKind, Unfit } from './line-kinds.ts'

const KINDS: Readonly<Record<string, LineKind>> = { errata: corrections, glossary }
/** A menu of them stands below. */
const PAGE = { room: 3500, most: 20 }
const NONE = '-'

/** The list of one kind; what is done with a line of it is pressed there. */
export function linesOf(folder: LineKind['folder']): (request: CommandRequest, app: App, text: Text) => Promise<Reply> {
  return async (_request, app, text) => ({ message: listView(kindOf(folder), 0, app, text) })
}

function listView(kind: LineKind, page: number, app: App, text: Text): Message {
  const lines = kind.lines(app, text).map((one) => {
    const by = one.added && one.added.by !== '' ? ` · <@${one.added.by}>` : ''
    const when = one.added ? ` ${timestamp(one.added.at, 'R')}` : ''
    return { ...one, text: `- ${one.line}${by}${when}` }
  })
  const pages = paginate(lines, PAGE)
  const at = Math.min(page, pages.length - 1)
  const shown = pages[at] ?? []
  const options = shown.flatMap(({ key, label }) => (key === '' ? [] : [{ label, value: key }]))
  const { folder } = kind
  const add = button(writeCustomId('notes.line-edit', folder, NONE), text.ownLines.add, undefined, '➕')
  const turns = turnButtons(at, pages.length, (to) => writeCustomId('notes.lines', folder, String(to)), text)
  const description = shown.map((one) => one.text).join('\n') || kind.none(text)
  return {
    content: '',
    embeds: [{ color: COLORS.plain, title: kind.listed(app, text), description }],
    components: [...menu(writeCustomId('notes.line', folder), text.ownLines.choose, options), row([add, ...turns])],
  }
}

function listAt({ customId }: PressRequest, app: App, text: Text): Reply {
  const [folder = '', page] = customId.args
  return { update: listView(kindOf(folder), Number(page), app, text) }
}

/** One line, and what can be done with it. */
function card({ customId, values }: PressRequest, app: App, text: Text): Reply {
  const kind = kindOf(customId.args[0] ?? '')
  const one = kind.lines(app, text).find(({ key }) => key !== '' && key === values[0])
  if (!one) throw new UserError('oldButton')
  return { update: { content: '', embeds: [{ description: one.line }], components: [doneWith(kind, one.key, text)] } }
}

function doneWith({ folder }: LineKind, key: string, text: Text, changeId?: string) {
  const { edit, remove, undo } = text.ownLines
  return row([
    button(writeCustomId('notes.line-edit', folder, key), edit, undefined, '✏️'),
    button(writeCustomId('notes.line-remove', folder, key), remove, undefined, '🗑️'),
    ...(changeId === undefined ? [] : [button(writeCustomId('notes.undo', changeId), undo)]),
    button(writeCustomId('notes.lines', folder, '0'), text.ownLines.all),
  ])
}

function edit({ customId }: PressRequest, app: App, text: Text): Reply {
  const [folder = '', key = NONE] = customId.args
  const kind = kindOf(folder)
  const fields = key === NONE ? {} : kind.fieldsOf(key, app, text)
  if (!fields) throw new UserError('oldButton')
  return formOf(kind, key, fields, text)
}

/** The form of a new line, filled in. */
export function lineForm(folder: LineKind['folder'], fields: Fields, text: Text): Reply {
  return formOf(kindOf(folder), NONE, fields, text)
}

function formOf(kind: LineKind, key: string, fields: Fields, text: Text): Reply {
  const { title, inputs } = kind.form(fields, text)
  return { modal: textForm(writeCustomId('notes.line-save', kind.folder, key), title, inputs) }
}

/** The form again, as it was sent. */
async function again({ customId, member }: PressRequest, app: App, text: Text): Promise<Reply> {
  const [folder = '', draft = '', key = NONE] = customId.args
  const fields = await keptDraft(draft, member.id, app)
  if (!fields) throw new UserError('proposalForgotten')
  return formOf(kindOf(folder), key, fields, text)
}

async function save({ customId, fields, member }: SubmitRequest, app: App, text: Text): Promise<Reply> {
  const [folder = '', key = NONE] = customId.args
  const kind = kindOf(folder)
  try {
    const saved = await kind.save(fields, key === NONE ? undefined : key, member.id, app, text)
    const components = [doneWith(kind, saved.key, text, saved.changeId)]
    return { message: { content: saved.content, embeds: saved.embeds ?? [], components }, saved: true }
  } catch (error) {
    if (!(error instanceof Unfit)) throw error
    const draft = await keepDraft(fields, member.id, app)
    const opens = button(writeCustomId('notes.line-again', folder, draft, key), text.ownLines.edit, undefined, '✏️')
    const embeds = [{ color: COLORS.bad, description: `❌ ${error.why}` }]
    return { message: { content: error.message, embeds, components: [row([opens])] } }
  }
}

async function remove({ customId, member }: PressRequest, app: App, text: Text): Promise<Reply> {
  const [folder = '', key = ''] = customId.args
  const one = kindOf(folder)
    .lines(app, text)
    .find((line) => line.key === key)
  if (!one) throw new UserError('oldButton')
  const { changeId } = await writeFiles([{ path: `${folder}/${key}.yaml` }], member.id, app)
  const undo = button(writeCustomId('notes.undo', changeId), text.ownLines.undo)
  const content = text.ownLines.removed
  return { update: { content, embeds: [{ description: one.line }], components: [row([undo])] }, saved: true }
}

function kindOf(folder: string): LineKind {
  const kind = KINDS[folder]
  if (!kind) throw new UserError('oldButton')
  return kind
}

/** All of them for leaders. */
export const linePresses: Readonly<Record<string, Press>> = {
  lines: { answers: 'update', run: listAt },
  line: { answers: 'update', run: card },
  'line-edit': { answers: 'modal', run: edit },
  'line-again': { answers: 'modal', run: again },
  'line-remove': { answers: 'update', run: remove },
}

export const lineSubmits: Readonly<Record<string, Press<SubmitRequest>>> = {
  'line-save': { answers: 'private', run: save },
}
