import type { PageLocale } from '../../page-protocol/server.ts'
import { place } from '../dom.ts'
import { words } from '../words.ts'

/** The language of the document and the names of its regions, which a screen reader says. */
export function showFrame(locale: PageLocale): void {
  document.documentElement.lang = locale
  const { server, sidebar, clock, timeline, others } = words
  for (const [id, name] of Object.entries({ rail: server, sidebar, clock, timeline, members: others })) {
    place(id).setAttribute('aria-label', name)
  }
}
