import type { CliCommand } from './command.ts'

export const sections: CliCommand = {
  name: 'sections',
  help: ({ cliHelp }) => cliHelp.sections,
  usage: '',
  run(cli) {
    for (const { id: section, key, file, line, lastLine, characters } of cli.library().notebook.sections) {
      cli.out(
        cli.json
          ? JSON.stringify({ section, key, file, line, lastLine, characters })
          : `${key}  ${file}:${line}-${lastLine}  ${section}`,
      )
    }
    return 0
  },
}
