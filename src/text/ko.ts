import { checks } from './ko/checks.ts'
import { errors } from './ko/errors.ts'

export const ko = { checks, errors }
