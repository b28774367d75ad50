import type { App } from '../../src/app.ts'
import { hash32 } from '../../src/core/hash.ts'
import { citationOf, citationOfSection } from '../../src/core/notes/quote.ts'
import type { Citation, Statement } from '../../src/core/notes/types.ts'
import type { Reported } from '../../src/core/quiz/corrections.ts'
import { allQuestions } from '../../src/core/quiz/pool.ts'
import type { Question } from '../../src/core/quiz/types.ts'
import { asPosted } from '../../src/core/schedule/posted.ts'
import type { PostedOccurrence } from '../../src/core/schedule/types.ts'

/** What a report is about, as it stands now. */
export interface ReportSubject {
  readonly kind: Reported
  readonly ref: string
  readonly occurrence?: PostedOccurrence
  /** With the key that counts. */
  readonly question?: Question
  readonly statement?: Statement
  readonly citations: readonly Citation[]
  /** Of a card or a comparison. */
  readonly names?: readonly string[]
}

type Look = (ref: string, app: App) => Promise<Omit<ReportSubject, 'kind' | 'ref'>>

const NOWHERE = { citations: [] }

/** A kind of thing is a row. */
const LOOKS: Readonly<Record<Reported, Look>> = {
  async asked(ref, app) {
    const found = await app.store.occurrences.find(ref)
    const occurrence = found && asPosted(found)
    const { guildId, trackId } = app.track
    if (occurrence?.guildId !== guildId || occurrence.trackId !== trackId) return NOWHERE
    const { question } = occurrence
    return { occurrence, question, citations: question.citations }
  },
  async question(ref, { library }) {
    const question = allQuestions(library).find(({ id }) => hash32(id) === ref)
    return question ? { question, citations: question.citations } : NOWHERE
  },
  async hit(ref, { library }) {
    const [key = '', index = ''] = ref.split('.')
    const section = library.notebook.chapters.flatMap(({ sections }) => sections).find((one) => one.key === key)
    const statement = section?.statements[Number(index)]
    if (!section) return NOWHERE
    if (!statement) return { citations: [citationOfSection(section)], names: [section.title] }
    return { statement, citations: [citationOf(statement, section)] }
  },
  async service(ref, app) {
    return named([ref], app)
  },
  async compare(ref, app) {
    return named(
      ref.split('.').filter((key) => key !== '-'),
      app,
    )
  },
}

function named(keys: readonly string[], { library }: App) {
  const subjects = keys.flatMap((key) => library.subjects.byKey.get(key) ?? [])
  return {
    names: subjects.map(({ name }) => name),
    citations: subjects.map(({ section }) => citationOfSection(section)),
  }
}

export async function subjectOf(kind: Reported, ref: string, app: App): Promise<ReportSubject> {
  return { kind, ref, ...(await LOOKS[kind](ref, app)) }
}
