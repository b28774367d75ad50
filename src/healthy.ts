import { readConfig } from './config/config.ts'
import { troubleSeen } from './heartbeat.ts'

// For HEALTHCHECK and other watchers: 0 while the bot of DATA_DIR lives, 1 with the reason where not.
const trouble = troubleSeen(readConfig(process.env, false).dataDir, Date.now())
if (trouble !== undefined) {
  console.error(`saegim: ${trouble}`)
  process.exit(1)
}
