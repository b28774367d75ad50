import { type APIOverwrite, type APIRole, OverwriteType, PermissionFlagsBits } from 'discord.js'

export interface Standing {
  readonly guildId: string
  readonly ownerId: string
  readonly memberId: string
  readonly roleIds: readonly string[]
  readonly roles: readonly Pick<APIRole, 'id' | 'permissions'>[]
}

const ALL = Object.values(PermissionFlagsBits).reduce((all, one) => all | one, 0n)

/** What a member may do in a channel, as Discord computes it (topics/permissions): everyone, roles, then the channel's own words. */
export function rightsIn(standing: Standing, overwrites: readonly APIOverwrite[]): bigint {
  const { guildId, ownerId, memberId, roles } = standing
  const held = new Set([guildId, ...standing.roleIds])
  const base = roles.filter(({ id }) => held.has(id)).reduce((all, { permissions }) => all | BigInt(permissions), 0n)
  if (ownerId === memberId || base & PermissionFlagsBits.Administrator) return ALL
  const ofRoles = overwrites.filter(({ type, id }) => type === OverwriteType.Role && id !== guildId && held.has(id))
  const layers = [
    overwrites.filter(({ id }) => id === guildId),
    ofRoles,
    overwrites.filter(({ type, id }) => type === OverwriteType.Member && id === memberId),
  ]
  return layers.reduce((rights, layer) => {
    const sum = (which: 'allow' | 'deny') => layer.reduce((all, one) => all | BigInt(one[which]), 0n)
    return (rights & ~sum('deny')) | sum('allow')
  }, base)
}
