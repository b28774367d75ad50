import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Library } from '../../src/content/library.ts'
import { readLibrary } from '../../src/content/read.ts'
import { cardOf } from '../../src/core/facts/card.ts'
import { compareSubjects } from '../../src/core/facts/comparison/comparison.ts'
import { oneSidedRows, openingRows } from '../../src/core/facts/comparison/opening-rows.ts'
import { inGroups } from '../../src/core/facts/comparison/order.ts'
import type { Comparison, ComparisonRow } from '../../src/core/facts/comparison/row.ts'
import { absentAs, onlyColumn } from '../../src/core/facts/comparison/sides.ts'
import type { Fact, Subject } from '../../src/core/facts/types.ts'
import { textOf } from '../../src/text/text.ts'
import { absenceText, factText, verdictText } from '../../src/views/fact-text.ts'

// Comparisons and cards as text with the lines of the notes that each cell rests on, for readers who judge them row by row:
//   node test/blind/comparison-sheets.ts OUT CONTENT NAME [PAIR…] where PAIR is `A|B`, or one name for a card; without, those that
// people ask for, whose sheets stand in `comparisons/`. Five pairs a file: NAME-1.md and on.
const ASKED = [
  ...['RDS|Aurora', 'Aurora|Aurora Serverless', 'DynamoDB|RDS', 'DynamoDB|Aurora', 'DAX|ElastiCache'],
  ...['LSI|GSI', 'Multi-AZ|읽기 전용 복제본', 'DynamoDB Streams|Kinesis Data Streams'],
  ...['Writer Endpoint|Reader Endpoint', 'Reader Endpoint|Custom Endpoint', 'Custom Endpoint|Instance Endpoint'],
  ...['Aurora|Aurora Global Database', 'Aurora Global Database|Aurora Cross Region Read Replicas'],
  ...['Aurora Global Database|Global Tables', '파티션 키|파티션 키 + 정렬 키', 'OpenSearch|DynamoDB'],
  ...['RDS for Oracle|RDS for MySQL', 'RDS Proxy|Data API', 'Performance Insights|Enhanced Monitoring'],
  '스냅샷으로 전환|읽기 복제본으로 전환',
  ...['RDS|RDS Proxy', 'Kinesis Data Streams|Kinesis Data Firehose', 'DynamoDB|DAX', 'RDS for MySQL|Aurora'],
  ...['Aurora Serverless|RDS', 'Data API|Aurora Serverless', 'Multi-AZ|Aurora', 'IAM 인증|RDS Proxy'],
  ...['Write Forwarding|Aurora Global Database', 'Cross Region Failover|Multi-AZ'],
]
const PER_FILE = 5
const text = textOf('ko')

const [out = '', content = '', name = '', ...given] = process.argv.slice(2)
const asked = given.length > 0 ? given : ASKED
const library = readLibrary(content, text)

mkdirSync(out, { recursive: true })
const parts = asked.map((one, at) => `## ${at + 1}. ${one}\n\n${one.includes('|') ? compared(one) : card(one)}`)
for (let from = 0; from < parts.length; from += PER_FILE) {
  const file = `${name}-${from / PER_FILE + 1}.md`
  writeFileSync(join(out, file), `${parts.slice(from, from + PER_FILE).join('\n\n')}\n`)
}

function find(typed: string): Subject | string {
  const found = library.subjects.resolve(typed)
  if (found.kind === 'one') return found.subject
  const near = found.kind === 'several' ? found.subjects : found.suggestions
  return `${typed}: ${found.kind} (${near.map((one) => one.section.id).join('; ')})`
}

function compared(pair: string): string {
  const columns = pair.split('|').map(find)
  const subjects = columns.filter((one) => typeof one !== 'string')
  if (subjects.length < columns.length)
    return `not compared: ${columns.filter((one) => typeof one === 'string').join(' · ')}`
  const comparison = compareSubjects(subjects, library.vocabulary, library.notebook)
  const about = comparison.parts.map(({ part, whole, ...how }) =>
    text.compare.partOfWhole(subjects[part]?.name ?? '', subjects[whole]?.name ?? '', how),
  )
  const same = comparison.rows.filter((row) => row.tone === 'same')
  const [alone, lent] = [false, true].map((isLent) =>
    inGroups(oneSidedRows(comparison), (row) => row.attribute).filter(
      (row) => row.cells.every((facts) => facts.length > 0) === isLent,
    ),
  )
  const told = (rows: readonly ComparisonRow[]) => rows.map((row) => rowText(row, comparison)).join('\n')
  return [
    subjects.map((one) => `${one.name} = ${one.section.id} (${one.section.file}:${one.section.line})`).join('\n'),
    ...about,
    `### 다른 점\n${told(openingRows(comparison))}`,
    `### 같음\n${told(same)}`,
    `### 한쪽에만\n${oneSided(alone, comparison)}`,
    `### 한쪽은 딸린 것만 (앞에 그 이름)\n${oneSided(lent, comparison)}`,
  ].join('\n\n')
}

/** Under a line that says whose each row is, as the picture has it. */
function oneSided(rows: readonly ComparisonRow[] | undefined, comparison: Comparison): string {
  if (!rows?.length) return '–'
  const headings = rows.map((row) => headingOf(row, comparison))
  return rows
    .map(
      (row, at) => `${headings[at] === headings[at - 1] ? '' : `\n**${headings[at]}**\n`}${rowText(row, comparison)}`,
    )
    .join('\n')
}

function headingOf(row: ComparisonRow, { columns }: Comparison): string {
  const column = onlyColumn(row) ?? 0
  const others = columns.flatMap(({ name }, at) =>
    at === column ? [] : [{ name, kind: absentAs(row, at) ?? 'not-in-notes' }],
  )
  return text.compare.only(columns[column]?.name ?? '', others)
}

function rowText(row: ComparisonRow, { columns }: Comparison): string {
  const names = columns.map((one) => one.name)
  const verdict = row.tone === 'differs' ? verdictText(row, names, text) : undefined
  const head = `- ${row.tone === 'differs' ? '≠ ' : ''}**${row.attribute.name.ko}**${verdict ? ` (${verdict})` : ''}`
  const cells = row.cells.map((facts, at) =>
    facts.length === 0
      ? `  - ${names[at]}: *${absenceText(row.absences[at], text)}*`
      : facts.map((fact) => `  - ${names[at]}: ${told(fact)}`).join('\n'),
  )
  return [head, ...cells].join('\n')
}

function card(typed: string): string {
  const subject = find(typed)
  if (typeof subject === 'string') return `no card: ${subject}`
  const { summary, facts } = cardOf(subject, library.vocabulary, library.notebook)
  return [
    `${subject.name} = ${subject.section.id} (${subject.section.file}:${subject.section.line})`,
    ...summary.map((fact) => `> ${told(fact)}`),
    ...facts.map((fact) => `- **${fact.attribute.name.ko}** ${told(fact)}`),
  ].join('\n')
}

/** A fact with whose it is, and under it the notes' own lines. */
function told(fact: Fact): string {
  const from = fact.from?.relation === 'whole' ? ` (${text.facts.inherited(fact.from.name)})` : ''
  const lines = fact.statements.map(
    (one, at) => `      ${fact.citations[at]?.line}행: ${one.text.replaceAll('\n', ' ⏎ ')}`,
  )
  return `${factText(fact, text)}${from}\n${lines.join('\n')}`
}

export type { Library }
