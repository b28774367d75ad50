import { join } from 'node:path'
import type { Diagram } from '../core/diagrams/diagram.ts'
import type { NamedImage } from '../pictures/job.ts'
import { type OpenPictures, openPictures, PATIENT_MS } from '../pictures/open.ts'
import { type Cli, type CliCommand, UsageError } from './command.ts'
import { writePicture } from './write-picture.ts'

export const renderDiagram: CliCommand = {
  name: 'render diagram',
  help: ({ cliHelp }) => cliHelp.renderDiagram,
  usage: 'NAME --out FILE',
  options: { out: { type: 'string' } },
  async run(cli, [name, ...more], { out }) {
    if (name === undefined || more.length > 0) throw new UsageError((text) => text.cli.onePicture())
    if (typeof out !== 'string') throw new UsageError((text) => text.cli.whereFile())
    const diagram = cli.library().diagrams.find((one) => one.name === name)
    if (!diagram) return notThere(name, cli)
    const pictures = openPictures({ limitMs: PATIENT_MS, onProblem: cli.err })
    try {
      const image = await pictures.diagram(diagram)
      if (!image) return 1
      writePicture(out, image.data)
      cli.out(cli.json ? JSON.stringify({ file: out, alt: image.alt }) : `${out}\n  ${image.alt}`)
      return 0
    } finally {
      await pictures.close()
    }
  },
}

/** Why a picture is not shown: its own faults first, then the names that there are. */
function notThere(name: string, cli: Cli): 1 {
  const { diagrams, faults } = cli.library()
  const own = faults.filter(({ file }) => file.startsWith('diagrams/') && file.includes(`/${name}.`))
  for (const { file, line, message } of own) cli.err(`${cli.content}/${file}:${line}: ${message}`)
  if (own.length === 0)
    cli.err(`there is no diagram "${name}"; there are: ${diagrams.map((one) => one.name).join(', ')}`)
  return 1
}

export const renderDiagrams: CliCommand = {
  name: 'render diagrams',
  help: ({ cliHelp }) => cliHelp.renderDiagrams,
  usage: '--out DIR',
  options: { out: { type: 'string' } },
  async run(cli, names, { out }) {
    if (names.length > 0) throw new UsageError((text) => text.cli.allPictures())
    if (typeof out !== 'string') throw new UsageError((text) => text.cli.whereFolder())
    const { diagrams } = cli.library()
    const pictures = openPictures({ limitMs: PATIENT_MS, onProblem: cli.err })
    try {
      const drawn = await drawAll(diagrams, out, pictures)
      const sheet = await pictures.sheet(drawn)
      if (sheet) writePicture(join(out, 'sheet.png'), sheet)
      const summary = { drawn: drawn.length, failed: diagrams.length - drawn.length, sheet: join(out, 'sheet.png') }
      cli.out(cli.json ? JSON.stringify(summary) : `${summary.drawn} drawn, ${summary.failed} failed: ${summary.sheet}`)
      return sheet && summary.failed === 0 ? 0 : 1
    } finally {
      await pictures.close()
    }
  },
}

async function drawAll(diagrams: readonly Diagram[], folder: string, pictures: OpenPictures): Promise<NamedImage[]> {
  const drawn: NamedImage[] = []
  for (const [at, diagram] of diagrams.entries()) {
    showProgress(at, diagrams.length, diagram)
    const image = await pictures.diagram(diagram)
    if (!image) continue
    drawn.push({ name: diagram.name, data: image.data })
    writePicture(join(folder, `${diagram.name}.${image.type}`), image.data)
  }
  showProgress(diagrams.length, diagrams.length)
  return drawn
}

const BAR = 24

/** On a terminal one line that fills up; in a log nothing. */
function showProgress(done: number, all: number, current?: Diagram): void {
  if (!process.stderr.isTTY) return
  const filled = Math.round((BAR * done) / Math.max(1, all))
  const bar = '█'.repeat(filled) + '░'.repeat(BAR - filled)
  process.stderr.write(`\r${bar} ${done}/${all} ${current?.name ?? ''}\x1b[K${current ? '' : '\n'}`)
}
