import type { Fault } from '../core/fault.ts'
import type { Text } from '../text/text.ts'
import type { Library } from './library.ts'

/** Pictures that the notes point at and nobody can be shown, each once for a note. */
export function missingPictures({ notebook, diagrams }: Library, text: Text): Fault[] {
  const shown = new Set(diagrams.map(({ section, name }) => `${section}\n${name}`))
  const missing = new Map<string, Fault>()
  for (const { id, file, pictures } of notebook.sections) {
    for (const { path, name, line } of pictures) {
      if (path === '' || /^(?:https?:|data:|\/\/)/i.test(path) || shown.has(`${id}\n${name}`)) continue
      const key = `${file}\n${path}`
      if (missing.has(key)) continue
      const message = text.checks.missingPicture(path)
      missing.set(key, { severity: 'warning', file, line, code: 'missing-picture', message })
    }
  }
  return [...missing.values()]
}
