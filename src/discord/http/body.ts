import type { IncomingMessage } from 'node:http'

export class TooLarge extends Error {}

/** The whole body, as it came; throws `TooLarge` as soon as it is known to be. */
export async function readBody(request: IncomingMessage, most: number): Promise<Uint8Array> {
  if (Number(request.headers['content-length'] ?? 0) > most) throw new TooLarge()
  const parts: Buffer[] = []
  let length = 0
  // Still open behind the throw: its sender is to be answered.
  for await (const part of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    length += part.length
    if (length > most) throw new TooLarge()
    parts.push(part)
  }
  return Buffer.concat(parts)
}
