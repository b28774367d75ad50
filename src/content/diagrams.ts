import { posix } from 'node:path'
import { type Unheard, unheardOf } from '../core/diagrams/classes.ts'
import type { Diagram, DiagramQuote } from '../core/diagrams/diagram.ts'
import { parseDot } from '../core/diagrams/dot.ts'
import type { Graph } from '../core/diagrams/graph.ts'
import type { Checked, Fault } from '../core/fault.ts'
import { proveQuote } from '../core/notes/quote.ts'
import type { Notebook, Picture, Section } from '../core/notes/types.ts'
import { eachInSteps, type Steps } from '../core/steps.ts'
import type { Text } from '../text/text.ts'
import { attempt } from './attempt.ts'
import { type ContentFile, readFiles } from './files.ts'
import { findImages, type Image } from './images.ts'
import type { FoundFile, Source } from './source.ts'

const FOLDER = 'diagrams'
/** Characters that finding a picture's file is as much work as. */
const WORK_OF_PICTURE = 100

/** A picture of the notes with the section that has it. */
interface Place {
  readonly picture: Picture
  readonly section: Section
}

/**
 * Reads `diagrams/**.dot`: the notes' pictures redrawn, found by the picture file's name. Where the group's own image lies beside
 * the note, that is shown instead. A diagram with a fault is left out.
 */
export function* readDiagrams(
  content: Source,
  notebook: Notebook,
  found: readonly FoundFile[],
  text: Text,
): Steps<Checked<readonly Diagram[]>> {
  const read = yield* readFiles(content, FOLDER, ['.dot', '.gv'], 'dot', text)
  const faults: Fault[] = [...read.faults]
  const places = notebook.sections.flatMap((section) => section.pictures.map((picture) => ({ picture, section })))
  const shown = new Map<Picture, Diagram>()
  for (const file of read.files) {
    yield
    const drawn = attempt(file.file, faults, text, () => readDiagram(file, places, notebook, text))
    faults.push(...(drawn?.faults ?? []))
    for (const [picture, diagram] of drawn?.value ?? []) {
      const first = shown.get(picture)
      if (!first) shown.set(picture, diagram)
      else faults.push(fault(file.file, 1, 'repeated-diagram', text.diagramChecks.repeated(picture.name, first.file)))
    }
  }
  const images = findImages(found)
  yield* eachInSteps(places, WORK_OF_PICTURE, ({ picture, section }) => {
    const image = images(picture, section.file)
    if (image) shown.set(picture, ownImage(picture, section, image, shown.get(picture)))
  })
  return { value: places.flatMap(({ picture }) => shown.get(picture) ?? []), faults }
}

type Read = Checked<readonly (readonly [Picture, Diagram])[]>

function readDiagram({ file, text: source }: ContentFile, all: readonly Place[], notebook: Notebook, text: Text): Read {
  const name = posix.basename(file).replace(/\.(?:dot|gv)$/i, '')
  const broken = (line: number, code: string, message: string): Read => ({
    value: [],
    faults: [fault(file, line, code, message)],
  })
  const parsed = parseDot(source)
  if (!parsed.ok) {
    const message = parsed.tooLarge ? text.diagramChecks.tooLarge() : text.diagramChecks.syntax(parsed.found)
    return broken(parsed.line, parsed.tooLarge ? 'diagram-too-large' : 'diagram-syntax', message)
  }
  const places = placesOf(name, file, all)
  if (places.length === 0) return broken(1, 'diagram-without-picture', text.diagramChecks.noPicture(name))
  const { graph } = parsed
  const alt = graph.attributes.comment?.trim() ?? ''
  if (alt === '') return broken(1, 'diagram-without-alt', text.diagramChecks.noAlt())
  const faults: Fault[] = unquotedEdges(graph, file, text)
  const value = places.map(({ picture, section }) => {
    const proven = proveTooltips(graph, file, source, section, notebook, text)
    faults.push(...proven.faults)
    const diagram: Diagram = {
      name,
      section: section.id,
      alt,
      file,
      quotes: proven.value,
      source: { kind: 'graph', graph },
    }
    return [picture, diagram] as const
  })
  return { value: faults.length === 0 ? value : [], faults: [...faults, ...ignored(graph, file, source, text)] }
}

