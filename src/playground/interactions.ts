import { randomUUID } from 'node:crypto'
import type { WireModal } from './model/components.ts'
import type { State } from './model/state.ts'
import { type Choice, type CommandOption, MESSAGE_FLAGS, type Message } from './model/types.ts'
import { ApiError } from './rest/api-error.ts'

/** Discord's, on real time; tests shorten them. */
export interface Timing {
  readonly answerWithinMs: number
  readonly tokenLivesMs: number
  readonly nonceWindowMs: number
}

export const DISCORD_TIMING: Timing = {
  answerWithinMs: 3_000,
  tokenLivesMs: 15 * 60_000,
  nonceWindowMs: 5 * 60_000,
}

/** 2 a command, 3 a component, 4 an autocompletion, 5 a form. */
type InteractionType = 2 | 3 | 4 | 5

/** What became of an interaction, first. After `thinking` and `later` the bot still owes the rest. */
export type Outcome =
  | { readonly kind: 'message' | 'thinking' | 'update'; readonly message: Message }
  | { readonly kind: 'later' }
  | { readonly kind: 'modal'; readonly token: string; readonly modal: WireModal }
  | { readonly kind: 'choices'; readonly choices: readonly Choice[] }
  | { readonly kind: 'no-answer' }
  | { readonly kind: 'offline' }

export interface Opening {
  readonly type: InteractionType
  readonly channelId: string
  readonly memberId: string
  readonly commandName?: string
  /** The message on which a command of its menu was chosen. */
  readonly targetId?: string
  /** The type of the option being typed. */
  readonly focused?: CommandOption['type']
  /** The message whose component was pressed, or whose component opened the form. */
  readonly source?: Message | undefined
}

export interface Interaction extends Opening {
  readonly id: string
  readonly token: string
  state: 'waiting' | 'acknowledged' | 'dead'
  /** The message that `@original` means. */
  original: Message | undefined
  readonly settle: (outcome: Outcome) => void
}

export interface OpenModal {
  readonly token: string
  readonly modal: WireModal
  readonly from: Interaction
}

/** Every interaction from its press to the death of its token. */
export class Interactions {
  readonly #state: State
  readonly #timing: Timing
  readonly #byToken = new Map<string, Interaction>()
  readonly #modals = new Map<string, OpenModal>()
  readonly #timers = new Set<NodeJS.Timeout>()

  constructor(state: State, timing: Timing) {
    this.#state = state
    this.#timing = timing
  }

  /** `send` hands it to the bot; the outcome comes when the bot answers, or after 3 seconds. */
  open(opening: Opening, send: (interaction: Interaction) => void): Promise<Outcome> {
    return new Promise((resolve) => {
      const interaction: Interaction = {
        ...opening,
        id: this.#state.ids.next(),
        token: randomUUID(),
        state: 'waiting',
        original: undefined,
        settle: resolve,
      }
      this.#byToken.set(interaction.token, interaction)
      this.#after(this.#timing.answerWithinMs, () => this.#giveUp(interaction))
      this.#after(this.#timing.tokenLivesMs, () => this.#expire(interaction))
      send(interaction)
    })
  }

  /** For a callback: unknown and late ones are 10062, a second one 40060. */
  acknowledge(id: string, token: string): Interaction {
    const interaction = this.#byToken.get(token)
    if (interaction === undefined || interaction.id !== id || interaction.state === 'dead') {
      throw new ApiError('unknownInteraction')
    }
    if (interaction.state === 'acknowledged') throw new ApiError('alreadyAcknowledged')
    return interaction
  }

  /** Nobody took it: the member is told at once. */
  refused({ token }: Pick<Interaction, 'token'>): void {
    const interaction = this.#byToken.get(token)
    if (interaction) this.#giveUp(interaction)
  }

  /** For edits and follow-ups. */
  answered(token: string): Interaction {
    const interaction = this.#byToken.get(token)
    if (interaction === undefined) throw new ApiError('invalidWebhookToken')
    if (interaction.state !== 'acknowledged') throw new ApiError('unknownWebhook')
    return interaction
  }

  openModal(from: Interaction, modal: WireModal): OpenModal {
    const opened = { token: randomUUID(), modal, from }
    this.#modals.set(opened.token, opened)
    return opened
  }

  modal(token: string): OpenModal | undefined {
    return this.#modals.get(token)
  }

  closeModal(token: string): void {
    this.#modals.delete(token)
  }

  close(): void {
    for (const timer of this.#timers) clearTimeout(timer)
  }

  #giveUp(interaction: Interaction): void {
    if (interaction.state !== 'waiting') return
    interaction.state = 'dead'
    interaction.settle({ kind: 'no-answer' })
  }

  #expire(interaction: Interaction): void {
    this.#byToken.delete(interaction.token)
    const { original } = interaction
    if (original === undefined || !(original.flags & MESSAGE_FLAGS.loading)) return
    original.failed = true
    this.#state.tell({ kind: 'message-updated', message: original })
  }

  #after(ms: number, run: () => void): void {
    const timer = setTimeout(() => {
      this.#timers.delete(timer)
      run()
    }, ms)
    timer.unref()
    this.#timers.add(timer)
  }
}
