import { COLORS } from '../chat/colors.ts'
import { button, type Rows, row, turnButtons } from '../chat/components.ts'
import { escapeText } from '../chat/escape.ts'
import type { Message } from '../chat/reply.ts'
import type { Library } from '../content/library.ts'
import { allQuestions } from '../core/quiz/pool.ts'
import type { AskedQuestion } from '../core/quiz/types.ts'
import { type CoverageGroup, countStates, coverageOf, type SectionCoverage } from '../core/study/coverage.ts'
import type { CoveragePicture, Pictures } from '../pictures/pictures.ts'
import type { Text } from '../text/text.ts'

const SQUARES = { known: '🟩', weak: '🟧', few: '🟦', never: '⬜' } as const
const STATES = ['known', 'weak', 'few', 'never'] as const
/** Services of a page: as many as a phone shows at once. */
const A_PAGE = 12
const WEAKEST = 5
/** In the text twin a service's squares stand in one line. */
const MOST_SQUARES = 40

export interface CoverageShown {
  readonly page: number
  readonly form: 'picture' | 'text'
  /** The custom id that shows another page or form. */
  readonly idOf: (form: 'p' | 't', page: number) => string
}

/** What of a track's notes was asked, and how it went: for its leaders, and for members in `/me`. */
export async function coverageView(
  library: Pick<Library, 'notebook' | 'questions' | 'generated'>,
  asked: readonly AskedQuestion[],
  shown: CoverageShown,
  pictures: Pick<Pictures, 'coverage'>,
  text: Text,
): Promise<Message> {
  const groups = groupsOf(library, asked)
  if (groups.length === 0) return { content: text.coverage.none, embeds: [], components: [] }
  const pages = Math.ceil(groups.length / A_PAGE)
  const page = Math.min(shown.page, pages - 1)
  const here = groups.slice(page * A_PAGE, (page + 1) * A_PAGE)
  const place = { groups, here, page, pages }
  const drawn = shown.form === 'picture' ? await pictures.coverage(pictureOf(place, text)) : undefined
  const summary = summaryOf(groups, text)
  const components = rowsOf(place, drawn ? 'picture' : 'text', shown, text)
  const fields = weakestFields(groups, text)
  const embed = { color: COLORS.plain, title: text.coverage.title, fields }
  if (!drawn)
    return { embeds: [{ ...embed, description: [summary, '', ...linesOf(here, text)].join('\n') }], components }
  const files = [{ name: 'coverage.png', data: drawn.png, alt: drawn.alt }]
  return { embeds: [{ ...embed, description: summary }], components, files }
}

/** Sections that say nothing themselves are headings of others. */
function groupsOf(
  { notebook, ...questions }: Pick<Library, 'notebook' | 'questions' | 'generated'>,
  asked: readonly AskedQuestion[],
): readonly CoverageGroup[] {
  const told = notebook.sections.filter((one) => one.statements.length > 0)
  const byId = new Map(allQuestions(questions).map((one) => [one.id, one]))
  const counted = asked.flatMap(({ questionId, times = 1, answers = 0, right = 0 }) => {
    const question = byId.get(questionId)
    return question ? [{ sections: question.citations.map((one) => one.section), times, answers, right }] : []
  })
  return coverageOf(told, counted)
}

interface Place {
  readonly groups: readonly CoverageGroup[]
  readonly here: readonly CoverageGroup[]
  readonly page: number
  readonly pages: number
}

function pictureOf({ groups, here, page, pages }: Place, text: Text): CoveragePicture {
  const { coverage } = text
  return {
    title: coverage.title,
    rows: here.map(({ name, sections }) => ({
      name,
      states: sections.map((one) => one.state),
      count: `${askedIn(sections)}/${sections.length}`,
    })),
    legend: STATES.map((state) => ({ state, label: coverage.states[state] })),
    footer: pages > 1 ? coverage.page(page + 1, pages) : '',
    alt: [summaryOf(groups, text), ...linesOf(here, text)].join('\n').replaceAll('**', ''),
  }
}

function summaryOf(groups: readonly CoverageGroup[], { coverage }: Text): string {
  const all = groups.flatMap((one) => one.sections)
  return coverage.summary(askedIn(all), all.length, countStates(all).weak)
}

function linesOf(groups: readonly CoverageGroup[], { coverage }: Text): string[] {
  return groups.map(({ name, sections }) => {
    const squares = sections.slice(0, MOST_SQUARES).map((one) => SQUARES[one.state])
    const more = sections.length > MOST_SQUARES ? ' …' : ''
    return `${coverage.group(escapeText(name), askedIn(sections), sections.length)}\n${squares.join('')}${more}`
  })
}

function weakestFields(groups: readonly CoverageGroup[], { coverage }: Text): { name: string; value: string }[] {
  const share = ({ right, answers }: SectionCoverage) => right / answers
  const weak = groups.flatMap((one) => one.sections).filter((one) => one.state === 'weak')
  const shown = weak.sort((a, b) => share(a) - share(b)).slice(0, WEAKEST)
  if (shown.length === 0) return []
  const lines = shown.map(({ title, right, answers }) => `- ${coverage.section(escapeText(title), right, answers)}`)
  return [{ name: coverage.weakest, value: lines.join('\n') }]
}

function rowsOf({ page, pages }: Place, form: 'picture' | 'text', { idOf }: CoverageShown, text: Text): Rows {
  const own = form === 'picture' ? 'p' : 't'
  const { asText, asPicture } = text.coverage
  const other =
    form === 'picture'
      ? button(idOf('t', page), asText, undefined, '📝')
      : button(idOf('p', page), asPicture, undefined, '🖼️')
  return [row([...turnButtons(page, pages, (to) => idOf(own, to), text), other])]
}

function askedIn(sections: readonly SectionCoverage[]): number {
  return sections.length - countStates(sections).never
}
