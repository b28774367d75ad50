import type { App } from '../../src/app.ts'
import { UserError } from '../../src/chat/errors.ts'
import type { FileChange } from '../../src/content/libraries.ts'
import { randomId } from '../../src/core/random-id.ts'
import type { TrackKey } from '../../src/core/track.ts'
import type { TrackLink } from '../../src/store/link-store.ts'

/** What a leader was shown and has not agreed to yet. */
interface Proposal {
  readonly track: TrackKey
  readonly changes: readonly FileChange[]
  /** They come from this repository. */
  readonly link?: ProposedLink
}

export type ProposedLink = Pick<TrackLink, 'url' | 'branch' | 'folder' | 'commit' | 'committedAt'>

/** In memory: nothing is stored before a leader agrees, which takes minutes; after a restart the file is sent again. */
const proposals = new Map<string, Proposal>()
const MOST_BYTES = 200_000_000

export function keepProposal(changes: readonly FileChange[], { track, random }: App, link?: ProposedLink): string {
  const key = randomId(random)
  proposals.set(key, { track, changes, ...(link ? { link } : {}) })
  let bytes = 0
  for (const [one, { changes }] of [...proposals].reverse()) {
    bytes += changes.reduce((sum, { content }) => sum + (content?.length ?? 0), 1000)
    if (bytes > MOST_BYTES && one !== key) proposals.delete(one)
  }
  return key
}

/** Once: whoever presses again is told that it is over. Another track's key opens nothing. */
export function takeProposal(key: string, { track }: App): Proposal {
  const found = proposals.get(key)
  if (!found || found.track.guildId !== track.guildId || found.track.trackId !== track.trackId) {
    throw new UserError('proposalForgotten')
  }
  proposals.delete(key)
  return found
}
