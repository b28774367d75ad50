import { expect, test } from 'vitest'
import { type Roles, roleTroubleIn } from '../../src/discord/role-trouble.ts'

const MANAGE_ROLES = 1n << 28n
const ADMINISTRATOR = 1n << 3n
const VIEW = 1n << 10n
const [EVERYONE, STUDY, BOT] = ['1', '20', '30'] as const

type Change = { study?: object; bot?: object; opensChannel?: boolean; botRoleIds?: string[] }

function server({ study = {}, bot = {}, opensChannel = false, botRoleIds = [BOT] }: Change): Roles {
  const one = (id: string, position: number, permissions: bigint, more: object) => ({
    ...{ id, position, permissions, managed: false },
    ...more,
  })
  const roles = [
    one(EVERYONE, 0, VIEW, {}),
    one(STUDY, 1, 0n, study),
    one(BOT, 2, MANAGE_ROLES, { managed: true, ...bot }),
  ]
  return { guildId: EVERYONE, roles, botRoleIds, opensChannel }
}

test.each<[string, Change, string, ReturnType<typeof roleTroubleIn>]>([
  ['a role without rights below the bot’s own', {}, STUDY, undefined],
  ['one that may what everyone may', { study: { permissions: VIEW } }, STUDY, undefined],
  ['an administrator’s bot', { bot: { permissions: ADMINISTRATOR } }, STUDY, undefined],
  ['one that is gone', {}, '99', 'gone'],
  ['everyone’s', {}, EVERYONE, 'managed'],
  ['another bot’s', { study: { managed: true } }, STUDY, 'managed'],
  ['one with a right of its own', { study: { permissions: 1n << 13n } }, STUDY, 'powers'],
  ['one of administrators, whatever the bot may', { study: { permissions: ADMINISTRATOR } }, STUDY, 'powers'],
  ['one that opens a channel', { opensChannel: true }, STUDY, 'powers'],
  ['a bot that may not manage roles', { bot: { permissions: VIEW } }, STUDY, 'no-permission'],
  ['a bot without a role', { botRoleIds: [] }, STUDY, 'no-permission'],
  ['one above the bot’s', { study: { position: 3 } }, STUDY, 'too-high'],
  ['at the same place the older is higher', { study: { position: 2 } }, STUDY, 'too-high'],
  ['and so is the bot’s over a newer one', { study: { position: 2, id: '40' } }, '40', undefined],
])('%s', (_, change, roleId, trouble) => {
  expect(roleTroubleIn(server(change), roleId)).toBe(trouble)
})
