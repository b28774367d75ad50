import type { APIEmbed } from 'discord-api-types/v10'
import { COLORS } from '../../src/chat/colors.ts'
import { button, type MenuOption, menu, type Rows, row, turnButtons } from '../../src/chat/components.ts'
import { writeCustomId } from '../../src/chat/custom-id.ts'
import { escapeText, plainLabel } from '../../src/chat/escape.ts'
import { truncate } from '../../src/chat/fit.ts'
import { LIMITS } from '../../src/chat/limits.ts'
import { paginate } from '../../src/chat/pages.ts'
import type { Message } from '../../src/chat/reply.ts'
import { OPENING, OTHER } from '../../src/core/facts/attributes.ts'
import type { Card } from '../../src/core/facts/card.ts'
import { type Errata, type Erratum, errataByFact } from '../../src/core/facts/errata.ts'
import type { Fact, Subject } from '../../src/core/facts/types.ts'
import type { Steps } from '../../src/core/steps.ts'
import type { Text } from '../../src/text/text.ts'
import { errataButton } from '../../src/views/errata.ts'
import type { FactContext } from '../../src/views/fact-context.ts'
import { type FactLine, factLinesInSteps } from '../../src/views/fact-lines.ts'
import { factText } from '../../src/views/fact-text.ts'
import { reportButton } from '../../src/views/report-buttons.ts'

/** Short enough to read on a phone without losing the menus from sight. */
const PAGE_ROOM = 1600

export interface ServiceCard {
  readonly card: Card
  readonly topics: readonly Subject[]
  /** From 0. */
  readonly page: number
  /** Page of the topics menu, from 0. */
  readonly topicsPage?: number
  /** The card whose menu opened this one, and its page. */
  readonly back?: { readonly subject: Subject; readonly page: number } | undefined
  /** Posted for everyone: there is nothing more to share. */
  readonly shared?: boolean
}

/** A subject's card at one page: summary, facts with their citations, its topics. */
export function* serviceInSteps(shown: ServiceCard, context: FactContext): Steps<Message> {
  const { card, topics } = shown
  const { text } = context
  const pages = yield* cardPages(card, context)
  const page = Math.min(shown.page, pages.length - 1)
  const here = pages[page] ?? []
  const facts = [...new Set(here.flatMap((line) => line.facts))]
  const body = here.map((line) => line.text).join('\n')
  return {
    embeds: [cardEmbed(card, body === '' ? text.service.topicsOnly(topics.length) : body, page, pages.length, context)],
    components: [
      ...topicsMenu(shown, text),
      ...menu(writeCustomId('service.cite'), text.service.cite, citationOptions(facts, context)),
      ...cardButtons(shown, page, pages.length, changedIn(facts, context.errata), text),
    ],
  }
}

/** What has changed since the notes on one page of a card. */
export function* changedOnPage(card: Card, page: number, context: FactContext): Steps<readonly Erratum[]> {
  const pages = yield* cardPages(card, context)
  const here = pages[Math.min(page, pages.length - 1)] ?? []
  return changedIn([...new Set(here.flatMap((line) => line.facts))], context.errata)
}

export function changedIn(facts: readonly Fact[], errata: Errata): readonly Erratum[] {
  return [...new Set(facts.flatMap((fact) => errata.touching(fact)))]
}

/** Options of a menu that opens the notes where these facts stand. */
export function citationOptions(facts: readonly Fact[], { text, notebook }: FactContext): MenuOption[] {
  return facts.flatMap((fact) =>
    fact.citations.flatMap((citation, at) => {
      const statement = fact.statements[at]
      if (!statement) return []
      const key = notebook.byId.get(statement.section)?.key ?? ''
      const shown = fact.value.kind === 'statement' ? fact.value.statement.text : factText(fact, text)
      return [
        {
          label: `${fact.attribute.name[text.language]}: ${shown}`,
          value: `${key}:${statement.index}`,
          description: `${citation.section} · ${text.citation.lines(citation.line, citation.lastLine)}`,
          emoji: '📖',
        },
      ]
    }),
  )
}

