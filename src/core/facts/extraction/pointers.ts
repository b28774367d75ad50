import { foldName } from '../../language/fold.ts'
import type { Notebook, Run, Statement } from '../../notes/types.ts'
import { eachInSteps, filterInSteps, type Steps } from '../../steps.ts'
import { addTo, termName } from '../subjects/subject-names.ts'
import { leadsTo } from './lead-in.ts'
import { listOf, WORK_OF_PLACE, workOf } from './places.ts'

/** What only leads to other notes or to sources: `See also`, with links to open. */
export function* pointersAmong(all: readonly Statement[]): Steps<ReadonlySet<Statement>> {
  const bySection = new Map<string, Statement[]>()
  yield* eachInSteps(all, WORK_OF_PLACE, (one) => addTo(bySection, one.section, one))
  const isListing = (own: readonly Statement[]) => {
    const items = own.filter(({ kind }) => kind === 'item')
    return items.length > 1 && items.every(opensWithLink) && own.every((one) => items.includes(one) || leadsTo(one))
  }
  const listing = yield* filterInSteps(bySection.values(), (own) => WORK_OF_PLACE * own.length, isListing)
  const sources = new Set(yield* filterInSteps(all, workOf, isSource))
  // `[[Metrics]]` among others of a list without a link is one of what it lists.
  const told = new Set<string>()
  yield* eachInSteps(all, workOf, (one) => {
    if (one.kind === 'item' && !sources.has(one) && one.runs.some(isPlainWord)) told.add(listOf(one))
  })
  const isListed = (one: Statement) => one.kind === 'item' && told.has(listOf(one)) && isNameLinked(one)
  const alone = yield* filterInSteps(sources, WORK_OF_PLACE, (one) => !isListed(one))
  return new Set([...listing.flat(), ...alone])
}

function isPlainWord(run: Run): boolean {
  return isPlainRun(run) && /[\p{L}\p{N}]/u.test(run.text)
}

function isPlainRun({ url, target }: Run): boolean {
  return url === undefined && target === undefined
}

/** A name that is a link as a whole, and no address nor a word for where something was read. */
function isNameLinked({ runs, text }: Statement): boolean {
  return (
    runs.every((one) => !isPlainRun(one) || one.text.trim() === '') && !/https?:\/\//.test(text) && !SOURCE.test(text)
  )
}

function opensWithLink({ runs, text }: Statement): boolean {
  const [first] = runs.filter((one) => one.text.trim() !== '')
  return first?.target !== undefined && text.trimStart().startsWith(first.text.trim())
}

