import { bits } from './permissions.ts'
import type { Guild, GuildMember, WireChannel, WireRole, WireUser } from './types.ts'

/** The server as a newcomer finds it: two channels, a leader, two members, the bot. Ids are fixed, so that data written about them stays true. */
export const GUILD_ID = '1100000000000000001'
export const BOT_ID = '1100000000000000002'
export const LEADER_ROLE_ID = '1100000000000000010'
export const STUDY_ROLE_ID = '1100000000000000011'
export const BOT_ROLE_ID = '1100000000000000012'
export const CHANNEL_IDS = ['1100000000000000021', '1100000000000000022'] as const
export const MEMBER_IDS = ['1100000000000000031', '1100000000000000032', '1100000000000000033'] as const

const JOINED_AT = '2026-03-02T00:00:00.000Z'

const EVERYONE = bits(
  'viewChannel',
  'sendMessages',
  'embedLinks',
  'attachFiles',
  'readMessageHistory',
  'useApplicationCommands',
  'createPublicThreads',
  'sendMessagesInThreads',
)

export function seedGuild(community: boolean): Guild {
  const kind = community
    ? ({ preferred_locale: 'ko', features: ['COMMUNITY'] } as const)
    : ({ preferred_locale: 'en-US', features: [] } as const)
  return { id: GUILD_ID, name: '우리 스터디', owner_id: MEMBER_IDS[0], ...kind }
}

export function seedRoles(): WireRole[] {
  const leader = EVERYONE | bits('manageGuild', 'manageChannels', 'manageMessages', 'manageThreads', 'mentionEveryone')
  return [
    role(GUILD_ID, '@everyone', 0, EVERYONE, 0, {}),
    role(STUDY_ROLE_ID, '스터디원', 0x3ba55d, 0n, 1, { mentionable: true }),
    role(BOT_ROLE_ID, '새김', 0x5865f2, EVERYONE, 2, { managed: true }),
    role(LEADER_ROLE_ID, '스터디장', 0xf0b232, leader, 3, {}),
  ]
}

export function seedChannels(): WireChannel[] {
  return [
    channel(CHANNEL_IDS[0], '오늘의-문제', '매일 한 문제. 답은 버튼으로', 0),
    channel(CHANNEL_IDS[1], '이야기', '찾아보고 이야기하는 곳', 1),
  ]
}

export function seedMembers(): GuildMember[] {
  return [
    member(MEMBER_IDS[0], 'haneul', '김하늘', [LEADER_ROLE_ID, STUDY_ROLE_ID]),
    member(MEMBER_IDS[1], 'doyun', '이도윤', [STUDY_ROLE_ID]),
    member(MEMBER_IDS[2], 'seoyeon', '박서연', [STUDY_ROLE_ID]),
    { user: user(BOT_ID, 'saegim', '새김', true), nick: '새김', roles: [BOT_ROLE_ID], joined_at: JOINED_AT },
  ]
}

function role(
  id: string,
  name: string,
  color: number,
  permissions: bigint,
  position: number,
  more: { managed?: boolean; mentionable?: boolean },
): WireRole {
  const { managed = false, mentionable = false } = more
  const colors = { primary_color: color, secondary_color: null, tertiary_color: null }
  const look = { color, colors, icon: null, unicode_emoji: null, flags: 0, hoist: false, position } as const
  return { id, name, ...look, permissions: permissions.toString(), managed, mentionable }
}

function channel(id: string, name: string, topic: string, position: number): WireChannel {
  return { id, guild_id: GUILD_ID, type: 0, name, topic, position, permission_overwrites: [] }
}

function member(id: string, username: string, name: string, roles: readonly string[]): GuildMember {
  return { user: user(id, username, name, false), nick: name, roles, joined_at: JOINED_AT }
}

function user(id: string, username: string, name: string, bot: boolean): WireUser {
  const shown = { id, username, global_name: name, avatar: null, discriminator: '0', bot } as const
  return { ...shown, flags: 0, public_flags: 0, primary_guild: null }
}
