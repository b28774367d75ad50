// npm run bench [-- AREA …]: figures with the goals that they are held to. Ratios come from one run, in turn, since the
// machine is noisy; nothing here fails a build.
import { benchAnswers } from './answers.ts'
import { benchBoard } from './board.ts'
import { benchBot, benchStart } from './bot.ts'
import { benchCards } from './cards.ts'
import { benchContent } from './content.ts'
import { benchCorrections } from './corrections.ts'
import { benchGaps } from './gaps.ts'
import { benchGrowth } from './growth.ts'
import { benchLibraries } from './libraries.ts'
import { benchLoad } from './load.ts'
import { benchMemory } from './memory.ts'
import { benchMorning } from './morning.ts'
import { benchPicking } from './picking.ts'
import { benchPictures } from './pictures.ts'
import { benchPresses } from './presses.ts'
import { benchReading } from './reading.ts'
import { recallTable } from './recall.ts'
import { benchReplicas } from './replicas.ts'
import { printFigures } from './report.ts'
import { benchSearch, searchTable } from './search.ts'
import { benchStats } from './stats.ts'

const AREAS: Readonly<Record<string, () => Promise<void> | void>> = {
  content: () => printFigures('Notebook and content', benchContent()),
  start: async () => printFigures('Start to ready', await benchStart()),
  bot: async () => printFigures('The bot against a bare discord.js bot', await benchBot()),
  memory: async () => printFigures('Memory', await benchMemory()),
  reading: () => printFigures('Libraries read beside a running bot', benchReading()),
  libraries: () => printFigures('Tracks with notebooks of their own', benchLibraries()),
  gaps: async () => printFigures('Whom the store keeps waiting', await benchGaps()),
  answers: async () => printFigures('Answers a second', await benchAnswers()),
  growth: async () => printFigures('What an interaction costs as everything grows: exponents', await benchGrowth()),
  load: async () => printFigures('Many members at once', await benchLoad()),
  morning: async () => printFigures('A morning of thousands of servers', await benchMorning()),
  replicas: async () => printFigures('Three processes by HTTP beside one', await benchReplicas()),
  pictures: async () => printFigures('Pictures', await benchPictures()),
  board: async () => printFigures('Boards', await benchBoard()),
  cards: async () => printFigures('Cards to review', [...(await benchCards()), ...(await benchPresses())]),
  corrections: async () => printFigures('Answers graded anew', await benchCorrections()),
  picking: () => printFigures('Choosing the day’s question', benchPicking()),
  stats: async () => printFigures('How a member stands', await benchStats()),
  recall: () => console.log(['\n## What cards promise, and what members know\n', ...recallTable()].join('\n')),
  search: () => console.log(['\n## Search\n', ...searchTable(benchSearch())].join('\n')),
}

const asked = process.argv.slice(2)
const unknown = asked.filter((name) => !Object.hasOwn(AREAS, name))
if (unknown.length > 0) {
  console.error(`no area "${unknown.join('", "')}"; there are: ${Object.keys(AREAS).join(', ')}`)
  process.exit(2)
}
for (const [name, run] of Object.entries(AREAS)) if (asked.length === 0 || asked.includes(name)) await run()
process.exit(0)
