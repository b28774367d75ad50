import { fatesOf } from '../core/quiz/generate/fates.ts'
import { GENERATING_KINDS, type GeneratedQuestion, generateQuestions } from '../core/quiz/generate/generate.ts'
import { selectGenerated } from '../core/quiz/generate/select.ts'
import type { Question } from '../core/quiz/types.ts'
import { en } from '../text/en.ts'
import { ko } from '../text/ko.ts'
import { type Cli, type CliCommand, type CliValues, countOf, UsageError } from './command.ts'
import { draft, printBrief } from './drafting.ts'

const AT_MOST = 100_000

export const questions: CliCommand = {
  name: 'questions',
  help: ({ cliHelp }) => cliHelp.questions(GENERATING_KINDS.map((kind) => kind.name).join(', ')),
  usage: '[--generate N | --sample N | --brief SECTION | --draft SECTION] [--seed S] [--kinds A,B] [--why]',
  options: {
    generate: { type: 'string' },
    sample: { type: 'string' },
    brief: { type: 'string' },
    draft: { type: 'string' },
    seed: { type: 'string' },
    kinds: { type: 'string' },
    why: { type: 'boolean' },
  },
  run(cli, _positionals, values) {
    if (typeof values.brief === 'string') return printBrief(cli, values.brief)
    if (typeof values.draft === 'string') return draft(cli, values.draft)
    const asked = values.generate ?? values.sample
    if (asked === undefined) for (const question of cli.library().questions) cli.out(listed(question, cli))
    else printGenerated(cli, countOf(values.generate === undefined ? '--sample' : '--generate', asked, AT_MOST), values)
    return 0
  },
}

function printGenerated(cli: Cli, count: number, values: CliValues): void {
  const { notebook, subjects, errata, questions: authored } = cli.library()
  const phrases = { ko: ko.generated, en: en.generated }
  const kinds = kindsOf(values.kinds)
  const all = generateQuestions({ notebook, subjects: subjects.all, errata, authored, phrases, kinds })
  const picked = selectGenerated(all, count, String(values.seed ?? '1'))
  const statements = notebook.sections.reduce((sum, section) => sum + section.statements.length, 0)
  cli.err(`${all.length} questions from ${statements} statements: ${sharesOf(all)}`)
  if (values.why === true)
    for (const [fate, statements] of fatesOf(notebook, errata, all))
      cli.err(`${String(statements).padStart(7)}  ${fate}`)
  if (picked.length < count)
    cli.err(`${picked.length} of ${count}: the notes give no more without one kind outweighing`)
  picked.forEach(({ question }, at) => {
    const withoutKey = values.sample !== undefined
    cli.out(cli.json && !withoutKey ? JSON.stringify(question) : sheet(question, at + 1, withoutKey))
  })
}

function kindsOf(names: string | boolean | undefined) {
  if (typeof names !== 'string') return GENERATING_KINDS
  return names.split(',').map((name) => {
    const kind = GENERATING_KINDS.find((one) => one.name === name.trim())
    if (!kind)
      throw new UsageError((text) => text.cli.noKind(name.trim(), GENERATING_KINDS.map((one) => one.name).join(', ')))
    return kind
  })
}

function sharesOf(all: readonly GeneratedQuestion[]): string {
  const counts = GENERATING_KINDS.map(({ name }) => [name, all.filter((one) => one.kind === name).length] as const)
  return counts.map(([name, count]) => `${name} ${count}`).join(', ')
}

function sheet({ id, stem, choices, key, quotes, explanation }: Question, number: number, withoutKey: boolean): string {
  const lines = choices.map(({ label, text }) => `${!withoutKey && key.includes(label) ? '→' : ' '} ${label}. ${text}`)
  const answer = withoutKey ? [] : [...(choices.length === 0 ? [`→ ${key.join(' | ')}`] : []), explanation]
  const where = quotes.map(({ citation }) => `${citation.file}:${citation.line}`).join(', ')
  return [`## ${number}. ${id}`, stem, ...lines, ...answer, ...(withoutKey ? [] : [where]), ''].join('\n')
}

function listed(question: Question, cli: Cli): string {
  const { id, kind, stem, choices, key, explanation, rationales, citations, difficulty, origin } = question
  return cli.json
    ? JSON.stringify({ id, kind, stem, choices, key, explanation, rationales, citations, difficulty, origin })
    : `${id}  ${kind} ${difficulty}  ${question.file}:${question.line}  ${stem.split('\n')[0]}`
}
