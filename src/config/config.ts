import type { z } from 'zod'
import { type Text, textOf } from '../text/text.ts'
import { ConfigError } from './config-error.ts'
import { type Misspelled, misspelled } from './misspelled.ts'
import { drafting, PRINTED, schema, shared, TOKEN } from './schema.ts'

type Environment = Readonly<Record<string, string | undefined>>

/** Every setting, by the name of its environment variable: what it is, and what it is when it is not given. */
export interface Config {
  /** Undefined: the playground. */
  readonly token: string | undefined
  readonly apiUrl: string | undefined
  readonly contentDir: string
  readonly dataDir: string
  /** A PostgreSQL instead of the file in `dataDir`. */
  readonly databaseUrl: string | undefined
  readonly notesUrlTemplate: string | undefined
  readonly privacyUrl?: string | undefined
  /** What backups are encrypted with. */
  readonly dataKey?: string | undefined
  /** Hosts of repositories that leaders may link; none: linking is off. */
  readonly gitHosts: readonly string[]
  /** MB of notes that are kept read of tracks with some of their own; without, what `content/libraries.ts` says. */
  readonly libraryMb?: number | undefined
  readonly logLevel: string
  readonly playgroundPort: number
  readonly pollMs: number
  readonly leaseMs: number
  readonly nonceWindowMs: number
  /** How many times the standard one member may ask for; 0: as much as she likes. Without, nothing is counted. */
  readonly memberPace?: number | undefined
  /** Where Discord sends interactions to; without, they come over the gateway. */
  readonly interactions?: InteractionsSetting | undefined
  /** Where health and measures are told; nowhere without. */
  readonly watched?: { readonly host: string; readonly port: number } | undefined
}

interface InteractionsSetting {
  readonly host: string
  readonly port: number
  /** The application's, by which Discord signs; empty only for the playground, which has its own. */
  readonly publicKey: string
}

/**
 * Reads all settings at once. Empty ones count as not given. Throws one `ConfigError` that names every wrong one. In
 * `production` (or by NODE_ENV) nothing is a playground by mistake: the token must be there.
 */
export function readConfig(env: Environment, production = isProduction(env)): Config {
  const given = givenOf(env)
  const parsed = schema.safeParse(given)
  const say = (text: Text) => [
    ...problemsOf(parsed, given, text),
    ...(production && given.DISCORD_TOKEN === undefined ? [missingToken(env, text)] : []),
    ...transportProblems(given, text),
  ]
  refuse(say)
  if (!parsed.success) throw new ConfigError([])
  const settings = parsed.data
  return {
    token: settings.DISCORD_TOKEN,
    apiUrl: settings.DISCORD_API_URL,
    contentDir: settings.CONTENT_DIR,
    dataDir: settings.DATA_DIR,
    databaseUrl: settings.DATABASE_URL,
    notesUrlTemplate: settings.NOTES_URL_TEMPLATE,
    privacyUrl: settings.PRIVACY_URL,
    dataKey: settings.DATA_KEY,
    gitHosts: settings.NOTES_GIT_HOSTS,
    libraryMb: settings.LIBRARY_MB,
    logLevel: settings.LOG_LEVEL,
    playgroundPort: settings.PLAYGROUND_PORT,
    pollMs: settings.POLL_MS,
    leaseMs: settings.LEASE_MS,
    nonceWindowMs: settings.NONCE_WINDOW_MS,
    memberPace: settings.MEMBER_PACE,
    interactions: interactionsOf(settings),
    watched:
      settings.METRICS_PORT === undefined ? undefined : { host: settings.METRICS_HOST, port: settings.METRICS_PORT },
  }
}

/** One that no part of its password is printed of when it is shown without. */
export function isDatabaseUrl(value: string): boolean {
  return schema.shape.DATABASE_URL.safeParse(value).success
}

