import { expect, test } from 'vitest'
import { type Language, textOf } from '../../src/text/text.ts'

/** What members and leaders read in Discord; all else is the operator's. */
const IN_DISCORD = [
  'settings',
  'panel',
  'quiz',
  'notes',
  'links',
  'question',
  'gaps',
  'ownLines',
  'welcome',
  'manage',
  'errors',
] as const

/** Sentences, and the source of those with holes. */
function sentences(part: unknown): string[] {
  if (typeof part === 'string') return [part]
  if (typeof part === 'function') return [String(part)]
  return typeof part === 'object' && part !== null ? Object.values(part).flatMap(sentences) : []
}

const cases = (['ko', 'en'] as const).flatMap((language) => IN_DISCORD.map((part) => [language, part] as const))

test.each<readonly [Language, (typeof IN_DISCORD)[number]]>(cases)(
  '%s, %s: nobody is sent to a shell or to the folder of the bot',
  (language, part) => {
    const said = sentences(textOf(language)[part])
    expect(said.length).toBeGreaterThan(0)
    expect(
      said.filter((one) => /`(?:questions|notes|facts|glossary|errata|content)\/?`|npm run|saegim -/.test(one)),
    ).toEqual([])
  },
)
