import { isAway } from '../model/away.ts'
import { isThread } from '../model/channels.ts'
import type { GuildMember } from '../model/types.ts'
import { activeThreads, wireApplication, wireChannel, wireGuild, wireMember } from '../model/wire.ts'
import { ApiError } from './api-error.ts'
import { type Backend, type Call, NOTHING, ok, route } from './call.ts'

/** What a bot asks about itself and its server. */
export const lookupRoutes = [
  route('GET /gateway', (_call, backend) => ok({ url: backend.gatewayUrl })),
  route('GET /gateway/bot', (_call, backend) => ok(gatewayBot(backend))),
  route('GET /users/@me', (_call, backend) => ok(backend.state.bot.user)),
  route('GET /users/@me/guilds', (_call, backend) => {
    const { guild, botPresent } = backend.state
    return ok(botPresent ? [{ id: guild.id, name: guild.name, icon: null, owner: false, features: [] }] : [])
  }),
  route('POST /users/@me/channels', (call, backend) => {
    const { recipient_id } = (call.body ?? {}) as { recipient_id?: unknown }
    const user = backend.state.members.get(String(recipient_id))?.user
    if (user === undefined || user.bot) throw new ApiError('cannotWriteTo')
    return ok({ ...wireChannel(backend.state.dmOf(user.id)), recipients: [user] })
  }),
  route('DELETE /users/@me/guilds/:guild', (call, backend) => {
    inGuild(call, backend)
    backend.state.botPresent = false
    backend.state.tell({ kind: 'bot-removed' })
    return NOTHING
  }),
  route('GET /users/:user', (call, backend) => ok(findMember(call, backend, 'unknownUser').user)),
  route('GET /applications/@me', (_call, backend) => ok(application(backend))),
  route('GET /oauth2/applications/@me', (_call, backend) => ok(application(backend))),
  route('GET /guilds/:guild', (call, backend) => {
    inGuild(call, backend)
    return ok(wireGuild(backend.state))
  }),
  route('GET /guilds/:guild/channels', (call, backend) => {
    inGuild(call, backend)
    return ok([...backend.state.channels.values()].filter((one) => !isThread(one) && !isAway(one)).map(wireChannel))
  }),
  route('GET /guilds/:guild/threads/active', (call, backend) => {
    inGuild(call, backend)
    return ok({ threads: activeThreads(backend.state).map(wireChannel), members: [] })
  }),
  route('GET /guilds/:guild/roles', (call, backend) => {
    inGuild(call, backend)
    return ok([...backend.state.roles.values()])
  }),
  route('GET /guilds/:guild/members/:user', (call, backend) => {
    inGuild(call, backend)
    if (backend.state.left.has(call.params.user ?? '')) throw new ApiError('unknownMember')
    return ok(wireMember(findMember(call, backend, 'unknownMember')))
  }),
]

function application({ state, endpoint }: Backend): object {
  return wireApplication(state, endpoint.publicKey)
}

function gatewayBot(backend: Backend): object {
  const { identifies: used, shards } = backend.gateway
  return {
    url: backend.gatewayUrl,
    shards,
    session_start_limit: {
      total: 1_000,
      remaining: Math.max(0, 1_000 - used),
      reset_after: 24 * 60 * 60_000,
      // One by one they would take five seconds each.
      max_concurrency: shards,
    },
  }
}

function inGuild(call: Call, backend: Backend): void {
  const { guild, botPresent } = backend.state
  if (call.params.guild !== guild.id || !botPresent) throw new ApiError('unknownGuild')
}

function findMember(call: Call, backend: Backend, otherwise: 'unknownUser' | 'unknownMember'): GuildMember {
  const member = backend.state.members.get(call.params.user ?? '')
  if (member === undefined) throw new ApiError(otherwise)
  return member
}
