import { backup, restore, restored } from './backup.ts'
import { check } from './check.ts'
import type { CliCommand } from './command.ts'
import { compare } from './compare.ts'
import { init } from './init.ts'
import { moveStoreCommand } from './move-store.ts'
import { questions } from './questions.ts'
import { renderCompare } from './render.ts'
import { renderDiagram, renderDiagrams } from './render-diagrams.ts'
import { scoresRecompute } from './scores.ts'
import { search } from './search.ts'
import { searchEval } from './search-eval.ts'
import { sections } from './sections.ts'
import { service } from './service.ts'

/** In the order of `--help`. */
export const cliCommands: readonly CliCommand[] = [
  sections,
  search,
  searchEval,
  service,
  compare,
  renderCompare,
  renderDiagrams,
  renderDiagram,
  questions,
  check,
  init,
  scoresRecompute,
  backup,
  restore,
  restored,
  moveStoreCommand,
]
