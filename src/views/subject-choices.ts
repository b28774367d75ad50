import { plainLabel } from '../chat/escape.ts'
import { truncate } from '../chat/fit.ts'
import { LIMITS } from '../chat/limits.ts'
import type { Choice } from '../chat/reply.ts'
import type { Resolution, Subjects } from '../core/facts/subjects/subjects.ts'
import type { Subject } from '../core/facts/types.ts'

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
    .map((subject) => ({ name: labelOf(subject), value: subject.key }))
}

function labelOf(subject: Subject): string {
  const name = truncate(plainLabel(subject.name), NAME_ROOM)
  const above = subject.kind === 'service' ? subject.section.path[0] : subject.service.title
  return truncate(`${name} · ${plainLabel(above ?? '')}`, LIMITS.choiceText)
}

/** What was picked or typed: a key, a suggestion by its own label, which some clients send, or a name. */
export function resolveSubject(subjects: Subjects, typed: string): Resolution {
  const [one, ...more] = labelled(subjects).get(typed) ?? []
  if (one && more.length > 0) return { kind: 'several', subjects: [one, ...more] }
  return one ? { kind: 'one', subject: one } : subjects.resolve(typed)
}

/** All that a name as typed may mean; none for what is only near. */
export function subjectsMeant(typed: string, subjects: Subjects): readonly Subject[] {
  const meant = resolveSubject(subjects, typed)
  return meant.kind === 'one' ? [meant.subject] : meant.kind === 'several' ? meant.subjects : []
}

const labels = new WeakMap<Subjects, ReadonlyMap<string, readonly Subject[]>>()

function labelled(subjects: Subjects): ReadonlyMap<string, readonly Subject[]> {
  const made = labels.get(subjects) ?? Map.groupBy(subjects.all, labelOf)
  labels.set(subjects, made)
  return made
}
