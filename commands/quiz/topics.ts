import type { App } from '../../src/app.ts'
import { UserError } from '../../src/chat/errors.ts'
import { asTyped } from '../../src/chat/escape.ts'
import type { Choice } from '../../src/chat/reply.ts'
import type { Subject } from '../../src/core/facts/types.ts'
import { buildNames } from '../../src/core/language/names/names.ts'
import type { Names } from '../../src/core/language/names/types.ts'
import { questionsOn } from '../../src/core/quiz/picking.ts'
import { allQuestions } from '../../src/core/quiz/pool.ts'
import type { Question } from '../../src/core/quiz/types.ts'
import { subjectChoices, subjectsMeant } from '../../src/views/subject-choices.ts'

const namesOf = new WeakMap<readonly Question[], Names<string>>()

/** Services that questions are about, by every name that people type; made once for a bank. */
export function serviceNames({ library }: App): Names<string> {
  const questions = allQuestions(library)
  const made = namesOf.get(questions)
  if (made) return made
  const services = [...new Set(questions.flatMap((question) => question.services))]
  const names = buildNames(services.map((name) => ({ value: name, name })))
  namesOf.set(questions, names)
  return names
}

/** What one can practise, as one types: services, and what stands beneath them, that questions rest on. */
export function topicChoices(typed: string, app: App): Choice[] {
  return subjectChoices(app.library.subjects, typed, unasked(app))
}

/** The questions about what was picked or typed: a service, a heading or a term of the notes; all where nothing was. */
export function questionsAboutTopic(typed: string, app: App): readonly Question[] {
  const { subjects } = app.library
  const questions = allQuestions(app.library)
  if (typed === '') return questions
  const named = subjectsMeant(typed, subjects)
  const about = new Set(named.flatMap((subject) => questionsOn(subject, questions)))
  if (about.size === 0) throw new UserError('noPracticeAbout', asTyped(named[0]?.name ?? typed))
  return [...about]
}

const unaskedOf = new WeakMap<readonly Question[], readonly string[]>()

/** Keys of subjects that no question rests on; worked out once for a bank. */
function unasked({ library }: App): readonly string[] {
  const { subjects } = library
  const questions = allQuestions(library)
  const known = unaskedOf.get(questions)
  if (known) return known
  const isUnasked = (subject: Subject) => questionsOn(subject, questions).length === 0
  const keys = subjects.all.filter(isUnasked).map((subject) => subject.key)
  unaskedOf.set(questions, keys)
  return keys
}
