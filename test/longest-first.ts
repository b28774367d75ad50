import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Those that start processes and wait for them, the longest of them first. */
const CAMPAIGN = /\/test\/faults\/campaign/
const LONG = [CAMPAIGN, /\/test\/whole\/kill-/, /\/test\/faults\/rows|\/test\/postgres\/restart/, /\/test\/whole\//]

/**
 * The longest come early. What waits runs beside what computes, from the beginning to the end: several of them at once would leave
 * the processor idle, and what computes would get in its own way behind them. Of one project, then of the next one: a worker whose
 * next file is of another project ends, and a new one loads all modules again.
 */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const byProject = Map.groupBy(await super.sort(files), ({ project }) => project.name)
    const sorted = this.ctx.projects.flatMap(({ name }) => besideEachOther(byProject.get(name) ?? []))
    if (process.env.FAULTS !== 'full') return sorted
    // Most of it waits, some for minutes: of both engines from the beginning, or the last of them would end alone.
    const place = (one: TestSpecification) => (placeOf(one) < 0 ? LONG.length : placeOf(one))
    return sorted.toSorted((a, b) => place(a) - place(b))
  }
}

const placeOf = ({ moduleId }: TestSpecification) => LONG.findIndex((path) => path.test(moduleId))

/** As many of what computes behind each that waits. */
function besideEachOther(files: readonly TestSpecification[]): readonly TestSpecification[] {
  const waiting = files.filter((one) => placeOf(one) >= 0).toSorted((a, b) => placeOf(a) - placeOf(b))
  const computing = files.filter((one) => placeOf(one) < 0)
  const each = Math.floor(computing.length / Math.max(1, waiting.length))
  const first = waiting.flatMap((one, at) => [one, ...computing.slice(at * each, (at + 1) * each)])
  return [...first, ...computing.slice(waiting.length * each)]
}
