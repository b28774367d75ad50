import { isNode, LineCounter, parseDocument } from 'yaml'
import type { z } from 'zod'
import type { Fault } from '../core/fault.ts'
import type { Text } from '../text/text.ts'
import type { ContentFile } from './files.ts'

type Path = readonly (string | number)[]

/** A YAML file as it was read: values by path, and the line that each stands on. */
export interface YamlFile {
  readonly file: string
  readonly root: unknown
  lineOf(path: Path): number
  readonly faults: readonly Fault[]
}

export function parseYaml({ file, text: source }: ContentFile, text: Text): YamlFile {
  const lines = new LineCounter()
  const document = parseDocument(source, { lineCounter: lines, prettyErrors: false })
  const faults = document.errors.map((error): Fault => {
    const line = lines.linePos(error.pos[0]).line
    return { severity: 'error', file, line, code: 'yaml', message: text.factChecks.yaml(error.message) }
  })
  return {
    file,
    root: faults.length > 0 ? undefined : document.toJS(),
    lineOf: (path) => {
      for (let end = path.length; end > 0; end--) {
        const node = document.getIn(path.slice(0, end), true)
        const start = isNode(node) ? node.range?.[0] : undefined
        if (start !== undefined) return lines.linePos(start).line
      }
      return 1
    },
    faults,
  }
}

/** One value of the file against its shape; a fault a problem, each with its line. */
export function checkShape<T>(
  yaml: YamlFile,
  value: unknown,
  at: Path,
  schema: z.ZodType<T>,
  text: Text,
): { value?: T; faults: Fault[] } {
  const result = schema.safeParse(value)
  if (result.success) return { value: result.data, faults: [] }
  const faults = result.error.issues.map((issue): Fault => {
    const path = [...at, ...issue.path.filter((step) => typeof step !== 'symbol')]
    const message = text.factChecks.shape(path.join('.'), issue.message)
    return { severity: 'error', file: yaml.file, line: yaml.lineOf(path), code: 'yaml-shape', message }
  })
  return { faults }
}
