import type { WebSocket } from 'ws'
import { isReached } from '../delivery.ts'
import type { Outcome } from '../interactions.ts'
import { MemberHands } from '../members.ts'
import { has } from '../model/permissions.ts'
import { compareIds } from '../model/snowflakes.ts'
import type { StateEvent } from '../model/state.ts'
import type { Message } from '../model/types.ts'
import { NotPossible } from '../not-possible.ts'
import type { PageMessage } from '../page-protocol/message.ts'
import type { PageClock, PageLocale } from '../page-protocol/server.ts'
import type { PageEvent, PageRequest, PageSnapshot } from '../page-protocol.ts'
import type { PageHost } from './page-host.ts'
import { readRequest } from './read-request.ts'
import { pageChannels, pageCommands, pageMember, pageMessage, pageMessageCommands, pageRoles } from './view.ts'

const NEWEST = 100

/** One open page: the member it is, what it is told, what it asks. */
export class PageSession {
  readonly #socket: WebSocket
  readonly #host: PageHost
  readonly #clockMoved: () => void
  #hands: MemberHands
  #locale: PageLocale = 'ko'

  constructor(socket: WebSocket, host: PageHost, memberId: string, clockMoved: () => void) {
    this.#socket = socket
    this.#host = host
    this.#clockMoved = clockMoved
    this.#hands = new MemberHands(host.backend, memberId)
    socket.on('message', (data) => void this.#answer(String(data)))
    this.sendSnapshot()
  }

  send(event: PageEvent): void {
    if (this.#socket.readyState === this.#socket.OPEN) this.#socket.send(JSON.stringify(event))
  }

  sendSnapshot(): void {
    this.send(this.#snapshot())
  }

  sendCommands(): void {
    this.send({ type: 'commands', ...this.#commands() })
  }

  sendClock(): void {
    this.send({ type: 'clock', clock: this.#clock() })
  }

  onMessage(kind: StateEvent['kind'], message: Message): void {
    if (!this.#hands.sees(message)) return
    if (kind === 'message-deleted') {
      this.send({ type: 'message-deleted', channelId: message.channelId, messageId: message.id })
    } else {
      const type = kind === 'message-created' ? kind : 'message-updated'
      this.send({ type, message: this.#view(message) })
    }
  }

  get #state() {
    return this.#host.backend.state
  }

  #commands() {
    return {
      commands: pageCommands(this.#state, this.#you, this.#locale),
      messageCommands: pageMessageCommands(this.#state, this.#you, this.#locale),
    }
  }

  get #you(): string {
    return this.#hands.memberId
  }

  async #answer(text: string): Promise<void> {
    const request = readRequest(text)
    if (request === undefined) return
    try {
      this.send(await this.#carryOut(request))
    } catch (error) {
      const known = error instanceof NotPossible
      const detail = error instanceof Error ? error.message : String(error)
      this.send({
        type: 'failed',
        request: request.request,
        reason: known && error.refused ? 'refused' : 'invalid',
        detail,
      })
    }
  }

  async #carryOut(request: PageRequest): Promise<PageEvent> {
    const hands = this.#hands
    const done = { type: 'done', request: request.request } as const
    switch (request.type) {
      case 'be':
        this.#be(request.memberId)
        return done
      case 'locale':
        this.#locale = request.locale
        hands.locale = request.locale
        this.sendSnapshot()
        return done
      case 'install':
        this.#state.install(this.#you)
        this.sendSnapshot()
        return done
      case 'say':
        hands.say(request.channelId, request.content)
        return done
      case 'command':
        return told(request.request, await hands.command(request.channelId, request.command, request.options))
      case 'autocomplete': {
        const { channelId, command, options, focused } = request
        return told(request.request, await hands.autocomplete(channelId, command, options, focused))
      }
      case 'message-command':
        return told(request.request, await hands.messageCommand(request.messageId, request.command))
      case 'press':
        return told(request.request, await hands.press(request.messageId, request.customId))
      case 'select':
        return told(request.request, await hands.press(request.messageId, request.customId, request.values))
      case 'submit-modal':
        return told(request.request, await hands.submit(request.token, request.values))
      case 'dismiss':
        hands.dismiss(request.messageId)
        return done
      case 'older':
        return { type: 'history', request: request.request, messages: this.#page(request.channelId, request.before) }
      case 'advance-clock':
        this.#mustLead()
        this.#host.clock.advance(request.ms)
        this.#clockMoved()
        return done
      case 'next-question':
        this.#mustLead()
        await this.#host.nextQuestion?.()
        this.#clockMoved()
        return done
    }
  }

  #be(memberId: string): void {
    const member = this.#state.members.get(memberId)
    if (member === undefined || member.user.bot) throw new NotPossible(`nobody called ${memberId} can be played`)
    this.#hands = new MemberHands(this.#host.backend, memberId)
    this.#hands.locale = this.#locale
    this.sendSnapshot()
  }

  #mustLead(): void {
    if (has(this.#state.guildPermissionsOf(this.#you), 'manageGuild')) return
    throw new NotPossible('only the leader moves the clock', true)
  }

  #snapshot(): PageSnapshot {
    const { backend, origin, nextQuestion } = this.#host
    const members = [...this.#state.members.values()].filter((member) => !member.user.bot)
    this.#state.dmOf(this.#you)
    const channels = pageChannels(this.#state, this.#you)
    return {
      type: 'snapshot',
      server: { id: this.#state.guild.id, name: this.#state.guild.name },
      you: this.#you,
      locale: this.#locale,
      online: isReached(backend),
      bot: pageMember(this.#state, this.#state.bot, origin),
      members: members.map((member) => pageMember(this.#state, member, origin)),
      roles: pageRoles(this.#state),
      channels,
      ...this.#commands(),
      messages: channels.flatMap((channel) => this.#page(channel.id, undefined)),
      clock: this.#clock(),
      canJump: nextQuestion !== undefined,
      installed: this.#state.installedBy.has(this.#you),
    }
  }

  #page(channelId: string, before: string | undefined): PageMessage[] {
    return [...this.#state.messages.values()]
      .filter((message) => message.channelId === channelId && this.#hands.sees(message))
      .filter((message) => before === undefined || compareIds(message.id, before) < 0)
      .sort((left, right) => compareIds(left.id, right.id))
      .slice(-NEWEST)
      .map((message) => this.#view(message))
  }

  #view(message: Message): PageMessage {
    return pageMessage(this.#state, message, { id: this.#you, locale: this.#locale }, this.#host.origin)
  }

  #clock(): PageClock {
    const now = this.#host.clock.now()
    return { now, aheadMs: Math.round(now - (performance.timeOrigin + performance.now())) }
  }
}

function told(request: number, outcome: Outcome): PageEvent {
  switch (outcome.kind) {
    case 'modal':
      return { type: 'modal', request, token: outcome.token, modal: outcome.modal }
    case 'choices':
      return { type: 'choices', request, choices: outcome.choices }
    case 'no-answer':
      return { type: 'failed', request, reason: 'no-answer', detail: 'the application did not respond' }
    case 'offline':
      return { type: 'failed', request, reason: 'offline', detail: 'the bot is not connected' }
    default:
      return { type: 'done', request }
  }
}
