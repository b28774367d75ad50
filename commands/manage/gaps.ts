import { ButtonStyle } from 'discord-api-types/v10'
import type { App, Press } from '../../src/app.ts'
import { COLORS } from '../../src/chat/colors.ts'
import { button, type Rows, row, turnButtons } from '../../src/chat/components.ts'
import { writeCustomId } from '../../src/chat/custom-id.ts'
import { UserError } from '../../src/chat/errors.ts'
import { escapeText } from '../../src/chat/escape.ts'
import { type FormInput, textForm } from '../../src/chat/form.ts'
import { inSteps, nextTurn } from '../../src/chat/in-steps.ts'
import { inTime } from '../../src/chat/in-time.ts'
import type { Message, Reply } from '../../src/chat/reply.ts'
import type { CommandRequest, PressRequest, SubmitRequest } from '../../src/chat/request.ts'
import { hash32 } from '../../src/core/hash.ts'
import { addDays, localDateAt } from '../../src/core/schedule/local-time.ts'
import type { Gap } from '../../src/store/tracks/from-members.ts'
import type { Text } from '../../src/text/text.ts'
import { lineForm } from '../notes/lines.ts'
import { propose } from '../notes/propose.ts'

const DAYS_SHOWN = 30
/** A row of buttons each, and one to turn. */
const A_PAGE = 4
/** Discord takes no form after 3 s. */
const FORM_WAIT_MS = 1_000

/** What members looked for in vain, the most wanted first: each one press from other names, a note, or being ignored. */
export async function gaps(_request: CommandRequest, app: App, text: Text): Promise<Reply> {
  return { message: await gapsView(0, app, text) }
}

function gapsOf({ store, track, clock }: App): Promise<readonly Gap[]> {
  return store.gaps.of(track, addDays(localDateAt(clock.now(), 'UTC'), 1 - DAYS_SHOWN))
}

async function gapsView(page: number, app: App, text: Text, undo?: string): Promise<Message> {
  const said = text.gaps
  const all = await gapsOf(app)
  const pages = Math.max(1, Math.ceil(all.length / A_PAGE))
  const at = Math.max(0, Math.min(page, pages - 1))
  const shown = all.slice(at * A_PAGE, (at + 1) * A_PAGE)
  const lines: string[] = []
  for (const { words, times, day } of shown) {
    const { results } = await inSteps(app.library.search.findInSteps(words, { limit: 1 }))
    lines.push(said.line(at * A_PAGE + lines.length + 1, escapeText(words), times, day, results.length > 0))
    await nextTurn()
  }
  const turns = turnButtons(at, pages, (to) => writeCustomId('manage.gaps', String(to)), text)
  const back = undo === undefined ? [] : [button(writeCustomId('manage.gap-mind', undo, String(at)), said.undo)]
  const last = [...turns, ...back]
  return {
    content: undo === undefined ? '' : said.ignored,
    embeds: [
      {
        color: COLORS.plain,
        title: said.title(all.length, DAYS_SHOWN),
        description: lines.length === 0 ? said.none : lines.join('\n'),
        ...(lines.length === 0 ? {} : { footer: { text: said.nobody } }),
      },
    ],
    components: [...rowsOf(shown, at, text), ...(last.length > 0 ? [row(last)] : [])],
  }
}

function rowsOf(shown: readonly Gap[], page: number, { gaps: said }: Text): Rows {
  return shown.map(({ key }, nth) => {
    const number = page * A_PAGE + nth + 1
    return row([
      button(writeCustomId('manage.gap-alias', key), said.alias(number), ButtonStyle.Primary),
      button(writeCustomId('manage.gap-note', key), said.note(number)),
      button(writeCustomId('manage.gap-ignore', key, String(page)), said.ignore(number)),
    ])
  })
}

async function turn({ customId }: PressRequest, app: App, text: Text): Promise<Reply> {
  return { update: await gapsView(Number(customId.args[0]), app, text) }
}

async function ignore({ customId }: PressRequest, app: App, text: Text): Promise<Reply> {
  const [key = '', page] = customId.args
  await app.store.gaps.ignore(app.track, key)
  return { update: await gapsView(Number(page), app, text, key), saved: true }
}

async function mind({ customId }: PressRequest, app: App, text: Text): Promise<Reply> {
  const [key = '', page] = customId.args
  await app.store.gaps.mind(app.track, key)
  return { update: await gapsView(Number(page), app, text), saved: true }
}

/** Empty where the store takes long: the form opens all the same. */
async function wordsOf({ customId }: PressRequest, app: App): Promise<string> {
  const all = await inTime(gapsOf(app), FORM_WAIT_MS, undefined)
  const found = all?.find(({ key }) => key === customId.args[0])
  if (all && !found) throw new UserError('oldButton')
  return found?.words ?? ''
}

async function alias(request: PressRequest, app: App, text: Text): Promise<Reply> {
  return lineForm('glossary', { names: await wordsOf(request, app) }, text)
}

async function note(request: PressRequest, app: App, text: Text): Promise<Reply> {
  const { form } = text.gaps
  const inputs: readonly FormInput[] = [
    { name: 'title', ...form.heading, value: await wordsOf(request, app), short: true, required: true, most: 100 },
    { name: 'text', ...form.text, required: true, most: 4000 },
  ]
  return { modal: textForm(writeCustomId('manage.gap-write'), form.title, inputs) }
}

/** Shown with all that it would change, as any note: nothing counts before the leader agrees. */
async function write({ fields }: SubmitRequest, app: App, text: Text): Promise<Reply> {
  const title = (fields.title ?? '')
    .replace(/\s+/g, ' ')
    .replace(/^#+\s*/, '')
    .trim()
  const said = (fields.text ?? '').trim()
  if (title === '' || said === '') throw new UserError('emptyNote')
  const content = new TextEncoder().encode(`# ${title}\n\n${said}\n`)
  return { message: await propose([{ path: `notes/added/${hash32(title)}.md`, content }], [], app, text) }
}

/** All of them for leaders. */
export const gapPresses: Readonly<Record<string, Press>> = {
  gaps: { answers: 'update', run: turn },
  'gap-alias': { answers: 'modal', run: alias },
  'gap-note': { answers: 'modal', run: note },
  'gap-ignore': { answers: 'update', run: ignore },
  'gap-mind': { answers: 'update', run: mind },
}

export const gapSubmits: Readonly<Record<string, Press<SubmitRequest>>> = {
  'gap-write': { answers: 'private', run: write },
}
