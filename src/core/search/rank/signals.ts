import type { Signal } from './signal.ts'
import { adjacent } from './signals/adjacent.ts'
import { askedHeading } from './signals/asked-heading.ts'
import { empty } from './signals/empty.ts'
import { heading } from './signals/heading.ts'
import { inScope } from './signals/in-scope.ts'
import { language } from './signals/language.ts'
import { list } from './signals/list.ts'
import { name } from './signals/name.ts'
import { number } from './signals/number.ts'
import { scope } from './signals/scope.ts'
import { statement } from './signals/statement.ts'
import { index } from './signals/table-of-contents.ts'
import { titled } from './signals/titled.ts'
import { words } from './signals/words.ts'

/** What the ranking goes by, the weightiest first. */
export const SIGNALS: readonly Signal[] = [
  words,
  heading,
  name,
  askedHeading,
  statement,
  adjacent,
  titled,
  scope,
  number,
  list,
  inScope,
  index,
  empty,
  language,
]
