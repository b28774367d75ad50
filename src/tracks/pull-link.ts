import type { Shared } from '../app.ts'
import { UserError } from '../chat/errors.ts'
import { inSteps } from '../chat/in-steps.ts'
import { type Difference, LINKED } from '../core/links.ts'
import { randomId } from '../core/random-id.ts'
import type { TrackLink } from '../store/tracks/link-store.ts'
import { type Text, textOf } from '../text/text.ts'
import { differenceInSteps } from './difference.ts'
import { fileRows } from './file-rows.ts'
import { type LinkFailure, type LinkReading, readLink } from './read-link.ts'
import { filesAfter } from './room.ts'

export type Pulled =
  | { readonly kind: 'same' | 'stopped' }
  | { readonly kind: 'updated'; readonly difference: Difference }
  | LinkFailure

type Deps = Pick<Shared, 'clock' | 'libraries' | 'log' | 'random' | 'repositories' | 'store' | 'uploads'>

/**
 * Takes what is new in a linked repository. Whatever goes wrong, what was taken before stays; that is kept, and is news
 * only where it is another trouble than before. `tell`: leaders hear of news behind their next command.
 */
export async function pullLink(link: TrackLink, app: Deps, tell: boolean): Promise<Pulled> {
  const pulled = await pull(link, app)
  if (pulled.kind === 'stopped') return pulled
  const { store, clock } = app
  const { url } = link
  if (pulled.kind === 'trouble') {
    const { trouble, file } = pulled
    const isNews = await store.links.looked(link, clock.now(), trouble)
    const notice = { kind: 'link-broken', url, trouble, ...(file === undefined ? {} : { file }) } as const
    if (isNews && tell) await store.notices.add(link, notice)
    return pulled
  }
  if (pulled.kind === 'same') await store.links.looked(link, clock.now())
  // What nobody has read yet is no longer so.
  if (link.trouble) await store.notices.withdraw(link, { kind: 'link-broken', url, trouble: link.trouble })
  if (pulled.kind === 'updated' && tell && isAny(pulled.difference)) {
    await store.notices.add(link, { kind: 'link-updated', url, difference: pulled.difference })
  }
  return pulled
}

function isAny({ sections, questions, others = 0 }: Difference): boolean {
  return [...Object.values(sections), ...Object.values(questions), others].some((count) => count > 0)
}

async function pull(link: TrackLink, app: Deps): Promise<Pulled> {
  const address = app.repositories.address(link)
  if (typeof address === 'string') return { kind: 'trouble', trouble: 'not-allowed' }
  const text = textOf('en')
  try {
    const { commit, committedAt } = link
    const reading = await readLink(link, { commit, committedAt }, link, app, text)
    if (reading.kind !== 'read') return reading
    if (reading.rewritten) return { kind: 'trouble', trouble: 'rewritten' }
    return await taken(link, reading, app, text)
  } catch (error) {
    if (error instanceof UserError) return { kind: 'trouble', trouble: 'no-room' }
    app.log.error({ err: error, url: link.url }, 'a linked repository could not be taken')
    return { kind: 'trouble', trouble: 'broken' }
  }
}

async function taken(
  link: TrackLink,
  { link: read, changes }: Extract<LinkReading, { kind: 'read' }>,
  app: Deps,
  text: Text,
): Promise<Pulled> {
  const { clock, libraries, random, store } = app
  filesAfter(await store.trackFiles.of(link), changes)
  const [before, after] = [await libraries.of(link), await libraries.trial(link, changes, text)]
  if (after.notebook.chapters.length === 0) return { kind: 'trouble', trouble: 'no-notes' }
  const difference = await inSteps(differenceInSteps(before, after, changes))
  const now = clock.now()
  const by = { changeId: randomId(random), addedBy: link.linkedBy, addedAt: now }
  const files = fileRows(changes, LINKED, by)
  if (!(await store.links.take({ link: { ...link, ...read, lookedAt: now }, files, of: link }))) return { kind: 'same' }
  await libraries.changed(link)
  return { kind: 'updated', difference }
}
