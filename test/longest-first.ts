import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Those that start processes and wait for them, the longest of them first. */
const CAMPAIGN = /\/test\/faults\/campaign/
const LONG = [CAMPAIGN, /\/test\/whole\/kill-/, /\/test\/faults\/rows|\/test\/postgres\/restart/, /\/test\/whole\//]

/**
 * What waits comes first: the rest fills what it leaves, and no long file is the last. Of one project, then of the next one:
 * a worker whose next file is of another project ends, and a new one loads all modules again.
 */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification) => {
      const at = LONG.findIndex((path) => path.test(moduleId))
      return at < 0 ? LONG.length : at
    }
    const byProject = Map.groupBy(await super.sort(files), ({ project }) => project.name)
    const sorted = this.ctx.projects.flatMap(
      ({ name }) => byProject.get(name)?.toSorted((a, b) => place(a) - place(b)) ?? [],
    )
    if (process.env.FAULTS !== 'full') return sorted
    // A hundred kills one after another: of both engines from the beginning, or the second of them would end alone.
    const [campaigns = [], others = []] = [true, false].map((long) =>
      sorted.filter(({ moduleId }) => CAMPAIGN.test(moduleId) === long),
    )
    return [...campaigns, ...others]
  }
}
