import type { KeptLibraries } from '../content/libraries.ts'
import type { Library } from '../content/library.ts'
import { readyToBeAsked } from '../content/read.ts'
import { chaptersWithoutQuestions } from '../content/report-card.ts'
import { inTurns } from '../content/turns.ts'
import { watchFolder } from '../content/watch.ts'
import { textOf } from '../text/text.ts'
import type { World } from './world.ts'

/**
 * The folder is read again when its files change, and where nobody sees that (some network drives), on SIGHUP: not at a terminal, where
 * that says that it was closed.
 */
export function followFolder(
  libraries: Pick<KeptLibraries, 'reload'>,
  folder: string,
  world: Pick<World, 'ending' | 'log'>,
  atTerminal = process.stdout.isTTY,
): () => void {
  const reload = () => {
    const failed = (error: unknown) => {
      if (!world.ending?.aborted) world.log.error({ err: error }, 'the content folder could not be read again')
    }
    libraries.reload().then(() => world.log.info({ folder }, 'the content folder was read again'), failed)
  }
  const toDo = atTerminal ? 'start the bot again after a change' : 'after a change send SIGHUP'
  const unwatch = watchFolder(folder, reload, (error) =>
    world.log.warn({ err: error, folder }, `the content folder is not watched: ${toDo}`),
  )
  if (!atTerminal) process.on('SIGHUP', reload)
  return () => {
    unwatch()
    process.off('SIGHUP', reload)
  }
}

/** By then whoever ends it at once, or starts another, has done so. */
const READY_BEHIND_MS = 5_000

/**
 * What members look things up in is made behind the start, when nobody waits for it: a fifth of what a start computes. Who asks before
 * that makes it, and waits. What it gives takes it back.
 */
export function readyBehindStart(libraries: Pick<KeptLibraries, 'shipped'>, { log }: Pick<World, 'log'>): () => void {
  const ending = new AbortController()
  // Without more room: what reading needed was given back before anybody was served.
  const make = () => inTurns(readyToBeAsked(libraries.shipped()), ending.signal)
  const failed = (error: unknown) => {
    if (!ending.signal.aborted) log.error({ err: error }, 'the index of the notes could not be made')
  }
  const timer = setTimeout(() => void make().catch(failed), READY_BEHIND_MS)
  return () => {
    clearTimeout(timer)
    ending.abort()
  }
}

/** What was read, and what of it is wrong, to whoever started the bot. */
export function reportContent(library: Library, content: string, world: World): void {
  const { notebook, questions, faults } = library
  world.say(
    `Read ${notebook.chapters.length} chapters, ${notebook.sections.length} sections, ${questions.length} questions.`,
  )
  const errors = faults.filter((fault) => fault.severity === 'error')
  for (const fault of errors.slice(0, 10)) world.say(`  ${content}/${fault.file}:${fault.line}: ${fault.message}`)
  const { checks } = textOf('en')
  if (questions.length === 0) world.say(checks.noQuestions(library.generated.length, content))
  const unasked = chaptersWithoutQuestions(library)
  if (unasked.length > 0) world.say(checks.foreignQuestions(unasked))
  if (errors.length > 0) {
    world.say(`${errors.length} faults in the content were left out; see all: npm run -s saegim -- check`)
  }
}
