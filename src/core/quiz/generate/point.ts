import { labelled } from '../../facts/extraction/labels.ts'
import { foldName } from '../../language/fold.ts'
import { rememberedOf } from '../../memo.ts'
import type { Section, Statement } from '../../notes/types.ts'
import type { GeneratedLanguage, Point } from './types.ts'
import { isAside, isFrame, withoutExamples } from './worth-asking.ts'

const FEWEST_OF_SENTENCE = 8

/** Also for what is not asked about itself: the items of a list, the names of rows. */
export function pointOf(statement: Statement, section: Section): Point {
  const above = statement.parent === undefined ? undefined : section.statements[statement.parent]
  const own = statement.table ? undefined : labelled(statement)
  const lead = above && nameOf(above)
  const label = own?.label ?? lead
  return {
    statement,
    section,
    language: languageOf(isBrief(statement.text) ? `${section.path.join(' ')} ${statement.text}` : statement.text),
    ...(label === undefined ? {} : { label }),
    said: withoutExamples(own?.said.text ?? statement.text)
      .replace(/\s*\n\s*/g, ' ')
      .trim(),
    ...(above === undefined ? {} : { above }),
    ...(own === undefined || lead === undefined ? {} : { lead: withoutEmoji(lead) }),
    ...placeOf(section, label),
  }
}

/** What it says as names are compared: it is laid beside every name that it holds. */
export const foldedOf = rememberedOf(({ said }: Point) => foldName(said))

/** Its headings; with the chapter's before them where none of them says what they are about: `Core Properties`. */
function placeOf({ path: [title = '', ...all], file }: Section, label: string | undefined) {
  const below = all.filter((one) => !isFrame(one))
  const chapter = isFrame(title) ? (folderOf(file) ?? title) : title
  const own = [...(below.length > 0 ? below : [chapter]), ...(label === undefined ? [] : [label])].map(withoutEmoji)
  const name = foldName(bareTitle(chapter).replace(/\s*[(（[].*$/, ''))
  const isNamed = name === '' || isAside(chapter) || own.some((one) => foldName(one).includes(name))
  const hasChapter = below.length > 0 && !isNamed
  return { path: hasChapter ? [withoutEmoji(chapter), ...own] : own, hasChapter }
}

/** What the folder is called: `routing/tables.md` has its matter there. */
function folderOf(file: string): string | undefined {
  const name = file
    .split('/')
    .slice(1, -1)
    .at(-1)
    ?.replace(/^\d+[-_. ]+|[-_]+/g, (mark) => (/\d/.test(mark) ? '' : ' '))
  return name === undefined || name.trim() === '' ? undefined : name.trim()
}

/** A heading as a name: without its number. */
export function bareTitle(title: string): string {
  return withoutEmoji(title)
    .replace(/^\[\s*([^[\]]+?)\s*\]$/u, '$1')
    .replace(/\s*[(（][^()（）]*\bp\. ?\d+[^()（）]*[)）]/iu, '')
    .replace(
      /^(?:(?:section|chapter|part|unit|lecture|day|week) ?\d+[.:)]?|\d+(?:[.-]\d+)*[.)]|\d+(?:[.-]\d+)+(?=\s)|[[(（]\d+[\])）]|[①-⑳]|[가-하][.)]|[a-z][)])\s*(?=\p{L})/iu,
      '',
    )
    .trim()
}

/** What a line that others stand under is called: `TTL:`, `**TTL**`, `LSI - Local Secondary Index`. */
function nameOf(statement: Statement): string | undefined {
  const label = labelled(statement)?.label
  if (label !== undefined) return label
  const name = statement.text.replace(/\s*[:：]\s*$/, '').trim()
  return name.length <= 30 && !/[.。]$|다$/.test(name) ? name : undefined
}

/** A few names are of the language of the headings that they stand under. */
function isBrief(text: string): boolean {
  return text.split(/\s+/).length < FEWEST_OF_SENTENCE
}

/** By the share of Hangul among the letters. */
function languageOf(text: string): GeneratedLanguage {
  const hangul = lengthOf(text.match(/\p{Script=Hangul}+/gu))
  return hangul > 0 && hangul * 4 >= lengthOf(text.match(/\p{Script=Latin}+/gu)) ? 'ko' : 'en'
}

function lengthOf(found: readonly string[] | null): number {
  return found?.reduce((sum, { length }) => sum + length, 0) ?? 0
}

/** Decoration of a title: emoji, with what follows them invisibly. */
export function withoutEmoji(title: string): string {
  return title
    .replace(/(?:\p{Extended_Pictographic}|\u{FE0F}|\u{200B}|\u{200D}|\u{2060}|\p{Emoji_Modifier})\s*/gu, '')
    .trim()
}
