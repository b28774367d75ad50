import { hash32 } from '../../hash.ts'
import { foldName } from '../../language/fold.ts'
import { nameOfFile } from '../../notes/file-names.ts'
import type { Chapter, Notebook, Section } from '../../notes/types.ts'
import { eachInSteps, filterInSteps, type Steps } from '../../steps.ts'
import type { Subject } from '../types.ts'
import { capitalsOf, capitalsOfTwo, initialsIn, lettersOfAll } from './letters.ts'
import { uniqueAliases } from './subject-names.ts'
import { aliasesOfChapter, aliasesOfTitle, isCounted, makersAmong, nameOfTitle } from './title-names.ts'

/** Subjects with every chapter among them, by all the names that its title, its file and its front matter give it. */
export function* withChapters(subjects: readonly Subject[], notebook: Notebook): Steps<Subject[]> {
  const ofSections = yield* filterInSteps(subjects, WORK_OF_LOOKING, isOfSection)
  const bySection = new Map<string, Subject>()
  yield* eachInSteps(ofSections, WORK_OF_LOOKING, (one) => void bySection.set(one.section.id, one))
  const named = new Map<Subject, Subject>()
  const alone = new Map<Subject, Subject>()
  const called = yield* namesAmong(subjects)
  const titles = yield* namesAmong(ofSections)
  const makers = yield* makersOf(called, notebook)
  const taken = yield* takenNames(called, notebook)
  yield* eachInSteps(notebook.chapters, WORK_OF_CHAPTER, (chapter) => {
    const first = chapter.sections[0]
    const owner = first && bySection.get(first.id)
    if (!first || !owner) return
    const names = namesOfChapter(chapter)
    // Free, or written here where otherwise only bold words are called so.
    const isIts = (one: string) =>
      !called.has(foldName(one)) || (!titles.has(foldName(one)) && isWrittenIn(chapter.sections, one.toUpperCase()))
    const aliases = [
      ...names,
      ...initialsIn(names).filter(isIts),
      ...names.flatMap((one) => lettersOfAll(one) ?? []).filter((one) => isWrittenIn(chapter.sections, one)),
      ...chapter.aliases.filter((one) => !taken.has(foldName(one))),
    ]
    if (first.depth === 0 || isAbout(owner, aliases) || isAllOf(first, chapter)) {
      named.set(owner, { ...withAliases(owner, aliases), opens: true })
    } else alone.set(owner, chapterSubject(chapter, first, aliases))
  })
  const all: Subject[] = []
  yield* eachInSteps(subjects, WORK_OF_NAMES, (one) => {
    const chapter = alone.get(one)
    if (chapter) all.push(withoutMaker(chapter, makers))
    all.push(withInitials(withoutMaker(named.get(one) ?? one, makers), called, notebook))
  })
  return all
}

/** `Content delivery network` is CDN as well where its own notes write that, and nothing else is called so. */
function withInitials(subject: Subject, called: ReadonlySet<string>, notebook: Notebook): Subject {
  if (!isOfSection(subject) || subject.section.depth === 0) return subject
  const letters = [subject.name, ...subject.aliases].flatMap((one) => capitalsOf(one) ?? capitalsOfTwo(one) ?? [])
  const free = [...new Set(letters)].filter((one) => !called.has(foldName(one)))
  if (free.length === 0) return subject
  const sections = [subject.section, ...sectionsUnder(subject, notebook)]
  const written = free.filter((one) => isWrittenIn(sections, one))
  return written.length > 0 ? withAliases(subject, written) : subject
}

/** Whether sections have these letters as a word. */
function isWrittenIn(sections: readonly Section[], letters: string): boolean {
  const word = new RegExp(`(?<![A-Za-z0-9])${letters}s?(?![A-Za-z0-9])`)
  return sections.some(({ title, statements }) => word.test(title) || statements.some(({ text }) => word.test(text)))
}

/** Whether all else of a chapter stands below its first title: of a file that is only counted, `unit07`, that is the name. */
function isAllOf(first: Section, { sections, title }: Chapter): boolean {
  const isBelow = (one: Section) => one === first || one.parent !== undefined
  return sections.length === 1 || (isCounted(title) && sections.every(isBelow))
}

/** Characters that a chapter's names, and a subject's, are as much work as. */
const WORK_OF_CHAPTER = 500
const WORK_OF_NAMES = 50
const WORK_OF_LOOKING = 1

function* namesAmong(subjects: readonly Subject[]): Steps<Set<string>> {
  const called = new Set<string>()
  yield* eachInSteps(subjects, WORK_OF_NAMES, ({ name, aliases }) => {
    for (const one of [name, ...aliases]) called.add(foldName(one))
  })
  return called
}

/** A chapter's opening, or a chapter that has none. */
export function isChapter({ kind, section, opens }: Subject): boolean {
  return kind === 'chapter' || opens === true || ((kind === 'service' || kind === 'section') && section.depth === 0)
}

