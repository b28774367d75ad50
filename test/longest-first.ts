import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Those that start processes and wait for them, the longest of them first. */
const LONG = [/\/test\/faults\/campaign/, /\/test\/whole\/kill-/, /\/test\/whole\//]

/** What waits comes first: the rest fills what it leaves, and no long file is the last. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification) => {
      const at = LONG.findIndex((path) => path.test(moduleId))
      return at < 0 ? LONG.length : at
    }
    const sorted = await super.sort(files)
    return sorted.toSorted((a, b) => place(a) - place(b))
  }
}
