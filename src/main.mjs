// `main.ts` is a link to this file: an older Node that is told to run it reads JavaScript, and says in one sentence what is
// missing. All that Saegim does begins in `process.ts`.
import './needs-node-26.mjs'

await import('./utc.ts')
// Before all that is read and compiled.
await import('./heap.ts').then(({ startHeap }) => startHeap())
await import('./process.ts')
  .then(({ launch }) => launch())
  .catch((error) => {
    if (error.code !== 'ERR_MODULE_NOT_FOUND') throw error
    const [what] = error.message.split(' imported from')
    console.error(`saegim: ${what}: run \`npm ci --omit=dev\` in the folder of Saegim`)
    process.exit(78)
  })
