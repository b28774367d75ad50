import { readFileSync } from 'node:fs'
import { parse, populate } from 'dotenv'
import { type Text, textOf } from '../text/text.ts'
import { ConfigError } from './config-error.ts'

/** `NAME=value#more`: no quotation marks, and no space before the `#`, so nobody meant a comment. */
const CUT = /^\s*(?:export\s+)?([A-Z_]+)\s*=\s*[^\s"'`#][^\s#]*#/

/**
 * Puts the lines of `.env` into the environment where it does not have them yet. Throws for a value that would be cut at a `#`, and
 * for a file that is there and cannot be read: the bot would start as though nothing were set.
 */
export function readEnvFile(): void {
  const written = contentOf('.env')
  if (written === undefined) return
  populate(process.env as Record<string, string>, parse(written))
  const lines = written.split(/\r?\n/)
  const cut = lines.flatMap((line, at) => {
    const name = CUT.exec(line)?.[1]
    return name === undefined ? [] : [{ line: at + 1, name }]
  })
  const say = (text: Text) => cut.map(({ line, name }) => text.cli.cutAtHash(line, name))
  if (cut.length > 0) throw new ConfigError(say(textOf('en')), say)
}

function contentOf(file: string): string | undefined {
  try {
    return decoded(readFileSync(file))
  } catch (error) {
    const { code = '' } = error as { code?: string }
    if (code === 'ENOENT') return undefined
    const say = (text: Text) => [text.cli.envUnreadable(code)]
    throw new ConfigError(say(textOf('en')), say)
  }
}

/** Windows' PowerShell writes UTF-16. */
function decoded(bytes: Buffer): string {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return bytes.toString('utf16le', 2)
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  return bytes.toString('utf8').replace(/^\uFEFF/, '')
}
