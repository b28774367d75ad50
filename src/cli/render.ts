import { extname } from 'node:path'
import { picturePages } from '../../commands/compare/pages.ts'
import { compareSubjects } from '../core/facts/comparison/comparison.ts'
import { openPictures, PATIENT_MS } from '../pictures/open.ts'
import { type CliCommand, UsageError } from './command.ts'
import { findColumns } from './subjects.ts'
import { writePicture } from './write-picture.ts'

/** Where a picture is written; further pages are numbered: `out.png`, `out-2.png`. */
function pagePath(out: string, page: number): string {
  const ending = extname(out)
  return page === 0 ? out : `${out.slice(0, out.length - ending.length)}-${page + 1}${ending}`
}

export const renderCompare: CliCommand = {
  name: 'render compare',
  help: ({ cliHelp }) => cliHelp.renderCompare,
  usage: 'A B [C] --out FILE',
  options: { out: { type: 'string' } },
  async run(cli, names, { out }) {
    if (typeof out !== 'string') throw new UsageError((text) => text.cli.whereFile())
    const columns = findColumns(names, cli)
    if (!columns) return 1
    const { vocabulary, notebook, errata } = cli.library()
    const comparison = compareSubjects(columns, vocabulary, notebook)
    const context = { text: cli.text, errata, notebook, noteUrl: cli.noteUrl }
    const pictures = openPictures({ limitMs: PATIENT_MS, onProblem: cli.err })
    try {
      const { opening, rest } = await picturePages(comparison, context, pictures.cut)
      for (const [page, { table }] of [...opening, ...rest].entries()) {
        const picture = await pictures.table(table)
        if (!picture) return 1
        const file = pagePath(out, page)
        writePicture(file, picture.png)
        cli.out(cli.json ? JSON.stringify({ file, alt: picture.alt }) : `${file}\n  ${picture.alt}`)
      }
      return 0
    } finally {
      await pictures.close()
    }
  },
}
