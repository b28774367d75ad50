import type { App, Shared } from '../app.ts'
import type { Asking, AutocompleteRequest } from '../chat/request.ts'
import { createTrackChoice, type TrackChoice } from './choice.ts'
import { appIn, enter, enterForForm } from './enter.ts'

/** Through which every request comes to its track. */
export interface Door extends TrackChoice {
  /**
   * Undefined where a server has several tracks and nothing tells which is meant: it is to be asked. `any`: then the first will
   * do; `form`: and nobody waits for it.
   */
  enter(asked: Asking | AutocompleteRequest, how: 'sure' | 'any' | 'form'): Promise<App | undefined>
}

export function createDoor(shared: Shared): Door {
  return {
    ...createTrackChoice(shared),
    async enter(asked, how) {
      const found = await (how === 'form' ? enterForForm(asked, shared) : enter(asked, shared))
      return found ?? (how === 'sure' ? undefined : await first(asked.guildId, shared))
    },
  }
}

async function first(guildId: string, shared: Shared): Promise<App | undefined> {
  const tracks = await shared.store.tracks.of(guildId)
  return tracks[0] && (await appIn(tracks[0], tracks, shared))
}
