import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { misspelledSettings, readConfig, readDraftConfig } from '../../src/config/config.ts'
import { ConfigError } from '../../src/config/config-error.ts'
import { requireContent } from '../../src/config/folders.ts'
import { textOf } from '../../src/text/text.ts'

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

  test.each([
    ['DATABASE_URL', 'mysql://saegim:canary@db.example/saegim'],
    // As it stands, a host `saegim` and a port 12.
    ['DATABASE_URL', 'postgres://saegim:12#canary@db.example/saegim'],
    ['DATABASE_URL', 'postgres://saegim:canary@db.example:99999/saegim'],
    ['DATABASE_URL', 'postgres://saegim:12/canary@db.example/saegim'],
    ['DATABASE_URL', 'postgres://saegim:12?canary@db.example/saegim'],
    ['DATABASE_URL', 'postgres://saegim:canary@12/canary@db.example/saegim'],
    ['DISCORD_API_URL', 'http://bot:canary@proxy.example/api'],
    ['NOTES_URL_TEMPLATE', 'https://bot:canary@notes.example/{file}'],
    ['PRIVACY_URL', 'https://canary@privacy.example'],
    ['DATA_KEY', 'canary'],
    ['DISCORD_PUBLIC_KEY', 'canary'],
  ])('that hold a secret where none may stand are refused, and not printed: %s=%s', (name, value) => {
    const problems = problemsOf({ INTERACTIONS_PORT: '1', DISCORD_PUBLIC_KEY: 'a'.repeat(64), [name]: value })
    expect(problems.map((one) => one.split(':')[0])).toEqual([name])
    expect(problems.join('\n')).not.toMatch(/canary|12/)
  })

  test.each([
    ['PLAYGROUND_PORT', '-1', '65536', 'a port from 0 to 65535'],
    ['POLL_MS', '49', '300001', 'a whole number of milliseconds from 50 to 300000'],
    ['LEASE_MS', '499', '900001', 'a whole number of milliseconds from 500 to 900000'],
    ['NONCE_WINDOW_MS', '-1', '120001', 'a whole number of milliseconds from 0 to 120000'],
    ['METRICS_PORT', '-1', '65536', 'a port from 0 to 65535'],
    ['INTERACTIONS_PORT', '-1', '65536', 'a port from 0 to 65535'],
    ['LIBRARY_MB', '0', '1001', 'a whole number from 1 to 1000'],
    ['MEMBER_PACE', '-1', '101', 'a whole number from 0 to 100'],
  ])('that are numbers say their range and what was given: %s', (name, below, above, range) => {
    // JavaScript reads most of the odd ones as some other number than whoever wrote them.
    const odd = [
      '0x50',
      '0b101',
      '0o70',
      '1e2',
      '+80',
      '80.0',
      '8_0',
      '８０',
      '٨٠',
      '8 0',
      '80,',
      'Infinity',
      '9'.repeat(400),
    ]
    for (const given of [below, above, '50.5', 'soon', ...odd]) {
      expect(problemsOf({ [name]: given })).toEqual([`${name}: must be ${range}, not "${given}"`])
    }
  })

  test('that are numbers may have blanks around them, as a line of a .env has', () => {
    expect(readConfig({ PLAYGROUND_PORT: ' 80 ', POLL_MS: '0080\t' })).toMatchObject({ playgroundPort: 80, pollMs: 80 })
  })

  test('for one way to be reached are whole, or none', () => {
    const key = 'ab'.repeat(32)
    const line = { DISCORD_TOKEN: TOKEN, INTERACTIONS_PORT: '8080', DISCORD_PUBLIC_KEY: key }
    expect(readConfig(line).interactions).toEqual({ host: '127.0.0.1', port: 8080, publicKey: key })
    expect(readConfig({ DISCORD_TOKEN: TOKEN }).interactions).toBeUndefined()
    expect(problemsOf({ ...line, DISCORD_PUBLIC_KEY: '' })).toEqual([
      expect.stringMatching(/^DISCORD_PUBLIC_KEY: is not given/),
    ])
    expect(problemsOf({ ...line, INTERACTIONS_PORT: '' })).toEqual([
      expect.stringMatching(/^INTERACTIONS_PORT: is not given/),
    ])
    expect(problemsOf({ ...line, DISCORD_PUBLIC_KEY: 'abc' })).toEqual([expect.stringMatching(/64 hexadecimal digits/)])
    // The playground has a key of its own.
    expect(readConfig({ INTERACTIONS_PORT: '0' }).interactions).toMatchObject({ port: 0 })
  })

  test('are all in the example file', () => {
    const example = readFileSync(new URL('../../.env.example', import.meta.url), 'utf8')
    const named = [...example.matchAll(/^([A-Z_]+)=/gm)].map(([, name]) => name)
    const source = readFileSync(new URL('../../src/config/schema.ts', import.meta.url), 'utf8')
    const read = [...source.matchAll(/^ {2}([A-Z_]+):/gm)].map(([, name]) => name)
    expect(named).toEqual(read)
  })
})

