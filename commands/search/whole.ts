import type { App } from '../../src/app.ts'
import { button } from '../../src/chat/components.ts'
import { writeCustomId } from '../../src/chat/custom-id.ts'
import type { Message } from '../../src/chat/reply.ts'
import type { PressRequest } from '../../src/chat/request.ts'
import type { Text } from '../../src/text/text.ts'
import { writeFound } from '../../src/views/found.ts'
import { citedSection, sectionPage } from '../section.ts'
import { factContext } from '../shared.ts'
import { cardView } from './answer.ts'
import { leadRow, leadsOf } from './leads.ts'
import { placed } from './places.ts'
import { HERE, keptHits, topicsMenu } from './view.ts'

/** The section around a hit, in the place of its card: what was searched for and the other hits stay. */
export async function wholeSection(request: PressRequest, app: App, text: Text): Promise<Message> {
  const { args } = request.customId
  const found = placed(args, app)
  const at = writeFound(found)
  const place = {
    found,
    page: pageIn(args[3]),
    idOf: (page: number) => writeCustomId('search.whole', ...at, String(page)),
  }
  const back = button(writeCustomId('search.back', ...at), text.search.back, undefined, '↩️')
  const leads = leadRow(leadsOf(found.section, app.library), found.section, [back], text)
  const page = await sectionPage(place, leads, app, text)
  const menus = [...keptHits(request.messageRows), ...topicsMenu(found.section, factContext(app, text))]
  return { ...page, ...said(request), components: [...menus, ...(page.components ?? [])] }
}

/** The card that the section was opened from, as it was. */
export async function backToCard(request: PressRequest, app: App, text: Text): Promise<Message> {
  const hits = keptHits(request.messageRows)
  const neighbours = hits.length > 0 ? 'search.near' : 'search.turn'
  const card = await cardView({ found: placed(request.customId.args, app), hits, neighbours }, app, text)
  return { ...card, ...said(request) }
}

/** Another page of a section that a citation opened. */
export async function readOn(request: PressRequest, app: App, text: Text): Promise<Message> {
  const { args } = request.customId
  return await citedSection(placed(args.slice(0, 1), app).section, Number(args[1]), app, text, pageIn(args[2]))
}

function said({ messageContent }: PressRequest): Pick<Message, 'content'> {
  return messageContent ? { content: messageContent } : {}
}

function pageIn(arg: string | undefined): number | undefined {
  return arg === undefined || arg === HERE ? undefined : Number(arg)
}
