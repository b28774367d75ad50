import { MessageFlags, type RepliableInteraction } from 'discord.js'
import type { Press } from '../app.ts'
import { UserError } from '../chat/errors.ts'
import { fitModal } from '../chat/fit.ts'
import type { Message, Modal, Reply } from '../chat/reply.ts'
import type { Text } from '../text/text.ts'
import { isAnswered, LostReply } from './failures.ts'
import { replyPayload, updatePayload } from './payload.ts'
import { postOnce } from './post-once.ts'
import { problemOf } from './problem.ts'
import { wasRepeated } from './repeats.ts'

type Deferral = 'none' | 'update' | 'private' | 'public'

/** One interaction from Discord's side: answered at once, or deferred in time and answered later; never both. */
export class Conversation {
  readonly #interaction: RepliableInteraction
  readonly #text: Text
  #deferral: Deferral = 'none'
  #answered = false
  #showsForm = false

  /** `text`: in the language of the member whose interaction it is. */
  constructor(interaction: RepliableInteraction, text: Text) {
    this.#interaction = interaction
    this.#text = text
  }

  /** Runs the work; when it takes longer than `deferAfterMs`, asks Discord to wait. A form must come before that. */
  async answer(work: () => Promise<Reply> | Reply, answers: Press['answers'], deferAfterMs: number): Promise<void> {
    let deferring: Promise<void> | undefined
    const defer = () => {
      deferring = this.#defer(answers)
      // Awaited below; the handler only keeps it from being reported as unhandled before that.
      deferring.catch(() => undefined)
    }
    let timer: ReturnType<typeof setTimeout> | undefined
    // A timer of nothing would still come behind whatever holds the loop.
    if (deferAfterMs > 0) timer = setTimeout(defer, deferAfterMs)
    else defer()
    let reply: Reply
    try {
      reply = await work()
    } catch (error) {
      await deferring?.catch(() => undefined)
      throw error
    } finally {
      clearTimeout(timer)
    }
    try {
      await deferring
      await this.#send(reply, answers)
    } catch (error) {
      throw reply.saved ? new LostReply(error) : error
    }
  }

  /** Whoever waits sees that, until this one answers. */
  get isWaitedFor(): boolean {
    return this.#deferral !== 'none' && !this.#answered
  }

  /** Nothing can follow a form. */
  get showsForm(): boolean {
    return this.#showsForm
  }

  /** Tells the member alone: instead of an answer, or behind it. Never replaces what others see. */
  async tellPrivately(sentence: string): Promise<void> {
    const payload = replyPayload({ content: sentence }, true)
    if (this.#deferral === 'none' && !this.#answered)
      await this.#begin('replied', () => this.#interaction.reply(payload))
    else if (this.#deferral === 'private' && !this.#answered) await this.#interaction.editReply({ content: sentence })
    else {
      if (this.#deferral === 'public' && !this.#answered) await this.#interaction.deleteReply()
      await this.#interaction.followUp(payload)
    }
    this.#answered = true
  }

  /** Behind the answer, for the member alone. */
  async showPrivately(message: Message): Promise<void> {
    await this.#interaction.followUp(replyPayload(message, true))
  }

  async #defer(answers: Press['answers']): Promise<void> {
    if (answers === 'modal') return
    const how = this.#deferralFor(answers)
    const interaction = this.#interaction
    await this.#begin('deferred', async () => {
      if (how === 'update' && canUpdate(interaction)) await interaction.deferUpdate()
      else await interaction.deferReply(how === 'private' ? { flags: MessageFlags.Ephemeral } : {})
    })
    // Only once Discord agreed: what it refused can still be answered at once.
    this.#deferral = how
  }

