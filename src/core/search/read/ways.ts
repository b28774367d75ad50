import type { Way } from './way.ts'
import { abbreviations } from './ways/abbreviations.ts'
import { acronyms } from './ways/acronyms.ts'
import { amounts } from './ways/amounts.ts'
import { apart } from './ways/apart.ts'
import { conjugated } from './ways/conjugated.ts'
import { counted } from './ways/counted.ts'
import { exact } from './ways/exact.ts'
import { expansion } from './ways/expansion.ts'
import { guessedSegments } from './ways/guessed-segments.ts'
import { heardNames } from './ways/heard-names.ts'
import { heardTranslations } from './ways/heard-translations.ts'
import { initials } from './ways/initials.ts'
import { initialsApart } from './ways/initials-apart.ts'
import { innerWords } from './ways/inner-words.ts'
import { joinedWords } from './ways/joined-words.ts'
import { letters } from './ways/letters.ts'
import { loanwordInitials } from './ways/loanword-initials.ts'
import { oneSyllable } from './ways/one-syllable.ts'
import { prefix } from './ways/prefix.ts'
import { runTogether } from './ways/run-together.ts'
import { segments } from './ways/segments.ts'
import { slips } from './ways/slips.ts'
import { sound } from './ways/sound.ts'
import { unbroken } from './ways/unbroken.ts'
import { verbs } from './ways/verbs.ts'

/** All ways of reading, in the order in which they are tried: what is sure first, guesses only where that found nothing. */
export const WAYS: readonly Way[] = [
  // The word itself.
  exact,
  oneSyllable,
  counted,
  amounts,
  initials,
  loanwordInitials,
  acronyms,
  sound,
  letters,
  prefix,
  slips,
  innerWords,
  // Another name for it.
  expansion('glossary', 'names of one thing, from the glossary: 비번, 비밀번호'),
  expansion('noted', 'what the notes themselves say: 기본 키(Primary Key)'),
  expansion('translations', 'the other language, from the dictionary: size, 크기'),
  expansion('synonyms', 'everyday words for written ones, from the dictionary: 돈, 비용'),
  heardTranslations,
  initialsApart,
  joinedWords,
  heardNames,
  verbs,
  conjugated,
  // What it is made of.
  apart,
  segments,
  unbroken,
  runTogether,
  abbreviations,
  guessedSegments,
]
