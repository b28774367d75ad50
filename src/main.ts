import './utc.ts'
import { enableCompileCache } from 'node:module'

// Some 390 files of TypeScript are stripped and compiled at the first start only.
enableCompileCache()
const { launch } = await import('./process.ts')
await launch()
