import type { PageEvent, PageRequest } from '../page-protocol.ts'

type WithoutNumber<Request> = Request extends PageRequest ? Omit<Request, 'request'> : never
export type Ask = WithoutNumber<PageRequest>

export type Answer = Extract<PageEvent, { readonly request: number }>

const RETRY_MS = 800

/** The WebSocket to the playground: opened again whenever it closes, one answer for every request. */
export class Connection {
  readonly #hear: (event: PageEvent) => void
  readonly #changed: (open: boolean) => void
  readonly #waiting = new Map<number, (answer: Answer) => void>()
  #socket: WebSocket | undefined
  #lastRequest = 0

  constructor(hear: (event: PageEvent) => void, changed: (open: boolean) => void) {
    this.#hear = hear
    this.#changed = changed
  }

  open(): void {
    const url = new URL('/page', location.href)
    url.protocol = url.protocol.replace('http', 'ws')
    const socket = new WebSocket(url)
    socket.addEventListener('open', () => this.#changed(true))
    socket.addEventListener('message', (message) => this.#take(JSON.parse(String(message.data))))
    socket.addEventListener('close', () => this.#closed())
    this.#socket = socket
  }

  /** Never rejects: a lost connection answers as `offline`. */
  ask(body: Ask): Promise<Answer> {
    this.#lastRequest += 1
    const request = this.#lastRequest
    return new Promise((resolve) => {
      if (this.#socket?.readyState !== WebSocket.OPEN) return resolve(lost(request))
      this.#waiting.set(request, resolve)
      this.#socket.send(JSON.stringify({ ...body, request }))
    })
  }

  #take(event: PageEvent): void {
    if (!('request' in event)) {
      this.#hear(event)
      return
    }
    this.#waiting.get(event.request)?.(event)
    this.#waiting.delete(event.request)
  }

  #closed(): void {
    this.#changed(false)
    for (const [request, resolve] of this.#waiting) resolve(lost(request))
    this.#waiting.clear()
    setTimeout(() => this.open(), RETRY_MS)
  }
}

function lost(request: number): Answer {
  return { type: 'failed', request, reason: 'offline', detail: '' }
}
