import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { ConfigError, readConfig } from '../src/config.ts'

const TOKEN = `${'M'.repeat(24)}.${'a'.repeat(6)}.${'b'.repeat(30)}`

function problemsOf(env: Record<string, string>): readonly string[] {
  try {
    readConfig(env)
    return []
  } catch (error) {
    if (error instanceof ConfigError) return error.problems
    throw error
  }
}

describe('settings', () => {
  test('have sensible values when nothing is set, and empty counts as not set', () => {
    expect(readConfig({ DISCORD_TOKEN: ' ', POLL_MS: '' })).toMatchObject({
      token: undefined,
      contentDir: 'content',
      dataDir: 'data',
      pollMs: 15_000,
    })
  })

  test('take a token as Discord gives it', () => {
    expect(readConfig({ DISCORD_TOKEN: TOKEN }).token).toBe(TOKEN)
  })

  test('that are wrong are all named at once, and the token is not printed', () => {
    const problems = problemsOf({
      DISCORD_TOKEN: `"${TOKEN}"`,
      DISCORD_API_URL: 'discord',
      NOTES_URL_TEMPLATE: 'https://example.org/notes',
      LOG_LEVEL: 'loud',
      PLAYGROUND_PORT: '99999',
      POLL_MS: 'soon',
    })
    expect(problems.map((one) => one.split(':')[0])).toEqual([
      'DISCORD_TOKEN',
      'DISCORD_API_URL',
      'NOTES_URL_TEMPLATE',
      'LOG_LEVEL',
      'PLAYGROUND_PORT',
      'POLL_MS',
    ])
    expect(problems.join('\n')).not.toContain(TOKEN)
  })

  test('are all in the example file', () => {
    const example = readFileSync(new URL('../.env.example', import.meta.url), 'utf8')
    const named = [...example.matchAll(/^([A-Z_]+)=/gm)].map(([, name]) => name)
    const source = readFileSync(new URL('../src/config.ts', import.meta.url), 'utf8')
    const read = [...source.matchAll(/^ {2}([A-Z_]+):/gm)].map(([, name]) => name)
    expect(named).toEqual(read)
  })
})
