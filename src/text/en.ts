import { checks } from './en/checks.ts'
import { errors } from './en/errors.ts'
import { help } from './en/help.ts'
import type { Text } from './text.ts'

export const en: Text = {
  language: 'en',
  checks,
  errors,
  help,
}
