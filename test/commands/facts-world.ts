import { expect } from 'vitest'
import { compare } from '../../commands/compare/compare.ts'
import { service } from '../../commands/service/service.ts'
import type { App } from '../../src/app.ts'
import { readCustomId } from '../../src/chat/custom-id.ts'
import { fitMessage } from '../../src/chat/fit.ts'
import type { Message, Reply } from '../../src/chat/reply.ts'
import type { CommandRequest, PressRequest } from '../../src/chat/request.ts'
import type { Library } from '../../src/content/library.ts'
import type { LongTable } from '../../src/pictures/pictures.ts'
import { cutTable } from '../../src/pictures/table-cut.ts'
import { textOf } from '../../src/text/text.ts'

export const ko = textOf('ko')

/** What every request of the one member carries. */
export const base = {
  id: '1',
  guildId: '100',
  channelId: '200',
  member: { id: '300', name: '민수', manageGuild: false },
  locale: 'ko',
} as const

type Table = Parameters<App['pictures']['table']>[0]

export interface FactsWorld {
  readonly app: App
  /** Every table that was drawn. */
  readonly drawn: Table[]
}

/** The look-up commands over a library; drawing gives a picture of one byte, or fails. */
export function factsWorld(library: Library, draws = true): FactsWorld {
  const drawn: Table[] = []
  const table = async (one: Table) => {
    drawn.push(one)
    return draws ? { png: new Uint8Array(1), alt: one.alt } : undefined
  }
  const noteUrl: App['noteUrl'] = ({ line, lastLine }) => `https://notes.example/one.md#L${line}-L${lastLine}`
  const pictures = { table, diagram: async () => undefined, cut: async (one: LongTable) => cutTable(one) }
  const counting = { store: { gaps: { add: async () => undefined } }, clock: { now: () => 0 } }
  const app = { library, pictures, noteUrl, ...counting } as unknown as App
  return { app, drawn }
}

const commands = { service, compare }

export async function say(
  { app }: FactsWorld,
  command: keyof typeof commands,
  options: CommandRequest['options'] = {},
): Promise<Message> {
  return shown(await commands[command].run({ ...base, kind: 'command', command, options }, app, ko))
}

export async function pressAs(
  { app }: FactsWorld,
  customId: string,
  values: readonly string[] = [],
  privateMessage = true,
  messageRows: PressRequest['messageRows'] = [],
): Promise<Reply> {
  const id = readCustomId(customId)
  if (!id) throw new Error(`no custom id of ours: ${customId}`)
  const press = commands[id.command as keyof typeof commands].presses?.[id.action.slice(id.command.length + 1)]
  if (!press) throw new Error(`nobody owns ${customId}`)
  const request: PressRequest = {
    ...base,
    kind: 'press',
    customId: id,
    values,
    messageId: '400',
    messageRows,
    privateMessage,
  }
  return press.run(request, app, ko)
}

/** The reply's message, which breaks none of Discord's limits. */
export function shown(reply: Reply): Message {
  const message = 'message' in reply ? reply.message : 'update' in reply ? reply.update : undefined
  if (!message) throw new Error('a form')
  expectFits(message)
  return message
}

function expectFits(message: Message): void {
  expect(fitMessage(message)).toEqual(message)
  const ids = components(message).flatMap((one) => ('custom_id' in one ? one.custom_id : []))
  expect(new Set(ids).size).toBe(ids.length)
  for (const one of components(message)) if ('options' in one) expect(one.options).not.toEqual([])
}

export function components(message: Message) {
  return (message.components ?? []).flatMap((row) => row.components)
}

/** The options of the menu whose custom id starts so. */
export function optionsOf(message: Message, action: string) {
  return components(message).flatMap((one) =>
    'options' in one && one.custom_id.split(':')[0] === action ? (one.options ?? []) : [],
  )
}

export function idsOf(message: Message, action: string): string[] {
  return components(message).flatMap((one) =>
    'custom_id' in one && one.custom_id.split(':')[0] === action ? [one.custom_id] : [],
  )
}

export function body(message: Message): string {
  return (message.embeds ?? []).map((embed) => embed.description ?? '').join('\n')
}
