import type { Notebook } from '../../notes/types.ts'
import type { Subject } from '../types.ts'
import { isChapter } from './chapters.ts'
import { COMPARES, isTitled, type Meant } from './chosen.ts'
import { MOST_OF_NAME, shareOf } from './holding.ts'
import { isBelow } from './relations.ts'
import { isCounted, nameOfTitle } from './title-names.ts'

/**
 * A section of a chapter about something else (`5) Session` of the seven layers), where that name stands elsewhere under a
 * title that has it (`Cookie & Session`): it is asked which, the one under that title first.
 */
export function withOtherMatters(best: Subject, typed: string, alike: readonly Subject[], notebook: Notebook): Meant {
  const names = [typed, best.name, ...best.aliases]
  const isTitledSo = ({ section: { path } }: Subject, below: number, share: number) =>
    path
      .slice(0, path.length - below)
      .some(
        (title) =>
          !COMPARES.test(title) &&
          names.some((name) => shareOf(name, { name: nameOfTitle(title), aliases: [] }) >= share),
      )
  const [chapter = ''] = best.section.path
  const inItsOwn =
    isChapter(best) ||
    best.sheet !== undefined ||
    best.kind === 'term' ||
    isCounted(chapter) ||
    isTitledSo(best, 1, SOME)
  const isElsewhere = (one: Subject) => one.section.file !== best.section.file && !isBelow(one, best, notebook)
  const elsewhere = inItsOwn
    ? []
    : alike.filter((one) => isElsewhere(one) && isTitledSo(one, isTitled(one) ? 1 : 0, MOST_OF_NAME))
  return elsewhere.length === 0
    ? { kind: 'one', subject: best }
    : { kind: 'several', subjects: [...new Set([...elsewhere, best, ...alike])] }
}

/** Any word of a title. */
const SOME = Number.MIN_VALUE
