import type { App } from '../../src/app.ts'
import { escapeText } from '../../src/chat/escape.ts'
import type { Reply } from '../../src/chat/reply.ts'
import type { CommandRequest } from '../../src/chat/request.ts'
import { localDateAt } from '../../src/core/schedule/local-time.ts'
import { STANDARD_ZONE } from '../../src/core/schedule/standard.ts'
import type { Text } from '../../src/text/text.ts'

/** Begins one, or ends the one that runs; what it counted stays, and is shown. */
export async function season({ options }: CommandRequest, app: App, text: Text): Promise<Reply> {
  const { store, track, clock } = app
  const { manage } = text
  const schedule = await store.schedules.of(track)
  const today = localDateAt(clock.now(), schedule?.zone ?? STANDARD_ZONE)
  if (options.season === 'end') {
    const ended = await store.seasons.end(track, today)
    if (!ended) return { message: { content: manage.seasonNone } }
    const empty = ended.to === undefined
    return { message: { content: empty ? manage.seasonEmpty : manage.seasonEnded(ended.from, ended.to) }, saved: true }
  }
  const name = String(options.name ?? '')
    .toWellFormed()
    .replace(/\s+/g, ' ')
    .trim()
  const started = await store.seasons.start(track, name, today)
  if (!started) return { message: { content: manage.seasonRuns } }
  const called = started.name === '' ? text.leaderboard.season(started.number) : escapeText(started.name)
  return { message: { content: manage.seasonStarted(called, started.from) }, saved: true }
}
