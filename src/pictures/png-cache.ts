/** What was drawn, by content: the least lately used goes first when more than `maxBytes` are kept. */
export interface Kept {
  get(key: string): Uint8Array | undefined
  set(key: string, value: Uint8Array): void
}

export function keepBytes(maxBytes: number): Kept {
  // A Map keeps the order of insertion: the first is the oldest.
  const values = new Map<string, Uint8Array>()
  let bytes = 0
  return {
    get(key) {
      const value = values.get(key)
      if (!value) return undefined
      values.delete(key)
      values.set(key, value)
      return value
    },
    set(key, value) {
      bytes += value.byteLength - (values.get(key)?.byteLength ?? 0)
      values.delete(key)
      values.set(key, value)
      for (const [oldest, { byteLength }] of values) {
        if (bytes <= maxBytes || oldest === key) break
        values.delete(oldest)
        bytes -= byteLength
      }
    },
  }
}
