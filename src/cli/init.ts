import { basename, relative, resolve, sep } from 'node:path'
import { makeContent } from '../content/init.ts'
import { readLibrary } from '../content/read.ts'
import { reportCard } from '../content/report-card.ts'
import { type CliCommand, UsageError } from './command.ts'

export const init: CliCommand = {
  name: 'init',
  help: ({ cliHelp }) => cliHelp.init,
  usage: 'DIR [--to FOLDER]',
  options: { to: { type: 'string' } },
  run(cli, positionals, values) {
    const [from, ...more] = positionals
    if (from === undefined || more.length > 0) throw new UsageError((text) => text.cli.oneFolder())
    const to = typeof values.to === 'string' ? values.to : `${basename(resolve(from))}-content`
    if (`${resolve(to)}${sep}`.startsWith(`${resolve(from)}${sep}`))
      throw new UsageError((text) => text.init.refused.inside(to))
    const made = makeContent(from, to, cli.text)
    if (!made.ok) {
      cli.err(`saegim init: ${cli.text.init.refused[made.why](made.why === 'not-empty' ? to : from)}`)
      return 1
    }
    const library = readLibrary(to, cli.text)
    const summary = reportCard(library, library.faults, cli.text)
    const folder = relative('.', to) || '.'
    if (cli.json) cli.out(JSON.stringify({ content: folder, ...made, summary }))
    else for (const line of cli.text.init.done(folder, made, summary)) cli.out(line)
    return 0
  },
}
