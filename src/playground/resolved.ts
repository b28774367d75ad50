import type { State } from './model/state.ts'
import { wireChannel, wireMember } from './model/wire.ts'

/** Users, roles and channels that an interaction's data names, in full; those that do not exist are left out. */
export function resolvedIn(
  state: State,
  named: {
    readonly members: readonly string[]
    readonly roles: readonly string[]
    readonly channels: readonly string[]
  },
): object {
  const members = named.members.flatMap((id) => state.members.get(id) ?? [])
  const roles = named.roles.flatMap((id) => state.roles.get(id) ?? [])
  const channels = named.channels.flatMap((id) => state.channels.get(id) ?? [])
  return {
    users: Object.fromEntries(members.map(({ user }) => [user.id, user])),
    members: Object.fromEntries(
      members.map((one) => {
        const permissions = state.guildPermissionsOf(one.user.id).toString()
        return [one.user.id, { ...wireMember(one), user: undefined, permissions }]
      }),
    ),
    roles: Object.fromEntries(roles.map((one) => [one.id, one])),
    channels: Object.fromEntries(channels.map((one) => [one.id, { ...wireChannel(one), permissions: '0' }])),
  }
}
