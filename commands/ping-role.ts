import type { App } from '../src/app.ts'
import { UserError } from '../src/chat/errors.ts'
import { takeInHand } from '../src/chat/in-hand.ts'
import type { Reply } from '../src/chat/reply.ts'
import type { PressRequest } from '../src/chat/request.ts'
import type { Text } from '../src/text/text.ts'

/** The role that members may give themselves, where leaders want that. */
export async function offeredRole(app: App): Promise<string | undefined> {
  const schedule = await app.store.schedules.of(app.track)
  return schedule?.roleButton ? schedule.pingRoleId : undefined
}

/** Who has the role is asked of Discord: a second press takes it back, whoever gave it. */
export async function toggleRole(request: PressRequest, app: App, text: Text): Promise<Reply> {
  const { guildId, member } = request
  const { channels, log } = app
  const roleId = await offeredRole(app)
  if (roleId === undefined) throw new UserError('noRoleOffered')
  const trouble = await channels.roleTrouble(guildId, roleId)
  if (trouble !== undefined) throw new UserError('roleNotChanged', trouble)
  await takeInHand(request, app)
  const toggled = await channels.toggleRole(guildId, member.id, roleId)
  if (!toggled.ok) {
    log.warn({ guildId, problem: toggled.problem }, 'a role was not changed')
    throw new UserError('roleNotChanged', toggled.problem.kind === 'refused' ? 'no-permission' : 'unknown')
  }
  const { given, taken } = text.reminders.role
  return { message: { content: toggled.held ? given(`<@&${roleId}>`) : taken(`<@&${roleId}>`) }, saved: true }
}
