import { labelled } from '../../facts/extraction/labels.ts'
import { termName } from '../../facts/subjects/subject-names.ts'
import { foldName } from '../../language/fold.ts'
import { eachStatement } from '../../notes/each-statement.ts'
import type { Section, Statement } from '../../notes/types.ts'
import { eachInSteps, type Steps } from '../../steps.ts'
import { around, placeOf } from './around.ts'
import { HeldTexts } from './held-texts.ts'
import { markedIn } from './marked.ts'
import { bareTitle, withoutEmoji } from './point.ts'
import { isTerm, shapeOf, singularOf, stemsOf } from './terms.ts'
import type { Point, Term, TermIndex } from './types.ts'

const LONGEST = 30
/** What a look at a statement is as much work as, in characters read. */
const WORK = 400
/** A name that more of a chapter's statements hold is what the chapter is about, not what one of them says. */
const MOST_OF_CHAPTER = 0.2
const OFTEN = 4
/** On either side of what is marked in a sentence. */
const MARKED = 6

/** The names that chapters give things, with those that stand beside each: headings under one heading, the items of one list. */
export function* indexTerms(sections: readonly Section[], points: readonly Point[]): Steps<TermIndex> {
  const chapters = new Map<string, Chapter>()
  const chapterOf = ({ file }: Section) => {
    const chapter = chapters.get(file) ?? new Chapter()
    chapters.set(file, chapter)
    return chapter
  }
  yield* eachInSteps(sections, WORK, (section) => {
    if (section.depth > 0) chapterOf(section).add(bareTitle(section.title), placeOf(section), section)
  })
  yield* eachStatement(sections, WORK, (statement, section) => {
    const name = nameIn(statement)
    if (name !== undefined) chapterOf(section).add(name, `${section.id}\n${statement.parent ?? ''}`, section)
  })
  yield* eachInSteps(points, WORK, (point) => chapterOf(point.section).read(point))
  return {
    near: ({ section }) => chapters.get(section.file)?.near(section) ?? [],
    marked: (point) => chapters.get(point.section.file)?.marked(point) ?? [],
    beside: (term) => chapters.get(term.section.file)?.family(term) ?? [],
    holding: (name, { section }) => chapters.get(section.file)?.holding(name) ?? [],
    isEverywhere: (name, { section }) => chapters.get(section.file)?.isEverywhere(name) ?? false,
  }
}

/** Typed words, letters, and several words of English: Korean ones, and `Announce`, may be no names. */
function isProper(name: string, form: string): boolean {
  if (/[가-힣]/.test(name)) return false
  return form === 'number' || form.startsWith('code') || /\s/.test(name) || /[A-Z\d].*[A-Z\d]/.test(name)
}

/** What an item of a list is the item of: its label, or all that it says. */
function nameIn(statement: Statement): string | undefined {
  if (statement.kind !== 'item' || statement.table) return undefined
  return labelled(statement)?.label ?? (statement.text.includes('\n') ? undefined : statement.text)
}

class Chapter {
  readonly #terms: Term[] = []
  readonly #names = new Set<string>()
  readonly #families = new Map<string, Term[]>()
  readonly #at = new Map<Section, number>()
  readonly #points: Point[] = []
  readonly #said = new HeldTexts()
  readonly #marked = new Map<Point, readonly Term[]>()
  /** By family and folded name. */
  readonly #markedBy = new Map<string, Term>()
  readonly #holding = new Map<string, readonly Point[]>()

  read(point: Point): void {
    this.#points.push(point)
    this.#said.push(foldName(point.said))
    const marked = markedIn(point).flatMap(({ name, form }): Term | readonly Term[] => {
      const family = `marked ${form}`
      const beside = this.#families.get(family) ?? []
      this.#families.set(family, beside)
      const folded = foldName(name)
      // Words are bold for weight as often as for being names: those that head something are names.
      if (!isProper(name, form) && !(/[가-힣]/.test(name) && this.#names.has(folded))) return []
      const known = this.#markedBy.get(`${family} ${folded}`)
      if (known) return known
      const term = { ...asCompared(name), family, section: point.section, shape: form, at: beside.length }
      beside.push(term)
      this.#markedBy.set(`${family} ${folded}`, term)
      return term
    })
    if (marked.length > 0) this.#marked.set(point, marked)
  }

  marked(point: Point): readonly Term[] {
    return this.#marked.get(point) ?? []
  }

  /** The first place that a name stands at is its own. */
  add(written: string, family: string, section: Section): void {
    if (!this.#at.has(section)) this.#at.set(section, this.#terms.length)
    if (written.length > LONGEST * 2) return
    const whole = withoutEmoji(termName(written.trim()) ?? '').trim()
    const name = whole.replace(/\s*[(（].*$/, '').trim()
    const folded = foldName(name)
    if (name.length > LONGEST || !isTerm(name) || !WORDS.test(name) || this.#names.has(folded)) return
    const term: Term = { ...asCompared(name), family, section, shape: shapeOf(name) }
    this.#names.add(folded)
    this.#terms.push(term)
    const beside = this.#families.get(family) ?? []
    beside.push(term)
    this.#families.set(family, beside)
  }

  near(section: Section): readonly Term[] {
    return around(this.#terms, this.#at.get(section) ?? 0)
  }

  family({ family, at }: Term): readonly Term[] {
    const all = this.#families.get(family) ?? []
    return at === undefined ? all : around(all, at, MARKED)
  }

  holding(name: string): readonly Point[] {
    const sought = foldName(name)
    const known = this.#holding.get(sought)
    if (known) return known
    const found = this.#said.holding(sought).flatMap((at) => this.#points[at] ?? [])
    this.#holding.set(sought, found)
    return found
  }

  isEverywhere(name: string): boolean {
    const { length } = this.holding(name)
    return length > OFTEN && length > this.#points.length * MOST_OF_CHAPTER
  }
}

function asCompared(name: string): Pick<Term, 'name' | 'folded' | 'singular' | 'stems'> {
  return { name, folded: foldName(name), singular: singularOf(name), stems: stemsOf(name) }
}

const WORDS = /^\p{L}[\p{L}\p{N} .+#&'’-]*$/u
