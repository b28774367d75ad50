import type { Outcome } from './interactions.ts'
import { MemberHands } from './members.ts'
import type { FormValue } from './modal-values.ts'
import { compareIds } from './model/snowflakes.ts'
import type { State } from './model/state.ts'
import { type Choice, MESSAGE_FLAGS, type Message } from './model/types.ts'
import type { GivenOption } from './not-possible.ts'
import type { Backend } from './rest/call.ts'
import { until } from './until.ts'

/** A file is given as its name and its bytes. */
type Values = Readonly<
  Record<string, string | number | boolean | { readonly filename: string; readonly bytes: Uint8Array }>
>

/** One member's hands and eyes. */
export class WorldMember {
  readonly id: string
  readonly hands: MemberHands
  readonly #state: State

  constructor(backend: Backend, id: string) {
    this.id = id
    this.#state = backend.state
    this.hands = new MemberHands(backend, id)
  }

  get name(): string {
    return this.#state.members.get(this.id)?.nick ?? ''
  }

  /** What this member sees in a channel, oldest first; private answers too. */
  sees(channelId: string): readonly Message[] {
    return [...this.#state.messages.values()]
      .filter((message) => message.channelId === channelId && this.hands.sees(message))
      .sort((left, right) => compareIds(left.id, right.id))
  }

  /** `settings daily`: a command, with its subcommand if any. Resolves once the answer stands, not while it is "thinking". */
  async command(channelId: string, path: string, values: Values = {}): Promise<Outcome> {
    const { name, options } = given(path, values)
    return this.#settled(await this.hands.command(channelId, name, options))
  }

  /** Apps → `name` in the menu of a message. */
  async messageCommand(message: Message, name: string): Promise<Outcome> {
    return this.#settled(await this.hands.messageCommand(message.id, name))
  }

  /** What the bot suggests for the option `focused`, whose value stands among `values`. */
  async autocomplete(channelId: string, path: string, values: Values, focused: string): Promise<readonly Choice[]> {
    const { name, options } = given(path, values)
    const outcome = await this.hands.autocomplete(channelId, name, options, focused)
    if (outcome.kind !== 'choices') throw new Error(`/${path}: no suggestions but "${outcome.kind}"`)
    return outcome.choices
  }

  async press(message: Message, customId: string): Promise<Outcome> {
    return this.#settled(await this.hands.press(message.id, customId))
  }

  async select(message: Message, customId: string, ...values: readonly string[]): Promise<Outcome> {
    return this.#settled(await this.hands.press(message.id, customId, values))
  }

  async submit(token: string, values: Readonly<Record<string, FormValue>>): Promise<Outcome> {
    return this.#settled(await this.hands.submit(token, values))
  }

  async #settled(outcome: Outcome): Promise<Outcome> {
    if (outcome.kind !== 'thinking') return outcome
    const { message } = outcome
    const { messages } = this.#state
    return until(this.#state, () => {
      const done = !messages.has(message.id) || message.failed || !(message.flags & MESSAGE_FLAGS.loading)
      return done && ({ kind: 'message', message } as const)
    })
  }
}

/** `settings daily` and flat values → the command and its nested options. */
function given(path: string, values: Values): { name: string; options: readonly GivenOption[] } {
  const [name = '', ...below] = path.split(' ')
  const leaves: readonly GivenOption[] = Object.entries(values).map(([option, value]) =>
    typeof value === 'object'
      ? { name: option, file: { filename: value.filename, data: Buffer.from(value.bytes).toString('base64') } }
      : { name: option, value },
  )
  const options = below.reduceRight<readonly GivenOption[]>((inner, part) => [{ name: part, options: inner }], leaves)
  return { name, options }
}