/** Pictures of that name; where several notes have one, those of the note in the folder of the same name. */
function placesOf(name: string, file: string, all: readonly Place[]): Place[] {
  const named = all.filter(({ picture }) => picture.name === name)
  const folder = posix.dirname(file).slice(FOLDER.length)
  const near = named.filter(({ section }) => posix.dirname(section.file).slice('notes'.length) === folder)
  return near.length > 0 ? near : named
}

/** An arrow claims something by itself. */
function unquotedEdges({ edges }: Graph, file: string, text: Text): Fault[] {
  return edges
    .filter(({ attributes }) => !attributes.tooltip?.trim())
    .map(({ line, tail, head }) =>
      fault(file, line, 'edge-without-quote', text.diagramChecks.noQuote(`${tail} → ${head}`)),
    )
}

/** Classes that no theme knows and attributes that none reads: the picture is shown, without what they ask for. */
function ignored(graph: Graph, file: string, source: string, text: Text): Fault[] {
  const faults = unheardOf(graph).map((one): Fault => {
    const code = one.kind === 'class' ? 'diagram-unknown-class' : 'diagram-unused-attribute'
    const message =
      one.kind === 'class'
        ? text.diagramChecks.unknownClass(one.on, one.name, one.allowed)
        : text.diagramChecks.unusedAttribute(one.on, one.name, one.allowed)
    return { severity: 'warning', file, line: lineOfUnheard(one, source), code, message }
  })
  // A default (`node [color=red]`) stands on all that follows it, and is said once.
  return [...new Map(faults.map((one) => [`${one.line} ${one.message}`, one])).values()]
}

/** From where its carrier begins; a default stands before that. */
function lineOfUnheard({ kind, name, line }: Unheard, source: string): number {
  const literally = RegExp.escape(name)
  const pattern = new RegExp(
    kind === 'class' ? `class.*${literally}` : `(?:^|[\\s,;[])"?${literally}"?\\s*(?:[=,;\\]]|$)`,
  )
  const lines = source.split('\n').map((one, at) => ({ one, at: at + 1 }))
  const found = lines.filter(({ one }) => pattern.test(one))
  return (found.find(({ at }) => at >= line) ?? found.at(-1))?.at ?? line
}

function proveTooltips(
  { nodes, edges, attributes }: Graph,
  file: string,
  source: string,
  section: Section,
  notebook: Notebook,
  text: Text,
): Checked<DiagramQuote[]> {
  const faults: Fault[] = []
  const value: DiagramQuote[] = []
  const claims = [...nodes, ...edges, { line: 1, attributes }]
  for (const {
    attributes: { tooltip = '' },
    line,
  } of claims) {
    for (const one of tooltip.split('\n').filter((part) => part.trim() !== '')) {
      const quote = quoteOf(one, section.id)
      const proof = proveQuote(quote, notebook)
      if (proof.ok) value.push({ ...quote, citation: proof.citation })
      else
        faults.push(
          fault(file, lineOf(one, source, line), `quote-${proof.problem.kind}`, text.checks.quote(proof.problem)),
        )
    }
  }
  return { value, faults }
}

/** Words, and `#2` behind them for the second of equal statements. */
function quoteOf(tooltip: string, section: string) {
  const nth = /^(.*\S)\s*#(\d+)$/s.exec(tooltip)
  return nth ? { section, words: nth[1] ?? '', nth: Number(nth[2]) } : { section, words: tooltip }
}

/** An edge's attributes may go over several lines: the first line from the edge on that has these words. */
function lineOf(words: string, source: string, from: number): number {
  const at = source.split('\n').findIndex((line, index) => index >= from - 1 && line.includes(words))
  return at === -1 ? from : at + 1
}

/** The group's own file, with what was said of the redrawn one. */
function ownImage(
  picture: Picture,
  section: Section,
  { file, bytes, load, type }: Image,
  drawn: Diagram | undefined,
): Diagram {
  const alt = drawn?.alt ?? (picture.alt || picture.name)
  return {
    name: picture.name,
    section: section.id,
    alt,
    file,
    quotes: drawn?.quotes ?? [],
    source: { kind: 'image', bytes, load, type },
  }
}

function fault(file: string, line: number, code: string, message: string): Fault {
  return { severity: 'error', file, line, code, message }
}
