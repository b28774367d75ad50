import type { App, Shared } from '../app.ts'

/** Where a member stands when she asks. */
interface Standing {
  readonly guildId: string
}

/** Leads whoever asks to the track that it is about. */
export function createEntrance(shared: Shared): (standing: Standing) => Promise<App> {
  return async ({ guildId }) => {
    const [track] = await shared.store.tracks.of(guildId)
    if (!track) throw new Error('a server has no track')
    return { ...shared, track, library: await shared.libraries.of(track) }
  }
}
