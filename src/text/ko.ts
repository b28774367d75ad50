import type { Language } from '../core/languages.ts'
import { checks } from './ko/checks.ts'
import { citation } from './ko/citation.ts'
import { cli } from './ko/cli.ts'
import { cliHelp } from './ko/cli-help.ts'
import { common } from './ko/common.ts'
import { compare } from './ko/compare.ts'
import { daysOff } from './ko/days-off.ts'
import { diagramChecks } from './ko/diagram-checks.ts'
import { drafting } from './ko/drafting.ts'
import { errata } from './ko/errata.ts'
import { errors } from './ko/errors.ts'
import { exam } from './ko/exam.ts'
import { factChecks } from './ko/fact-checks.ts'
import { facts } from './ko/facts.ts'
import { fileChecks } from './ko/file-checks.ts'
import { gaps } from './ko/gaps.ts'
import { generated } from './ko/generated.ts'
import { help } from './ko/help.ts'
import { homes } from './ko/homes.ts'
import { init } from './ko/init.ts'
import { coverage, items } from './ko/items.ts'
import { leaderboard } from './ko/leaderboard.ts'
import { links } from './ko/links.ts'
import { live } from './ko/live.ts'
import { manage } from './ko/manage.ts'
import { me } from './ko/me.ts'
import { notes } from './ko/notes.ts'
import { notices } from './ko/notices.ts'
import { ownLines } from './ko/own-lines.ts'
import { panel } from './ko/panel.ts'
import { question } from './ko/question.ts'
import { questionChecks } from './ko/question-checks.ts'
import { questionForm } from './ko/question-form.ts'
import { quiz } from './ko/quiz.ts'
import { reminders } from './ko/reminders.ts'
import { reports } from './ko/reports.ts'
import { review } from './ko/review.ts'
import { search } from './ko/search.ts'
import { service } from './ko/service.ts'
import { settings } from './ko/settings.ts'
import { settingsWrong } from './ko/settings-wrong.ts'
import { status } from './ko/status.ts'
import { suggest } from './ko/suggest.ts'
import { tracks } from './ko/tracks.ts'
import { welcome } from './ko/welcome.ts'

export const ko = {
  language: 'ko' as Language,
  checks,
  common,
  coverage,
  status,
  daysOff,
  items,
  diagramChecks,
  drafting,
  errata,
  errors,
  exam,
  factChecks,
  facts,
  fileChecks,
  gaps,
  generated,
  help,
  homes,
  cli,
  cliHelp,
  init,
  citation,
  leaderboard,
  links,
  live,
  manage,
  me,
  notes,
  notices,
  ownLines,
  panel,
  question,
  questionChecks,
  questionForm,
  quiz,
  reports,
  reminders,
  review,
  search,
  service,
  settings,
  settingsWrong,
  suggest,
  tracks,
  welcome,
  compare,
}

/** Everything that is said. Korean comes first: its shape is the type of the other languages. */
export type Text = typeof ko
