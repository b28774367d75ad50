import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ApplicationCommandOptionType } from 'discord-api-types/v10'
import { describe, expect, test } from 'vitest'
import { commands, messageCommands } from '../../commands/index.ts'
import type { App } from '../../src/app.ts'
import { fitMessage } from '../../src/chat/fit.ts'
import { LIMITS } from '../../src/chat/limits.ts'
import type { CommandRequest } from '../../src/chat/request.ts'
import type { Library } from '../../src/content/library.ts'
import { finish } from '../../src/core/steps.ts'
import { textOf } from '../../src/text/text.ts'
import { toTry } from '../../src/views/to-try.ts'
import { shippedLibrary } from '../shipped-library.ts'

const LOCALES = { ko: 'ko', en: 'en-US' } as const
type Language = keyof typeof LOCALES

/** `설정`, `설정 매일`, as members of that language type them. */
function namesIn(language: Language): string[] {
  const nameOf = (named: {
    name: string
    name_localizations?: Partial<Record<string, string | null>> | null | undefined
  }) => named.name_localizations?.[LOCALES[language]] ?? named.name
  return commands.flatMap(({ data }) => [
    nameOf(data),
    ...(data.options ?? [])
      .filter((option) => option.type === ApplicationCommandOptionType.Subcommand)
      .map((option) => `${nameOf(data)} ${nameOf(option)}`),
  ])
}

function hasWord(text: string, word: string): boolean {
  return new RegExp(`(?<![\\p{L}\\p{N}])${word.replace(/[^\p{L}\p{N} ]/gu, '.')}(?![A-Za-z0-9])`, 'iu').test(text)
}

const shipped: Library = shippedLibrary
const APP = { library: shipped } as App

describe.each(['ko', 'en'] as const)('in %s', (language) => {
  test('help names every other command and fits by itself', async () => {
    const help = commands.at(-1)
    const reply = await help?.run({} as CommandRequest, APP, textOf(language))
    const message = reply && 'message' in reply ? reply.message : {}
    expect(fitMessage(message)).toEqual(message)
    const shown = JSON.stringify(message.embeds)
    const others = namesIn(language).filter((name) => !name.includes(' ') && !['help', '도움말'].includes(name))
    expect(others.filter((name) => !shown.includes(`**/${name}**`))).toEqual([])
    const inMenus = messageCommands.map(({ data }) => data.name_localizations?.[LOCALES[language]] ?? data.name)
    expect(inMenus.length).toBeGreaterThan(0)
    expect(inMenus.filter((name) => !shown.includes(`→ ${name}**`))).toEqual([])
  })

  test('no part of help is more than half full, so that commands can be added', async () => {
    const reply = await commands.at(-1)?.run({} as CommandRequest, APP, textOf(language))
    const embeds = reply && 'message' in reply ? (reply.message.embeds ?? []) : []
    const filled = embeds.flatMap(({ description = '', fields = [] }) => [
      description.length / LIMITS.embedDescription,
      ...fields.map(({ value }) => value.length / LIMITS.embedFieldValue),
      JSON.stringify(embeds).length / LIMITS.embedTotal,
    ])
    expect(filled.length).toBeGreaterThan(2)
    expect(Math.max(...filled)).toBeLessThan(0.5)
  })

  test('a command that the texts name is called so', () => {
    const folder = join(import.meta.dirname, '../../src/text', language)
    const texts = readdirSync(folder).map((file) =>
      readFileSync(join(folder, file), 'utf8').replace(/\/\*\*.*\*\//g, ''),
    )
    const named = texts.flatMap((text) => [...text.matchAll(/\\?`\/([^\s`\\]+)(?: ([^`\\]+?))?\\?`/g)])
    const known = new Set(namesIn(language))
    const wrong = named.filter(([, command = '', more]) => {
      const withSubcommand = [...known].some((name) => name.startsWith(`${command} `))
      return !known.has(withSubcommand && more !== undefined ? `${command} ${more}` : command)
    })
    expect(named.length).toBeGreaterThan(5)
    expect(wrong.map(([whole]) => whole)).toEqual([])
  })

  test('no text has a word of what is shipped: it would be said to a group that studies something else', () => {
    const folder = join(import.meta.dirname, '../../src/text', language)
    const said = readdirSync(folder).map((file) => [
      file,
      readFileSync(join(folder, file), 'utf8').replace(/\/\*\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm, ''),
    ])
    const { subjects, glossary } = shippedLibrary
    const named = [...subjects.services.map(({ name }) => name), ...glossary.flatMap(({ names }) => names)]
    const shipped = named.filter(
      (name) => /^[A-Z]{3,}$|[a-z][A-Z]|^[A-Z][a-z]{4,}/.test(name) || /[가-힣]{3,}/.test(name),
    )
    // Whoever runs a bot has one, and a repository's address may hold the other.
    const ordinary = ['데이터베이스', '비밀번호']
    const found = said.flatMap(([file = '', text = '']) =>
      shipped.filter((name) => !ordinary.includes(name) && hasWord(text, name)).map((name) => `${file}: ${name}`),
    )
    expect(shipped.length).toBeGreaterThan(30)
    expect(found).toEqual([])
  })

  test('no text speaks of tracks where there is one', () => {
    const folder = join(import.meta.dirname, '../../src/text', language)
    const aboutThem = ['tracks.ts', 'manage.ts', 'panel.ts']
    const ours = readdirSync(folder).filter((file) => !aboutThem.includes(file) && !file.startsWith('cli'))
    const lines = ours.flatMap((file) => {
      const text = readFileSync(join(folder, file), 'utf8').replace(/\/\*\*.*\*\/|`\/[^`]*`/g, '')
      // What whoever names a track is told of it.
      const said = text.replace(/^ {2}\w*[Tt]racks?\w*: \([\s\S]*?,\n(?= {2}\w)/gm, '')
      return said
        .split('\n')
        .filter((line) => !line.includes('import '))
        .map((line) => `${file}: ${line}`)
    })
    expect(lines.filter((line) => /트랙|\btracks?\b(?!:)/.test(line.replace(/\.tracks?\b/g, '')))).toEqual([])
  })

  test('all that help and welcome propose leads somewhere in the notes that are read', () => {
    const { initials, layout, subject, pair, searches } = finish(toTry(shippedLibrary))
    const { search, subjects } = shippedLibrary
    const queries = [...searches, initials, layout].map((one) => one ?? '')
    expect(queries.filter((query) => search.find(query).results.length === 0)).toEqual([])
    for (const name of [subject, ...(pair ?? [])]) expect(subjects.resolve(name ?? '').kind).toBe('one')
    expect(pair?.[0]).not.toBe(pair?.[1])
  })
})
