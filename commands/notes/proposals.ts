import type { App } from '../../src/app.ts'
import { UserError } from '../../src/chat/errors.ts'
import type { FileChange } from '../../src/content/libraries.ts'
import { randomId } from '../../src/core/random-id.ts'
import type { TrackKey } from '../../src/core/track.ts'
import type { TrackLink } from '../../src/store/link-store.ts'

/** What a leader was shown and has not agreed to yet. */
interface Proposal {
  readonly changes: readonly FileChange[]
  /** They come from this repository. */
  readonly link?: ProposedLink
}

export type ProposedLink = Pick<TrackLink, 'url' | 'branch' | 'folder' | 'commit' | 'committedAt'>

/** Kept for a day; after that the files are sent again. */
export async function keepProposal(changes: readonly FileChange[], app: App, link?: ProposedLink): Promise<string> {
  const key = randomId(app.random)
  const files = changes.map(({ path, content }) => ({ name: path, ...(content ? { content } : {}) }))
  // What it is about stands before the files.
  const parts = [{ name: JSON.stringify({ link }) }, ...files]
  await app.store.waiting.keep(waitingFor(key, app.track), parts, app.clock.now())
  return key
}

/** Once: whoever presses again is told that it is over. Another track's key opens nothing. */
export async function takeProposal(key: string, app: App): Promise<Proposal> {
  const [about, ...files] = (await app.store.waiting.take(waitingFor(key, app.track))) ?? []
  if (!about) throw new UserError('proposalForgotten')
  const changes = files.map(({ name, content }) => ({ path: name, ...(content ? { content } : {}) }))
  return { changes, ...(JSON.parse(about.name) as Pick<Proposal, 'link'>) }
}

/** The group's files, nobody's own. */
function waitingFor(key: string, { guildId, trackId }: TrackKey) {
  return { guildId, memberId: '', kind: 'proposal', key: `${trackId} ${key}` } as const
}