describe('production', () => {
  test.each([{}, { DISCORD_TOKEN: '' }, { DISCORD_TOKEM: TOKEN }, { BOT_TOKEN: TOKEN }, { discord_token: TOKEN }])(
    'starts no playground by mistake: %o',
    (env) => {
      expect(() => readConfig({ ...env, NODE_ENV: 'production' })).toThrow(/DISCORD_TOKEN: is (not given|empty)/)
      expect(() => readConfig(env, true)).toThrow(/DISCORD_TOKEN/)
      expect(() => readConfig(env, true)).not.toThrow('MMMM')
      expect(readConfig(env, false).token).toBeUndefined()
    },
  )

  test.each(['production', 'Production', 'prod', ' production ', '"production"'])(
    'NODE_ENV=%s means it',
    (NODE_ENV) => {
      expect(() => readConfig({ NODE_ENV })).toThrow(/DISCORD_TOKEN: is not given/)
    },
  )

  test.each(['development', 'test', 'nonproduction', ''])('NODE_ENV=%s does not', (NODE_ENV) => {
    expect(readConfig({ NODE_ENV }).token).toBeUndefined()
  })

  test('starts with a token, and tells every other wrong setting beside a missing one', () => {
    expect(readConfig({ DISCORD_TOKEN: TOKEN, NODE_ENV: 'production' }).token).toBe(TOKEN)
    expect(() => readConfig({ POLL_MS: 'soon', NODE_ENV: 'production' })).toThrow(/POLL_MS.*\n.*DISCORD_TOKEN/)
  })
})

test.each([
  [{ DISCORD_TOKEM: 'x' }, ['DISCORD_TOKEM', 'DISCORD_TOKEN']],
  [{ DISCORDTOKEN: 'x' }, ['DISCORDTOKEN', 'DISCORD_TOKEN']],
  [{ MY_BOT: TOKEN }, ['MY_BOT', 'DISCORD_TOKEN']],
  // As other bots call it, whatever it holds.
  [{ TOKEN: 'x' }, ['TOKEN', 'DISCORD_TOKEN']],
  [{ BOT_TOKEN: 'your-token-here' }, ['BOT_TOKEN', 'DISCORD_TOKEN']],
  [{ discord_bot_token: 'x' }, ['discord_bot_token', 'DISCORD_TOKEN']],
  [{ TOKEN_DISCORD: 'x' }, ['TOKEN_DISCORD', 'DISCORD_TOKEN']],
  [{ CONTENT_DRI: 'notes' }, ['CONTENT_DRI', 'CONTENT_DIR']],
  [{ DISCORD_API_ULR: 'http://127.0.0.1' }, ['DISCORD_API_ULR', 'DISCORD_API_URL']],
])('%o is nearly a setting', (env, [given, meant]) => {
  expect(misspelledSettings(env)).toEqual([{ given, meant }])
})

