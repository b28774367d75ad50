// The bare bot in a process of its own, as the peer of `src/main.ts`.
import { startPongBot } from '../playground/pong-bot.ts'

await startPongBot(process.env.DISCORD_API_URL ?? '', process.env.DISCORD_TOKEN ?? '')
console.log('ready')
