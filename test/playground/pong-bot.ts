import {
  type AutocompleteInteraction,
  type ChatInputCommandInteraction,
  Client,
  GatewayIntentBits,
  type Interaction,
} from 'discord.js'

/** The two commands of the bare bot, as registered. */
const PONG_COMMANDS = [
  { name: 'ping', description: 'Answers pong' },
  {
    name: 'pick',
    description: 'Suggests words',
    options: [{ type: 3, name: 'word', description: 'A word', required: true, autocomplete: true }],
  },
]

/** A discord.js bot that does nothing but answer `pong`: what every bot pays at least. Resolves when it is ready. */
export async function startPongBot(apiUrl: string, token: string): Promise<Client<true>> {
  const client = new Client({ intents: [GatewayIntentBits.Guilds], rest: { api: apiUrl } })
  client.on('interactionCreate', (interaction: Interaction) => {
    if (interaction.isAutocomplete()) void suggest(interaction)
    if (interaction.isChatInputCommand()) void pong(interaction)
  })
  const ready = new Promise<Client<true>>((resolve) => client.once('clientReady', resolve))
  await client.login(token)
  const bot = await ready
  await bot.application.commands.set(PONG_COMMANDS)
  return bot
}

async function pong(interaction: ChatInputCommandInteraction): Promise<void> {
  await interaction.reply('pong')
}

async function suggest(interaction: AutocompleteInteraction): Promise<void> {
  const word = interaction.options.getFocused()
  await interaction.respond([{ name: word || 'pong', value: word || 'pong' }])
}
