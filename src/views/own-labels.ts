import { truncate } from '../chat/fit.ts'
import { LIMITS } from '../chat/limits.ts'

/** Labels of which no two are the same, and what each stands for. */
export interface OwnLabels<T> {
  of(one: T): string
  read(label: string): T | undefined
}

/** Of things with one label the later ones say where they stand, then carry a number: a client that sends the label means one. */
export function ownLabels<T>(
  all: readonly T[],
  label: (one: T) => string,
  place: (one: T) => string,
  room: number = LIMITS.choiceText,
): OwnLabels<T> {
  const labels = new Map<T, string>()
  const meant = new Map<string, T>()
  const used = new Map<string, number>()
  const add = (one: T, name: string) => {
    labels.set(one, name)
    meant.set(name, one)
  }
  for (const one of all) {
    const plain = label(one)
    if (!meant.has(plain)) {
      add(one, plain)
      continue
    }
    const placed = truncate(`${plain} · ${place(one)}`, room)
    let name = placed
    for (let at = used.get(placed) ?? 1; meant.has(name); ) {
      used.set(placed, ++at)
      name = `${truncate(placed, room - ` (${at})`.length)} (${at})`
    }
    add(one, name)
  }
  return { of: (one) => labels.get(one) ?? label(one), read: (name) => meant.get(name) }
}
