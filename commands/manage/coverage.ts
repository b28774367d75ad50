import type { App } from '../../src/app.ts'
import { writeCustomId } from '../../src/chat/custom-id.ts'
import type { Message, Reply } from '../../src/chat/reply.ts'
import type { CommandRequest, PressRequest } from '../../src/chat/request.ts'
import type { Text } from '../../src/text/text.ts'
import { coverageView } from '../../src/views/coverage.ts'

export async function coverage(_request: CommandRequest, app: App, text: Text): Promise<Reply> {
  return { message: await shown('p', 0, app, text) }
}

export async function coverageAt({ customId }: PressRequest, app: App, text: Text): Promise<Reply> {
  const [form, page] = customId.args
  return { update: await shown(form === 't' ? 't' : 'p', Number(page), app, text) }
}

async function shown(form: 'p' | 't', page: number, app: App, text: Text): Promise<Message> {
  const asked = await app.store.questions.used(app.track)
  const idOf = (to: 'p' | 't', at: number) => writeCustomId('manage.coverage', to, String(at))
  const place = { page, form: form === 'p' ? ('picture' as const) : ('text' as const), idOf }
  return await coverageView(app.library, asked, place, app.pictures, text)
}
