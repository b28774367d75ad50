import { guildPermissions, has } from '../model/permissions.ts'
import type { GuildMember, WireRole } from '../model/types.ts'
import { ApiError } from './api-error.ts'
import { type Backend, type Call, NOTHING, route } from './call.ts'

/** A role given to a member, and taken from her. */
export const roleRoutes = [
  route('PUT /guilds/:guild/members/:user/roles/:role', (call, backend) => {
    const { member, role } = changeable(call, backend)
    if (!member.roles.includes(role.id)) member.roles = [...member.roles, role.id]
    return NOTHING
  }),
  route('DELETE /guilds/:guild/members/:user/roles/:role', (call, backend) => {
    const { member, role } = changeable(call, backend)
    member.roles = member.roles.filter((id) => id !== role.id)
    return NOTHING
  }),
]

/** The right to manage roles reaches up to below the bot's highest one. */
function changeable(call: Call, { state }: Backend): { member: GuildMember; role: WireRole } {
  const { guild, user = '', role: roleId = '' } = call.params
  if (guild !== state.guild.id || !state.botPresent) throw new ApiError('unknownGuild')
  const member = state.left.has(user) ? undefined : state.members.get(user)
  if (member === undefined) throw new ApiError('unknownMember')
  const role = state.roles.get(roleId)
  if (role === undefined) throw new ApiError('unknownRole')
  const bot = state.members.get(state.bot.user.id)
  const highest = Math.max(0, ...(bot?.roles ?? []).map((id) => state.roles.get(id)?.position ?? 0))
  const may = bot !== undefined && has(guildPermissions(state, bot), 'manageRoles') && role.position < highest
  if (!may || role.managed) throw new ApiError('missingPermissions')
  return { member, role }
}
