import { z } from 'zod'
import type { Checked } from '../core/fault.ts'
import type { Retired } from '../core/quiz/retired.ts'
import type { Steps } from '../core/steps.ts'
import type { Text } from '../text/text.ts'
import type { Source } from './source.ts'
import { checkShape, openYamls } from './yaml.ts'

const id = z.string().min(1).max(80)
const retired = z.array(z.strictObject({ id, file: z.string().max(1000).exactOptional() }))
const used = z.array(z.strictObject({ id }))

/** Reads `retired.yaml`: questions that are not asked any more, wherever they stand. */
export function readRetired(content: Source, text: Text): Steps<Checked<readonly Retired[]>> {
  return readList(content, 'retired.yaml', retired, text)
}

/** Reads `used.yaml`: questions that were made or drafted, and that somebody read and took for the group's own. */
export function readUsed(content: Source, text: Text): Steps<Checked<readonly { readonly id: string }[]>> {
  return readList(content, 'used.yaml', used, text)
}

function* readList<One>(
  content: Source,
  file: string,
  shape: z.ZodType<One[]>,
  text: Text,
): Steps<Checked<readonly One[]>> {
  const read = (yield* openYamls(content, file, text)).map((yaml) => {
    const checked = checkShape(yaml, yaml.root ?? [], [], shape, text)
    return { value: checked.value ?? [], faults: [...yaml.faults, ...checked.faults] }
  })
  return { value: read.flatMap(({ value }) => value), faults: read.flatMap(({ faults }) => faults) }
}
