import { MAIN_TRACK } from '../core/track.ts'
import { StorageError } from '../store/engine/problem.ts'
import type { ScoreDifference } from '../store/scores/score-port.ts'
import type { CliCommand } from './command.ts'
import { databaseOf } from './database.ts'

export const scoresRecompute: CliCommand = {
  name: 'scores recompute',
  help: ({ cliHelp }) => cliHelp.scoresRecompute,
  usage: '[--data FILE]',
  options: { data: { type: 'string' } },
  async run(cli, _positionals, values) {
    const file = databaseOf(values.data)
    try {
      const differences = await recompute(file)
      for (const one of differences) cli.out(cli.json ? JSON.stringify(one) : lineFor(one))
      const summary = { differences: differences.length }
      cli.out(cli.json ? JSON.stringify({ summary }) : `${differences.length} differences`)
      return 0
    } catch (error) {
      if (!(error instanceof StorageError)) throw error
      cli.err(`saegim scores recompute: ${error.message}`)
      return 1
    }
  },
}

async function recompute(file: string): Promise<readonly ScoreDifference[]> {
  const { openStore } = await import('../store/open.ts')
  const store = await openStore(file, { now: Date.now, guest: true })
  try {
    return await store.scores.recompute()
  } finally {
    await store.close()
  }
}

function lineFor({ guildId, trackId, period, memberId, was = 'no row', is = 'no row' }: ScoreDifference): string {
  const track = trackId === MAIN_TRACK ? '' : `, track ${trackId}`
  return `server ${guildId}${track}, ${period}, member ${memberId}: stood ${was}, answers say ${is}`
}
