import { missingPictures } from '../content/missing-pictures.ts'
import { questionFaults, questionsAmongNotes } from '../content/question-checks.ts'
import { reportCard } from '../content/report-card.ts'
import type { Fault } from '../core/fault.ts'
import type { QuestionFile } from '../core/quiz/form/shape.ts'
import type { Cli, CliCommand } from './command.ts'

/** So many of the worst are named again at the end, where the list is longer. */
const WORST = 20

export const check: CliCommand = {
  name: 'check',
  help: ({ cliHelp }) => cliHelp.check,
  usage: '',
  run(cli) {
    const library = cli.library()
    const among = questionsAmongNotes(cli.content, cli.text)
    const pictures = missingPictures(library, cli.text)
    const faults = [...library.faults, ...pictures, ...questionFaults(library, cli.text), ...among].sort(byPlace)
    for (const fault of faults) cli.out(cli.json ? JSON.stringify(fault) : lineOf(fault))
    const summary = reportCard(library, faults, cli.text)
    if (cli.json) cli.out(JSON.stringify({ summary }))
    else {
      tellWorst(cli, faults)
      tellQuestionFiles(cli, library.questionFiles)
      for (const line of cli.text.checks.card(summary, cli.content)) cli.out(line)
      cli.out(cli.text.checks.summary(summary))
    }
    return summary.errors > 0 ? 1 : 0
  },
}

function tellWorst(cli: Cli, faults: readonly Fault[]): void {
  if (faults.length <= WORST) return
  const worst = bySeverity(faults).slice(0, WORST)
  cli.out(cli.text.checks.worst(worst.length, faults.length))
  for (const fault of worst) cli.out(`  ${lineOf(fault)}`)
}

/** So many files of questions are told one by one. */
const FEW_FILES = 8

/** Each file's form and counts; of many files a line a form, and those of which something was left out. */
function tellQuestionFiles(cli: Cli, files: readonly QuestionFile[]): void {
  const { file, forms } = cli.text.questionForm
  if (files.length <= FEW_FILES) {
    for (const one of files) cli.out(file(one))
    return
  }
  for (const [form, own] of Map.groupBy(files, (one) => one.form)) {
    cli.out(
      forms(
        form,
        own.length,
        own.reduce((sum, one) => sum + one.taken, 0),
      ),
    )
  }
  for (const one of files.filter(({ leftOut }) => leftOut > 0).slice(0, WORST)) cli.out(`  ${file(one)}`)
}

/** Of these nothing is lost: they come last, the least of them at the end. */
const COSTS_LITTLE = ['encoding', 'chapter-without-sections', 'repeated-path']

/** Errors first; of warnings one of each kind before a second one: thirty of a kind are mended in one go. */
function bySeverity(faults: readonly Fault[]): Fault[] {
  const errors = faults.filter((fault) => fault.severity === 'error')
  const kinds = Map.groupBy(
    faults.filter((fault) => fault.severity !== 'error'),
    (fault) => fault.code,
  )
  const ranked = [...kinds].sort(([a], [b]) => COSTS_LITTLE.indexOf(a) - COSTS_LITTLE.indexOf(b))
  const warnings = ranked.flatMap(([, same]) => same.map((fault, nth) => ({ fault, nth })))
  return [...errors, ...warnings.sort((a, b) => a.nth - b.nth).map(({ fault }) => fault)]
}

function lineOf({ file, line, severity, message, code }: Fault): string {
  return `${file}:${line}: ${severity}: ${message} [${code}]`
}

/** A file's faults together, from its top to its end. */
function byPlace(a: Fault, b: Fault): number {
  if (a.file === b.file) return a.line - b.line
  return a.file < b.file ? -1 : 1
}
