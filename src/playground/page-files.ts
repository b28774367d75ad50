import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

export interface PageFile {
  readonly type: string
  readonly body: Uint8Array
}

const FOLDER = new URL('./page/', import.meta.url)

const TYPES: Readonly<Record<string, string>> = {
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  otf: 'font/otf',
  woff2: 'font/woff2',
}

/** The page by the path it is served at (`/`, `/main.js`, `/main.css`, fonts): bundled in memory, nothing is written. */
export async function bundlePage(): Promise<ReadonlyMap<string, PageFile>> {
  const bundle = await build({
    entryPoints: ['main.ts', 'main.css'].map((name) => fileURLToPath(new URL(name, FOLDER))),
    bundle: true,
    format: 'esm',
    target: 'es2022',
    minify: true,
    write: false,
    outdir: '/',
    loader: { '.otf': 'file', '.woff2': 'file' },
    assetNames: 'fonts/[name]',
    logLevel: 'silent',
  })
  const files = new Map<string, PageFile>()
  files.set('/', { type: 'text/html; charset=utf-8', body: await readFile(new URL('index.html', FOLDER)) })
  for (const file of bundle.outputFiles) {
    const ending = file.path.slice(file.path.lastIndexOf('.') + 1)
    files.set(file.path, { type: TYPES[ending] ?? 'application/octet-stream', body: file.contents })
  }
  return files
}
