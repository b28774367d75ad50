import { truncate } from '../chat/fit.ts'
import { addDays } from '../core/schedule/local-time.ts'
import type { Occurrence, PostedOccurrence } from '../core/schedule/types.ts'
import type { Text } from '../text/text.ts'
import { keyShown } from './question-text.ts'

const LONGEST_KEY = 100

/** `어제의 정답 B · 맞힘 3/5명 · [해설 보기]`: the results of an earlier date, for the next question to bring along. */
export function earlierResults(earlier: readonly PostedOccurrence[], localDate: string, text: Text): string[] {
  const isYesterday = earlier[0]?.localDate === addDays(localDate, -1)
  return earlier.map((one) => {
    const name = isYesterday ? text.quiz.yesterdaysKey : text.quiz.earlierKey(one.localDate)
    return resultLine(one, name, text)
  })
}

/** The same in short, as a reply to the question at its close. */
export function todaysResult(occurrence: PostedOccurrence, text: Text): string {
  return resultLine(occurrence, text.quiz.todaysKey, text)
}

function resultLine(occurrence: PostedOccurrence, name: string, { quiz }: Text): string {
  const { results, number, ofDay } = occurrence
  const place = ofDay > 1 ? ` ${quiz.numberOf(number)}` : ''
  const right = quiz.rightOf(results?.right.length ?? 0, results?.answers ?? 0)
  const why = `[${quiz.seeWhy}](<${messageUrl(occurrence)}>)`
  return `${name}${place} **${truncate(keyShown(occurrence), LONGEST_KEY)}** · ${right} · ${why}`
}

export function messageUrl({ guildId, channelId, messageId }: Occurrence): string {
  return `https://discord.com/channels/${guildId}/${channelId}/${messageId ?? ''}`
}
