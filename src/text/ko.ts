import { checks } from './ko/checks.ts'
import { errors } from './ko/errors.ts'
import { help } from './ko/help.ts'

type Language = 'ko' | 'en'

export const ko = {
  language: 'ko' as Language,
  checks,
  errors,
  help,
}
