import { type Client, Events, MessageFlags, Routes } from 'discord.js'
import { languageOfLocale } from '../core/languages.ts'
import { textOf } from '../text/text.ts'

type Fields = Readonly<Record<string, unknown>>

/** How discord.js turns what Discord sends into an interaction: it is not in its types. */
interface Actions {
  readonly actions: { readonly InteractionCreate: { handle(data: Fields | null): void } }
}

/** Discord's types of interactions, and of what may be said to them. */
const [COMMAND, SUGGESTIONS, FORM] = [2, 4, 5]
const [SAY, SUGGEST] = [4, 8]

/** What discord.js throws at, or drops as a kind that it does not know, is answered all the same: the member reads that it is too old. */
export function refuseUnread(client: Client): void {
  const { InteractionCreate } = (client as unknown as Actions).actions
  const handle = InteractionCreate.handle.bind(InteractionCreate)
  InteractionCreate.handle = (data) => {
    let isRead = false
    const read = () => {
      isRead = true
    }
    client.prependListener(Events.InteractionCreate, read)
    try {
      handle(data)
    } finally {
      client.off(Events.InteractionCreate, read)
      // Of nothing there is nobody to answer; what discord.js throws at it goes its way.
      if (!isRead && data) refuse(client, data)
    }
  }
}

function refuse({ rest }: Client, { id, token, type, locale }: Fields): void {
  if (typeof id !== 'string' || typeof token !== 'string') return
  if (typeof type !== 'number' || type < COMMAND || type > FORM) return
  const content = textOf(languageOfLocale(typeof locale === 'string' ? locale : '')).errors.oldButton()
  const said = { type: SAY, data: { content, flags: MessageFlags.Ephemeral, allowed_mentions: { parse: [] } } }
  const body = type === SUGGESTIONS ? { type: SUGGEST, data: { choices: [] } } : said
  // Whoever was answered or is gone need not be told.
  void rest.post(Routes.interactionCallback(id, token), { body, auth: false }).catch(() => undefined)
}
