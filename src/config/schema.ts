import { z } from 'zod'

/** What is wrong with a setting: a sentence of `settingsWrong`, and what it takes behind bars. */
const text = z.string().trim()
/** It is printed, or shown to members. */
const shownUrl = (wrong: string) =>
  z.url({ protocol: /^https?$/, error: wrong }).refine((value) => {
    const { username, password } = URL.canParse(value) ? new URL(value) : { username: '', password: '' }
    return username + password === ''
  }, 'credentials')
/** In digits alone: to JavaScript `0x50`, `1e3` and `+80` are numbers too, and hardly what was meant. */
const whole = (what: 'milliseconds' | 'port' | 'number', least: number, most: number) => {
  const range = `range|${what}|${least}|${most}`
  const number = z.number().min(least, range).max(most, range)
  return text
    .regex(/^\d{1,9}$/, range)
    .transform(Number)
    .pipe(number)
}
const milliseconds = (least: number, most: number) => whole('milliseconds', least, most)
const port = whole('port', 0, 65_535)

/** What Discord's tokens look like: three parts of letters, digits, `_` and `-`, parted by dots. */
export const TOKEN = /^[\w-]{18,}\.[\w-]{4,}\.[\w-]{20,}$/

/** By a sign that ends a password: what stands around it would be taken for a host, a port and a path, and be printed as such. */
function hasPasswordCut(url: string): boolean {
  if (!URL.canParse(url)) return false
  const { username, pathname, search } = new URL(url)
  return url.includes('#') || pathname.includes('@') || (username === '' && search.includes('@'))
}

export const schema = z.object({
  DISCORD_TOKEN: text
    .optional()
    .refine((value) => value === undefined || !/^["'`]|["'`]$/.test(value), 'quoted')
    .refine((value) => value === undefined || /^["'`]|["'`]$/.test(value) || TOKEN.test(value), 'token'),
  DISCORD_API_URL: shownUrl('url|https://discord.com/api').optional(),
  INTERACTIONS_PORT: port.optional(),
  INTERACTIONS_HOST: text.min(1).default('127.0.0.1'),
  DISCORD_PUBLIC_KEY: text.regex(/^[0-9a-f]{64}$/i, 'publicKey').optional(),
  CONTENT_DIR: text.min(1).default('content'),
  DATA_DIR: text.min(1).default('data'),
  DATABASE_URL: text
    .refine((value) => /^postgres(?:ql)?:\/\//i.test(value) && URL.canParse(value), 'postgres')
    .refine((value) => !hasPasswordCut(value), 'password')
    .optional(),
  NOTES_URL_TEMPLATE: shownUrl('url')
    .refine((value) => value.includes('{file}'), 'template')
    .optional(),
  NOTES_GIT_HOSTS: text
    .default('')
    .transform((value) => value.split(/[\s,]+/).filter((one) => one !== ''))
    .refine((hosts) => hosts.every((one) => /^[\w.-]+(?::\d+)?$/.test(one) && URL.canParse(`https://${one}`)), 'hosts')
    .transform((hosts) => hosts.map((one) => one.toLowerCase())),
  LIBRARY_MB: whole('number', 1, 1_000).optional(),
  PRIVACY_URL: shownUrl('url').optional(),
  DATA_KEY: text.min(20, 'dataKey').optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'], 'logLevel').default('info'),
  METRICS_PORT: port.optional(),
  METRICS_HOST: text.min(1).default('127.0.0.1'),
  PLAYGROUND_PORT: port.default(4747),
  POLL_MS: milliseconds(50, 300_000).default(15_000),
  LEASE_MS: milliseconds(500, 900_000).default(120_000),
  NONCE_WINDOW_MS: milliseconds(0, 120_000).default(60_000),
  MEMBER_PACE: whole('number', 0, 100).default(1),
})

/** Only for `saegim questions --draft`: nothing of the bot asks a model. */
export const drafting = z.object({
  DRAFT_API_URL: z
    .url({ protocol: /^https?$/, error: 'url|http://127.0.0.1:11434/v1' })
    .refine((value) => URL.canParse(value) && new URL(value).username === '', 'draftCredentials')
    .optional(),
  DRAFT_API_KEY: text.regex(/^[!-~]+$/, 'draftKey').optional(),
  DRAFT_MODEL: text.optional(),
})

/** The settings that the author's tool shares with the bot; another one that is wrong is none of its business. */
export const shared = schema.pick({ CONTENT_DIR: true, NOTES_URL_TEMPLATE: true })

/** Settings of which the value may be printed: a URL or a path may hold what is nobody's business. */
export const PRINTED = new Set([
  'PLAYGROUND_PORT',
  'INTERACTIONS_PORT',
  'METRICS_PORT',
  'POLL_MS',
  'LEASE_MS',
  'NONCE_WINDOW_MS',
  'MEMBER_PACE',
  'LIBRARY_MB',
  'LOG_LEVEL',
])
