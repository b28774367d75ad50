import { readFileSync } from 'node:fs'
import { config } from 'dotenv'
import { type Text, textOf } from '../text/text.ts'
import { ConfigError } from './config-error.ts'

/** `NAME=value#more`: no quotation marks, and no space before the `#`, so nobody meant a comment. */
const CUT = /^\s*(?:export\s+)?([A-Z_]+)\s*=\s*[^\s"'`#][^\s#]*#/

/** Puts the lines of `.env` into the environment where it does not have them yet. Throws for a value that would be cut at a `#`. */
export function readEnvFile(): void {
  const { error } = config({ quiet: true })
  if (error) return
  const lines = readFileSync('.env', 'utf8').split(/\r?\n/)
  const cut = lines.flatMap((line, at) => {
    const name = CUT.exec(line)?.[1]
    return name === undefined ? [] : [{ line: at + 1, name }]
  })
  const say = (text: Text) => cut.map(({ line, name }) => text.cli.cutAtHash(line, name))
  if (cut.length > 0) throw new ConfigError(say(textOf('en')), say)
}
