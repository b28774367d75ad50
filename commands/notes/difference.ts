import type { Library } from '../../src/content/library.ts'
import type { Section } from '../../src/core/notes/types.ts'

interface Change {
  readonly added: number
  readonly gone: number
}

/** What a track would be told that it was not, and the other way round. */
export interface Difference {
  readonly sections: Change & { readonly changed: number }
  readonly questions: Change & { readonly lostQuote: number }
}

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
