import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { appendFileSync, closeSync, existsSync, fsyncSync, openSync, readFileSync } from 'node:fs'
import { dirname } from 'node:path'

/** That somebody's data was erased: whose, only by a hash. */
interface Tombstone {
  readonly id: string
  readonly hash: string
  readonly at: number
}

export interface Tombstones {
  all(): readonly Tombstone[]
  /** On the disk when it returns. */
  add(id: string, memberId: string, now: number): void
  /** Whether one is about that member. */
  isOf(tombstone: Tombstone, memberId: string): boolean
  /** Whether that member's data was erased then or later. */
  erasedSince(memberId: string, since: number): boolean
}

const KEY = /^key ([0-9a-f]{64})$/
/** The erasure's id, whose data it was as a hash, when. A line that a dying process left half written is none. */
const LINE = /^([0-9a-z]{12}) ([0-9a-f]{64}) (\d{4}-\S+)$/

/**
 * Which members had their data erased, in a file beside the database, so that a backup from before cannot bring anything
 * back. Ids are kept as an HMAC with a key that stands in the file's first line: no other file tells whose they are.
 */
export function createTombstones(file: string): Tombstones {
  const lines = () => (existsSync(file) ? readFileSync(file, 'utf8').split('\n') : [])
  const key = () => lines().flatMap((line) => KEY.exec(line)?.[1] ?? [])[0]
  const hashOf = (memberId: string, secret: string) =>
    createHmac('sha256', Buffer.from(secret, 'hex')).update(memberId).digest('hex')
  const all = () =>
    lines().flatMap((line) => {
      const [, id, hash, at] = LINE.exec(line) ?? []
      return id === undefined || hash === undefined ? [] : [{ id, hash, at: Date.parse(at ?? '') }]
    })
  const isOf = ({ hash }: Pick<Tombstone, 'hash'>, memberId: string) => {
    const secret = key()
    return secret !== undefined && timingSafeEqual(Buffer.from(hashOf(memberId, secret)), Buffer.from(hash))
  }
  return {
    all,
    isOf,
    erasedSince: (memberId, since) => all().some((one) => one.at >= since && isOf(one, memberId)),
    add(id, memberId, now) {
      const known = key()
      const secret = known ?? randomBytes(32).toString('hex')
      const line = `${id} ${hashOf(memberId, secret)} ${new Date(now).toISOString()}`
      // Behind a line feed of its own: what was torn before stays a line that is none.
      append(file, `${known === undefined ? `key ${secret}` : ''}\n${line}\n`)
    },
  }
}

/** For whoever only looks. */
export const NO_TOMBSTONES: Tombstones = { all: () => [], add: () => {}, isOf: () => false, erasedSince: () => false }

/** `saegim.db.erased`, beside the database itself. */
export function tombstoneFile(file: string): string {
  return `${file}.erased`
}

function append(file: string, text: string): void {
  const handle = openSync(file, 'a', 0o600)
  try {
    appendFileSync(handle, text)
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
  const folder = openSync(dirname(file), 'r')
  try {
    fsyncSync(folder)
  } finally {
    closeSync(folder)
  }
}
