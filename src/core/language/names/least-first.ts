/** Places of numbers, the least number first, out of any stretch of them: a tree of the least of halves. */
export class LeastFirst {
  readonly #numbers: Float64Array
  /** Of node n the place of the least number below it; the leaves are the second half. */
  readonly #least: Int32Array

  constructor(numbers: Float64Array) {
    const size = numbers.length
    this.#numbers = numbers
    this.#least = new Int32Array(2 * size)
    for (let at = 0; at < size; at++) this.#least[size + at] = at
    for (let node = size - 1; node > 0; node--)
      this.#least[node] = this.#lesser(this.#least[2 * node] ?? 0, this.#least[2 * node + 1] ?? 0)
  }

  /** Ties in the order of their places; what is infinite is left out. Cost: a logarithm for each that is taken. */
  *of(from: number, to: number): Generator<number> {
    const open = [this.#stretch(from, to)]
    while (open.length > 0) {
      let first = 0
      for (let i = 1; i < open.length; i++)
        if (this.#lesser(open[i]?.least ?? 0, open[first]?.least ?? 0) !== open[first]?.least) first = i
      const [best] = open.splice(first, 1)
      if (!best || best.from >= best.to || this.#numbers[best.least] === Number.POSITIVE_INFINITY) continue
      yield best.least
      for (const [a, b] of [
        [best.from, best.least],
        [best.least + 1, best.to],
      ] as const)
        if (a < b) open.push(this.#stretch(a, b))
    }
  }

  #stretch(from: number, to: number): { readonly from: number; readonly to: number; readonly least: number } {
    const size = this.#numbers.length
    let least = from
    for (let [low, high] = [from + size, to + size]; low < high; low >>= 1, high >>= 1) {
      if (low % 2 === 1) least = this.#lesser(least, this.#least[low++] ?? 0)
      if (high % 2 === 1) least = this.#lesser(least, this.#least[--high] ?? 0)
    }
    return { from, to, least }
  }

  #lesser(a: number, b: number): number {
    const [one, other] = [this.#numbers[a] ?? 0, this.#numbers[b] ?? 0]
    return other < one || (other === one && b < a) ? b : a
  }
}
