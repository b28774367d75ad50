import type { Fleet, Row } from './fleet.ts'
import type { Press } from './members.ts'

/** What must be nothing. */
export interface Audit {
  readonly answersLost: number
  readonly duplicatePosts: number
  readonly duplicatePoints: number
  readonly rowsStuck: number
  readonly rollUpDifferences: number
}

interface Answer {
  readonly occurrence_id: string
  readonly member_id: string
  readonly chosen: string
  readonly correct: number
  readonly points: number
  readonly bonus: number
}

const TERMINAL = ['closed', 'skipped', 'void']

/** Holds what members were told and see against the database, once everything that was due `until` then is at rest. */
export async function audit(fleet: Fleet, posted: Posted, presses: readonly Press[], until: number): Promise<Audit> {
  const rows = await fleet.rows()
  const answers = await fleet.all<Answer>('select * from answers')
  const scores = await fleet.all<{ member_id: string; points: number; answered: number }>(
    "select member_id, sum(points) as points, sum(answered) as answered from scores where period = 'all' group by member_id",
  )
  const earned = (member: string) =>
    answers
      .filter((one) => one.member_id === member)
      .reduce((sum, { points, bonus }) => sum + Number(points) + Number(bonus), 0)
  const counted = (member: string) => answers.filter((one) => one.member_id === member).length
  return {
    answersLost: lost(rows, answers, presses).length,
    duplicatePosts: posted.duplicates(rows),
    duplicatePoints: scores.filter(
      (one) => Number(one.points) > earned(one.member_id) || Number(one.answered) > counted(one.member_id),
    ).length,
    rowsStuck: rows.filter((row) => Number(row.due_at_ms) <= until && !TERMINAL.includes(row.state)).length,
    rollUpDifferences: (await fleet.store((store) => store.scores.recompute())).length,
  }
}

/** What a member was told is so, and is not. */
function lost(rows: readonly Row[], answers: readonly Answer[], presses: readonly Press[]): string[] {
  const byAnswer = new Map(answers.map((one) => [`${one.occurrence_id} ${one.member_id}`, one]))
  const byRow = new Map(rows.map((row) => [row.id, row]))
  const of = Map.groupBy(presses, (one) => `${one.occurrence} ${one.member}`)
  return [...of].flatMap(([key, hers]) => {
    const row = byRow.get(hers[0]?.occurrence ?? '')
    const answer = byAnswer.get(key)
    const isSo = row && (row.reveal === 'press' ? isAsShown(answer, hers) : isLast(row, answer, hers))
    return isSo ? [] : [`${key}: ${JSON.stringify(hers)} but ${JSON.stringify(answer)}`]
  })
}

/** The last press that was confirmed counts, or one behind it of which she heard nothing. */
function isLast(row: Row, answer: Answer | undefined, presses: readonly Press[]): boolean {
  const confirmed = presses.findLastIndex((one) => one.told === 'saved')
  if (confirmed === -1) return true
  const order = JSON.parse(row.choice_order) as string[]
  const possible = presses.filter((one, at) => at === confirmed || (at > confirmed && one.told === 'nothing'))
  return possible.some((one) => answer?.chosen === JSON.stringify([order[one.place]]))
}

/** Where the press shows the result, the first stands: what she was shown is what is kept. */
function isAsShown(answer: Answer | undefined, presses: readonly Press[]): boolean {
  const shown = presses.filter((one) => one.told === 'right' || one.told === 'wrong')
  return shown.every((one) => answer !== undefined && (one.told === 'right') === (Number(answer.correct) === 1))
}

/** Every message that ever carried an occurrence, and every reply with a result. */
export class Posted {
  readonly #messages = new Map<string, Set<string>>()
  readonly #replies = new Map<string, Set<string>>()
  readonly #fleet: Fleet

  constructor(fleet: Fleet) {
    this.#fleet = fleet
    fleet.playground.world.state.listen((event) => {
      if (event.kind !== 'message-created' || event.message.seenBy !== undefined) return
      const { id, components, content, replyTo } = event.message
      const [, occurrence] = /quiz\.answer:(\w{12})/.exec(JSON.stringify(components)) ?? []
      if (occurrence) add(this.#messages, occurrence, id)
      if (replyTo && content.includes('의 정답')) add(this.#replies, replyTo, id)
    })
  }

  get count(): number {
    return this.#messages.size
  }

  /** Posts once more what a message that stands has posted. */
  repeat(): void {
    const { state } = this.#fleet.playground.world
    const standing = [...this.#messages].flatMap(([occurrence, [id = '']]) => {
      const message = state.messages.get(id)
      return message ? [{ message, occurrence }] : []
    })
    const [{ message, occurrence } = this.#nothing()] = standing
    const { channelId, author } = message
    const button = { type: 2, style: 2, label: 'A', custom_id: `quiz.answer:${occurrence}:0` } as const
    const components = [{ type: 1 as const, components: [button] }]
    state.create({ channelId, author, body: { components }, uploads: [], pings: [] })
  }

  #nothing(): never {
    throw new Error('nothing was posted')
  }

  /** Messages too many, of those that stand. */
  duplicates(rows: readonly Row[]): number {
    const { messages } = this.#fleet.playground.world.state
    const tooMany = [...this.#messages.values(), ...this.#replies.values()].map(
      (ids) => [...ids].filter((id) => messages.has(id)).length - 1,
    )
    // Two rows of one date are two posts of it, whatever each is called.
    const dates = rows.filter((row) => row.message_id !== null).map((row) => `${row.channel_id} ${row.local_date}`)
    return tooMany.filter((n) => n > 0).length + dates.length - new Set(dates).size
  }
}

function add(map: Map<string, Set<string>>, key: string, value: string): void {
  map.set(key, (map.get(key) ?? new Set()).add(value))
}
