import { setTimeout as wait } from 'node:timers/promises'
import { memoryOf, startSaegim, stopContender } from './bot.ts'
import type { Figure } from './report.ts'

const SETTLED_MS = 15_000
const INTERACTIONS = 500
const SUBJECTS = [
  'Aurora',
  'DynamoDB',
  'RDS',
  'DAX',
  'ElastiCache',
  'GSI',
  'LSI',
  'OpenSearch',
  'Multi AZ',
  'Read Replicas',
]
const QUERIES = [
  '오로라 엔드포인트',
  'TTL',
  '복제본',
  '백업',
  '글로벌',
  'proxy',
  '키네시스',
  '장애 조치',
  'ㅌㅇㅅㅌㅍ',
  'endpoint',
]

/** What a server of one group keeps resident: once it has settled, and after what a busy evening asks, pictures among it. */
export async function benchMemory(): Promise<Figure[]> {
  const bot = await startSaegim()
  try {
    await wait(SETTLED_MS)
    const start = memoryOf(bot)
    for (let at = 0; at < INTERACTIONS; at++) await ask(bot, at)
    return [
      { name: 'resident at the start', value: start, unit: 'MiB', goal: 180 },
      { name: `resident after ${INTERACTIONS} interactions`, value: memoryOf(bot), unit: 'MiB', goal: 260 },
    ]
  } finally {
    await stopContender(bot)
  }
}

async function ask({ playground }: Awaited<ReturnType<typeof startSaegim>>, at: number): Promise<unknown> {
  const [channel] = playground.channelIds
  const who = playground.world.member(at % 3)
  const round = Math.floor(at / 5)
  const first = SUBJECTS[round % 10] ?? ''
  const second = SUBJECTS[(round * 3 + 1 + Math.floor(round / 10)) % 10] ?? ''
  const ways = [
    () => who.command(channel, 'search', { query: QUERIES[round % 10] ?? '' }),
    () => who.command(channel, 'service', { name: first }),
    () => who.command(channel, 'compare', { first, second: first === second ? 'Proxy' : second }),
    () => who.command(channel, 'leaderboard', {}),
    () => who.command(channel, 'quiz practice', {}),
  ]
  return await ways[at % ways.length]?.()
}
