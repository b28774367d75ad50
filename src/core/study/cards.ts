import { type Card as FsrsCard, type Grade as FsrsGrade, fsrs, type State } from 'ts-fsrs'
import type { TrackKey } from '../track.ts'

/** As FSRS counts them: again, hard, good, easy. */
export const GRADES = [1, 2, 3, 4] as const

export type Grade = (typeof GRADES)[number]

export const AGAIN: Grade = 1
const HARD: Grade = 2
const GOOD: Grade = 3

export interface CardKey extends TrackKey {
  readonly memberId: string
  readonly questionId: string
}

/** What a member's memory of one question is like, by FSRS. Times are milliseconds UTC. */
export interface Memory {
  readonly due: number
  /** Days until it is remembered with 90 %. */
  readonly stability: number
  /** 1 to 10. */
  readonly difficulty: number
  readonly reps: number
  readonly lapses: number
  readonly state: number
  /** In days. */
  readonly interval: number
  readonly lastReview: number
}

/** A member's memory of one question; `reps` is 0 where it counts from the beginning. */
export interface Card extends CardKey, Memory {
  /** Not asked before that instant. */
  readonly buriedUntil: number
  /** Not asked at all: the member put it away, or its question has left the files. */
  readonly suspended?: Suspended
}

export const SUSPENDED = ['member', 'gone'] as const

export type Suspended = (typeof SUSPENDED)[number]

/** One grading; a reset makes what came before it count for nothing. */
export interface Review {
  readonly at: number
  readonly grade: Grade | 'reset'
}

/**
 * The published default parameters of FSRS 6; 90 % is to be remembered when a card comes. In days, without the learning
 * steps of minutes: a group's question comes once a day, and whoever reviews ten minutes later knows the screen, not the
 * matter. The fuzz is seeded by the library from the card itself, so that the same history gives the same dues, whoever counts.
 */
const SCHEDULER = fsrs({ enable_fuzz: true, enable_short_term: false })

/**
 * What an answer tells of the member's memory. One of four choices is right by chance, so a right choice is worth less than
 * right words; what was guessed was not known.
 */
export function gradeOf(answer: {
  readonly typed: boolean
  readonly right: boolean
  readonly guessed: boolean
}): Grade {
  if (!answer.right || answer.guessed) return AGAIN
  return answer.typed ? GOOD : HARD
}

/** The memory after a grading; undefined for one that was never graded. */
export function graded(memory: Memory | undefined, grade: Grade, at: number): Memory {
  return memoryOf(SCHEDULER.next(fsrsCard(memory, at), new Date(at), grade as FsrsGrade).card)
}

/** The memory after all of its gradings, in order of time. */
export function replayed(reviews: readonly Review[]): Memory | undefined {
  let memory: Memory | undefined
  for (const { at, grade } of reviews) memory = grade === 'reset' ? undefined : graded(memory, grade, at)
  return memory
}

/** How probable it is that the member still knows it, 0 to 1. */
export function retrievability(memory: Memory, now: number): number {
  return SCHEDULER.get_retrievability(fsrsCard(memory, now), new Date(now), false)
}

/** Days until it comes again, by what the member would say now. */
export function nextIntervals(memory: Memory | undefined, now: number): Readonly<Record<Grade, number>> {
  const days = (grade: Grade) => graded(memory, grade, now).interval
  return { 1: days(1), 2: days(2), 3: days(3), 4: days(4) }
}

function fsrsCard(memory: Memory | undefined, now: number): FsrsCard {
  const known = memory && memory.reps > 0 ? memory : undefined
  const { due = now, stability = 0, difficulty = 0, reps = 0, lapses = 0, state = 0, interval = 0 } = known ?? {}
  return {
    due: new Date(due),
    stability,
    difficulty,
    reps,
    lapses,
    state: state as State,
    scheduled_days: interval,
    elapsed_days: 0,
    learning_steps: 0,
    ...(known ? { last_review: new Date(known.lastReview) } : {}),
  }
}

function memoryOf(card: FsrsCard): Memory {
  return {
    due: card.due.getTime(),
    stability: card.stability,
    difficulty: card.difficulty,
    reps: card.reps,
    lapses: card.lapses,
    state: card.state,
    interval: card.scheduled_days,
    lastReview: card.last_review?.getTime() ?? 0,
  }
}
