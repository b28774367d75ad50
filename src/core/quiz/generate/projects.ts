import { addTo } from '../../facts/subjects/subject-names.ts'
import type { Section } from '../../notes/types.ts'
import { eachInSteps, type Steps } from '../../steps.ts'
import { bareTitle } from './point.ts'

/** How somebody's own work is built, set up and meant to grow. */
const PAGE =
  /^(?:tech(?:nology|nical)? stack|quick ?start|getting started|installation|install dependencies|prerequisites|(?:project|folder|directory|file) structure|environment variables|deployment|contributing|licen[cs]e|roadmap|future (?:enhancements?|improvements?|work|plans?)|known issues|changelog|development|testing(?: strategy)?|api routes|기술 ?스택|설치(?: ?방법)?|실행 ?방법|(?:프로젝트|폴더|디렉토리) ?구조|향후 ?(?:계획|과제|개선)|기여(?: ?방법)?|라이선스)$/iu
/** A note on a tool has one or two of them. */
const FEWEST = 3
const WORK = 10

/** Files that tell of a project: nothing in them is anybody's to learn. */
export function* projectFiles(sections: readonly Section[]): Steps<ReadonlySet<string>> {
  const pages = new Map<string, string[]>()
  yield* eachInSteps(sections, WORK, ({ title, file }) => {
    const page = bareTitle(title)
      .replace(/\s*[(（].*$/, '')
      .toLowerCase()
    if (PAGE.test(page) && !pages.get(file)?.includes(page)) addTo(pages, file, page)
  })
  return new Set([...pages].flatMap(([file, found]) => (found.length >= FEWEST ? [file] : [])))
}
