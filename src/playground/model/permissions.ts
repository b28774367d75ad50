import type { GuildMember, WireChannel, WireRole } from './types.ts'

/** Discord's permission bits, as far as they decide something here. */
export const PERMISSIONS = {
  administrator: 1n << 3n,
  manageChannels: 1n << 4n,
  manageGuild: 1n << 5n,
  viewChannel: 1n << 10n,
  sendMessages: 1n << 11n,
  manageMessages: 1n << 13n,
  embedLinks: 1n << 14n,
  attachFiles: 1n << 15n,
  readMessageHistory: 1n << 16n,
  mentionEveryone: 1n << 17n,
  manageRoles: 1n << 28n,
  useApplicationCommands: 1n << 31n,
  manageThreads: 1n << 34n,
  createPublicThreads: 1n << 35n,
  sendMessagesInThreads: 1n << 38n,
} as const

export type Permission = keyof typeof PERMISSIONS

const ALL = (1n << 53n) - 1n

export function bits(...names: readonly Permission[]): bigint {
  return names.reduce((sum, name) => sum | PERMISSIONS[name], 0n)
}

export interface PermissionSource {
  readonly guild: { readonly id: string; readonly owner_id: string }
  readonly roles: ReadonlyMap<string, WireRole>
}

/** A member's permissions in the server, before any channel has its say. */
export function guildPermissions(source: PermissionSource, member: GuildMember): bigint {
  if (member.user.id === source.guild.owner_id) return ALL
  const own = [source.guild.id, ...member.roles].map((id) => BigInt(source.roles.get(id)?.permissions ?? '0'))
  const sum = own.reduce((left, right) => left | right, 0n)
  return sum & PERMISSIONS.administrator ? ALL : sum
}

/** As in Discord's "Permission Overwrites": everyone, then all roles together, then the member. */
export function channelPermissions(source: PermissionSource, member: GuildMember, channel: WireChannel): bigint {
  const base = guildPermissions(source, member)
  if (base === ALL) return ALL
  const layers = [
    channel.permission_overwrites.filter((one) => one.id === source.guild.id),
    channel.permission_overwrites.filter((one) => one.type === 0 && member.roles.includes(one.id)),
    channel.permission_overwrites.filter((one) => one.type === 1 && one.id === member.user.id),
  ]
  const all = layers.reduce((sum, layer) => {
    const deny = layer.reduce((bitsSoFar, one) => bitsSoFar | BigInt(one.deny), 0n)
    const allow = layer.reduce((bitsSoFar, one) => bitsSoFar | BigInt(one.allow), 0n)
    return (sum & ~deny) | allow
  }, base)
  return all & PERMISSIONS.viewChannel ? all : 0n
}

export function has(permissions: bigint, ...names: readonly Permission[]): boolean {
  const wanted = bits(...names)
  return (permissions & wanted) === wanted
}
