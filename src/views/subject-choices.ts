import { plainLabel } from '../chat/escape.ts'
import { truncate } from '../chat/fit.ts'
import { LIMITS } from '../chat/limits.ts'
import type { Choice } from '../chat/reply.ts'
import type { Resolution, Subjects } from '../core/facts/subjects/subjects.ts'
import type { Subject } from '../core/facts/types.ts'
import { type OwnLabels, ownLabels } from './own-labels.ts'

const NAME_ROOM = 70

/** Subjects for autocomplete: `DAX · DynamoDB`; services first while nothing is typed. */
export function subjectChoices(
  subjects: Subjects,
  typed: string,
  isOffered: (subject: Subject) => boolean = () => true,
): Choice[] {
  return offered(subjects, typed, isOffered)
    .slice(0, LIMITS.choices)
    .map((subject) => ({ name: labelsOf(subjects).of(subject), value: subject.key }))
}

/** As many as are shown where there are so many: few of all may be offered. */
function offered(subjects: Subjects, typed: string, isOffered: (subject: Subject) => boolean): readonly Subject[] {
  if (typed.trim() === '') return [...new Set([...subjects.services, ...subjects.all])].filter(isOffered)
  for (let most: number = LIMITS.choices; ; most *= MORE) {
    const found = subjects.suggest(typed, most)
    const worth = found.filter(isOffered)
    if (worth.length >= LIMITS.choices || found.length < most) return worth
  }
}

/** Times as many are looked at next. */
const MORE = 4

function labelOf(subject: Subject): string {
  const name = truncate(plainLabel(subject.name), NAME_ROOM)
  const above = subject.kind === 'service' ? subject.section.path[0] : subject.service.title
  return truncate(`${name} · ${plainLabel(above ?? '')}`, LIMITS.choiceText)
}

/** What was picked or typed: a key, a suggestion by its own label, which some clients send, or a name. */
export function resolveSubject(subjects: Subjects, typed: string): Resolution {
  const labelled = typed.includes(' ·') ? labelsOf(subjects).read(typed) : undefined
  return labelled ? { kind: 'one', subject: labelled } : subjects.resolve(typed)
}

/** All that a name as typed may mean; none for what is only near. */
export function subjectsMeant(typed: string, subjects: Subjects): readonly Subject[] {
  const meant = resolveSubject(subjects, typed)
  return meant.kind === 'one' ? [meant.subject] : meant.kind === 'several' ? meant.subjects : []
}

const made = new WeakMap<Subjects, OwnLabels<Subject>>()

function labelsOf(subjects: Subjects): OwnLabels<Subject> {
  const labels = made.get(subjects) ?? ownLabels(subjects.all, labelOf, placeOf)
  made.set(subjects, labels)
  return labels
}

/** The heading right above. */
function placeOf({ section, name }: Subject): string {
  const near = section.title === name ? section.path.at(-2) : section.title
  return plainLabel(near ?? section.file)
}
