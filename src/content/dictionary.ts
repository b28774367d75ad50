import { z } from 'zod'
import type { Checked, Fault } from '../core/fault.ts'
import { type Dictionary, joinDictionaries } from '../core/language/dictionary.ts'
import { GENERAL_DICTIONARY } from '../core/language/general-dictionary.ts'
import type { Steps } from '../core/steps.ts'
import type { Text } from '../text/text.ts'
import { nameSlips } from './glossary.ts'
import type { Source } from './source.ts'
import { checkShape, openYaml, type YamlFile } from './yaml.ts'

const FILE = 'dictionary.yaml'

const word = z.coerce.string().trim().min(1).max(80)
const group = z.array(word).min(2)
const verb = z.strictObject({ stems: z.array(word).min(1), written: z.array(word).min(1) })
const shape = z.strictObject({
  translations: z.array(z.unknown()).default([]),
  same: z.array(z.unknown()).default([]),
  related: z.array(z.unknown()).default([]),
  verbs: z.array(z.unknown()).default([]),
  kinds: z.array(word).default([]),
})

/**
 * Reads `dictionary.yaml`, the words of the field that the notes are about, on top of the general ones; without it those stand
 * alone. An entry that is wrong is left out.
 */
export function* readDictionary(content: Source, text: Text): Steps<Checked<Dictionary>> {
  const yaml = yield* openYaml(content, FILE, text)
  if (!yaml) return { value: GENERAL_DICTIONARY, faults: [] }
  const lists = checkShape(yaml, yaml.root ?? {}, [], shape, text)
  const faults: Fault[] = [...yaml.faults, ...lists.faults]
  const groups = (list: 'translations' | 'same' | 'related'): string[][] =>
    entriesOf(yaml, list, lists.value?.[list] ?? [], group, text, faults).map(({ at, entry }) => {
      faults.push(...nameSlips(yaml, [list, at], entry, text))
      return entry
    })
  const translations = groups('translations')
  yield
  const same = groups('same')
  yield
  const related = groups('related')
  yield
  const field: Dictionary = {
    translations,
    senses: [],
    same,
    related,
    verbs: entriesOf(yaml, 'verbs', lists.value?.verbs ?? [], verb, text, faults).map(({ entry }) => entry),
    kinds: lists.value?.kinds ?? [],
  }
  return { value: joinDictionaries(GENERAL_DICTIONARY, field), faults }
}

/** The entries of a list that have its shape; what is wrong with the others is added to `faults`. */
function entriesOf<T>(
  yaml: YamlFile,
  list: string,
  items: readonly unknown[],
  of: z.ZodType<T>,
  text: Text,
  faults: Fault[],
): { readonly at: number; readonly entry: T }[] {
  return items.flatMap((item, at) => {
    const checked = checkShape(yaml, item, [list, at], of, text)
    faults.push(...checked.faults)
    return checked.value === undefined ? [] : [{ at, entry: checked.value }]
  })
}
