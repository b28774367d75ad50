import { checks } from './en/checks.ts'
import { citation } from './en/citation.ts'
import { cli } from './en/cli.ts'
import { cliHelp } from './en/cli-help.ts'
import { common } from './en/common.ts'
import { compare } from './en/compare.ts'
import { daysOff } from './en/days-off.ts'
import { diagramChecks } from './en/diagram-checks.ts'
import { drafting } from './en/drafting.ts'
import { errata } from './en/errata.ts'
import { errors } from './en/errors.ts'
import { exam } from './en/exam.ts'
import { factChecks } from './en/fact-checks.ts'
import { facts } from './en/facts.ts'
import { fileChecks } from './en/file-checks.ts'
import { gaps } from './en/gaps.ts'
import { generated } from './en/generated.ts'
import { help } from './en/help.ts'
import { homes } from './en/homes.ts'
import { init } from './en/init.ts'
import { coverage, items } from './en/items.ts'
import { leaderboard } from './en/leaderboard.ts'
import { links } from './en/links.ts'
import { live } from './en/live.ts'
import { manage } from './en/manage.ts'
import { me } from './en/me.ts'
import { notes } from './en/notes.ts'
import { notices } from './en/notices.ts'
import { ownLines } from './en/own-lines.ts'
import { panel } from './en/panel.ts'
import { question } from './en/question.ts'
import { questionChecks } from './en/question-checks.ts'
import { questionForm } from './en/question-form.ts'
import { quiz } from './en/quiz.ts'
import { reminders } from './en/reminders.ts'
import { reports } from './en/reports.ts'
import { review } from './en/review.ts'
import { search } from './en/search.ts'
import { service } from './en/service.ts'
import { settings } from './en/settings.ts'
import { settingsWrong } from './en/settings-wrong.ts'
import { status } from './en/status.ts'
import { suggest } from './en/suggest.ts'
import { tracks } from './en/tracks.ts'
import { welcome } from './en/welcome.ts'
import type { Text } from './ko.ts'

export const en: Text = {
  language: 'en',
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
