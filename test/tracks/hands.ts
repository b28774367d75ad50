import { commands } from '../../commands/index.ts'
import { readCustomId } from '../../src/chat/custom-id.ts'
import { UserError } from '../../src/chat/errors.ts'
import type { Message, Reply } from '../../src/chat/reply.ts'
import type { CommandRequest, PressRequest, SubmitRequest } from '../../src/chat/request.ts'
import { commandInTrack, pressInTrack, type TrackSettings } from '../../src/discord/in-track.ts'
import { textOf } from '../../src/text/text.ts'
import type { TrackWorld } from './world.ts'

/** A member of a server who says commands, presses what they answered, and fills in forms, behind the wire. */
export interface Hands {
  /** `notes corrections`. */
  say(command: string, options?: CommandRequest['options']): Promise<Shown>
  /** The same with a file: `notes add`. */
  attach(command: string, file: { readonly name: string; readonly bytes: Uint8Array }): Promise<Shown>
  /** The first button or menu of it whose custom id begins so. */
  press(shown: Shown, action: string, ...values: readonly string[]): Promise<Shown>
  /** The form that was opened, as it is but for these inputs. */
  send(shown: Shown, fields: Readonly<Record<string, string>>): Promise<Shown>
}

export interface Shown {
  readonly message: Message
  readonly modal?: Extract<Reply, { modal: unknown }>['modal']
  /** Whether it is new, or stands where the pressed message stood. */
  readonly answers?: 'message' | 'update'
  /** All of it, as JSON; of a refusal the sentence. */
  readonly text: string
}

export interface Who {
  readonly guildId?: string
  readonly memberId?: string
  readonly leads?: boolean
  readonly locale?: 'ko' | 'en'
  /** What is pressed was shared by somebody. */
  readonly onShared?: true
}

export function hands({ door, sent }: TrackWorld, who: Who = {}): Hands {
  const { guildId = '1001', memberId = '7', leads = true, locale = 'ko' } = who
  const settings: TrackSettings = { commands, door, languageOf: async () => 'ko' }
  const member = { id: memberId, name: `member ${memberId}`, manageGuild: leads }
  const base = { id: '1', guildId, channelId: '200', member, locale }
  const owner = (name: string) => {
    const command = commands.find(({ data }) => data.name === name)
    if (!command) throw new Error(`no command "${name}"`)
    return command
  }
  const asked = (text: string) => {
    const customId = readCustomId(text)
    if (!customId) throw new Error(`not a custom id: "${text}"`)
    const action = customId.action.slice(customId.command.length + 1)
    return { customId, action, command: owner(customId.command), messageId: '5', privateMessage: !who.onShared }
  }
  const say = (named: string, given: Pick<CommandRequest, 'options' | 'files'>) => {
    const [command = '', subcommand] = named.split(' ')
    const part = subcommand === undefined ? {} : { subcommand }
    const request: CommandRequest = { ...base, kind: 'command', command, ...part, ...given }
    return shownBy(commandInTrack(owner(command), request, settings), locale)
  }
  return {
    say: (named, options = {}) => say(named, { options }),
    attach(named, { name, bytes }) {
      const url = `sent:${sent.size}`
      sent.set(url, bytes)
      return say(named, { options: { file: '1' }, files: { file: { name, url, bytes: bytes.length } } })
    },
    press(shown, prefix, ...values) {
      const id = idsIn(shown.message).find((one) => one.startsWith(prefix))
      if (id === undefined) throw new Error(`no "${prefix}" among ${idsIn(shown.message).join(' ')}`)
      const { action, command, ...rest } = asked(id)
      const press = command.presses?.[action]
      if (!press) throw new Error(`nobody owns "${id}"`)
      const request: PressRequest = { ...base, ...rest, kind: 'press', values }
      return shownBy(pressInTrack(press, request, settings), locale)
    },
    send({ modal }, fields) {
      if (!modal) throw new Error('no form')
      const { action, command, ...rest } = asked(modal.custom_id)
      const submit = command.submits?.[action]
      if (!submit) throw new Error(`nobody takes "${modal.custom_id}"`)
      const request: SubmitRequest = { ...base, ...rest, kind: 'submit', fields: { ...filledIn(modal), ...fields } }
      return shownBy(pressInTrack(submit, request, settings), locale)
    },
  }
}

/** What stands in a form as it opens. */
export function filledIn(modal: NonNullable<Shown['modal']>): Record<string, string> {
  const inputs = modal.components.flatMap((row) => ('components' in row ? row.components : []))
  return Object.fromEntries(inputs.map((one) => [one.custom_id, 'value' in one ? (one.value ?? '') : '']))
}

export function idsIn({ components = [] }: Message): string[] {
  return components.flatMap((row) => row.components).flatMap((one) => ('custom_id' in one ? [one.custom_id] : []))
}

async function shownBy(replying: Promise<Reply>, locale: 'ko' | 'en'): Promise<Shown> {
  try {
    const reply = await replying
    if ('modal' in reply) return { message: {}, modal: reply.modal, text: JSON.stringify(reply.modal) }
    const message = 'message' in reply ? reply.message : reply.update
    return { message, answers: 'message' in reply ? 'message' : 'update', text: JSON.stringify(message) }
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    return { message: {}, text: error.sentence(textOf(locale)) }
  }
}
