import { questionFaults } from '../content/question-checks.ts'
import type { Fault } from '../core/fault.ts'
import type { CliCommand } from './command.ts'

export const check: CliCommand = {
  name: 'check',
  summary: 'reads all content as the bot would and reports every fault',
  usage: '',
  run(cli) {
    const library = cli.library()
    const { notebook, coverage, questionBank } = library
    const faults = [...library.faults, ...questionFaults(library, cli.text)].sort(byPlace)
    for (const fault of faults) {
      cli.out(
        cli.json
          ? JSON.stringify(fault)
          : `${fault.file}:${fault.line}: ${fault.severity}: ${fault.message} [${fault.code}]`,
      )
    }
    const errors = faults.filter((fault) => fault.severity === 'error').length
    const summary = {
      errors,
      warnings: faults.length - errors,
      chapters: notebook.chapters.length,
      sections: notebook.sections.length,
      statements: notebook.sections.flatMap((section) => section.statements).length,
      statementsQuotedByFacts: coverage.quoted,
      statementsWithoutFact: coverage.listed,
      diagrams: library.diagrams.length,
      questions: questionBank.taken.length,
      questionsLeftOut: questionBank.leftOut,
      questionsSuspended: questionBank.suspended.length,
    }
    cli.out(cli.json ? JSON.stringify({ summary }) : cli.text.checks.summary(summary))
    return errors > 0 ? 1 : 0
  },
}

/** A file's faults together, from its top to its end. */
function byPlace(a: Fault, b: Fault): number {
  if (a.file === b.file) return a.line - b.line
  return a.file < b.file ? -1 : 1
}
