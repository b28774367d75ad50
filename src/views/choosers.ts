import type { APIEmbedField } from 'discord-api-types/v10'
import { LIMITS } from '../chat/limits.ts'
import { isTyped } from '../core/quiz/grading.ts'
import type { PostedOccurrence } from '../core/schedule/types.ts'
import type { ChosenBy } from '../store/answers/answer-port.ts'
import type { Store } from '../store/store.ts'
import type { Text } from '../text/text.ts'
import { askedWhoLeft, type Presence } from './present.ts'
import { labelsShown } from './question-text.ts'

/** Names of one choice, as many as there is room for: tried from the most. */
const NAMED = [25, 15, 10, 6, 4, 3, 2, 1, 0]
/** Those who left make room for others, who may have left as well. */
const MOST_ROUNDS = 3
export const ASK_WITHIN_MS = 10_000

/** Members who chose the same, those of the key first. */
export interface Choosers {
  /** `B`, `A, C`. */
  readonly shown: string
  readonly right: boolean
  readonly memberIds: readonly string[]
}

type Source = Presence & { readonly store: Pick<Store, 'answers'> }

/**
 * Who chose what on a closed question, without those who left the server: Discord is asked of each who would be named. What
 * was written is nobody's but its writer's.
 */
export async function choosersOf(occurrence: PostedOccurrence, source: Source): Promise<readonly Choosers[]> {
  if (isTyped(occurrence.question)) return []
  const { store } = source
  for (let round = 1; ; round++) {
    const groups = grouped(occurrence, await store.answers.given(occurrence))
    const named = groups.flatMap(({ memberIds }) => memberIds.slice(0, NAMED[0]))
    const unknown = await store.memberChecks.unknown(occurrence.guildId, named)
    const left = await askedWhoLeft(occurrence.guildId, unknown, source, ASK_WITHIN_MS)
    if (!left || round >= MOST_ROUNDS) return groups
  }
}

function grouped(occurrence: PostedOccurrence, given: readonly ChosenBy[]): readonly Choosers[] {
  const byChoice = new Map<string, { readonly right: boolean; readonly memberIds: string[] }>()
  for (const { memberId, chosen, correct } of given) {
    const shown = labelsShown(occurrence, chosen)
    const group = byChoice.get(shown) ?? { right: correct, memberIds: [] }
    group.memberIds.push(memberId)
    byChoice.set(shown, group)
  }
  const groups = [...byChoice].map(([shown, group]) => ({ shown, ...group }))
  return groups.sort((a, b) => Number(b.right) - Number(a.right) || (a.shown < b.shown ? -1 : 1))
}

/** Within what a field holds: fewer names, then fewer choices. A name in an embed pings nobody. */
export function choosersField(groups: readonly Choosers[], name: string, text: Text): APIEmbedField {
  for (const named of NAMED) {
    const value = groups.map((group) => groupLine(group, named, text)).join('\n')
    if (value.length <= LIMITS.embedFieldValue) return { name, value }
  }
  const lines = groups.map((group) => groupLine(group, 0, text))
  let kept = lines
  while (lengthWith(kept, lines.length, text) > LIMITS.embedFieldValue) kept = kept.slice(0, -1)
  return { name, value: [...kept, text.quiz.moreChoices(lines.length - kept.length)].join('\n') }
}

function groupLine({ shown, right, memberIds }: Choosers, named: number, text: Text): string {
  const names = memberIds.slice(0, named).map((id) => `<@${id}>`)
  const rest = memberIds.length - names.length
  const more = rest === 0 ? [] : [names.length === 0 ? text.quiz.people(rest) : text.quiz.andMore(rest)]
  return [right ? '✅' : '▫️', `**${shown}**`, ...names, ...more].join(' ')
}

function lengthWith(kept: readonly string[], all: number, text: Text): number {
  return [...kept, text.quiz.moreChoices(all - kept.length)].join('\n').length
}
