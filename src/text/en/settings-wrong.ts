import type { settingsWrong as ko } from '../ko/settings-wrong.ts'

const KINDS: Readonly<Record<string, string>> = {
  milliseconds: 'a whole number of milliseconds',
  port: 'a port',
  number: 'a whole number',
}

const VALUES: Readonly<Record<string, (...args: readonly string[]) => string>> = {
  url: (example) => `must be an http(s) URL${example ? ` such as ${example}` : ''}`,
  credentials: () => 'must hold no name or password: it is shown',
  range: (what = '', least = '', most = '') => `must be ${KINDS[what] ?? what} from ${least} to ${most}`,
  quoted: () => 'has quotation marks around it; remove them',
  token: () => 'is not a bot token; copy it from the Bot page of the Discord developer portal',
  publicKey: () => 'must be 64 hexadecimal digits; copy "Public Key" from General Information in the portal',
  postgres: () => 'must be postgres://NAME:PASSWORD@HOST:PORT/DATABASE; leave it empty for the SQLite file in DATA_DIR',
  password: () => 'must have each # / ? @ of the password written as %23 %2F %3F %40',
  template: () => 'must hold {file}; {line} and {lastLine} are filled in too',
  hosts: () => 'must be names of hosts such as github.com, gitlab.com, without https://',
  dataKey: () => 'must be 20 characters or more, or 32 bytes in base64 (openssl rand -base64 32)',
  logLevel: () => 'must be one of fatal, error, warn, info, debug, trace, silent',
  draftCredentials: () => 'must hold no name or password; the key goes into DRAFT_API_KEY',
  draftKey: () => 'must be letters, digits and signs without spaces',
}

export const settingsWrong: typeof ko = {
  value: ([code = '', ...args], given) =>
    `${VALUES[code]?.(...args) ?? 'cannot be that'}${given === undefined ? '' : `, not "${given}"`}`,
  portMissing: () => 'is not given, and DISCORD_PUBLIC_KEY is of use only with it; give both, or none for the gateway',
  publicKeyMissing: () =>
    'is not given, and INTERACTIONS_PORT needs it; copy "Public Key" from General Information in the portal',
  tokenMissing: (isEmpty, near) =>
    `${isEmpty ? 'is empty' : 'is not given'}, and production (--production, NODE_ENV=production) needs it; ${near ? `${near} is no setting, did you mean this one?` : 'without it only the playground starts'}`,
}
