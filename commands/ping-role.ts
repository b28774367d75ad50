import type { App } from '../src/app.ts'
import { UserError } from '../src/chat/errors.ts'
import type { Reply } from '../src/chat/reply.ts'
import type { PressRequest } from '../src/chat/request.ts'
import type { Text } from '../src/text/text.ts'

/** Longer than Discord gives anybody to answer. */
const WITHIN_MS = 10 * 60_000

/** The role that members may give themselves, where leaders want that. */
export async function offeredRole(app: App): Promise<string | undefined> {
  const schedule = await app.store.schedules.of(app.track)
  return schedule?.roleButton ? schedule.pingRoleId : undefined
}

/** Who has the role is asked of Discord: a second press takes it back, whoever gave it. */
export async function toggleRole({ id, guildId, member }: PressRequest, app: App, text: Text): Promise<Reply> {
  const { channels, log } = app
  const roleId = await offeredRole(app)
  if (roleId === undefined) throw new UserError('noRoleOffered')
  const trouble = await channels.roleTrouble(guildId, roleId)
  if (trouble !== undefined) throw new UserError('roleNotChanged', trouble)
  // A copy of the press, which another process took: it would undo what the first one did.
  const press = { guildId, memberId: member.id, kind: 'role', key: id } as const
  if (!(await app.store.waiting.first(press, app.clock.now(), WITHIN_MS)))
    throw new UserError('roleNotChanged', 'unknown')
  const toggled = await channels.toggleRole(guildId, member.id, roleId)
  if (!toggled.ok) {
    log.warn({ guildId, problem: toggled.problem }, 'a role was not changed')
    throw new UserError('roleNotChanged', toggled.problem.kind === 'refused' ? 'no-permission' : 'unknown')
  }
  const { given, taken } = text.reminders.role
  return { message: { content: toggled.held ? given(`<@&${roleId}>`) : taken(`<@&${roleId}>`) }, saved: true }
}