  /**
   * The first word to Discord. Where its own on that was lost, and it says to the next try that it has one, that is the same one; where
   * it says so to the first, another process answered a copy of the interaction, and what its member sees is that one's.
   */
  async #begin(as: 'deferred' | 'replied', send: () => Promise<unknown>, isAgain = false): Promise<void> {
    try {
      await send()
    } catch (error) {
      if (isBroken(error) && !isAgain) return await this.#begin(as, send, true)
      if (!isAnswered(error) || !(isAgain || wasRepeated(error))) throw error
      // Else its client takes it for unanswered, and edits nothing.
      this.#interaction[as] = true
    }
  }

  /** A share is told in the sharer's own message first; whatever cannot change a message gets one of its own. */
  #deferralFor(answers: Exclude<Press['answers'], 'modal'>): Deferral {
    if (answers === 'public' && isShare(this.#interaction)) return 'update'
    return answers === 'update' && !canUpdate(this.#interaction) ? 'private' : answers
  }

  async #send(reply: Reply, answers: Press['answers']): Promise<void> {
    if ('modal' in reply) await this.#showModal(reply.modal)
    else if ('update' in reply) await this.#update(reply.update)
    else await this.#message(reply.message, answers === 'public')
    this.#answered = true
  }

  async #message(message: Message, isPublic: boolean): Promise<void> {
    if (isPublic && isShare(this.#interaction)) return await this.#share(this.#interaction, message)
    if (this.#deferral === 'none')
      await this.#begin('replied', () => this.#interaction.reply(replyPayload(message, !isPublic)))
    else if (this.#deferral === 'update') await this.#interaction.followUp(replyPayload(message, !isPublic))
    else await this.#interaction.editReply(updatePayload(message))
  }

  /** The button that was pressed says that it is done and is spent; then everyone sees the message. Undone where that fails. */
  async #share(interaction: Pressed, message: Message): Promise<void> {
    const before = interaction.message.components.map((row) => row.toJSON())
    const done = before.map((row) => spent(row, interaction.customId, this.#text.common.sharedDone))
    if (this.#deferral === 'none') await this.#begin('replied', () => interaction.update({ components: done }))
    else await interaction.editReply({ components: done })
    this.#answered = true
    try {
      await postOnce(interaction, message)
    } catch (error) {
      await interaction.editReply({ components: before }).catch(() => undefined)
      throw whyNotShared(error)
    }
  }

  async #update(message: Message): Promise<void> {
    const interaction = this.#interaction
    if (this.#deferral !== 'none') await interaction.editReply(updatePayload(message))
    else if (canUpdate(interaction)) await this.#begin('replied', () => interaction.update(updatePayload(message)))
    else await this.#begin('replied', () => interaction.reply(replyPayload(message, true)))
  }

  async #showModal(modal: Modal): Promise<void> {
    const interaction = this.#interaction
    if (!('showModal' in interaction)) throw new Error('a form cannot answer a form')
    if (this.#deferral !== 'none') throw new Error('a form came after the deferral')
    await this.#begin('replied', () => interaction.showModal(fitModal(modal)))
    this.#showsForm = true
  }
}

/**
 * Refused by the channel's rights or the server's word filter, or perhaps posted; a message that is malformed is our own fault, and
 * logged.
 */
function whyNotShared(error: unknown): unknown {
  const problem = problemOf(error)
  if (problem.kind === 'unknown') return new UserError('maybeShared')
  const isRefused = problem.kind === 'refused' && [400, 403].includes(problem.status) && problem.code !== MALFORMED
  return isRefused ? new UserError('notShared') : error
}

const MALFORMED = 50_035

/** The connection, at the request or before its answer: the one case that discord.js does not try again. */
function isBroken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'UND_ERR_SOCKET'
}

/** A form opened by a button can change that button's message; one opened by a command has none. */
function canUpdate(
  interaction: RepliableInteraction,
): interaction is Extract<RepliableInteraction, { update: unknown }> {
  return interaction.isMessageComponent() || (interaction.isModalSubmit() && interaction.isFromMessage())
}

type Pressed = Extract<RepliableInteraction, { componentType: unknown }>

/** A press on a message that only this member sees. */
function isShare(interaction: RepliableInteraction): interaction is Pressed {
  return interaction.isMessageComponent() && interaction.message.flags.has(MessageFlags.Ephemeral)
}

type Row = ReturnType<Pressed['message']['components'][number]['toJSON']>

function spent(row: Row, customId: string, label: string): Row {
  if (!('components' in row)) return row
  const components = row.components.map((one) =>
    'custom_id' in one && one.custom_id === customId && 'label' in one ? { ...one, label, disabled: true } : one,
  )
  return { ...row, components } as Row
}
