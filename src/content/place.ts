import { questionTextInSteps } from '../core/quiz/form/shapes.ts'
import type { Steps } from '../core/steps.ts'
import type { Text } from '../text/text.ts'
import { decodeInSteps, isText } from './decode.ts'
import { BYTES_AT_MOST } from './files.ts'
import { isNote, isReadable } from './note-files.ts'
import { pictureTrouble } from './picture-header.ts'
import { A_FILE_OF, QUESTIONS_ONLY } from './question-checks.ts'
import { beginTurns } from './turns.ts'
import { isUnsafeName } from './unsafe-name.ts'
import type { ReadUpload, Upload, UploadedFile } from './uploads.ts'

/** Where a content folder has what, and what is read there: a note in a folder that happens to be called `facts` is a note. */
const PLACES: readonly (readonly [place: RegExp, ending: RegExp])[] = [
  [/^(?:notes|questions)\//, /./],
  [/^(?:facts|errata|glossary)\//, /\.ya?ml$/i],
  [/^diagrams\//, /\.(?:dot|gv)$/i],
  [/^(?:glossary|errata|dictionary|attributes|retired|used)\.yaml$/, /./],
]
const ROOTS = /^(?:notes|questions|facts|diagrams|errata|glossary)\//
const PICTURE = /\.(?:png|jpe?g|gif|webp)$/i
/** Of tools, and whatever hides behind a dot: nobody's notes, and nobody misses them. */
const NOT_MISSED = /(?:^|\/)(?:\.|__macosx\/|node_modules\/|\$recycle\.bin\/|thumbs\.db$|desktop\.ini$)/i
/** Larger ones are notes: reading them twice would hold everyone up. */
const LOOKED_AT = 400_000

/** Files as somebody keeps them → each where a content folder has it. A folder around all of them counts for nothing. */
export async function placeFiles(
  sent: readonly Upload[],
  text: Text,
  root: 'drop' | 'as-they-are' = 'drop',
): Promise<ReadUpload> {
  const turns = beginTurns()
  const missed = sent.filter(({ name }) => !name.endsWith('/') && !NOT_MISSED.test(name))
  const wanted = root === 'drop' ? withoutRoot(missed) : missed
  const files = new Map<string, UploadedFile>()
  const left: { file: string; why: string }[] = []
  // Windows and macOS keep one of two names that differ by their capitals alone; a repository keeps both.
  const keyOf = (path: string) => (root === 'drop' ? path.toLowerCase() : path)
  for (const one of wanted) {
    const placed = await place(one, text, turns)
    if (typeof placed === 'string') left.push({ file: one.name, why: placed })
    else if (files.has(keyOf(placed.path))) left.push({ file: one.name, why: text.fileChecks.sameName(placed.path) })
    else files.set(keyOf(placed.path), placed)
    await turns()
  }
  return { files: [...files.values()], left }
}

function withoutRoot(files: readonly Upload[]): readonly Upload[] {
  const [first = ''] = files.map(({ name }) => name.slice(0, name.indexOf('/') + 1))
  const around = first !== '' && !ROOTS.test(first) && files.every(({ name }) => name.startsWith(first))
  return around ? withoutRoot(files.map((one) => ({ ...one, name: one.name.slice(first.length) }))) : files
}

/** The file in its place, or why it has none. */
async function place({ name, bytes, isLink }: Upload, text: Text, turns: Turns): Promise<UploadedFile | string> {
  if (isUnsafeName(name)) return text.checks.noNote()
  if (isLink) return text.fileChecks.skipped.outside
  const path = PLACES.some(([at, ending]) => at.test(name) && ending.test(name))
    ? name
    : ((await ownPlace({ name, bytes }, turns)) ?? '')
  if (path === '') return isReadable(name) ? text.checks.noNote() : text.checks.foreign()
  if (bytes.length === 0) return text.fileChecks.empty()
  const most = PICTURE.test(path) ? BYTES_AT_MOST.picture : mostOf(path)
  if (bytes.length > most) return text.fileChecks.tooLarge(bytes.length, most)
  if (PICTURE.test(path)) return pictureRefusal(bytes, text) ?? { path, content: bytes }
  if (!/\.(?:apkg|colpkg)$/i.test(path) && !isText(bytes)) return text.fileChecks.noText()
  return { path, content: bytes }
}

function mostOf(path: string): number {
  if (/\.(?:apkg|colpkg)$/i.test(path)) return BYTES_AT_MOST.apkg
  if (path.startsWith('notes/')) return BYTES_AT_MOST.notes
  return path.startsWith('questions/') ? BYTES_AT_MOST.questions : BYTES_AT_MOST.yaml
}

async function ownPlace({ name, bytes }: Upload, turns: Turns): Promise<string | undefined> {
  if (PICTURE.test(name)) return `notes/${name}`
  if (QUESTIONS_ONLY.test(name)) return `questions/${name}`
  // Of what programs keep, only what is asked is anybody's.
  if (/\.json$/i.test(name)) return (await holdsQuestions({ name, bytes }, turns)) ? `questions/${name}` : undefined
  if (!isNote(name)) return undefined
  return (await holdsQuestions({ name, bytes }, turns)) ? `questions/${name}` : `notes/${name}`
}

async function holdsQuestions({ name, bytes }: Upload, turns: Turns): Promise<boolean> {
  if (bytes.length > LOOKED_AT) return false
  const read = await inTurns(decodeInSteps(bytes), turns)
  if (!read || !/정답|답|answer|ANSWER|key/i.test(read.text)) return false
  try {
    const { questions } = await inTurns(questionTextInSteps({ file: name, text: read.text }), turns)
    const choosing = questions.filter((one) => one.source && one.source.choices.length > 0).length
    return choosing >= A_FILE_OF || (choosing > 0 && choosing === questions.length && ONLY_QUESTIONS.test(read.text))
  } catch {
    return false
  }
}

type Turns = ReturnType<typeof beginTurns>

async function inTurns<T>(steps: Steps<T>, turns: Turns): Promise<T> {
  for (;;) {
    const { done, value } = steps.next()
    if (done) return value
    await turns()
  }
}

/** Begins with a question: no note around it. */
const ONLY_QUESTIONS = /^\s*(?:#{1,6} .*\n+)?#{1,6} *(?:문제|question)/i

function pictureRefusal(bytes: Uint8Array, { fileChecks }: Text): string | undefined {
  const trouble = pictureTrouble(bytes)
  return trouble && (trouble === 'huge' ? fileChecks.hugePicture() : fileChecks.noPicture())
}
