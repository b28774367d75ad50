import { createReadStream, existsSync, readdirSync, readFileSync } from 'node:fs'
import { createRequire, stripTypeScriptTypes } from 'node:module'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const PAGE = fileURLToPath(new URL('../page/', import.meta.url))

interface Font {
  readonly contentType: string
  readonly package: string
  readonly file: string
}

const FONTS: Readonly<Record<string, Font>> = {
  '/fonts/regular.otf': korean('NotoSansKR-Regular.otf'),
  '/fonts/medium.otf': korean('NotoSansKR-Medium.otf'),
  '/fonts/bold.otf': korean('NotoSansKR-Bold.otf'),
  '/fonts/emoji.woff2': { contentType: 'font/woff2', package: 'twemoji-colr-font', file: 'twemoji.woff2' },
}

function korean(name: string): Font {
  return { contentType: 'font/otf', package: '@embedpdf/fonts-kr', file: `fonts/${name}` }
}

export interface Asset {
  readonly contentType: string
  readonly content: string | Uint8Array | NodeJS.ReadableStream
}

/** The page's files as a browser reads them: modules without their types, made when first asked for; fonts straight from their package. */
export class Assets {
  #files: ReadonlyMap<string, Asset> | undefined

  find(path: string): Asset | undefined {
    const font = FONTS[path]
    if (font !== undefined) {
      return { contentType: font.contentType, content: createReadStream(fontPath(font)) }
    }
    this.#files ??= readFiles()
    return this.#files.get(path === '/' ? '/index.html' : path)
  }
}

const READERS: Readonly<Record<string, (source: string) => Asset>> = {
  '.html': (content) => ({ contentType: 'text/html; charset=utf-8', content }),
  '.css': (content) => ({ contentType: 'text/css; charset=utf-8', content }),
  '.ts': (source) => ({ contentType: 'text/javascript; charset=utf-8', content: stripTypeScriptTypes(source) }),
}

function readFiles(): ReadonlyMap<string, Asset> {
  const names = readdirSync(PAGE, { recursive: true, encoding: 'utf8' })
  return new Map(
    names.flatMap((name) => {
      const read = READERS[extname(name)]
      return read ? [[`/${name.replaceAll('\\', '/')}`, read(readFileSync(join(PAGE, name), 'utf8'))]] : []
    }),
  )
}

/** Found beside the package's entry: not every font package exports its files. */
function fontPath(font: Font): string {
  const folders = createRequire(import.meta.url).resolve.paths(font.package) ?? []
  const found = folders.map((folder) => join(folder, font.package, font.file)).find((path) => existsSync(path))
  if (found === undefined) throw new Error(`no ${font.file} in the package ${font.package}: run npm ci`)
  return found
}