test('where drafts are asked for is no setting of the bot, and is checked by whoever asks', () => {
  expect(readDraftConfig({})).toBeUndefined()
  const given = { DRAFT_API_URL: 'http://127.0.0.1:1/v1', DRAFT_API_KEY: 'sk-1', DRAFT_MODEL: 'm' }
  expect(readDraftConfig(given)).toEqual({ url: 'http://127.0.0.1:1/v1', key: 'sk-1', model: 'm' })
  expect(() => readDraftConfig({ DRAFT_API_URL: 'nowhere' })).toThrow(/DRAFT_API_URL/)
  expect(() => readDraftConfig({ DRAFT_API_URL: 'http://me:secret@127.0.0.1/v1' })).toThrow(/DRAFT_API_KEY/)
  expect(() => readConfig({ DRAFT_API_URL: 'nowhere' })).not.toThrow()
  expect(misspelledSettings({ DRAFT_API_ULR: 'x' })).toEqual([{ given: 'DRAFT_API_ULR', meant: 'DRAFT_API_URL' }])
})

test('a name of its own, and one beside the right one, is nobody’s slip', () => {
  expect(misspelledSettings({ PATH: '/bin', HOME: '/', LANG: 'ko', DATABASE_URL: 'x', NODE_ENV: 'test' })).toEqual([])
  expect(misspelledSettings({ DISCORD_TOKEN: TOKEN, DISCORD_TOKEN2: TOKEN, TOKEN })).toEqual([])
  expect(misspelledSettings({ GITHUB_TOKEN: 'ghp_1', NPM_TOKEN: 'x', SLACK_BOT_TOKEN: 'x' })).toEqual([])
})

test('a content folder that is not there, or has no notes, is named', () => {
  expect(() => requireContent('content')).not.toThrow()
  expect(() => requireContent('nowhere')).toThrow(/CONTENT_DIR: there is no folder .*nowhere;/)
  expect(() => requireContent('src')).toThrow(/CONTENT_DIR: there is no folder .*src.notes;/)
})

/** Each wrong once, in all ways in which a setting is wrong. */
const WRONG: Readonly<Record<string, string | undefined>> = {
  DISCORD_TOKEN: 'x',
  DISCORD_API_URL: 'x',
  INTERACTIONS_PORT: '-1',
  DISCORD_PUBLIC_KEY: 'x',
  DATABASE_URL: 'x#y',
  NOTES_URL_TEMPLATE: 'https://a:b@example.com/x',
  NOTES_GIT_HOSTS: 'https://x',
  PRIVACY_URL: 'x',
  DATA_KEY: 'x',
  LOG_LEVEL: 'x',
  POLL_MS: 'x',
  MEMBER_PACE: 'x',
  LIBRARY_MB: '0',
}

test.each([
  WRONG,
  { DISCORD_TOKEN: '"x"' },
  { NOTES_GIT_HOSTS: 'github.com git.example.com:99999' },
  { DISCORD_PUBLIC_KEY: 'a'.repeat(64) },
  { NODE_ENV: 'production', BOT_TOKEN: 'x' },
])('settings that are wrong are told in Korean to whoever reads that: %o', (env) => {
  const thrown = (() => {
    try {
      return readConfig(env)
    } catch (error) {
      return error
    }
  })()
  expect(thrown).toBeInstanceOf(ConfigError)
  const { problems, say } = thrown as ConfigError
  const korean = say(textOf('ko'))
    .split('\n')
    .filter((line) => /[A-Z_]{5,}:/.test(line))
  expect(korean).toHaveLength(problems.length)
  for (const line of korean) {
    expect(line).toMatch(/[가-힣]/)
    expect(line).not.toMatch(/must|cannot|쓸 수 없는 값/)
  }
})
