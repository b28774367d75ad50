import { plainLabel } from '../chat/escape.ts'
import { truncate } from '../chat/fit.ts'
import { LIMITS } from '../chat/limits.ts'
import type { Choice } from '../chat/reply.ts'
import type { Subjects } from '../core/facts/subjects/subjects.ts'

const NAME_ROOM = 70

/** Subjects for autocomplete: `DAX · DynamoDB`, without those chosen already; services first while nothing is typed. */
export function subjectChoices(subjects: Subjects, typed: string, without: readonly string[] = []): Choice[] {
  const found =
    typed.trim() === ''
      ? [...new Set([...subjects.services, ...subjects.all])]
      : subjects.suggest(typed, LIMITS.choices + without.length)
  return found
    .filter((subject) => !without.includes(subject.key))
    .slice(0, LIMITS.choices)
    .map((subject) => {
      const name = truncate(plainLabel(subject.name), NAME_ROOM)
      const above = subject.kind === 'service' ? subject.section.path[0] : subject.service.title
      return { name: `${name} · ${plainLabel(above ?? '')}`, value: subject.key }
    })
}
