import type { AutocompleteInteraction, Interaction, RepliableInteraction } from 'discord.js'
import type { Command, Shared } from '../app.ts'
import { UserError } from '../chat/errors.ts'
import { fitChoices } from '../chat/fit.ts'
import { InHand } from '../chat/in-hand.ts'
import { inTime } from '../chat/in-time.ts'
import type { Choice } from '../chat/reply.ts'
import { languageOfLocale } from '../core/languages.ts'
import { type Text, textOf } from '../text/text.ts'
import { costOf } from './allowance.ts'
import { Conversation } from './conversation.ts'
import { decodeAutocomplete, focusedOf, isAway } from './decode.ts'
import { isAnswered, isGone, LostReply, logFailure, wasKept } from './failures.ts'
import { atHome, needsOf } from './in-track.ts'
import { createTeller, letIn, type Teller } from './leaders.ts'
import type { RouterSettings } from './router-settings.ts'
import { planTask, type Task } from './tasks.ts'

/** So many at once are not answered in a moment: whoever comes then is told at once that it takes one. */
const MANY_AT_ONCE = 25

export interface Router {
  /** Takes an interaction to the command that owns it; every path answers. Never rejects. */
  handle(interaction: Interaction): void
  /** Resolves when everyone who asked has their answer. */
  settled(): Promise<void>
}

export function createRouter(settings: RouterSettings): Router {
  const commands = new Map(settings.commands.map((command) => [command.data.name, command]))
  const running = new Set<Promise<void>>()
  const tell = createTeller(settings)
  const route = async (interaction: Interaction): Promise<void> => {
    if (interaction.isAutocomplete()) await suggest(interaction, commands, settings)
    else if (interaction.isRepliable()) {
      const isLate = running.size > MANY_AT_ONCE || settings.loop?.isLate() === true
      const deferAfterMs = isLate ? 0 : settings.deferAfterMs
      await converse(interaction, commands, { ...settings, deferAfterMs }, tell)
    }
  }
  return {
    handle(interaction) {
      const work = route(interaction).catch((error: unknown) => logFailure(settings.app, error, interaction))
      running.add(work)
      void work.finally(() => running.delete(work))
    },
    async settled() {
      await Promise.all(running)
    },
  }
}

async function suggest(
  interaction: AutocompleteInteraction,
  commands: ReadonlyMap<string, Command>,
  settings: RouterSettings,
): Promise<void> {
  const { app, deferAfterMs } = settings
  const command = commands.get(interaction.commandName)
  try {
    const waitMs = waitOf(interaction, commands, settings)
    if (waitMs !== undefined) return await interaction.respond(fitChoices(asTyped(interaction)))
    const choices = await inTime(suggestions(interaction, command, settings), deferAfterMs, [])
    await interaction.respond(fitChoices(choices))
  } catch (error) {
    if (!(error instanceof UserError)) logFailure(app, error, interaction)
    if (!interaction.responded) await interaction.respond([]).catch(() => undefined)
  }
}

async function suggestions(
  interaction: AutocompleteInteraction,
  command: Command | undefined,
  settings: RouterSettings,
): Promise<readonly Choice[]> {
  const decoded = decodeAutocomplete(interaction)
  if (typeof decoded === 'string' || !command?.autocomplete) return []
  const at = await atHome(await letIn(decoded, command, interaction, settings), command, settings)
  if ('say' in at) return []
  const { request } = at
  const app = await settings.door.enter(request, 'any', needsOf(command))
  return app ? await command.autocomplete(request, app, textOf(request.locale)) : []
}

/** Of whoever types too fast to be advised: what she typed can be sent as it is. */
function asTyped(interaction: AutocompleteInteraction): Choice[] {
  const { value } = focusedOf(interaction) ?? {}
  if (!value) return []
  return [{ name: textOf(languageOfLocale(interaction.locale)).common.asTyped(value), value }]
}

function waitOf(
  interaction: RepliableInteraction | AutocompleteInteraction,
  commands: ReadonlyMap<string, Command>,
  { allowance }: RouterSettings,
): number | undefined {
  const place = interaction.guildId ?? interaction.channelId ?? ''
  return allowance?.waitFor({ place, memberId: interaction.user.id }, costOf(interaction, commands))
}

async function converse(
  interaction: RepliableInteraction,
  commands: ReadonlyMap<string, Command>,
  settings: RouterSettings,
  tell: Teller,
): Promise<void> {
  const { app, deferAfterMs } = settings
  const ownText = textOf(languageOfLocale(interaction.locale))
  const waitMs = waitOf(interaction, commands, settings)
  if (waitMs !== undefined) return await askToWait(interaction, waitMs, ownText, app)
  if (interaction.guildId !== null && !isAway(interaction))
    settings.homes?.met(interaction.guildId, interaction.user.id)
  const conversation = new Conversation(interaction, ownText)
  const since = performance.now()
  try {
    const task = await planTask(interaction, commands, settings)
    // Whether she may was asked of Discord perhaps, and its three seconds go on meanwhile.
    await carryOut(task, conversation, deferAfterMs - (performance.now() - since))
    await tell(interaction, conversation)
  } catch (error) {
    const unheard = async (reason: unknown) => {
      if (wasKept(error) && !isAnswered(reason)) await settings.unheard?.note(interaction.user.id)
    }
    if ((error instanceof InHand && !conversation.isWaitedFor) || isGone(error)) {
      await unheard(error)
      app.log.info({ interaction: interaction.id }, 'the interaction was answered or gone before')
      return
    }
    if (!(error instanceof UserError || error instanceof InHand)) logFailure(app, error, interaction)
    const sentence = sentenceFor(error, interaction, ownText)
    try {
      await conversation.tellPrivately(sentence)
    } catch (failure) {
      await unheard(failure)
      if (!isGone(failure)) logFailure(app, failure, interaction)
      return
    }
    // What a leader got wrong is no reason to hear of nothing else.
    await tell(interaction, conversation)
  }
}

/** Nothing is looked up for it: it costs one answer. */
async function askToWait(
  interaction: RepliableInteraction,
  waitMs: number,
  text: Text,
  { log }: Shared,
): Promise<void> {
  log.info({ interaction: interaction.id }, 'a member asked for too much at once and was told to wait')
  const sentence = text.common.tooFast(Math.ceil(waitMs / 1000))
  await new Conversation(interaction, text).tellPrivately(sentence)
}

async function carryOut(task: Task, conversation: Conversation, deferAfterMs: number): Promise<void> {
  try {
    await conversation.answer(() => task.run(), task.answers, deferAfterMs)
  } catch (error) {
    await task.undo?.()
    throw error
  }
}

function sentenceFor(error: unknown, { id }: { readonly id: string }, text: Text): string {
  if (error instanceof UserError) return error.sentence(text)
  if (error instanceof InHand) return text.errors.inHand()
  return error instanceof LostReply ? text.errors.savedNotShown() : text.errors.internal(id)
}
