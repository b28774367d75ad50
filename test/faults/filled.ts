import type Database from 'better-sqlite3'
import { hash32 } from '../../src/core/hash.ts'
import type { Question } from '../../src/core/quiz/types.ts'

/** What a large server has after years. */
const DAY = 86_400_000

type Row = Readonly<Record<string, string | number | null>>

function insert(db: Database.Database, table: string, rows: readonly Row[]): void {
  const [first] = rows
  if (!first) return
  const names = Object.keys(first)
  const statement = db.prepare(`insert into ${table} (${names.join(', ')}) values (${names.map(() => '?').join(', ')})`)
  for (const row of rows) statement.run(names.map((name) => row[name] ?? null))
}

const times = <T>(count: number, make: (at: number) => T): T[] => Array.from({ length: count }, (_, at) => make(at))
const dateOf = (now: number, daysAgo: number) => new Date(now - daysAgo * DAY).toISOString().slice(0, 10)

export interface Filled {
  readonly guildId: string
  readonly scheduleId: string
  readonly memberId: string
  readonly now: number
  /** Asked one a day, the first yesterday. */
  readonly questions: readonly Question[]
  /** How much of it, 1 for all. */
  readonly share: number
}

export function fillStore(
  db: Database.Database,
  { guildId, scheduleId, memberId, now, questions, share }: Filled,
): void {
  const track = { guild_id: guildId, track_id: 'main' }
  const some = <T>(count: number, make: (at: number) => T) => times(Math.ceil(count * share), make)
  const on = some(1_500, (at) => ({ at, question: questions[at % questions.length] as Question }))
  const members = times(40, (at) => (at === 0 ? memberId : `9${at}`))
  db.transaction(() => {
    insert(
      db,
      'occurrences',
      on.map(({ at, question }) => ({
        ...track,
        ...{ id: `f${at.toString(36).padStart(11, '0')}`, schedule_id: scheduleId, channel_id: '201' },
        ...{ local_date: dateOf(now, at + 1), number: 1, of_day: 1, day_number: at, state: 'closed', reason: null },
        ...{ due_at_ms: now - (at + 1) * DAY, opened_at_ms: now - (at + 1) * DAY, closes_at_ms: now - at * DAY - 1 },
        ...{ closed_at_ms: now - at * DAY, message_id: `8${at}`, fence: 1, owner: null, lease_until_ms: 0 },
        ...{ question_id: question.id, question: JSON.stringify(question) },
        choice_order: JSON.stringify(question.choices.map(({ label }) => label)),
        ...{
          reveal: 'close',
          language: 'ko',
          ping_role_id: null,
          results: JSON.stringify({ answers: 40, counts: {}, right: members.filter((_, by) => by % 2) }),
        },
        ...{ sure_answers: 40, sure_right: 20, shown_answers: 40, shown_at_ms: null, key_change: null },
      })),
    )
    insert(
      db,
      'answers',
      on.flatMap(({ at, question }) =>
        members.map((member_id, by) => ({
          ...track,
          ...{ occurrence_id: `f${at.toString(36).padStart(11, '0')}`, member_id, local_date: dateOf(now, at + 1) },
          ...{
            chosen: JSON.stringify(by % 2 ? question.key : ['z']),
            correct: by % 2,
            answered_at_ms: now - at * DAY - by,
          },
          ...{ points: by % 2 ? 10 : 0, bonus: 0, streak: at, press_id: `${at}${by}`, guessed: 0 },
        })),
      ),
    )
    insert(
      db,
      'scores',
      ['all', ...times(60, (at) => `2026-${String((at % 12) + 1).padStart(2, '0')}${at < 12 ? '' : `.${at}`}`)].flatMap(
        (period) =>
          times(500, (at) => ({
            ...{ ...track, period, member_id: at === 0 ? memberId : `9${at}`, points: at, correct: at, answered: at },
            ...{ streak: at, last_date: dateOf(now, 1) },
          })),
      ),
    )
    insert(
      db,
      'seasons',
      times(60, (at) => ({
        ...track,
        number: at + 1,
        name: `시즌 ${at}`,
        from_date: dateOf(now, 900 - at * 10),
        to_date: dateOf(now, 895 - at * 10),
      })),
    )
    const reported = (kind: string, ref: string, member_id: string, at: number) => ({
      ...{
        ...track,
        thing: `${kind}:${ref}`,
        member_id,
        kind,
        ref,
        reason: '왜 틀렸는지 모르겠어요. '.repeat(30),
        wanted: at % 3 ? '가' : null,
      },
      ...{ at_ms: now - at, decision_id: null, told: 0 },
    })
    insert(db, 'reports', [
      ...questions.map(({ id }, at) => reported('question', hash32(id), `9${at % 40}`, at)),
      ...on.map(({ at }) => reported('asked', `f${at.toString(36).padStart(11, '0')}`, `9${at % 40}`, at)),
      ...some(600, (at) => reported('question', hash32(questions[0]?.id ?? ''), `7${at}`, 5_000_000 + at)),
    ])
    insert(
      db,
      'corrections',
      some(2_000, (at) => ({
        ...{
          id: `c${at.toString(36).padStart(11, '0')}`,
          ...track,
          number: at + 1,
          thing: `question:${hash32(questions[at % 50]?.id ?? '')}`,
        },
        ...{
          kind: 'question',
          ref: hash32(questions[at % 50]?.id ?? ''),
          question_id: questions[at % 50]?.id ?? '',
          what: 'keep',
        },
        ...{ content: '{"what":"keep"}', by_member: memberId, at_ms: now - at, undoes: null, changed: 0 },
      })),
    )
    insert(
      db,
      'search_gaps',
      some(6_000, (at) => ({
        ...track,
        key: hash32(`gap ${at % 1_000}`),
        words: `없는 낱말 ${at % 1_000} `.repeat(5).trim(),
        day: dateOf(now, Math.floor(at / 1_000)),
        times: at % 9 || 1,
      })),
    )
    insert(
      db,
      'suggestions',
      some(1_500, (at) => ({
        ...{ id: `s${at.toString(36).padStart(11, '0')}`, ...track, member_id: `9${at % 40}` },
        fields: JSON.stringify({
          stem: `무엇인가 ${at}? `.repeat(20),
          choices: '가\n나\n다',
          key: '1',
          explanation: '왜냐하면 '.repeat(50),
          fields: '',
        }),
        ...{ state: at % 3 ? 'open' : 'used', made_at_ms: now - at, decided_at_ms: null, question_id: null },
        ...{ credited_occurrence_id: null, credited_date: null, credited_points: null },
      })),
    )
    insert(
      db,
      'cards',
      questions.map(({ id }, at) => ({
        ...{
          ...track,
          member_id: memberId,
          question_id: id,
          due_ms: now - at,
          stability: 1 + (at % 50),
          difficulty: 5,
          reps: 3,
          lapses: at % 4,
        },
        ...{ state: 2, interval_days: 3, last_review_ms: now - DAY, buried_until_ms: 0, suspended: '' },
      })),
    )
    insert(
      db,
      'reviews',
      on.map(({ at, question }) => ({
        ...{ ...track, member_id: memberId, question_id: question.id, source: 'daily' },
        ...{ ref: `f${at.toString(36).padStart(11, '0')}`, at_ms: now - at * DAY, grade: 1, first: 0 },
      })),
    )
    insert(
      db,
      'reviews',
      some(12_000, (at) => ({
        ...{
          ...track,
          member_id: memberId,
          question_id: questions[at % questions.length]?.id ?? '',
          source: 'review',
          ref: `r${at}`,
        },
        ...{ at_ms: now - at * 600_000, grade: (at % 4) + 1, first: 0 },
      })),
    )
  })()
}
