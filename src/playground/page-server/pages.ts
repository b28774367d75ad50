import type { WebSocket } from 'ws'
import { MEMBER_IDS } from '../model/seed.ts'
import type { StateEvent } from '../model/state.ts'
import type { PageEvent } from '../page-protocol.ts'
import type { PageHost } from './page-host.ts'
import { PageSession } from './session.ts'

/** All open pages; each is some member. */
export class Pages {
  readonly #host: PageHost
  readonly #sessions = new Set<PageSession>()

  constructor(host: PageHost) {
    this.#host = host
    host.backend.state.listen((event) => this.#onChange(event))
    const tell = (online: boolean) => this.#tellAll({ type: 'online', online })
    host.backend.gateway.watch(tell)
    host.backend.endpoint.watch(tell)
  }

  accept(socket: WebSocket): void {
    const session = new PageSession(socket, this.#host, MEMBER_IDS[0], () => this.tellClock())
    this.#sessions.add(session)
    socket.on('close', () => this.#sessions.delete(session))
    socket.on('error', () => socket.terminate())
  }

  tellClock(): void {
    for (const session of this.#sessions) session.sendClock()
  }

  #tellAll(event: PageEvent): void {
    for (const session of this.#sessions) session.send(event)
  }

  #onChange(event: StateEvent): void {
    for (const session of this.#sessions) {
      if ('message' in event) session.onMessage(event.kind, event.message)
      else if (event.kind === 'commands') session.sendCommands()
      else session.sendSnapshot()
    }
  }
}
