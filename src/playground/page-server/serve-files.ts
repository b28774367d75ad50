import type { IncomingMessage, ServerResponse } from 'node:http'
import { pipeline } from 'node:stream/promises'
import type { State } from '../model/state.ts'
import type { Asset, Assets } from './assets.ts'
import { avatarSvg } from './view.ts'

/** What the page's document may load: its own server's things and nothing else. Inline styles are the components' own. */
function contentPolicy(port: number): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    `connect-src 'self' ws://127.0.0.1:${port} ws://localhost:${port}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
}

/** The page, its scripts, fonts, avatars, and the files that messages carry. */
export async function serveFile(
  request: IncomingMessage,
  response: ServerResponse,
  from: { readonly state: State; readonly assets: Assets; readonly port: number },
): Promise<void> {
  const { pathname } = new URL(request.url ?? '/', 'http://playground')
  if (request.headers.host === `localhost:${from.port}` && pathname === '/') {
    response.writeHead(302, { location: `http://127.0.0.1:${from.port}/` }).end()
    return
  }
  const asset = avatar(from.state, pathname) ?? attachment(from.state, pathname) ?? from.assets.find(pathname)
  if (asset === undefined) {
    response
      .writeHead(404, { 'content-type': 'text/plain; charset=utf-8' })
      .end('없는 주소예요. There is nothing here.')
    return
  }
  response.writeHead(200, {
    'content-type': asset.contentType,
    'content-security-policy': contentPolicy(from.port),
    'x-content-type-options': 'nosniff',
    'cache-control': asset.contentType.startsWith('font/') ? 'max-age=86400' : 'no-cache',
  })
  if (typeof asset.content === 'string' || asset.content instanceof Uint8Array) response.end(asset.content)
  else await pipeline(asset.content, response).catch(() => response.destroy())
}

function avatar(state: State, path: string): Asset | undefined {
  const id = /^\/avatars\/(\d+)\.svg$/.exec(path)?.[1]
  const content = id === undefined ? undefined : avatarSvg(state, id)
  return content === undefined ? undefined : { contentType: 'image/svg+xml', content }
}

function attachment(state: State, path: string): Asset | undefined {
  const [, id, filename] = /^\/attachments\/\d+\/(\d+)\/([\w.-]+)$/.exec(path) ?? []
  const file = id === undefined || filename === undefined ? undefined : state.files.get(id, filename)
  return file === undefined ? undefined : { contentType: file.contentType, content: file.data }
}
