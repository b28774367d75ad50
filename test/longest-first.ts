import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Those that start processes and wait for them come first: the rest fills what they leave, and no long one is last. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    const isLong = (file: TestSpecification) => /[/]test[/]whole[/]/.test(file.moduleId)
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))]
  }
}
