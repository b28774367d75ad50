import type { Notebook, Statement } from '../../notes/types.ts'
import { eachInSteps, filterInSteps, type Steps } from '../../steps.ts'
import { addTo, termName } from '../subjects/subject-names.ts'
import { LEAD_IN } from './lead-in.ts'
import { WORK_OF_PLACE, workOf } from './places.ts'

/** What only leads to other notes or to sources: `See also`, with links to open. */
export function* pointersAmong(all: readonly Statement[]): Steps<ReadonlySet<Statement>> {
  const bySection = new Map<string, Statement[]>()
  yield* eachInSteps(all, WORK_OF_PLACE, (one) => addTo(bySection, one.section, one))
  const isListing = (own: readonly Statement[]) => {
    const items = own.filter(({ kind }) => kind === 'item')
    return (
      items.length > 1 &&
      items.every(opensWithLink) &&
      own.every((one) => items.includes(one) || LEAD_IN.test(one.text))
    )
  }
  const listing = yield* filterInSteps(bySection.values(), (own) => WORK_OF_PLACE * own.length, isListing)
  return new Set([...listing.flat(), ...(yield* filterInSteps(all, workOf, isSource))])
}

function opensWithLink({ runs, text }: Statement): boolean {
  const [first] = runs.filter((one) => one.text.trim() !== '')
  return first?.target !== undefined && text.trimStart().startsWith(first.text.trim())
}

/** `[참고 자료] 링크`: where it was read. */
function isSource({ runs, kind, text }: Statement): boolean {
  const rest = runs.flatMap((one) => (one.url === undefined && one.target === undefined ? [one.text] : [])).join('')
  if (kind !== 'code' && /^[^\p{L}\p{N}]*(?:https?:\/\/\S+\s*)+$/u.test(text)) return true
  if (kind !== 'code' && rest.trim() === '' && text.length <= LONGEST_SOURCE && SOURCE.test(text)) return true
  if (kind !== 'code' && rest !== text && SEE.test(text)) return true
  if (kind !== 'code' && CREDIT.test(text) && (rest !== text || /https?:\/\//.test(text))) return true
  return (
    kind !== 'code' &&
    rest !== text &&
    /^[^\p{L}\p{N}]*(?:참고 ?자료|참고|출처|참조|관련(?: ?(?:문서|글|노트))?|references?|sources?|related|see also|링크|links?|up|parent)?[^\p{L}\p{N}]*$/iu.test(
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

/** Words about a picture beside it are no facts. */
export function isCaption(statement: Statement, notebook: Notebook): boolean {
  return isUnderPicture(statement, notebook) || NAMES_PICTURE.test(statement.text)
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
