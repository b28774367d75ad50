import type { Library } from '../content/library.ts'
import type { Difference } from '../core/links.ts'
import type { Section } from '../core/notes/types.ts'

type Known = Pick<Library, 'notebook' | 'questions' | 'questionBank'>

/** `before`: undefined where what was shown until now counts for nothing: it was shipped. */
export function differenceOf(before: Known | undefined, after: Known): Difference {
  const [was, is] = [before?.notebook.byId ?? new Map<string, Section>(), after.notebook.byId]
  const asked = new Map((before?.questions ?? []).map((one) => [one.id, `${one.file}:${one.line}`]))
  const asks = new Set(after.questions.map(({ id }) => id))
  const suspended = new Set(after.questionBank.suspended.map(({ file, line }) => `${file}:${line}`))
  const missing = [...asked].filter(([id]) => !asks.has(id))
  const lostQuote = missing.filter(([, place]) => suspended.has(place)).length
  return {
    sections: {
      added: [...is.keys()].filter((id) => !was.has(id)).length,
      gone: [...was.keys()].filter((id) => !is.has(id)).length,
      changed: [...is].filter(([id, section]) => was.has(id) && wordsOf(was.get(id)) !== wordsOf(section)).length,
    },
    questions: {
      added: [...asks].filter((id) => !asked.has(id)).length,
      gone: missing.length - lostQuote,
      lostQuote,
    },
  }
}

function wordsOf(section: Section | undefined): string {
  return (section?.statements ?? []).map(({ text }) => text).join('\n')
}
