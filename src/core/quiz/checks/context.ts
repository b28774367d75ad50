import type { Subjects } from '../../facts/subjects/subjects.ts'
import type { Notebook } from '../../notes/types.ts'
import type { JudgeContext } from '../judge/judge.ts'
import type { CheckContext } from './finding.ts'

interface Known {
  readonly notebook: Notebook
  readonly subjects: Pick<Subjects, 'all'>
  readonly judge: JudgeContext
}

export function checkContext({ notebook, subjects, judge }: Known): CheckContext {
  const facts = subjects.all.flatMap((subject) => subject.sheet?.facts ?? [])
  const lists = facts.flatMap(({ value, citations }) =>
    value.kind === 'list' ? [{ items: value.items, citations }] : [],
  )
  return { notebook, lists, judge }
}
