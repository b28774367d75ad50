import { z } from 'zod'
import type { Checked } from '../core/fault.ts'
import type { CorrectedKey } from '../core/quiz/corrections.ts'
import type { Steps } from '../core/steps.ts'
import type { Text } from '../text/text.ts'
import type { Source } from './source.ts'
import { checkShape, openYamls } from './yaml.ts'

const FILE = 'keys.yaml'
const words = z.array(z.string().min(1).max(1000)).min(1)
const shape = z.array(
  z.strictObject({
    id: z.string().min(1).max(80),
    of: z.string().regex(/^[a-z2-7]{12}$/),
    key: words.exactOptional(),
    accept: words.exactOptional(),
  }),
)

/** Reads `keys.yaml`: what leaders decided on the keys of questions, for as long as those are not written anew. */
export function* readKeys(content: Source, text: Text): Steps<Checked<readonly CorrectedKey[]>> {
  const read = (yield* openYamls(content, FILE, text)).map((yaml) => {
    const checked = checkShape(yaml, yaml.root ?? [], [], shape, text)
    return { value: checked.value ?? [], faults: [...yaml.faults, ...checked.faults] }
  })
  return { value: read.flatMap(({ value }) => value), faults: read.flatMap(({ faults }) => faults) }
}
