// Plain JavaScript that every Node reads: loaded before the first file of TypeScript, which an older Node cannot even open.
import module from 'node:module'

const major = Number(process.versions.node.split('.')[0])

if (major < 26 || typeof Temporal === 'undefined') {
  console.error(
    `saegim: this is Node ${process.versions.node}, and Saegim needs Node 26: install that, or run \`npm ci --omit=dev\` ` +
      'without --omit=optional, which brings it along for `npm start`.',
  )
  process.exit(78)
}

// Some 400 files of TypeScript are stripped and compiled at the first start only.
module.enableCompileCache()
