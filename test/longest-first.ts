import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Those that start processes and wait for them, the longest of them first. */
const LONG = [/\/test\/whole\/kill-/, /\/test\/whole\//]

/** What waits comes first: the rest fills what it leaves, and no long file is the last. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification) => (LONG.findIndex((path) => path.test(moduleId)) + 3) % 3
    const sorted = await super.sort(files)
    return sorted.toSorted((a, b) => place(a) - place(b))
  }
}
