import { inflateSync } from 'node:zlib'
import type { GitLimits } from './limits.ts'
import { Refused } from './refused.ts'

// gitformat-pack(5): `PACK`, version, number of objects; each a type and a size, for a delta its base, then zlib's stream.
const HEADER = 12
const OFS_DELTA = 6
const REF_DELTA = 7
/** gitprotocol-pack(5), side-band-64k: the channel that carries the pack. */
const PACK_CHANNEL = 1

/** Whether nothing of it unpacks beyond measure, before anything is unpacked for good: what a header states is held against what comes. */
export function checkPack(answer: Buffer, limits: GitLimits): void {
  const pack = packOf(answer)
  if (pack.length < HEADER || pack.toString('latin1', 0, 4) !== 'PACK') return
  let at = HEADER
  let all = 0
  for (let left = pack.readUInt32BE(8); left > 0; left--) {
    const { size, end } = unpackedSize(pack, at, limits)
    all += size
    if (all > limits.unpackedBytes) throw new Refused('too-large')
    at = end
  }
}

function packOf(answer: Buffer): Buffer {
  const parts: Buffer[] = []
  for (let at = 0; at + 4 <= answer.length; ) {
    const length = Number.parseInt(answer.toString('latin1', at, at + 4), 16)
    if (Number.isNaN(length)) break
    if (length > 4 && answer[at + 4] === PACK_CHANNEL) parts.push(answer.subarray(at + 5, at + length))
    at += Math.max(4, length)
  }
  return Buffer.concat(parts)
}

function unpackedSize(pack: Buffer, start: number, limits: GitLimits): { size: number; end: number } {
  const { type, size: stated, at: behind } = objectHeader(pack, start)
  const at = behind + baseLength(pack, behind, type)
  if (stated > limits.objectBytes) throw new Refused('too-large')
  const { content, read } = inflated(pack.subarray(at), stated)
  const size = type === OFS_DELTA || type === REF_DELTA ? deltaTarget(content) : stated
  if (size > limits.objectBytes) throw new Refused('too-large')
  return { size, end: at + read }
}

function inflated(from: Buffer, stated: number): { content: Buffer; read: number } {
  try {
    const options = { info: true, maxOutputLength: Math.max(1, stated) }
    // With `info` it gives the engine as well, which knows how much it read.
    const { buffer, engine } = inflateSync(from, options) as unknown as {
      readonly buffer: Buffer
      readonly engine: { readonly bytesWritten: number }
    }
    if (buffer.length !== stated) throw new Refused('broken')
    return { content: buffer, read: engine.bytesWritten }
  } catch (error) {
    throw error instanceof Refused ? error : new Refused('broken', { cause: error })
  }
}

function objectHeader(pack: Buffer, start: number): { type: number; size: number; at: number } {
  const first = pack[start] ?? 0
  const { value, at } = varint(pack, start + 1, (first & 0x80) !== 0)
  return { type: (first >> 4) & 7, size: (first & 15) + value * 16, at }
}

function baseLength(pack: Buffer, at: number, type: number): number {
  if (type === REF_DELTA) return 20
  if (type !== OFS_DELTA) return 0
  let length = 1
  while (((pack[at + length - 1] ?? 0) & 0x80) !== 0) length++
  return length
}

/** A delta says the size of its base, then of what it makes. */
function deltaTarget(delta: Buffer): number {
  return varint(delta, varint(delta, 0).at).value
}

/** Seven bits a byte, the lowest first. */
function varint(bytes: Buffer, start: number, more = true): { value: number; at: number } {
  let [value, at, times] = [0, start, 1]
  for (let goesOn = more; goesOn && times < Number.MAX_SAFE_INTEGER; times *= 128) {
    const byte = bytes[at++] ?? 0
    value += (byte & 0x7f) * times
    goesOn = (byte & 0x80) !== 0
  }
  return { value, at }
}
