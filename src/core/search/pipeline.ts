import type { Signal } from './rank/signal.ts'
import { SIGNALS } from './rank/signals.ts'
import { layout } from './read/layout-repair.ts'

import type { Repair, Way } from './read/way.ts'
import { WAYS } from './read/ways.ts'

/** What a search is made of: to leave one out of a list is to turn it off. */
export interface Pipeline {
  readonly repairs: readonly Repair[]
  readonly ways: readonly Way[]
  readonly signals: readonly Signal[]
}

export const PIPELINE: Pipeline = { repairs: [layout], ways: WAYS, signals: SIGNALS }

/** Every part by its name, and what it is for. */
export function partsOf({
  repairs,
  ways,
  signals,
}: Pipeline): readonly { readonly name: string; readonly why: string }[] {
  return [...repairs, ...ways, ...signals]
}

/** The same without the part of that name. */
export function without(pipeline: Pipeline, name: string): Pipeline {
  const others = <T extends { readonly name: string }>(list: readonly T[]) => list.filter((one) => one.name !== name)
  return { repairs: others(pipeline.repairs), ways: others(pipeline.ways), signals: others(pipeline.signals) }
}
