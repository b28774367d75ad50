import type { App } from '../../src/app.ts'
import { UserError } from '../../src/chat/errors.ts'
import { asTyped } from '../../src/chat/escape.ts'
import { inSteps } from '../../src/chat/in-steps.ts'
import type { Choice } from '../../src/chat/reply.ts'
import type { Subject } from '../../src/core/facts/types.ts'
import { namesInSteps } from '../../src/core/language/names/names.ts'
import type { Names } from '../../src/core/language/names/types.ts'
import { allQuestions } from '../../src/core/quiz/pool.ts'
import { askedAbout, questionsOn } from '../../src/core/quiz/resting.ts'
import type { Question } from '../../src/core/quiz/types.ts'
import { once, type Steps } from '../../src/core/steps.ts'
import { subjectChoices, subjectsMeant } from '../../src/views/subject-choices.ts'

const namesOf = new WeakMap<readonly Question[], () => Steps<Names<string>>>()

/** Services that questions are about, by every name that people type; made once for a bank. */
export async function serviceNames({ library }: App): Promise<Names<string>> {
  const questions = allQuestions(library)
  const services = () => [...new Set(questions.flatMap((question) => question.services))]
  const make = namesOf.get(questions) ?? once(() => namesInSteps(services().map((name) => ({ value: name, name }))))
  namesOf.set(questions, make)
  return await inSteps(make())
}

const askedOf = new WeakMap<readonly Question[], (subject: Subject) => boolean>()

/** What one can practise, as one types: services, and what stands beneath them, that questions rest on. */
export function topicChoices(typed: string, { library }: App): Choice[] {
  const questions = allQuestions(library)
  const isAsked = askedOf.get(questions) ?? askedAbout(questions)
  askedOf.set(questions, isAsked)
  return subjectChoices(library.subjects, typed, isAsked)
}

/** The questions about what was picked or typed: a service, a heading or a term of the notes; all where nothing was. */
export function questionsAboutTopic(typed: string, app: App): readonly Question[] {
  const { subjects } = app.library
  const questions = allQuestions(app.library)
  if (typed === '') return questions
  const named = subjectsMeant(typed, subjects)
  const about = questionsOn(named, questions)
  if (about.length === 0) throw new UserError('noPracticeAbout', asTyped(named[0]?.name ?? typed))
  return about
}
