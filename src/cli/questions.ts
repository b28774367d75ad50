import type { CliCommand } from './command.ts'

export const questions: CliCommand = {
  name: 'questions',
  summary: 'lists the questions that can be asked',
  usage: '',
  run(cli) {
    for (const question of cli.library().questions) {
      const { id, kind, stem, choices, key, explanation, rationales, citations, difficulty, origin } = question
      cli.out(
        cli.json
          ? JSON.stringify({ id, kind, stem, choices, key, explanation, rationales, citations, difficulty, origin })
          : `${id}  ${kind} ${difficulty}  ${question.file}:${question.line}  ${stem.split('\n')[0]}`,
      )
    }
    return 0
  },
}
