import { once } from 'node:events'
import { WebSocket } from 'ws'
import type { PageEvent, PageRequest, PageSnapshot } from '../../src/playground/page-protocol.ts'

type Unnumbered<Request> = Request extends unknown ? Omit<Request, 'request'> : never

/** What the page does over its WebSocket, without the page. */
export class PageClient {
  readonly events: PageEvent[] = []
  readonly #socket: WebSocket
  #last = 0

  constructor(url: string) {
    this.#socket = new WebSocket(`${url.replace('http', 'ws')}/page`)
    this.#socket.on('message', (data) => this.events.push(JSON.parse(String(data)) as PageEvent))
  }

  /** Sends a request and waits for the one answer that carries its number. */
  async ask(request: Unnumbered<PageRequest>): Promise<PageEvent> {
    this.#last += 1
    const number = this.#last
    this.#socket.send(JSON.stringify({ ...request, request: number }))
    return this.next((event) => 'request' in event && event.request === number)
  }

  async next(wanted: (event: PageEvent) => boolean): Promise<PageEvent> {
    for (;;) {
      const found = this.events.find(wanted)
      if (found !== undefined) return found
      await once(this.#socket, 'message')
    }
  }

  /** The newest state of everything, as the last snapshot told it. */
  async snapshot(): Promise<PageSnapshot> {
    await this.next((event) => event.type === 'snapshot')
    const found = this.events.findLast((event) => event.type === 'snapshot')
    if (found === undefined) throw new Error('no snapshot')
    return found
  }

  close(): void {
    this.#socket.close()
  }
}
