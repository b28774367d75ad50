import { UserError } from '../src/chat/errors.ts'
import { asTyped } from '../src/chat/escape.ts'
import type { Track } from '../src/core/track.ts'
import { en } from '../src/text/en.ts'
import { ko } from '../src/text/ko.ts'

const NO_EXAM = [ko, en].map(({ manage }) => manage.noExam)

/** Null takes it away. Throws a sentence for what is no date. */
export function examDateOf(typed: string): string | null {
  const date = typed.trim()
  if (NO_EXAM.includes(date.toLowerCase())) return null
  const [, year, month, day] = /^(\d{4})[-./]\s?(\d{1,2})[-./]\s?(\d{1,2})\.?$/.exec(date) ?? []
  try {
    return Temporal.PlainDate.from(
      { year: Number(year), month: Number(month), day: Number(day) },
      { overflow: 'reject' },
    ).toString()
  } catch {
    throw new UserError('wrongDate', asTyped(typed))
  }
}

export function withExam({
  examDate,
  ...track
}: Omit<Track, 'examDate'> & { readonly examDate?: string | null }): Track {
  return examDate === null || examDate === undefined ? track : { ...track, examDate }
}
