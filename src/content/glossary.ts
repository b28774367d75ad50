import { z } from 'zod'
import type { Checked, Fault } from '../core/fault.ts'
import { type Glossary, type GlossaryGroup, QUALITY } from '../core/language/glossary.ts'
import { LONGEST_PHRASE, phraseTerms } from '../core/search/index/phrases.ts'
import { eachInSteps, type Steps } from '../core/steps.ts'
import type { Added } from '../core/track.ts'
import type { Text } from '../text/text.ts'
import type { Source } from './source.ts'
import { checkShape, openLists, type YamlFile } from './yaml.ts'

const name = z.coerce.string().trim().min(1).max(80)
const group = z.array(name).min(2)
const shape = z.strictObject({
  same: z.array(z.unknown()).default([]),
  related: z.array(z.unknown()).default([]),
  makers: z.array(name).default([]),
})

/** A group and where it is written. */
export interface GlossaryLine extends GlossaryGroup {
  readonly file: string
  readonly line: number
  readonly added?: Added
}

type ReadGlossary = Glossary & { readonly groups: readonly GlossaryLine[] }

/** Reads `glossary.yaml` and `glossary/`: groups of words that mean the same, or nearly. A group that is wrong is left out. */
export function* readGlossary(content: Source, text: Text): Steps<Checked<ReadGlossary>> {
  const read: Checked<ReadGlossary>[] = []
  for (const yaml of yield* openLists(content, 'glossary', text)) read.push(yield* groupsIn(yaml, text))
  if (read.length === 0) return { value: { groups: [] }, faults: [] }
  const groups = read.flatMap((one) => one.value.groups)
  const makers = read.flatMap((one) => one.value.makers ?? [])
  const value = { groups, ...(makers.length > 0 ? { makers } : {}) }
  return { value, faults: read.flatMap((one) => one.faults) }
}

/** In characters read. */
const WORK_OF_GROUP = 200

function* groupsIn(yaml: YamlFile, text: Text): Steps<Checked<ReadGlossary>> {
  const lists = checkShape(yaml, yaml.root ?? {}, [], shape, text)
  const faults: Fault[] = [...yaml.faults, ...lists.faults]
  const groups: GlossaryLine[] = []
  const { file, added } = yaml
  for (const list of ['same', 'related'] as const) {
    yield* eachInSteps(lists.value?.[list] ?? [], WORK_OF_GROUP, (item, at) => {
      const checked = checkShape(yaml, item, [list, at], group, text)
      faults.push(...checked.faults)
      if (!checked.value) return
      faults.push(...nameSlips(yaml, [list, at], checked.value, text))
      const line = yaml.lineOf([list, at])
      groups.push({ names: checked.value, quality: QUALITY[list], file, line, ...(added ? { added } : {}) })
    })
  }
  const makers = lists.value?.makers ?? []
  return { value: { groups, makers }, faults }
}

/** A name twice in one group says nothing, and one that is too long is never found: slips of the author. */
export function nameSlips(
  yaml: YamlFile,
  at: readonly (string | number)[],
  names: readonly string[],
  text: Text,
): Fault[] {
  const folded = names.map((one) => one.toLowerCase().replace(/\s+/g, ''))
  return names.flatMap((one, place) => {
    const twice = folded.indexOf(folded[place] ?? '') < place
    const long = phraseTerms(one).length > LONGEST_PHRASE
    if (!twice && !long) return []
    const line = yaml.lineOf([...at, place])
    const code = twice ? 'repeated-name' : 'long-name'
    const message = twice ? text.checks.repeatedName(one) : text.checks.longName(one, LONGEST_PHRASE)
    return [{ severity: 'warning', file: yaml.file, line, code, message }]
  })
}
