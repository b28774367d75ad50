import type { App } from '../../src/app.ts'
import { hash32 } from '../../src/core/hash.ts'
import type { QuestionFields } from '../../src/core/quiz/form/write.ts'
import type { Question } from '../../src/core/quiz/types.ts'
import type { Suggestion } from '../../src/store/tracks/from-members.ts'
import { fieldsOfMade, fieldsOfQuestion } from './fields.ts'
import { fieldsOf } from './view.ts'

/** Suggested by a member, drafted by a language model, made of the notes. */
type Kind = 's' | 'd' | 'g'

export interface ReviewItem {
  readonly kind: Kind
  /** In custom ids. */
  readonly key: string
  readonly fields: QuestionFields
  /** None of what a member suggested: it is in no bank yet. */
  readonly question?: Question
  readonly suggestion?: Suggestion
}

/** As `saegim questions --draft` calls its files. */
const DRAFTED = /^questions\/(?:.*\/)?draft-[^/]*$/

/** All that nobody has read and decided on, members' first: they wait. */
export async function queueOf(app: App): Promise<readonly ReviewItem[]> {
  const suggested = (await app.store.suggestions.waiting(app.track)).map(itemOfSuggestion)
  const drafted = app.library.questionBank.taken
    .filter(({ question: { file, id } }) => DRAFTED.test(file) && !app.library.used.has(id))
    .map((one): ReviewItem => itemOf('d', one.question, () => fieldsOfQuestion(one)))
  return [...suggested, ...drafted, ...app.library.generated.map((one) => itemOf('g', one, () => fieldsOfMade(one)))]
}

/** One of them, by what its button says. */
export async function itemIn(kind: string, key: string, app: App): Promise<ReviewItem | undefined> {
  if (kind !== 's') return (await queueOf(app)).find((one) => one.kind === kind && one.key === key)
  const waiting = await app.store.suggestions.waiting(app.track)
  const found = waiting.find(({ id }) => id === key)
  return found && itemOfSuggestion(found)
}

/** Fields are written when they are read: of a thousand made ones a leader sees one. */
function itemOf(kind: Kind, question: Question, write: () => QuestionFields): ReviewItem {
  return {
    kind,
    key: hash32(question.id),
    question,
    get fields() {
      return write()
    },
  }
}

function itemOfSuggestion(suggestion: Suggestion): ReviewItem {
  return { kind: 's', key: suggestion.id, fields: fieldsOf(suggestion.fields), suggestion }
}
