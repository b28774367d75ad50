import { startPongBot } from './pong-bot.ts'

/** The bare bot as a process of its own: `DISCORD_API_URL` and `DISCORD_TOKEN` say where; `ready` on stdout says when. */
const { DISCORD_API_URL = '', DISCORD_TOKEN = '' } = process.env
const bot = await startPongBot(DISCORD_API_URL, DISCORD_TOKEN)
process.once('SIGTERM', () => void bot.destroy().then(() => process.exit(0)))
console.log('ready')
