import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Duplex } from 'node:stream'
import { type WebSocket, WebSocketServer } from 'ws'

const HOST = '127.0.0.1'
/** How many ports are tried upwards from the wanted one. */
const TRIES = 50

interface Handlers {
  readonly request: (request: IncomingMessage, response: ServerResponse) => Promise<void>
  /** By the first part of the path: `/gateway`, `/page`. */
  readonly sockets: Readonly<Record<string, (socket: WebSocket) => void>>
}

export interface HttpServer {
  readonly port: number
  /** Nothing is answered before. */
  serve(handlers: Handlers): void
  close(): Promise<void>
}

/** Listens on this machine only; a port in use means the next free one, 0 any. */
export async function listen(wanted: number): Promise<HttpServer> {
  const server = createServer()
  // Longer than a client keeps an idle connection: a request never meets one that is just being closed.
  server.keepAliveTimeout = 10 * 60_000
  const port = await bind(server, wanted)
  const sockets = new WebSocketServer({ noServer: true })
  return {
    port,
    serve(handlers) {
      server.on('request', (request, response) => {
        if (!isLocal(request, port)) {
          response.writeHead(421).end()
          return
        }
        handlers.request(request, response).catch((error: unknown) => {
          process.stderr.write(`the playground failed: ${String(error)}\n`)
          response.destroy()
        })
      })
      server.on('upgrade', (request, socket, head) => upgrade(sockets, handlers, port, request, socket, head))
    },
    close() {
      for (const socket of sockets.clients) socket.terminate()
      server.closeAllConnections()
      return new Promise((resolve) => server.close(() => resolve()))
    },
  }
}

function upgrade(
  server: WebSocketServer,
  handlers: Handlers,
  port: number,
  request: IncomingMessage,
  socket: Duplex,
  head: Buffer,
): void {
  const name = /^\/[a-z]*/.exec(request.url ?? '')?.[0] ?? ''
  const handler = handlers.sockets[name]
  if (handler === undefined || !isLocal(request, port)) {
    socket.destroy()
    return
  }
  server.handleUpgrade(request, socket, head, handler)
}

/** Whether our own page or a program asks: a stranger's web page that points here is refused. */
function isLocal(request: IncomingMessage, port: number): boolean {
  const own = [`${HOST}:${port}`, `localhost:${port}`]
  const { host, origin } = request.headers
  const fromOwnPage = origin === undefined || own.some((name) => origin === `http://${name}`)
  return host !== undefined && own.includes(host) && fromOwnPage
}

async function bind(server: Server, wanted: number): Promise<number> {
  for (let port = wanted; port < wanted + TRIES; port += 1) {
    if (await tryPort(server, port)) return (server.address() as AddressInfo).port
  }
  throw new Error(`no free port between ${wanted} and ${wanted + TRIES - 1}`)
}

function tryPort(server: Server, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const onError = (error: NodeJS.ErrnoException) => {
      server.off('listening', onListening)
      if (error.code === 'EADDRINUSE') resolve(false)
      else reject(error)
    }
    const onListening = () => {
      server.off('error', onError)
      resolve(true)
    }
    server.once('error', onError)
    server.once('listening', onListening)
    server.listen(port, HOST)
  })
}
