import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto'

/** Discord hands an interaction over, or an event, by a request that it signs. */
interface Delivery {
  readonly status: number
  /** What an interaction is answered with in the same breath; nothing where the answer comes by the API. */
  readonly body?: unknown
}

interface Changes {
  /** When it is said to be signed, in seconds. */
  readonly timestamp?: string
  readonly signature?: string
  /** What is sent in the place of what was signed. */
  readonly body?: string
}

/** Longer than a bot may take to answer: what hangs is cut. */
const CUT_AFTER_MS = 10_000

/**
 * Discord's other way to a bot: where a bot has an address of its own, it gets interactions and webhook events there, signed
 * (Ed25519, over the time and the body), and none over the gateway.
 */
export class Endpoint {
  readonly #now: () => number
  readonly #secret: KeyObject
  /** As the developer portal shows it: 64 hexadecimal digits. */
  readonly publicKey: string
  /** How each request was answered. */
  readonly statuses: number[] = []
  /** The last of them, to be sent again as it was. */
  last: { readonly url: string; readonly init: RequestInit } | undefined
  readonly #watchers = new Set<(set: boolean) => void>()
  #base: string | undefined

  constructor(now: () => number) {
    this.#now = now
    const { publicKey, privateKey } = generateKeyPairSync('ed25519')
    this.#secret = privateKey
    this.publicKey = Buffer.from(publicKey.export({ format: 'jwk' }).x ?? '', 'base64url').toString('hex')
  }

  /** Whether the bot is reached by requests. */
  get set(): boolean {
    return this.#base !== undefined
  }

  /** As saving the address in the portal does: it must answer a PING, and refuse what is signed wrongly. */
  async connect(base: string): Promise<void> {
    const ping = await this.#post(`${base}/interactions`, { type: 1 })
    const pong = typeof ping.body === 'object' && ping.body !== null && 'type' in ping.body && ping.body.type === 1
    if (ping.status !== 200 || !pong) throw new Error(`${base}: a PING was answered ${ping.status}`)
    const forged = await this.#post(`${base}/interactions`, { type: 1 }, { signature: '0'.repeat(128) })
    if (forged.status !== 401) throw new Error(`${base}: a wrong signature was answered ${forged.status}`)
    this.#settle(base)
  }

  disconnect(): void {
    this.#settle(undefined)
  }

  watch(watcher: (set: boolean) => void): void {
    this.#watchers.add(watcher)
  }

  #settle(base: string | undefined): void {
    this.#base = base
    for (const watcher of this.#watchers) watcher(this.set)
  }

  interaction(payload: object): Promise<Delivery> {
    return this.send('/interactions', payload)
  }

  event(type: string, data: object, applicationId: string): Promise<Delivery> {
    const event = { type, timestamp: new Date(this.#now()).toISOString(), data }
    return this.send('/events', { version: 1, application_id: applicationId, type: 1, event })
  }

  send(path: string, payload: object, changes?: Changes): Promise<Delivery> {
    return this.#post(`${this.#base}${path}`, payload, changes)
  }

  async #post(url: string, payload: object, changes: Changes = {}): Promise<Delivery> {
    const body = JSON.stringify(payload)
    const timestamp = changes.timestamp ?? String(Math.floor(this.#now() / 1000))
    const signature = changes.signature ?? sign(null, Buffer.from(timestamp + body), this.#secret).toString('hex')
    const headers = {
      'content-type': 'application/json',
      'x-signature-ed25519': signature,
      'x-signature-timestamp': timestamp,
    }
    this.last = { url, init: { method: 'POST', headers, body: changes.body ?? body } }
    const answer = await fetch(url, { ...this.last.init, signal: AbortSignal.timeout(CUT_AFTER_MS) })
    this.statuses.push(answer.status)
    const text = await answer.text()
    const isJson = text !== '' && answer.headers.get('content-type')?.startsWith('application/json')
    return { status: answer.status, ...(isJson ? { body: JSON.parse(text) as unknown } : {}) }
  }
}
