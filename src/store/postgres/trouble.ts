import { setTimeout as wait } from 'node:timers/promises'

/** How long one transaction may be tried again: a restart of the server, and presses that all want the same row. */
const LONGEST_MS = 10_000
const WAIT_MS = { conflict: 40, lost: 500 }

/** 40001: as if one after the other was not possible; 40P01: two waited for each other; 55P03: waited too long for a row. */
const CONFLICTS: ReadonlySet<string> = new Set(['40001', '40P01', '55P03'])
/** The server ends, or begins, or has no connection left; 25P03: this process froze within a transaction. */
const ENDING: ReadonlySet<string> = new Set(['57P01', '57P02', '57P03', '53300', '25P03'])
const NETWORK: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'EAI_AGAIN',
  'ENOTFOUND',
])
const ENDED = /Connection terminated|timeout exceeded when trying to connect|Query read timeout|not queryable/

function isConflict(error: unknown): boolean {
  return CONFLICTS.has(codeOf(error))
}

/** The connection, not the statement. */
export function isLost(error: unknown): boolean {
  const code = codeOf(error)
  const { message = '' } = error as Error
  return ENDING.has(code) || NETWORK.has(code) || code.startsWith('08') || ENDED.test(message)
}

/** It never reached the server. */
export function isUnsent(error: unknown): boolean {
  return codeOf(error) === 'ECONNREFUSED' || /not queryable/.test((error as Error).message)
}

function codeOf(error: unknown): string {
  const { code } = error as { readonly code?: unknown }
  return typeof code === 'string' ? code : ''
}

/**
 * Runs it until it was neither in another's way nor without a server, for as long as somebody may wait. Once more in any case: a
 * process that was frozen within a transaction wakes behind that time, to a connection that the server has ended.
 */
export async function again<T>(work: () => Promise<T>): Promise<T> {
  const end = performance.now() + LONGEST_MS
  for (let tries = 1; ; tries++) {
    try {
      return await work()
    } catch (error) {
      const most = isConflict(error) ? WAIT_MS.conflict : isLost(error) ? WAIT_MS.lost : undefined
      if (most === undefined || (tries > 1 && performance.now() > end)) throw error
      // Whoever was in each other's way must not meet again.
      await wait(Math.random() * Math.min(most, 2 ** tries * 2))
    }
  }
}
