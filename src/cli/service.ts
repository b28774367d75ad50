import { type Card, cardOf } from '../core/facts/card.ts'
import { isSection } from '../core/facts/subjects/from-notes.ts'
import type { Citation } from '../core/notes/types.ts'
import { factText } from '../views/fact-text.ts'
import { type Cli, type CliCommand, UsageError } from './command.ts'
import { errataJson, errataLine } from './errata.ts'
import { findSubject } from './subjects.ts'

export const service: CliCommand = {
  name: 'service',
  help: ({ cliHelp }) => cliHelp.service,
  usage: 'NAME',
  run(cli, names) {
    if (names.length === 0) throw new UsageError((text) => text.cli.oneName())
    const subject = findSubject(names.join(' '), cli)
    if (!subject) return 1
    const { vocabulary, notebook } = cli.library()
    print(cardOf(subject, vocabulary, notebook), cli)
    return 0
  },
}

function print({ subject, summary, facts, automatic }: Card, cli: Cli): void {
  const { text } = cli
  const card = {
    subject: subject.name,
    section: subject.section.id,
    summary: summary.map((fact) => factText(fact, text)).join('\n'),
    facts: [...summary, ...facts].map((fact) => ({
      attribute: fact.attribute.name[text.language],
      text: factText(fact, text),
      citations: fact.citations,
      errata: errataJson([fact], cli),
    })),
    topics: cli
      .library()
      .subjects.topicsOf(subject)
      .filter(isSection)
      .map((topic) => topic.section.id),
  }
  if (cli.json) {
    cli.out(JSON.stringify(card))
    return
  }
  cli.out(`${card.subject} (${card.section})${automatic ? ` · ${text.service.automatic}` : ''}`)
  if (card.summary !== '') cli.out(card.summary)
  for (const fact of [...summary, ...facts]) {
    const said = `${fact.attribute.name[text.language]}: ${factText(fact, text)}${errataLine([fact], cli)}`
    cli.out(`- ${said}  [${fact.citations.map(place).join(', ')}]`)
  }
  for (const topic of card.topics) cli.out(`> ${topic}`)
}

function place({ file, line }: Citation): string {
  return `${file}:${line}`
}
