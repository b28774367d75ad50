import { z } from 'zod'
import { type AttributeSet, buildAttributeSet } from '../core/facts/attributes.ts'
import { GENERAL_ATTRIBUTES } from '../core/facts/general-attributes.ts'
import { ATTRIBUTE_GROUPS, ATTRIBUTE_TYPES, type Attribute } from '../core/facts/types.ts'
import type { Checked, Fault } from '../core/fault.ts'
import type { Steps } from '../core/steps.ts'
import type { Text } from '../text/text.ts'
import type { Source } from './source.ts'
import { checkShape, openYaml } from './yaml.ts'

const FILE = 'attributes.yaml'

const wording = z.strictObject({ ko: z.string().min(1), en: z.string() })
const shape = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]{0,39}$/),
  ko: z.string().min(1),
  en: z.string().min(1),
  type: z.enum(ATTRIBUTE_TYPES).default('text'),
  unit: z.string().exactOptional(),
  counter: wording.exactOptional(),
  group: z.enum(ATTRIBUTE_GROUPS).exactOptional(),
  own: z.boolean().exactOptional(),
  naming: z.boolean().exactOptional(),
  weak: z.boolean().exactOptional(),
  apart: z.boolean().exactOptional(),
  called: z.array(z.coerce.string()).exactOptional(),
  words: z.array(z.coerce.string()).default([]),
})

/** Reads `attributes.yaml`, the aspects that subjects are compared by; notes that come without one use a general one, of no field. */
export function* readAttributes(content: Source, text: Text): Steps<Checked<AttributeSet>> {
  const yaml = yield* openYaml(content, FILE, text)
  if (!yaml) return { value: GENERAL_ATTRIBUTES, faults: [] }
  const faults: Fault[] = [...yaml.faults]
  const list = checkShape(yaml, yaml.root ?? [], [], z.array(z.unknown()), text)
  faults.push(...list.faults)
  const attributes = new Map<string, Attribute>()
  list.value?.forEach((item, at) => {
    const checked = checkShape(yaml, item, [at], shape, text)
    faults.push(...checked.faults)
    if (!checked.value) return
    const { ko, en, ...rest } = checked.value
    if (attributes.has(rest.id)) {
      const message = text.factChecks.repeatedAttribute(rest.id)
      faults.push({ severity: 'error', file: FILE, line: yaml.lineOf([at]), code: 'repeated-attribute', message })
    } else attributes.set(rest.id, { ...rest, name: { ko, en } })
  })
  return { value: buildAttributeSet([...attributes.values()]), faults }
}