function* cardPages({ summary, facts }: Card, context: FactContext): Steps<FactLine[][]> {
  const plain = summary.every(({ attribute, value }) => attribute.id === OPENING || value.kind === 'statement')
  const errata = errataByFact([...summary, ...facts], context.errata)
  // "Other" says nothing where there is nothing that it is beside.
  const isNamed = facts.some(({ attribute }) => attribute.id !== OTHER)
  const lines = [
    ...(yield* factLinesInSteps(summary, context, plain ? 'summary' : 'card', errata)),
    ...(yield* factLinesInSteps(facts, context, isNamed ? 'card' : 'unnamed', errata)),
  ]
  return paginate(lines, { room: PAGE_ROOM, most: LIMITS.selectOptions })
}

function cardEmbed(
  { subject, within, automatic }: Card,
  body: string,
  page: number,
  of: number,
  { text }: FactContext,
): APIEmbed {
  const notes = [...(of > 1 ? [text.common.page(page + 1, of)] : []), ...(automatic ? [text.service.automatic] : [])]
  return {
    color: COLORS.plain,
    title: truncate(escapeText(subject.name), LIMITS.embedTitle),
    author: { name: truncate(plainLabel([...subject.section.path, ...within].join(' › ')), LIMITS.embedAuthor) },
    description: body,
    ...(notes.length > 0 ? { footer: { text: notes.join(' · ') } } : {}),
  }
}

const TOPICS_PAGE = LIMITS.selectOptions - 1
/** The value of the option that turns the page of a menu. */
export const MORE = 'more'

function topicsMenu({ card, topics, page, topicsPage = 0 }: ServiceCard, text: Text): Rows {
  const id = writeCustomId('service.topics', card.subject.key, String(page), String(topicsPage))
  const options = topics.map((topic) => ({ label: topic.name, value: topic.key }))
  if (options.length <= LIMITS.selectOptions) return menu(id, text.service.topics(topics.length), options)
  const pages = Math.ceil(options.length / TOPICS_PAGE)
  const at = topicsPage % pages
  const here = options.slice(at * TOPICS_PAGE, (at + 1) * TOPICS_PAGE)
  const next = { label: text.service.moreTopics(at + 1, pages), value: MORE, emoji: '➡️' }
  return menu(id, text.service.topics(topics.length), [...here, next])
}

function cardButtons(
  { card, shared, back }: ServiceCard,
  page: number,
  of: number,
  changed: readonly Erratum[],
  text: Text,
): Rows {
  const { key } = card.subject
  const buttons = [
    ...(back && !shared ? [backButton(back, text)] : []),
    ...turnButtons(page, of, (next) => writeCustomId('service.page', key, String(next)), text),
    ...(changed.length > 0
      ? [errataButton(writeCustomId('service.changed', key, String(page)), changed.length, text)]
      : []),
    ...(shared ? [] : [button(writeCustomId('service.share', key, String(page)), text.common.share, undefined, '📣')]),
  ]
  const report = shared ? [] : [reportButton(writeCustomId('service.report', key), text)]
  const all = [...buttons, ...report]
  return chunks(all, LIMITS.buttonsPerRow).map(row)
}

function chunks<T>(all: readonly T[], size: number): T[][] {
  const count = Math.ceil(all.length / size)
  return Array.from({ length: count }, (_, at) => all.slice(at * size, (at + 1) * size))
}

const NAME_ROOM = 30

function backButton({ subject, page }: NonNullable<ServiceCard['back']>, { service }: Text) {
  const label = service.back(truncate(plainLabel(subject.name), NAME_ROOM))
  return button(writeCustomId('service.back', subject.key, String(page)), label, undefined, '↩️')
}
