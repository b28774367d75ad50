// Plain JavaScript that every Node reads: loaded before the first file of TypeScript, which an older Node cannot even open.
import { existsSync } from 'node:fs'

const major = Number(process.versions.node.split('.')[0])

if (major < 26 || typeof Temporal === 'undefined') {
  // npm puts the Node that was installed with Saegim before all others.
  const cameAlong = existsSync(new URL('../node_modules/.bin/node', import.meta.url))
  const advice = cameAlong
    ? 'it came along with the install, so run `npm start` (or `npm run saegim -- COMMAND`), which uses it.'
    : 'install that, or run `npm ci --omit=dev` without --omit=optional, which brings it along for `npm start`.'
  console.error(`saegim: this is Node ${process.versions.node}, and Saegim needs Node 26: ${advice}`)
  process.exit(78)
}
