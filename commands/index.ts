import type { Command, MessageCommand } from '../src/app.ts'
import { compare } from './compare/compare.ts'
import { createHelp } from './help/help.ts'
import { leaderboard } from './leaderboard/leaderboard.ts'
import { manage } from './manage/manage.ts'
import { me } from './me/me.ts'
import { notes } from './notes/notes.ts'
import { question } from './question/question.ts'
import { quiz } from './quiz/quiz.ts'
import { review } from './review/review.ts'
import { findInNotes } from './search/find-in-notes.ts'
import { search } from './search/search.ts'
import { service } from './service/service.ts'
import { settings } from './settings/settings.ts'
import { suggest } from './suggest/suggest.ts'

/** Everything that members can say, in the order of the help; a new command is one file and one line here. */
const others: readonly Command[] = [
  search,
  service,
  compare,
  quiz,
  review,
  leaderboard,
  me,
  suggest,
  settings,
  notes,
  question,
  manage,
]

/** What stands in the menu of every message, under Apps. */
export const messageCommands: readonly MessageCommand[] = [findInNotes]

export const commands: readonly Command[] = [...others, createHelp(others, messageCommands)]
