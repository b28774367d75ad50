import type { Question } from '../../src/core/quiz/types.ts'
import type { Schedule } from '../../src/core/schedule/types.ts'

export const HOUR = 3_600_000

/** 2026-11-23, a Monday, 09:00 in Seoul. */
export const NINE = Date.parse('2026-11-23T00:00:00Z')

let ids = 0
/** Twelve characters, never the same. */
export const newId = (): string => String(ids++).padStart(12, '0')

export function aQuestion(changes: Partial<Question> = {}): Question {
  const id = changes.id ?? 'aurora-endpoint-1'
  return {
    id,
    kind: 'single',
    stem: `Which endpoint writes? (${id})`,
    choices: ['A', 'B', 'C', 'D'].map((label) => ({ label, text: `choice ${label}` })),
    key: ['B'],
    explanation: 'The cluster endpoint points at the writer.',
    rationales: { A: 'no', B: 'yes', C: 'no', D: 'no' },
    quotes: [],
    citations: [],
    difficulty: 2,
    origin: 'authored',
    services: ['Aurora'],
    file: 'questions/aurora.md',
    line: 1,
    shuffle: true,
    ...changes,
  }
}

export function aSchedule(changes: Partial<Schedule> = {}): Schedule {
  return {
    id: 'sched0000001',
    guildId: '100',
    trackId: 'main',
    channelId: '200',
    localTime: '09:00',
    zone: 'Asia/Seoul',
    weekdays: [1, 2, 3, 4, 5, 6, 7],
    count: 1,
    source: 'auto',
    services: [],
    openHours: 24,
    reveal: 'close',
    language: 'ko',
    publish: false,
    resultsTold: 'next',
    streakFreeze: false,
    thread: false,
    choiceNames: false,
    finals: 'none',
    roleButton: false,
    daysOff: [],
    nextDueAt: NINE,
    ...changes,
  }
}
