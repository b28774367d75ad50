import type { App } from '../../src/app.ts'
import { createUploads } from '../../src/content/create-uploads.ts'
import { buildSubjects } from '../../src/core/facts/subjects/subjects.ts'
import { namesInSteps } from '../../src/core/language/names/names.ts'
import type { Question } from '../../src/core/quiz/types.ts'
import type { Schedule } from '../../src/core/schedule/types.ts'
import { searchLater } from '../../src/core/search/search.ts'
import { mainTrack } from '../../src/core/track.ts'
import { openRepositories } from '../../src/git/open.ts'
import { createAside } from '../../src/jobs/aside.ts'
import { createLanes } from '../../src/jobs/lanes.ts'
import { createSpare } from '../../src/jobs/pace.ts'
import { runTick } from '../../src/jobs/tick.ts'
import type { JobSettings, Work } from '../../src/jobs/work.ts'
import type { Store } from '../../src/store/store.ts'
import { notebookOf } from '../notebook.ts'
import { tempStore } from '../store/fixtures.ts'
import { aQuestion, aSchedule, NINE } from '../store/values.ts'
import { FakeDiscord } from './fake-discord.ts'

export const SETTINGS: JobSettings = { pollMs: 15_000, leaseMs: 120_000, nonceWindowMs: 60_000 }

const SUBJECTS = buildSubjects(
  notebookOf('# Databases', ...['Aurora', 'RDS', 'DynamoDB'].flatMap((name) => [`### ${name}`, '#### DAX', '- 말'])),
  [],
  (entries) => namesInSteps(entries),
)

/** Of notes that say nothing: its index is made once a file, where it is needed. */
const NO_NOTES = searchLater(notebookOf('# Databases'))

/** The jobs on a real store, before a Discord of values and a clock that stands still. */
export interface Stage {
  readonly store: Store
  readonly discord: FakeDiscord
  readonly app: App
  now: number
  /** What happens while a post waits for its turn among the background requests: for one, or as many as are given. */
  whileWaiting: (requests: number) => void
  /** Lets time pass, then looks at the rows once. */
  tick(later?: number): Promise<void>
}

export async function aStage(
  changes: Partial<Schedule> = {},
  questions = someQuestions(8),
  generated: readonly Question[] = [],
): Promise<Stage> {
  const time = { now: NINE }
  const store = await tempStore(() => time.now)
  const discord = new FakeDiscord(() => time.now)
  const quiet = () => {}
  const library = {
    questions,
    generated,
    notebook: { chapters: [], sections: [] },
    subjects: SUBJECTS,
    diagrams: [],
    errata: { shownAt: () => [] },
    search: NO_NOTES,
  } as unknown as App['library']
  const app: App = {
    track: { ...mainTrack('100'), name: '', content: 'own', madeAt: 0 },
    tracks: [],
    library,
    libraries: {
      of: async () => library,
      readable: async () => library,
      changed: async () => library,
      trial: async () => library,
      faults: async () => [],
      look: async () => undefined,
      failed: () => false,
      shipped: () => library,
    },
    within: async () => app,
    store,
    channels: discord,
    pictures: {} as App['pictures'],
    holidays: async (country, years) =>
      years.map((year) => ({ from: `${year}-12-25`, to: `${year}-12-25`, name: 'X', country })),
    clock: { now: () => time.now },
    random: Math.random,
    log: { debug: quiet, info: quiet, warn: quiet, error: quiet },
    wake: quiet,
    inviteUrl: (guildId = '') => `https://discord.example/invite?guild_id=${guildId}`,
    uploads: createUploads(),
    repositories: openRepositories({ hosts: [], onProblem: () => {} }),
    fetchFile: async () => undefined,
    noteUrl: () => undefined,
  }
  await store.schedules.save(aSchedule(changes))
  let again = false
  let whileWaiting: Stage['whileWaiting'] = () => {}
  const turn: Work['turn'] = async (requests = 1) => whileWaiting(requests)
  const work: Work = {
    app,
    settings: SETTINGS,
    owner: 'stage',
    turn,
    spare: createSpare(turn),
    lanes: createLanes(),
    aside: createAside((error) => console.error(error)),
    again: () => {
      again = true
    },
    stopping: () => false,
  }
  return {
    store,
    discord,
    app,
    get now() {
      return time.now
    },
    set now(instant: number) {
      time.now = instant
    },
    get whileWaiting() {
      return whileWaiting
    },
    set whileWaiting(happens) {
      whileWaiting = happens
    },
    async tick(later = 0) {
      time.now += later
      do {
        again = false
        await lookAs(work)
      } while (again)
    },
  }
}

/** Another process on the same rows. */
export function heirOf({ app }: Stage): Work {
  return {
    app,
    settings: SETTINGS,
    owner: 'heir',
    turn: async () => {},
    spare: async () => {},
    lanes: createLanes(),
    aside: createAside((error) => console.error(error)),
    again: () => undefined,
    stopping: () => false,
  }
}

export async function lookAs(work: Work): Promise<void> {
  await runTick(work)
  await work.lanes.idle()
  await work.aside.idle()
}

/** The first send is held between Discord's look at the nonce and its receipt, for ten minutes, while `meanwhile` happens. */
export function freezeFirstSend(stage: Stage, meanwhile: () => Promise<void>): void {
  const { discord } = stage
  const { send } = discord
  let frozen = false
  discord.send = async (post) => {
    if (frozen) return send.call(discord, post)
    frozen = true
    stage.now += 10 * 60_000
    await meanwhile()
    const { nonce: _, ...unknown } = post
    return send.call(discord, unknown)
  }
}

/** What Discord was asked to post: one that it knows by its nonce is no second message. */
export const sends = ({ discord }: Stage) => discord.requests.filter((one) => one.startsWith('send'))

type Marking = (...of: never[]) => Promise<unknown>

/** Before it hears that what it is about to send is written down, the process stands still for ten minutes, while `meanwhile` happens. */
export function freezeFirstMark<Name extends string>(
  stage: Stage,
  home: Record<Name, Marking>,
  name: Name,
  meanwhile: () => Promise<void>,
): void {
  const mark: Marking = home[name]
  home[name] = async (...of) => {
    home[name] = mark
    const marked = await mark(...of)
    stage.now += 10 * 60_000
    await meanwhile()
    return marked
  }
}

/** Nothing in these tests is a reason to give up. */
export function noReason(reason: string): never {
  throw new Error(reason)
}

export function someQuestions(count: number): Question[] {
  return Array.from({ length: count }, (_, at) =>
    aQuestion({ id: `question-${at}`, services: [at % 2 ? 'Aurora' : 'RDS'] }),
  )
}
