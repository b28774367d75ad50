import { checks } from './en/checks.ts'
import { errors } from './en/errors.ts'

import type { Text } from './text.ts'

export const en: Text = { checks, errors }
