import { PermissionFlagsBits } from 'discord.js'
import type { RoleTrouble } from '../app.ts'

interface GuildRole {
  readonly id: string
  readonly permissions: bigint
  readonly position: number
  readonly managed: boolean
}

/** A server's roles, and the bot's among them. */
export interface Roles {
  /** Of the role @everyone as well. */
  readonly guildId: string
  readonly roles: readonly GuildRole[]
  readonly botRoleIds: readonly string[]
  /** Some channel lets the role's members do what others may not. */
  readonly opensChannel: boolean
}

/** Whether a bot may give the role to whoever asks, as Discord decides it (topics/permissions, "Permission Hierarchy"). */
export function roleTroubleIn(
  { guildId, roles, botRoleIds, opensChannel }: Roles,
  roleId: string,
): RoleTrouble | undefined {
  const role = roles.find(({ id }) => id === roleId)
  if (!role) return 'gone'
  if (role.managed || role.id === guildId) return 'managed'
  const everyone = roles.find(({ id }) => id === guildId)?.permissions ?? 0n
  if ((role.permissions & ~everyone) !== 0n || opensChannel) return 'powers'
  const own = roles.filter(({ id }) => botRoleIds.includes(id))
  const rights = own.reduce((all, { permissions }) => all | permissions, everyone)
  if ((rights & (PermissionFlagsBits.ManageRoles | PermissionFlagsBits.Administrator)) === 0n) return 'no-permission'
  return own.some((one) => isAbove(one, role)) ? undefined : 'too-high'
}

/** Of two at the same place the older one is higher. */
function isAbove(one: GuildRole, other: GuildRole): boolean {
  return one.position > other.position || (one.position === other.position && BigInt(one.id) < BigInt(other.id))
}
