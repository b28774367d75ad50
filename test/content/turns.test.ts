import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readNotes } from '../../src/content/notes.ts'
import { librarySteps, readLibraryInTurns } from '../../src/content/read.ts'
import { folderSource } from '../../src/content/source.ts'
import { readyToCompare } from '../../src/core/facts/comparison/ready.ts'
import { buildErrata } from '../../src/core/facts/errata.ts'
import { subjectsInSteps } from '../../src/core/facts/subjects/subjects.ts'
import { GENERAL_DICTIONARY } from '../../src/core/language/general-dictionary.ts'
import { NO_GLOSSARY } from '../../src/core/language/glossary.ts'
import { namesInSteps } from '../../src/core/language/names/names.ts'
import { remembered } from '../../src/core/memo.ts'
import { buildNotebook } from '../../src/core/notes/notebook.ts'
import { readyToProve } from '../../src/core/notes/quote.ts'
import type { Notebook } from '../../src/core/notes/types.ts'
import { linked } from '../../src/core/notes/wiki-links.ts'
import { answerSheets } from '../../src/core/quiz/form/foreign/answer-sheet.ts'
import { evidenceOf, segmentsInSteps } from '../../src/core/quiz/form/foreign/segments.ts'
import { readSheet, type SheetLine } from '../../src/core/quiz/form/foreign/sheet.ts'
import { splitItems } from '../../src/core/quiz/form/items.ts'
import { questionTextInSteps } from '../../src/core/quiz/form/shapes.ts'
import { generateInSteps } from '../../src/core/quiz/generate/generate.ts'
import { judgeInSteps } from '../../src/core/quiz/judge/context.ts'
import { searchInSteps } from '../../src/core/search/search.ts'
import { finish, sortInSteps } from '../../src/core/steps.ts'
import { textOf } from '../../src/text/text.ts'
import { contentFolder } from '../content-folder.ts'
import { often } from '../often.ts'

/** What a stage reads of the notes between two stops, in statements. A stop may come one statement late. */
const STATEMENTS_AT_MOST = 1_500
/** Of two statements each: one look at each of them is more than that already. */
const MORE_SECTIONS = 880

const NO_ERRATA = buildErrata([])
const phrases = { ko: textOf('ko').generated, en: textOf('en').generated }

const STAGES: Readonly<Record<string, (notebook: Notebook) => Generator<unknown, unknown>>> = {
  links: ({ chapters }) => linked(chapters),
  quotes: readyToProve,
  subjects: (notebook) => subjectsInSteps(notebook, [], (entries) => namesInSteps(entries)),
  search: (notebook) => searchInSteps(notebook),
  comparisons: readyToCompare,
  judge: (notebook) => judgeInSteps(notebook, NO_GLOSSARY, [], GENERAL_DICTIONARY),
  'made questions': (notebook) => generateInSteps({ notebook, subjects: [], errata: NO_ERRATA, authored: [], phrases }),
}

/** Sections of two statements each, with words, terms and links of their own. */
function notes(sections: number): string {
  const section = (_: unknown, at: number) =>
    `## Title${at} Word${at}\n\n- **Term${at}**: 값${at}은 Name${at}이다.\n- [[Title${at} Word${at}]] 다음 말${at}\n`
  return `# Notes\n\n${Array.from({ length: sections }, section).join('\n')}`
}

/** The same notebook, telling each look at a statement or its words. */
function watched({ chapters }: Notebook, look: () => void): Notebook {
  const watch = <T extends object>(one: T, names: readonly string[]): T =>
    new Proxy(one, {
      get(target, name, receiver) {
        if (names.includes(String(name))) look()
        return Reflect.get(target, name, receiver)
      },
    })
  const seen = chapters.map((chapter) => ({
    ...chapter,
    sections: chapter.sections.map((section) => ({
      ...section,
      statements: section.statements.map((one) => watch(one, ['text', 'term', 'runs'])),
    })),
  }))
  const sections = seen.flatMap((chapter) => chapter.sections)
  const by = (key: 'id' | 'key') => new Map(sections.map((section) => [section[key], section]))
  return { chapters: seen, sections, byId: by('id'), byKey: by('key') }
}

