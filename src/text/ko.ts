import { checks } from './ko/checks.ts'
import { citation } from './ko/citation.ts'
import { errors } from './ko/errors.ts'
import { factChecks } from './ko/fact-checks.ts'
import { help } from './ko/help.ts'
import { leaderboard } from './ko/leaderboard.ts'
import { quiz } from './ko/quiz.ts'

type Language = 'ko' | 'en'

export const ko = {
  language: 'ko' as Language,
  checks,
  errors,
  factChecks,
  help,
  citation,
  leaderboard,
  quiz,
}