/** Right under a subject: the sections of its section, or of its whole chapter. */
export function sectionsUnder({ kind, section }: Subject, notebook: Notebook): Section[] {
  if (kind === 'chapter')
    return notebook.sections.filter((one) => one.file === section.file && one.parent === undefined)
  return section.children.flatMap((id) => notebook.byId.get(id) ?? [])
}

/** What something else is called, or several chapters are tagged with, names no one chapter. */
function* takenNames(called: ReadonlySet<string>, { chapters }: Notebook): Steps<ReadonlySet<string>> {
  const taken = new Set(called)
  const tagged = new Set<string>()
  yield* eachInSteps(chapters, WORK_OF_CHAPTER, (chapter) => {
    for (const name of namesOfChapter(chapter)) taken.add(foldName(name))
    for (const name of chapter.aliases.map(foldName)) {
      if (tagged.has(name)) taken.add(name)
      tagged.add(name)
    }
  })
  return taken
}

function isOfSection({ kind }: Subject): boolean {
  return kind === 'service' || kind === 'section'
}

function isAbout({ name, aliases }: Subject, names: readonly string[]): boolean {
  const own = new Set([name, ...aliases].map(foldName))
  return names.some((one) => own.has(foldName(one)))
}

function namesOfChapter({ title, file, sections }: Chapter): string[] {
  // `TidalWaves.md` is of two words.
  const stem = nameOfFile(file).replace(/(?<=[a-z])(?=[A-Z][a-z])/g, ' ')
  return [title, stem].flatMap((one) => {
    const [own, ofText] = [aliasesOfTitle(one), aliasesOfChapter(one)]
    // What its notes call `code review` is that, and no text on code.
    const isThing = ofText.length > own.length && isSaidIn(sections, nameOfTitle(one))
    return [nameOfTitle(one), ...(isThing ? own : ofText)]
  })
}

function isSaidIn(sections: readonly Section[], name: string): boolean {
  const said = name.toLowerCase()
  return sections.some(({ statements }) => statements.some(({ text }) => text.toLowerCase().includes(said)))
}

function withAliases(subject: Subject, aliases: readonly string[]): Subject {
  return { ...subject, aliases: uniqueAliases(subject.name, [...subject.aliases, ...aliases]) }
}

function chapterSubject({ title, file }: Chapter, first: Section, aliases: readonly string[]): Subject {
  const name = nameOfTitle(title)
  return {
    key: hash32(`${file} » chapter`),
    name,
    aliases: uniqueAliases(name, aliases),
    kind: 'chapter',
    section: first,
    service: first,
    citations: [],
    statements: [],
  }
}

/** The first words of chapters' names that the notes leave out elsewhere. */
function* makersOf(names: ReadonlySet<string>, { chapters }: Notebook): Steps<ReadonlySet<string>> {
  const titles = new Set<string>()
  const called = new Set(names)
  yield* eachInSteps(chapters, WORK_OF_CHAPTER, ({ title, file }) => {
    titles.add(nameOfTitle(title))
    for (const one of [nameOfFile(file), ...aliasesOfChapter(nameOfFile(file))]) called.add(foldName(one))
  })
  const sections = chapters.flatMap((one) => one.sections)
  yield* eachInSteps(sections, WORK_OF_NAMES, ({ parent, title }) => {
    if (parent === undefined) titles.add(nameOfTitle(title))
  })
  const makers = yield* makersAmong(titles, called)
  const common = yield* commonWords(makers, sections)
  return new Set([...makers].filter((one) => !common.has(one)))
}

/** Of these words with a capital, those that the notes write without one more often: software makes nothing, a maker is a name. */
function* commonWords(words: ReadonlySet<string>, sections: readonly Section[]): Steps<ReadonlySet<string>> {
  const counts = new Map([...words].map((word) => [word.toLowerCase(), { word, balance: 0 }]))
  if (words.size === 0) return new Set()
  const statements = sections.flatMap((one) => one.statements)
  yield* eachInSteps(
    statements,
    ({ text }) => text.length,
    ({ text, kind }) => {
      if (kind === 'code') return
      for (const [found] of text.matchAll(/(?<![\w./@-])[A-Za-z]+(?![\w./@-])/g)) {
        const known = counts.get(found.toLowerCase())
        if (known) known.balance += found === found.toLowerCase() ? 1 : -1
      }
    },
  )
  return new Set([...counts.values()].flatMap(({ word, balance }) => (balance > 0 ? [word] : [])))
}

function withoutMaker(subject: Subject, makers: ReadonlySet<string>): Subject {
  const names = [subject.name, ...subject.aliases]
  const bare = names.flatMap((name) => {
    const [first = '', ...rest] = name.split(/\s+/)
    return makers.has(first) && rest.length > 0 && !/^[a-z가-힣]/.test(rest[0] ?? '') ? [rest.join(' ')] : []
  })
  return bare.length > 0 ? withAliases(subject, [...bare, ...bare.flatMap(aliasesOfTitle)]) : subject
}