/** The same, telling each look at what stands above a section. */
function watchedSections(notebook: Notebook, look: () => void): Notebook {
  const sections = notebook.sections.map(
    (section) =>
      new Proxy(section, {
        get(target, name, receiver) {
          if (name === 'parent' || name === 'depth') look()
          return Reflect.get(target, name, receiver)
        },
      }),
  )
  return { ...notebook, sections }
}

/** Every stage reads the same notes. */
const notebookOf = remembered((text) => buildNotebook([{ file: 'notes/a.md', text }]).notebook)

function run(stage: (notebook: Notebook) => Generator<unknown, unknown>, sections: number, write = notes) {
  let [looks, longest, total, stops, stopsBehind] = [0, 0, 0, 0, 0]
  const notebook = watched(notebookOf(write(sections)), () => looks++)
  const steps = stage(notebook)
  for (let done = false; !done; ) {
    looks = 0
    done = steps.next().done === true
    longest = Math.max(longest, looks)
    total += looks
    stops++
    stopsBehind = looks > 0 ? 0 : stopsBehind + 1
  }
  return { longest, total, stops, stopsBehind }
}

describe('a library is built a little at a time', () => {
  test.each(Object.entries(STAGES))('%s: between two stops little is read, however long the notes are', (_, stage) => {
    // The dictionary is worked out once, with the first.
    run(stage, 1)
    const [none, few, many] = [run(stage, 1).stops, run(stage, 220), run(stage, MORE_SECTIONS)]
    expect(many.longest).toBeLessThanOrEqual(STATEMENTS_AT_MOST)
    expect(many.total).toBeGreaterThan(1.1 * STATEMENTS_AT_MOST)
    expect(many.stops - none).toBeGreaterThan(2.5 * (few.stops - none))
    // Work grows as the notes do.
    expect(many.total).toBeLessThan(5 * few.total)
  })

  test.each(Object.entries(STAGES))('%s: a single section of all that is no stretch without a stop', (_, stage) => {
    const line = (at: number) => `- **Term${at}**: 값${at}은 [[Notes]]이다.\n`
    const write = (lines: number) => `# Notes\n\n${Array.from({ length: lines }, (__, at) => line(at)).join('')}`
    expect(run(stage, 2 * MORE_SECTIONS, write).longest).toBeLessThanOrEqual(STATEMENTS_AT_MOST)
  })

  test('of a huge notebook no more is asked about, and it costs no more', () => {
    const { chapters, ...by } = notebookOf(`# Notes\n\n${'## A\n\n- b\n'.repeat(1_000)}`)
    const times = (count: number): Notebook => ({
      ...by,
      chapters: chapters.map((one) => ({
        ...one,
        sections: Array.from({ length: count }, (_, at) =>
          one.sections.map((section) => ({ ...section, id: `${section.id} ${at}` })),
        ).flat(),
      })),
    })
    const looked = (notebook: Notebook) => {
      let looks = 0
      finish((STAGES['made questions'] as (notebook: Notebook) => Generator)(watched(notebook, () => looks++)))
      return looks
    }
    expect(looked(times(24))).toBeLessThan(1.1 * looked(times(12)))
  })

  test('many names under one heading are looked at in a window', () => {
    const names = (sections: number) =>
      `# Notes\n\n${Array.from({ length: sections }, (_, at) => `## Thing${at} Word${at}\n\n- It${at} serves rooms ${at} and halls of house ${at}\n`).join('\n')}`
    const notebook = (sections: number) => buildNotebook([{ file: 'notes/a.md', text: names(sections) }]).notebook
    const looked = (sections: number) => {
      let looks = 0
      const seen = watchedSections(notebook(sections), () => looks++)
      finish((STAGES['made questions'] as (notebook: Notebook) => Generator)(seen))
      return looks
    }
    expect(looked(500)).toBeLessThan(3 * looked(250))
  })

  test.each([
    ['numbered steps', '## 순서\n\n', (at: number) => `${at + 1}. 기사가 문 ${at}을 세게 닫는다\n`],
    ['values', '## 값\n\n', (at: number) => `- 기사는 문을 닫기 전에 ${at}분 동안 쉰다\n`],
    ['lists', '## 값\n\n', (at: number) => `- 좌석${at} 종류: 일반${at}, 특실${at}\n`],
    ['nested', '## 값\n\n- **기사**\n', (at: number) => `  - 문을 세게 닫는 사람 ${at}번이다\n`],
  ])('a long section is no more work for each of its statements: %s', (_, head, line) => {
    const write = (lines: number) => `# Notes\n\n${head}${Array.from({ length: lines }, (_, at) => line(at)).join('')}`
    const stage = STAGES['made questions'] as (notebook: Notebook) => Generator
    const [few, many] = [run(stage, 250, write), run(stage, 500, write)]
    expect(many.total).toBeLessThan(2.5 * few.total)
  })

  test('what is built of the words behind the last statement stops as well', () => {
    expect(run(STAGES.search as (notebook: Notebook) => Generator, 1_000).stopsBehind).toBeGreaterThan(15)
    expect(run(STAGES.subjects as (notebook: Notebook) => Generator, 1_000).stopsBehind).toBeGreaterThan(15)
  })

  test.each([
    ['pictures in one section', '![a](b.png)\n\n', 'search', 3],
    ['one bold word again and again', '- **같은 말**: 값이다.\n', 'subjects', 200],
  ])('%s are work as well', (_, line, stage, stops) => {
    const stopsOf = (lines: number) => {
      const { notebook } = buildNotebook([{ file: 'notes/a.md', text: `# A\n\n${line.repeat(lines)}` }])
      const steps = (STAGES[stage] as (notebook: Notebook) => Generator)(notebook)
      let stopped = 0
      while (steps.next().done !== true) stopped++
      return stopped
    }
    expect(stopsOf(3_030) - stopsOf(30)).toBeGreaterThanOrEqual(stops)
  })

  test.each([
    ['a section of statements', '- 말\n', 5_000],
    ['headings of one name', '# a\n', 5_000],
    ['headings with a fault each', '##ALB\n', 5_000],
  ])('what is read of a note is put together with stops: %s', (_, line, count) => {
    const stops = (lines: number) => {
      const steps = readNotes(
        folderSource(contentFolder({ 'notes/a.md': `# A\n\n${line.repeat(lines)}` })),
        textOf('ko'),
      )
      let stopped = 0
      while (steps.next().done !== true) stopped++
      return stopped
    }
    // Some are made once, whatever the size.
    expect(stops(count)).toBeGreaterThan(3.5 * stops(count / 5))
  })

  const item = (at: number) => `### ${at + 1}. 문 ${at}은?\n\n① 가\n② 나\n\n정답: ②\n\n`
  test.each([
    [
      'our own form',
      'md',
      (at: number) => `#### 문제\n- 문 ${at}?\n#### 보기\n- A: 가\n- B: 나\n#### 정답\n- 정답: A\n\n`,
    ],
    ['another', 'md', item],
    ['GIFT', 'gift', (at: number) => `::${at}:: 문 ${at}은? {=가 ~나}\n\n`],
    ['cards', 'csv', (at: number) => `문 ${at}은?,가${at}\n`],
  ])('a file of questions is read with stops: %s', (_, ending, one) => {
    const stops = (count: number) => {
      const text = Array.from({ length: count }, (__, at) => one(at)).join('')
      const steps = questionTextInSteps({ file: `questions/a.${ending}`, text })
      let stopped = 0
      while (steps.next().done !== true) stopped++
      return stopped
    }
    expect(stops(600) - stops(100)).toBeGreaterThanOrEqual(8)
  })

  test('cutting a file into questions is no more work for each of them, however many there are', () => {
    const looked = (count: number) => {
      const lines = readSheet(Array.from({ length: count }, (_, at) => item(at)).join(''))
      const evidence = evidenceOf(lines)
      let looks = 0
      const watch = <T extends object>(all: readonly T[]) =>
        all.map((one) => {
          const get = (target: T, name: string | symbol): unknown => {
            looks++
            return Reflect.get(target, name)
          }
          return new Proxy(one, { get })
        })
      const seen = { ...evidence, groups: watch(evidence.groups), openers: watch(evidence.openers) }
      expect(finish(segmentsInSteps(lines, seen))).toHaveLength(count)
      return looks
    }
    expect(looked(400)).toBeLessThan(2.6 * looked(200))
  })

  test('cutting a file into questions stops, however many there are', () => {
    const lines = readSheet(Array.from({ length: 3_000 }, (_, at) => item(at)).join(''))
    expect([...segmentsInSteps(lines, evidenceOf(lines))].length).toBeGreaterThan(20)
  })

  test('parting our own form into questions stops as it reads', () => {
    const one = (at: number) => `#### 문제\n- 문 ${at}?\n#### 보기\n- A: 가\n- B: 나\n#### 정답\n- 정답: A\n\n`
    const text = Array.from({ length: 200 }, (_, at) => one(at)).join('---\n\n')
    expect([...splitItems(text)].length).toBeGreaterThan(10)
    expect(finish(splitItems(text)).items).toHaveLength(200)
  })

  test('looking for lists of keys is no more work for each line, however many say one', () => {
    const looked = (count: number) => {
      const lines = readSheet(Array.from({ length: count }, (_, at) => item(at)).join(''))
      let looks = 0
      const get = (target: readonly SheetLine[], name: string | symbol): unknown => {
        looks++
        return Reflect.get(target, name)
      }
      expect(finish(answerSheets(new Proxy(lines, { get }), []))).toEqual([])
      return looks
    }
    expect(looked(400)).toBeLessThan(2.6 * looked(200))
  })

  // It was hours of one step: each cell laid beside each pair of others.
  test('questions are made of a long table as well', () => {
    const rows = Array.from({ length: 2_000 }, (_, at) => `| 이름${at} | ${at}분 | 뜻이 ${at}번 있다 |`)
    const table = ['# 가', '', '| 이름 | 값 | 뜻 |', '|---|---|---|', ...rows].join('\n')
    const made = finish(
      (STAGES['made questions'] as (notebook: Notebook) => Generator<unknown, unknown[]>)(notebookOf(table)),
    )
    expect(made.length).toBeGreaterThan(0)
  })

  test('a fault a line is no reason to fail', async () => {
    // Of one kind a file tells a hundred; a path that is there already is told of every section.
    const file = '## ALB\n'.repeat(7_000)
    const content = contentFolder({ 'notes/a.md': file, 'notes/b.md': file })
    // A call may have as many arguments as its stack has room for: of this one some ten thousand, of the bot's ten times as many.
    const thread = new Worker(new URL('few-arguments.ts', import.meta.url), {
      workerData: content,
      resourceLimits: { stackSizeMb: 0.3 },
    })
    const [faults] = await once(thread, 'message')
    expect(faults).toBeGreaterThan(13_000)
  })

  test('the whole of a folder stops at least as often as its stages do', () => {
    const content = contentFolder({ 'notes/a.md': notes(150) })
    const steps = librarySteps(content, textOf('ko'), () => {})
    let stops = 0
    while (steps.next().done !== true) stops++
    const stages = Object.values(STAGES).filter((stage) => stage !== STAGES.quotes)
    expect(stops).toBeGreaterThan(stages.reduce((sum, stage) => sum + run(stage, 150).stops, 0))
  })

  test('whoever wants the process to end is heard while it reads', async () => {
    const content = contentFolder({ 'notes/a.md': notes(1_000) })
    const ending = new AbortController()
    const reading = readLibraryInTurns(content, textOf('ko'), ending.signal)
    ending.abort(new Error('asked to end'))
    await expect(reading).rejects.toThrow('asked to end')
  })
})

test('sorting in steps is sorting, and equal items stay as they stood', () => {
  const items = fc.array(fc.record({ by: fc.nat(40), at: fc.nat() }), { maxLength: 3_000, size: 'max' })
  fc.assert(
    fc.property(items, (all) => {
      expect(finish(sortInSteps(all, (a, b) => a.by - b.by))).toEqual(all.toSorted((a, b) => a.by - b.by))
    }),
    { numRuns: often(10) },
  )
})

test('sorting stops after so many comparisons', () => {
  let [compared, longest] = [0, 0]
  const steps = sortInSteps(
    Array.from({ length: 50_000 }, (_, at) => (at * 7_919) % 50_000),
    (a, b) => {
      compared++
      return a - b
    },
  )
  for (let done = false; !done; ) {
    compared = 0
    done = steps.next().done === true
    longest = Math.max(longest, compared)
  }
  expect(longest).toBeLessThan(20_000)
})