/** One way to be reached, whole: half of it would be the other way, unnoticed. */
function transportProblems(given: Environment, { settingsWrong }: Text): string[] {
  const { DISCORD_TOKEN, INTERACTIONS_PORT, DISCORD_PUBLIC_KEY } = given
  if (INTERACTIONS_PORT === undefined && DISCORD_PUBLIC_KEY !== undefined)
    return [`INTERACTIONS_PORT: ${settingsWrong.portMissing()}`]
  if (INTERACTIONS_PORT !== undefined && DISCORD_PUBLIC_KEY === undefined && DISCORD_TOKEN !== undefined)
    return [`DISCORD_PUBLIC_KEY: ${settingsWrong.publicKeyMissing()}`]
  return []
}

/** Throws what there is to say, in every language that it may be said in. */
function refuse(say: (text: Text) => string[]): void {
  const problems = say(textOf('en'))
  if (problems.length > 0) throw new ConfigError(problems, say)
}

function interactionsOf(settings: z.infer<typeof schema>): InteractionsSetting | undefined {
  const { INTERACTIONS_PORT: port, INTERACTIONS_HOST: host, DISCORD_PUBLIC_KEY: publicKey = '' } = settings
  return port === undefined ? undefined : { host, port, publicKey }
}

export function readSharedConfig(env: Environment): Pick<Config, 'contentDir' | 'notesUrlTemplate'> {
  const given = givenOf(env)
  const parsed = shared.safeParse(given)
  if (!parsed.success) throw wrongValues(parsed, given)
  return { contentDir: parsed.data.CONTENT_DIR, notesUrlTemplate: parsed.data.NOTES_URL_TEMPLATE }
}

export function readDataKey(env: Environment): string | undefined {
  const given = givenOf(env)
  const parsed = schema.pick({ DATA_KEY: true }).safeParse(given)
  if (!parsed.success) throw wrongValues(parsed, given)
  return parsed.data.DATA_KEY
}

export interface DraftConfig {
  readonly url: string
  readonly key?: string
  readonly model?: string
}

/** Undefined without an address. */
export function readDraftConfig(env: Environment): DraftConfig | undefined {
  const given = givenOf(env)
  const parsed = drafting.safeParse(given)
  if (!parsed.success) throw wrongValues(parsed, given)
  const { DRAFT_API_URL: url, DRAFT_API_KEY: key, DRAFT_MODEL: model } = parsed.data
  if (url === undefined) return undefined
  return { url, ...(key === undefined ? {} : { key }), ...(model === undefined ? {} : { model }) }
}

/** As people write it; read strictly, what was meant to refuse a playground would start one. */
function isProduction({ NODE_ENV = '' }: Environment): boolean {
  return /^["'\s]*prod(?:uction)?["'\s]*$/i.test(NODE_ENV)
}

/** What other bots call their token. */
const OTHER_TOKEN_NAME = /^(?:bot_?)?token$|^(?=.*discord).*token/i

/** Names of the environment that are nearly a setting which is not given. */
export function misspelledSettings(env: Environment): readonly Misspelled[] {
  return misspelled(givenOf(env), [...Object.keys(schema.shape), ...Object.keys(drafting.shape)], (name, value) =>
    OTHER_TOKEN_NAME.test(name.trim()) || TOKEN.test(value.trim()) ? 'DISCORD_TOKEN' : undefined,
  )
}

function missingToken(env: Environment, { settingsWrong }: Text): string {
  const near = misspelledSettings(env).find(({ meant }) => meant === 'DISCORD_TOKEN')
  return `DISCORD_TOKEN: ${settingsWrong.tokenMissing(env.DISCORD_TOKEN !== undefined, near?.given)}`
}

function givenOf(env: Environment): Environment {
  return Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value.trim() !== ''))
}

interface Parsed {
  readonly error?: z.core.$ZodError | undefined
}

/** Each setting once, with what was given. */
function problemsOf({ error }: Parsed, given: Environment, { settingsWrong }: Text): string[] {
  const told = (error?.issues ?? []).map(({ path, message }) => {
    const name = path.join('.')
    return `${name}: ${settingsWrong.value(message.split('|'), PRINTED.has(name) ? given[name]?.trim() : undefined)}`
  })
  return [...new Set(told)]
}

function wrongValues(parsed: Parsed, given: Environment): ConfigError {
  const say = (text: Text) => problemsOf(parsed, given, text)
  return new ConfigError(say(textOf('en')), say)
}
