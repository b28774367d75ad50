import type { Migration } from '../migrate.ts'
import { first } from './0001-first.ts'

/** In order; only grows. A migration that was released is never edited. */
export const MIGRATIONS: readonly Migration[] = [first]
