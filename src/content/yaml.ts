import { Composer, type CST, type Document, isNode, Lexer, LineCounter, Parser, visit } from 'yaml'
import type { z } from 'zod'
import type { Fault } from '../core/fault.ts'
import { Depth, hasOddKey, repeatedKey } from '../core/notes/yaml-shape.ts'
import { Pace, type Steps } from '../core/steps.ts'
import type { Added } from '../core/track.ts'
import type { Text } from '../text/text.ts'
import { attemptInSteps } from './attempt.ts'
import { type ContentFile, type ReadFiles, readFile, readFiles } from './files.ts'
import type { Source } from './source.ts'

type Path = readonly (string | number)[]

/** A YAML file as it was read: values by path, and the line that each stands on. */
export interface YamlFile {
  readonly file: string
  readonly root: unknown
  lineOf(path: Path): number
  /** Of what was added to a track. */
  readonly added?: Added
  readonly faults: readonly Fault[]
}

/** One YAML file, that on top where there are several; undefined when it is not there. */
export function* openYaml(content: Source, file: string, text: Text): Steps<YamlFile | undefined> {
  return (yield* openYamls(content, file, text)).at(-1)
}

/** The YAML files of that name: what stands in those below holds as well. */
export function* openYamls(content: Source, file: string, text: Text): Steps<YamlFile[]> {
  const yamls: YamlFile[] = []
  for (const read of yield* readFile(content, file, 'yaml', text)) yamls.push(yield* opened(file, read, text))
  return yamls
}

/** A list as one file, `errata.yaml`, and as files in a folder of its name, as tracks keep what is added one by one. */
export function* openLists(content: Source, name: 'errata' | 'glossary', text: Text): Steps<YamlFile[]> {
  const { files, faults } = yield* readFiles(content, name, ['.yaml', '.yml'], 'yaml', text)
  const inFolder: YamlFile[] = []
  for (const one of files) inFolder.push(yield* yamlInSteps(one, text))
  return [
    ...(yield* openYamls(content, `${name}.yaml`, text)),
    ...(faults.length > 0 ? [unread(name, faults)] : []),
    ...inFolder,
  ]
}

function* opened(file: string, { files, faults }: ReadFiles, text: Text): Steps<YamlFile> {
  const [found] = files
  if (!found) return unread(file, faults)
  const yaml = yield* yamlInSteps(found, text)
  return { ...yaml, faults: [...faults, ...yaml.faults] }
}

/** Reads YAML; a file that does not read has no root, and a fault with its line. Never throws. */
export function* yamlInSteps(source: ContentFile, text: Text): Steps<YamlFile> {
  const faults: Fault[] = []
  return (yield* attemptInSteps(source.file, faults, text, parsed(source, text))) ?? unread(source.file, faults)
}

function unread(file: string, faults: readonly Fault[]): YamlFile {
  return { file, root: undefined, lineOf: () => 1, faults }
}

/** `*name` stands for what `&name` marked; more of them than this is a file that was made to be large. */
const ALIASES_AT_MOST = 100

function* parsed({ file, text: source, added }: ContentFile, text: Text): Steps<YamlFile> {
  const fault: Fault = { severity: 'error', file, line: 1, code: 'yaml', message: text.factChecks.deepYaml() }
  const lines = new LineCounter()
  const document = yield* documentIn(source, lines)
  if (!document) return unread(file, [fault])
  const lineAt = (offset: number) => lines.linePos(offset).line
  const errors = document.errors.map((error): Fault => {
    const message = text.factChecks.yaml(error.message)
    return { ...fault, line: lineAt(error.pos[0]), message }
  })
  yield
  const repeated = repeatedKey(document)
  if (repeated !== undefined)
    errors.push({ ...fault, line: lineAt(repeated), message: text.factChecks.yaml('Map keys must be unique') })
  yield
  if (errors.length === 0 && hasOddKey(document)) return unread(file, [fault])
  yield
  const aliases = errors.length > 0 ? [] : takeOutAliases(document)
  return {
    file,
    ...(added ? { added } : {}),
    root: errors.length > 0 ? undefined : document.toJS({ maxAliasCount: ALIASES_AT_MOST }),
    lineOf: (path) => {
      for (let end = path.length; end > 0; end--) {
        const node = document.getIn(path.slice(0, end), true)
        const start = isNode(node) ? node.range?.[0] : undefined
        if (start !== undefined) return lineAt(start)
      }
      return 1
    },
    faults: [
      ...errors,
      ...aliases.map(({ name, offset }): Fault => {
        const message = text.factChecks.alias(name)
        return { severity: 'error', file, line: lineAt(offset), code: 'yaml-alias', message }
      }),
    ],
  }
}

/** Beside its characters. */
const WORK_OF_TOKEN = 10

/** The first document of a text, read token by token; undefined where it is nested too deep. */
function* documentIn(source: string, lines: LineCounter): Steps<Document | undefined> {
  const parser = new Parser(lines.addNewLine)
  const composer = new Composer({ prettyErrors: false, logLevel: 'silent', uniqueKeys: false })
  const [depth, pace] = [new Depth(), new Pace()]
  lines.addNewLine(0)
  let first: Document | undefined
  const take = (tokens: Iterable<CST.Token>) => {
    for (const token of tokens) for (const document of composer.next(token)) first ??= document
  }
  for (const token of new Lexer().lex(source)) {
    if (depth.isTooMuchWith(token)) return undefined
    take(parser.next(token))
    if (pace.isDue(token.length + WORK_OF_TOKEN)) yield
  }
  take(parser.end())
  yield
  for (const document of composer.end(true, source.length)) first ??= document
  return first
}

/** `*하루*` is emphasis to who writes Markdown and a reference to nothing in YAML: only the value that has it is lost. */
function takeOutAliases(document: Document): { readonly name: string; readonly offset: number }[] {
  const found: { name: string; offset: number }[] = []
  visit(document, {
    Alias(_, alias) {
      if (alias.resolve(document)) return undefined
      found.push({ name: alias.source, offset: alias.range?.[0] ?? 0 })
      return document.createNode(null)
    },
  })
  return found
}

/** One value of the file against its shape; a fault a problem, each with its line. */
export function checkShape<T>(
  yaml: YamlFile,
  value: unknown,
  at: Path,
  schema: z.ZodType<T>,
  text: Text,
): { value?: T; faults: Fault[] } {
  const result = schema.safeParse(value, { reportInput: true })
  if (result.success) return { value: result.data, faults: [] }
  const faults = result.error.issues.map((issue): Fault => {
    const path = [...at, ...issue.path.filter((step) => typeof step !== 'symbol')]
    const message = text.factChecks.shape(path.join('.'), problemOf(issue, text))
    return { severity: 'error', file: yaml.file, line: yaml.lineOf(path), code: 'yaml-shape', message }
  })
  return { faults }
}

/** What is wrong with a value, and what it should be. */
function problemOf(issue: z.core.$ZodIssue, { factChecks: { shapes } }: Text): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? shapes.missing(issue.expected) : shapes.type(issue.expected)
    case 'invalid_value':
      return shapes.oneOf(issue.values.map(String))
    case 'too_big':
      return shapes.atMost(Number(issue.maximum), issue.origin)
    case 'too_small':
      return shapes.atLeast(Number(issue.minimum), issue.origin)
    case 'invalid_format':
      return shapes.form('pattern' in issue && issue.pattern ? `${issue.pattern}` : issue.format)
    case 'unrecognized_keys':
      return shapes.unknown(issue.keys)
    default:
      return issue.message
  }
}
