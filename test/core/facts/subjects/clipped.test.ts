import { expect, test } from 'vitest'
import { buildSubjects } from '../../../../src/core/facts/subjects/subjects.ts'
import { namesInSteps } from '../../../../src/core/language/names/names.ts'
import { buildNotebook } from '../../../../src/core/notes/notebook.ts'
import type { Notebook } from '../../../../src/core/notes/types.ts'

/** The same notebook, telling each look at the words of a statement. */
function watched(notebook: Notebook, look: () => void): Notebook {
  const sections = notebook.sections.map((section) => ({
    ...section,
    statements: section.statements.map(
      (one) =>
        new Proxy(one, {
          get(target, name, receiver) {
            if (name === 'text') look()
            return Reflect.get(target, name, receiver)
          },
        }),
    ),
  }))
  const by = (key: 'id' | 'key') => new Map(sections.map((section) => [section[key], section]))
  return { ...notebook, sections, byId: by('id'), byKey: by('key') }
}

/** A word's end, another for each number. */
function letters(at: number): string {
  return [Math.floor(at / 26), at % 26].map((one) => String.fromCharCode(97 + one)).join('')
}

/** So many titles that letters may be clipped from, in notes that have the letters in their last line alone. */
function looksFor(titles: number): { looks: number; found: string } {
  const section = (_: unknown, at: number) => `## Coastal Weather${letters(at)}\n\n- 바람과 물결 ${at}\n`
  const text = `# Notes\n\n${Array.from({ length: titles }, section).join('\n')}\n## Names\n\n- 줄여서 coaswea 라 한다\n`
  let looks = 0
  const notebook = watched(buildNotebook([{ file: 'notes/a.md', text }]).notebook, () => looks++)
  const subjects = buildSubjects(notebook, [], (entries) => namesInSteps(entries))
  looks = 0
  const found = subjects.resolve('coaswea')
  return { looks, found: found.kind }
}

test('for letters that are clipped from many titles the notes are read as often as for those of a few', () => {
  const [few, many] = [looksFor(10), looksFor(80)]
  expect(few.found).toBe('several')
  expect(many.found).toBe('several')
  expect(many.looks).toBeLessThan(10 * few.looks)
})
