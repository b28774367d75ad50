import type { Fact } from '../core/facts/types.ts'
import { errataSaid } from '../views/errata.ts'
import type { Cli } from './command.ts'

/** What is the matter with what facts rest on, as `--json` tells it. */
export function errataJson(facts: readonly Fact[], cli: Cli) {
  return touching(facts, cli).map(({ id, verdict, short, now }) => ({ id, verdict, now, ...(short ? { short } : {}) }))
}

/** Behind a line of text; empty where nothing is the matter. */
export function errataLine(facts: readonly Fact[], cli: Cli): string {
  const said = errataSaid(touching(facts, cli), cli.text)
  return said === '' ? '' : `  ${said}`
}

function touching(facts: readonly Fact[], cli: Cli) {
  const { errata } = cli.library()
  return [...new Set(facts.flatMap((fact) => errata.touching(fact)))]
}
