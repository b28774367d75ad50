import type { Section } from '../../notes/types.ts'
import type { Subject } from '../types.ts'
import { isChapter } from './chapters.ts'
import { isTitled } from './chosen.ts'
import { shareOf } from './holding.ts'
import { nameOfTitle } from './title-names.ts'

/**
 * A folder on one matter, in chapters on its theory, its design, its measurements: what is meant by a section of one of them, before
 * which others of the same name stand. How deep each stands says nothing of which is meant, so that it is asked, in their order.
 */
export function withTwins(meant: Subject, alike: readonly Subject[]): readonly Subject[] {
  const folder = matterOf(meant.section)
  if (folder === undefined || !isSectionOfIts(meant)) return [meant]
  const twins = alike.filter(
    (one) => isSectionOfIts(one) && one.section.file !== meant.section.file && matterOf(one.section) === folder,
  )
  const before = twins.filter(({ section }) => section.file < meant.section.file)
  return before.length === 0 ? [meant] : [...new Set([...before, meant, ...twins])]
}

function isSectionOfIts(one: Subject): boolean {
  return isTitled(one) && one.sheet === undefined && !isChapter(one)
}

/** The folder that a section's chapter is named by too: `04_Tides/02_theory.md`, `# 02. Tides — Theory`. */
function matterOf({ file, path: [chapter = ''] }: Section): string | undefined {
  const folder = file.slice(0, file.lastIndexOf('/'))
  const matter = nameOfTitle(folder.slice(folder.lastIndexOf('/') + 1))
  return shareOf(matter, { name: chapter, aliases: [] }) > 0 ? folder : undefined
}
