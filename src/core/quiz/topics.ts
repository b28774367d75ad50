import type { Subject } from '../facts/types.ts'
import type { Pool, QuestionSource, Questions } from './pool.ts'
import { questionsOn } from './resting.ts'
import type { Question } from './types.ts'

/** What a guild's questions may be about, as its settings name it: a service by its title, a topic below one as `DAX · DynamoDB`. */
export function topicOf({ kind, name, section, service }: Subject): string {
  return kind === 'service' ? section.title : `${name} · ${service.title}`
}

/** Those about one of the topics; all of them when none is named. */
export function questionsFor(
  topics: readonly string[],
  questions: readonly Question[],
  subjects: () => readonly Subject[],
): readonly Question[] {
  if (topics.length === 0) return questions
  const services = new Set(questions.flatMap((question) => question.services))
  const below = topics.filter((topic) => !services.has(topic))
  const named = below.length === 0 ? [] : subjects().filter((subject) => below.includes(topicOf(subject)))
  const on = new Set(questionsOn(named, questions))
  return questions.filter((one) => on.has(one) || one.services.some((service) => topics.includes(service)))
}

/** What a track's settings say of what it is asked. */
interface Wish {
  readonly services: readonly string[]
  readonly source: QuestionSource
  readonly count: number
}

/** What a track may be asked by its settings, and what it was. */
export function poolOf(
  { questions, generated, subjects }: Questions & { readonly subjects: { readonly all: readonly Subject[] } },
  { services, source, count }: Wish,
  past: Pick<Pool, 'asked' | 'recent' | 'refused' | 'refusedIds'>,
  beforeExam?: number,
): Pool {
  const about = (all: readonly Question[]) => questionsFor(services, all, () => subjects.all)
  const exam = beforeExam === undefined ? {} : { beforeExam }
  return { questions: about(questions), generated: about(generated), ...past, ...exam, source, perDay: count }
}
