import { Growing } from '../../postings.ts'

/** Many short texts in one, by their places: one thing to remember instead of thousands. */
export class Texts {
  #adding: string[] = []
  #ends = new Growing()
  #all = ''
  #packed: Int32Array = new Int32Array(0)

  get size(): number {
    return this.#packed.length + this.#adding.length
  }

  add(text: string): void {
    this.#adding.push(text)
    this.#ends.push(this.#ends.at(this.#ends.length - 1) + text.length)
  }

  /** Once all are there: from then on they can be asked for. */
  close(): void {
    this.#all = this.#adding.join('')
    this.#packed = this.#ends.done()
    this.#adding = []
    this.#ends = new Growing(0)
  }

  at(place: number): string {
    return this.#all.slice(this.#packed[place - 1] ?? 0, this.#packed[place])
  }
}
