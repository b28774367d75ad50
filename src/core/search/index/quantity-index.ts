import { magnitudeOf } from '../../language/units.ts'

const QUANTITY = /^([\d.]+) (.+)$/

/** Terms that are numbers, by their unit and by how much they are. */
export class QuantityIndex {
  readonly #byUnit = new Map<string, number[]>()
  readonly #byMagnitude = new Map<string, number[]>()
  readonly #units = new Map<number, string>()

  add(term: string, id: number): void {
    const unit = QUANTITY.exec(term)?.[2]
    if (unit === undefined && /^\d+$/.test(term)) this.#units.set(id, '')
    if (unit === undefined) return
    this.#units.set(id, unit)
    push(this.#byUnit, unit, id)
    push(this.#byMagnitude, magnitudeKey(term) ?? '', id)
  }

  of(unit: string): readonly number[] {
    return this.#byUnit.get(unit) ?? []
  }

  /** The same amount in any unit, itself included. */
  equalTo(term: string): readonly number[] {
    return this.#byMagnitude.get(magnitudeKey(term) ?? '') ?? []
  }

  /** Empty for a number alone. */
  unitOf(id: number): string | undefined {
    return this.#units.get(id)
  }
}

function magnitudeKey(term: string): string | undefined {
  const [, digits, unit] = QUANTITY.exec(term) ?? []
  if (digits === undefined || unit === undefined) return undefined
  const { value, unit: own } = magnitudeOf(Number(digits), unit)
  return `${value} ${own}`
}

function push(lists: Map<string, number[]>, key: string, id: number): void {
  const list = lists.get(key)
  if (list) list.push(id)
  else lists.set(key, [id])
}