/** `[참고 자료] 링크`: where it was read. */
function isSource({ runs, kind, text }: Statement): boolean {
  const rest = runs.flatMap((one) => (one.url === undefined && one.target === undefined ? [one.text] : [])).join('')
  if (kind !== 'code' && /^[^\p{L}\p{N}]*(?:https?:\/\/\S+\s+)*https?:\/\/\S+\s*$/u.test(text)) return true
  if (kind !== 'code' && rest.trim() === '' && text.length <= LONGEST_SOURCE && SOURCE.test(text)) return true
  if (kind !== 'code' && rest !== text && SEE.test(text)) return true
  if (kind !== 'code' && CREDIT.test(text) && (rest !== text || /https?:\/\//.test(text))) return true
  return (
    kind !== 'code' &&
    rest !== text &&
    /^[^\p{L}\p{N}]*(?:참고 ?자료|참고|출처|참조|관련(?: ?(?:문서|글|노트))?|references?|sources?|related|remember|recall|see also|링크|links?|up|parent)?[^\p{L}\p{N}]*$/iu.test(
      rest,
    )
  )
}

/** A link by nothing but such a word: `img reference`. */
const SOURCE = /(?:references?|sources?|출처|참고|참조|링크|바로 ?가기)\s*\d*$/iu
const LONGEST_SOURCE = 40
/** `See [X](…) for more of it.` */
const SEE =
  /^(?:see|refer to|check out|read|visit|watch|click(?: on)?|go to|(?:take me|jump|head over|back) to|for more(?: \w+)?,? (?:see|visit|read))\b[^.!?\n]{0,150}[.!]?$/i

/** `이미지 출처: https://…`, `Image source: …` */
const CREDIT =
  /^[^\p{L}\p{N}]*(?:(?:이미지|사진|그림|글|참고 ?한?|image|picture|photo) ?)?(?:출처|블로그|사이트|문서|자료|링크|sources?|credits?|references?)\s*[:：]/iu

/** A block from which the author's tool draws a picture: what it is written in is not what the note shows. */
export function isDrawing({ kind, language = '' }: Statement): boolean {
  return kind === 'code' && DRAWING.test(language)
}

/** Languages of drawings, charts, scores and mind maps, as the tools that draw them name their fences. */
const DRAWING =
  /^(?:mermaid|plantuml|puml|dot|graphviz|(?:\w+-)?graph|function-?plot|(?:\w+)?chart(?:s|sview)?|vega(?:-lite)?|tikz|d2|ditaa|svgbob|wavedrom|nomnoml|markmap|mindmap|kroki|geogebra|jsxgraph|excalidraw|drawio|flow|flowchart|sequence|(?:block|seq|act|nw|packet|rack)diag|bytefield|abc|music-abc|smiles|leaflet|ad-\w+-graph|plot|plotly|echarts|timeline|gantt)$/i

/** Words about a picture beside it are no facts. */
export function isCaption(statement: Statement, notebook: Notebook): boolean {
  return (
    isUnderPicture(statement, notebook) ||
    isOverPicture(statement, notebook) ||
    isOverCode(statement, notebook) ||
    NAMES_PICTURE.test(statement.text)
  )
}

/** `Listing 2.1 …`, right over the code that it is the title of. */
function isOverCode({ kind, text, section, index }: Statement, { byId }: Notebook): boolean {
  return kind === 'paragraph' && NAMES_CODE.test(text) && byId.get(section)?.statements[index + 1]?.kind === 'code'
}

const NAMES_CODE = /^[<([]?\s*(?:코드|예제|소스 ?코드|리스트|listing|snippet|code|example)\s*\d+(?:[.-]\d+)+/i

/** A plain line right over a picture that says what its description does, or the title again; any other may be all that is told. */
function isOverPicture({ kind, text, term, index, section, lastLine }: Statement, notebook: Notebook): boolean {
  if (kind !== 'paragraph' || term !== undefined) return false
  const { pictures = [], statements = [], title = '' } = notebook.byId.get(section) ?? {}
  const next = statements[index + 1]
  if (next && (next.kind === 'item' || next.parent === index || next.table)) return false
  const said = foldName(text)
  return pictures.some(
    ({ after, line, alt }) =>
      after === index && line - lastLine <= NEAR && [alt, title].some((one) => foldName(one) === said),
  )
}

const NAMES_PICTURE =
  /^(?:[<([]?\s*)?(?:(?:위|아래|다음|옆)의?\s*)?(?:그림|사진|도표|이미지)\s*[\d.:)\]은는과와]|^(?:figure|fig\.?|image|diagram)\s*\d|^(?:caption|캡션|(?:그림|사진) ?설명)\s*(?:\([^()]*\)\s*)?[:：]/i

/** A plain line right under a picture that only names it, or says again what its description does. */
function isUnderPicture({ kind, text, term, index, section, line }: Statement, notebook: Notebook): boolean {
  if (kind !== 'paragraph' || term !== undefined) return false
  const { pictures = [] } = notebook.byId.get(section) ?? {}
  const near = pictures.filter((one) => one.after === index - 1 && line - one.line <= NEAR)
  return near.some(({ alt }) => alt.trim() === text.trim() || termName(text, CAPTION_WORDS) !== undefined)
}

const NEAR = 2
const CAPTION_WORDS = 4
