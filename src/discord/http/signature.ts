import { verifyKey } from 'discord-interactions'
import type { Clock } from '../../app.ts'

interface Signed {
  readonly signature: string | undefined
  /** When Discord signed it, in seconds. */
  readonly timestamp: string | undefined
  /** Byte for byte as it came. */
  readonly body: Uint8Array
}

/** `old`: signed by Discord, but too long ago to be anything else than a copy. */
type Verdict = 'genuine' | 'forged' | 'old'

export type Verify = (signed: Signed) => Promise<Verdict>

/** A copy of a request that was listened to is good for no longer. */
const REPLAY_MS = 5 * 60_000
const SIGNATURE = /^[0-9a-f]{128}$/i
const SECONDS = /^\d{1,12}$/

/**
 * Whether Discord signed a request, and lately. Discord's own library checks it, on the platform's Ed25519 and off the main
 * thread. A time to come is no copy of anything: a machine whose clock goes slow still takes what Discord sends.
 */
export async function createVerify(publicKey: string, clock: Clock): Promise<Verify> {
  const key = await crypto.subtle.importKey('raw', Buffer.from(publicKey, 'hex'), 'Ed25519', false, ['verify'])
  return async ({ signature = '', timestamp = '', body }) => {
    if (!SIGNATURE.test(signature) || !SECONDS.test(timestamp)) return 'forged'
    // Its own copy: a view of a larger buffer is not what the library signs over.
    if (!(await verifyKey(Uint8Array.from(body), signature, timestamp, key))) return 'forged'
    return clock.now() - Number(timestamp) * 1000 > REPLAY_MS ? 'old' : 'genuine'
  }
}
