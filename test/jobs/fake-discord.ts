import type {
  ChannelKind,
  ChannelProblem,
  Channels,
  PermissionName,
  Post,
  RoleState,
  SendResult,
  Server,
} from '../../src/app.ts'
import type { Message } from '../../src/chat/reply.ts'
import type { RoleTrouble } from '../../src/core/schedule/types.ts'

export interface PostedMessage {
  readonly id: string
  readonly channelId: string
  readonly sentAt: number
  readonly nonce?: string
  readonly pingRoleId?: string
  message: Message
  edits: number
  published?: boolean
  thread?: string
  deleted: boolean
}

/** What happens to the next request: it is done and the answer lost, or not done at all. */
export type Fault =
  | { readonly kind: 'stored-then-lost' }
  /** `of`: of the next request of that kind. */
  | { readonly kind: 'answers'; readonly problem: ChannelProblem; readonly of?: 'send' }

const ok = (message: PostedMessage): SendResult => ({ ok: true, messageId: message.id, sentAt: message.sentAt })
const unknown: ChannelProblem = { kind: 'unknown', message: 'socket closed' }

/** Channels as Discord keeps them: a nonce is known for some minutes, then forgotten; history is shown to those who may read it. */
export class FakeDiscord implements Channels {
  readonly messages: PostedMessage[] = []
  readonly requests: string[] = []
  readonly faults: Fault[] = []
  missing: PermissionName[] = []
  kind: ChannelKind = 'text'
  roleState: RoleState = 'mentionable'
  trouble: RoleTrouble | undefined
  /** Member and role. */
  readonly held = new Set<string>()
  serverState: 'here' | 'gone' | 'unknown' = 'here'
  /** Of a server that is asked for alone. */
  serverName = ''
  serversAsked = 0
  guildProblem: ChannelProblem | undefined
  /** Servers by name; members who left; inboxes that take nothing. */
  names: readonly Server[] = [{ id: '100', name: '' }]
  namesAreAll = true
  readonly gone = new Set<string>()
  readonly shut = new Set<string>()
  publishProblem: ChannelProblem | undefined
  threadProblem: ChannelProblem | undefined
  /** How far the bot's clock is ahead of Discord's own. */
  botAheadMs = 0
  /** Ids of messages tell nothing of when they were sent, unless a test gives them Discord's. */
  idOf: (sentAt: number) => string = () => String(1000 + this.messages.length)
  readonly #now: () => number
  readonly #nonceMs: number

  constructor(now: () => number, nonceMs = 180_000) {
    this.#now = () => now() - this.botAheadMs
    this.#nonceMs = nonceMs
  }

  standing(): PostedMessage[] {
    return this.messages.filter((one) => !one.deleted)
  }

  async send(post: Post): Promise<SendResult> {
    return this.#answer(`send ${post.nonce}`, () => {
      if (this.shut.has(post.channelId)) return refused(403, 50_007)
      const known = this.messages.find(
        (one) => one.nonce !== undefined && one.nonce === post.nonce && this.#now() - one.sentAt < this.#nonceMs,
      )
      if (known?.deleted) return refused(404, 10_008)
      if (known) return ok(known)
      const message = {
        id: this.idOf(this.#now()),
        channelId: post.channelId,
        sentAt: this.#now(),
        message: post.message,
        edits: 0,
        deleted: false,
        ...(post.nonce ? { nonce: post.nonce } : {}),
        ...(post.pingRoleId ? { pingRoleId: post.pingRoleId } : {}),
      }
      this.messages.push(message)
      return ok(message)
    })
  }

  async edit(_channelId: string, messageId: string, message: Message): Promise<SendResult> {
    return this.#answer(`edit ${messageId}`, () => {
      const found = this.standing().find((one) => one.id === messageId)
      if (!found) return refused(404, 10_008)
      found.message = message
      found.edits++
      return ok(found)
    })
  }

  async remove(_channelId: string, messageId: string): Promise<SendResult> {
    return this.#answer(`remove ${messageId}`, () => {
      const found = this.standing().find((one) => one.id === messageId)
      if (!found) return refused(404, 10_008)
      found.deleted = true
      return ok(found)
    })
  }

  async findOwn(channelId: string, sinceMs: number, prefix: string): ReturnType<Channels['findOwn']> {
    this.requests.push('findOwn')
    const all = this.missing.includes('readMessageHistory') ? [] : this.standing()
    const shown = all.filter((one) => one.channelId === channelId)
    // From the newest back, whatever the bot's clock says.
    const backTo = Math.min(sinceMs, ...shown.slice(-1).map((one) => one.sentAt)) - 25 * 3_600_000
    const found = shown.filter(
      (one) => one.sentAt >= backTo && JSON.stringify(one.message.components ?? []).includes(`"${prefix}`),
    )
    return { ok: true, messageIds: found.map((one) => one.id) }
  }

  async permissions(): ReturnType<Channels['permissions']> {
    if (this.guildProblem) return { ok: false, problem: this.guildProblem }
    return { ok: true, missing: this.missing, kind: this.kind }
  }

  async server(id: string): ReturnType<Channels['server']> {
    this.serversAsked++
    return this.serverState === 'here' ? { id, name: this.serverName } : this.serverState
  }

  async servers() {
    return { servers: this.names, isWhole: this.namesAreAll }
  }

  async inbox(memberId: string): ReturnType<Channels['inbox']> {
    return { ok: true, channelId: `dm-${memberId}` }
  }

  async member(_guildId?: string, memberId = ''): ReturnType<Channels['member']> {
    return this.gone.has(memberId) ? 'gone' : 'here'
  }

  memberName(_guildId: string, memberId: string): string | undefined {
    return `멤버 ${memberId}`
  }

  role(): ReturnType<Channels['role']> {
    return this.roleState
  }

  async roleTrouble(): ReturnType<Channels['roleTrouble']> {
    return this.trouble
  }

  async toggleRole(_guildId: string, memberId: string, roleId: string): ReturnType<Channels['toggleRole']> {
    const held = `${memberId} ${roleId}`
    if (!this.held.delete(held)) this.held.add(held)
    return { ok: true, held: this.held.has(held) }
  }

  async publish(_channelId: string, messageId: string): Promise<SendResult> {
    return this.#answer(`publish ${messageId}`, () => {
      if (this.publishProblem) return { ok: false, problem: this.publishProblem }
      const found = this.standing().find((one) => one.id === messageId)
      if (!found) return refused(404, 10_008)
      found.published = true
      return ok(found)
    })
  }

  async openThread(_channelId: string, messageId: string, name: string): Promise<SendResult> {
    return this.#answer(`thread ${messageId}`, () => {
      if (this.threadProblem) return { ok: false, problem: this.threadProblem }
      const found = this.standing().find((one) => one.id === messageId)
      if (!found) return refused(404, 10_008)
      if (found.thread !== undefined) return refused(400, 160_004)
      found.thread = name
      return ok(found)
    })
  }

  #answer(request: string, work: () => SendResult): SendResult {
    this.requests.push(request)
    const at = this.faults.findIndex((one) => !('of' in one) || request.startsWith(`${one.of} `))
    const [fault] = at < 0 ? [] : this.faults.splice(at, 1)
    if (fault?.kind === 'answers') return { ok: false, problem: fault.problem }
    const result = work()
    return fault ? { ok: false, problem: unknown } : result
  }
}

export function refused(status: number, code: number): SendResult & { readonly ok: false } {
  return { ok: false, problem: { kind: 'refused', status, code, message: `code ${code}` } }
}
