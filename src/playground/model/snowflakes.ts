/** 2015-01-01, where Discord's ids begin to count milliseconds. */
const DISCORD_EPOCH = 1_420_070_400_000n

/** Gives ids that carry the clock's time and always ascend, even where the clock stands still or was set back. */
export class Snowflakes {
  readonly #now: () => number
  #last: bigint

  constructor(now: () => number, last = '0') {
    this.#now = now
    this.#last = BigInt(last)
  }

  next(): string {
    // The low bits are never all zero, so that an id made of a bare time comes before those of that millisecond.
    const byClock = ((BigInt(Math.floor(this.#now())) - DISCORD_EPOCH) << 22n) | 1n
    this.#last = byClock > this.#last ? byClock : this.#last + 1n
    return this.#last.toString()
  }

  get last(): string {
    return this.#last.toString()
  }
}

export function isSnowflake(text: string): boolean {
  return /^\d{1,20}$/.test(text)
}

/** Older first; ids are longer than a number can hold. */
export function compareIds(left: string, right: string): number {
  const difference = BigInt(left) - BigInt(right)
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}
