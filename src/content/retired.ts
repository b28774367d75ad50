import { z } from 'zod'
import type { Checked } from '../core/fault.ts'
import type { Retired } from '../core/quiz/retired.ts'
import type { Text } from '../text/text.ts'
import type { Source } from './source.ts'
import { checkShape, openYamls } from './yaml.ts'

const FILE = 'retired.yaml'
const shape = z.array(z.strictObject({ id: z.string().min(1).max(80), file: z.string().max(1000).exactOptional() }))

/** Reads `retired.yaml`: questions that are not asked any more, wherever they stand. */
export function readRetired(content: Source, text: Text): Checked<readonly Retired[]> {
  const read = openYamls(content, FILE, text).map((yaml) => {
    const checked = checkShape(yaml, yaml.root ?? [], [], shape, text)
    return { value: checked.value ?? [], faults: [...yaml.faults, ...checked.faults] }
  })
  return { value: read.flatMap(({ value }) => value), faults: read.flatMap(({ faults }) => faults) }
}
