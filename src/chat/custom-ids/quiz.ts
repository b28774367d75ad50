import { INDEX, KEY, OCCURRENCE, PLACE, SNOWFLAKE } from './patterns.ts'

/** What is pressed at questions: the daily one, practice, exams, rounds, reviews. */
export const QUIZ = {
  /** The occurrence and the choice's place as shown, from 0, or several; `s` for the menu to pick them in; `t` for the written answer's form. */
  'quiz.answer': [OCCURRENCE, PLACE],
  /** Opens the form of a written answer; `mine`: the member's own result; `today`: another question of the day. */
  'quiz.write': [OCCURRENCE],
  'quiz.mine': [OCCURRENCE],
  /** The role that is pinged, given and taken back. */
  'quiz.role': [OCCURRENCE],
  'quiz.today': [OCCURRENCE],
  /** The question again, to give another answer; whether the answer of that press was a guess. */
  'quiz.change': [OCCURRENCE],
  'quiz.guess': [OCCURRENCE, SNOWFLAKE, /^[01]$/],
  /** Earlier questions: the menu of a page, a page from 0, one tried, and its form. */
  'quiz.past': [],
  'quiz.past-at': [/^\d{1,4}$/],
  'quiz.past-try': [OCCURRENCE, PLACE],
  'quiz.past-write': [OCCURRENCE],
  'quiz.past-whole': [OCCURRENCE],
  'quiz.past-whole-at': [OCCURRENCE, /^\d{1,2}$/],
  /** All of a question that a message had no room for; then the same at another page. */
  'quiz.whole': [OCCURRENCE],
  'quiz.whole-at': [OCCURRENCE, /^\d{1,2}$/],
  'quiz.try-whole': [OCCURRENCE, /^\d{1,2}$/],
  'quiz.try-whole-at': [OCCURRENCE, /^\d{1,2}$/, /^\d{1,2}$/],
  /** Practice: the round, the question's place in it from 0, and as above. */
  'quiz.try': [OCCURRENCE, /^\d{1,2}$/, PLACE],
  'quiz.try-write': [OCCURRENCE, /^\d{1,2}$/],
  'quiz.next': [OCCURRENCE, /^\d{1,2}$/],
  /** A new round: of other questions about the same services, or of those missed. */
  'quiz.again': [OCCURRENCE, /^(?:more|missed)$/],
  'quiz.share': [OCCURRENCE],
  /** Forms in which a member says what is wrong with a question, or that her own words are right; the same in practice. */
  'quiz.report': [OCCURRENCE],
  'quiz.claim': [OCCURRENCE],
  'quiz.report-try': [OCCURRENCE, /^\d{1,2}$/],
  'quiz.claim-try': [OCCURRENCE, /^\d{1,2}$/],
  /** Under the notice of a correction: the correction, and the occurrence whose own result is shown. */
  'quiz.corrected': [OCCURRENCE, OCCURRENCE],
  /** A round about a subject. */
  'quiz.about': [KEY],
  /** An exam, and a place in it: to go there, to choose, to write, to mark or not. */
  'quiz.exam-at': [OCCURRENCE, /^\d{1,2}$/],
  'quiz.exam-pick': [OCCURRENCE, /^\d{1,2}$/, PLACE],
  'quiz.exam-write': [OCCURRENCE, /^\d{1,2}$/],
  'quiz.exam-mark': [OCCURRENCE, /^\d{1,2}$/, /^[01]$/],
  'quiz.exam-whole': [OCCURRENCE, /^\d{1,2}$/],
  'quiz.exam-whole-at': [OCCURRENCE, /^\d{1,2}$/, /^\d{1,2}$/],
  /** All its questions at a page, and the menu of that page; sent, or given up: asked and said; another one like it. */
  'quiz.exam-list': [OCCURRENCE, /^\d$/],
  'quiz.exam-open': [OCCURRENCE],
  'quiz.exam-end': [OCCURRENCE, /^(?:ask|yes)$/],
  'quiz.exam-drop': [OCCURRENCE, /^(?:ask|yes)$/],
  'quiz.exam-new': [OCCURRENCE],
  /** A round of a channel and the question's place in it: an answer, its form, all of the question, what is wrong with it. */
  'quiz.live': [OCCURRENCE, /^\d{1,2}$/, PLACE],
  'quiz.live-write': [OCCURRENCE, /^\d{1,2}$/],
  'quiz.live-whole': [OCCURRENCE, /^\d{1,2}$/],
  'quiz.live-whole-at': [OCCURRENCE, /^\d{1,2}$/, /^\d{1,2}$/],
  'quiz.live-report': [OCCURRENCE, /^\d{1,2}$/],
  /** Ends it; the member's own result. */
  'quiz.live-stop': [OCCURRENCE],
  'quiz.live-mine': [OCCURRENCE],
  /** A question to review and how often it was graded before; then as above, and the grade. */
  'review.answer': [KEY, INDEX, PLACE],
  'review.write': [KEY, INDEX],
  'review.grade': [KEY, INDEX, /^[1-4]$/],
  /** Not today; not any more; from the beginning, asked and said. */
  'review.bury': [KEY],
  'review.suspend': [KEY],
  'review.reset': [KEY, /^(?:ask|yes)$/],
  'review.resume': [],
  'review.next': [],
  'review.report': [KEY],
  /** All of the question, or of its answer. */
  'review.whole': [KEY, INDEX, /^[qa]$/],
  'review.whole-at': [KEY, INDEX, /^[qa]$/, /^\d{1,2}$/],
} as const
