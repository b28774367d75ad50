import type { Schedule } from './types.ts'

/** Where the first users live; a server's own schedule says otherwise. */
export const STANDARD_ZONE = 'Asia/Seoul'

/** What a schedule is before anyone chose anything. */
export function standardSchedule(
  of: Pick<Schedule, 'id' | 'guildId' | 'trackId' | 'channelId' | 'language'>,
): Schedule {
  return {
    ...of,
    localTime: '09:00',
    zone: STANDARD_ZONE,
    weekdays: [1, 2, 3, 4, 5, 6, 7],
    count: 1,
    source: 'auto',
    services: [],
    openHours: 24,
    reveal: 'close',
    publish: false,
    resultsTold: 'next',
    streakFreeze: false,
    thread: false,
    choiceNames: false,
    finals: 'none',
    roleButton: false,
    daysOff: [],
  }
}
