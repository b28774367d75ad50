import type { App, Shared } from '../app.ts'
import type { Asking, AutocompleteRequest } from '../chat/request.ts'
import { createTrackChoice, type TrackChoice } from './choice.ts'
import { appIn, appOfMember, enter, enterForForm, type Needs } from './enter.ts'

/** `sure`: rather asks than guesses; `form`: nobody waits for it. */
type How = 'sure' | 'any' | 'form' | 'sure-form'

/** Through which every request comes to its track. */
export interface Door extends TrackChoice {
  /**
   * Undefined where a server has several tracks and nothing tells which is meant: it is to be asked. Unless it must be `sure`,
   * the first will do.
   */
  enter(asked: Asking | AutocompleteRequest, how: How, needs?: Needs): Promise<App | undefined>
  /** For what is about the member alone: no server is looked up, and no library is there. */
  ofMember(asked: Asking): App
}

export function createDoor(shared: Shared): Door {
  return {
    ...createTrackChoice(shared),
    ofMember: (asked) => appOfMember(asked, shared),
    async enter(asked, how, needs = 'all') {
      const found = await (how.endsWith('form') ? enterForForm(asked, shared) : enter(asked, shared, needs))
      return found ?? (how.startsWith('sure') ? undefined : await first(asked.guildId, shared))
    },
  }
}

async function first(guildId: string, shared: Shared): Promise<App | undefined> {
  const tracks = await shared.store.tracks.of(guildId)
  return tracks[0] && (await appIn(tracks[0], tracks, shared))
}
