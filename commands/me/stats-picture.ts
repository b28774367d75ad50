import type { App } from '../../src/app.ts'
import { plainLabel } from '../../src/chat/escape.ts'
import { truncate } from '../../src/chat/fit.ts'
import { LIMITS } from '../../src/chat/limits.ts'
import { shareOf, type Tally } from '../../src/core/study/stats.ts'
import type { Text } from '../../src/text/text.ts'
import type { Standing } from './standing.ts'

type StatsPicture = Parameters<App['pictures']['stats']>[0]

/** From so many answers a day on a cell is one step brighter. */
const STEPS = [1, 2, 5, 10]
/** A month is named where two weeks of it are shown: its name needs that room. */
const MONTH_ROOM = 2

export function statsPicture(standing: Standing, text: Text): StatsPicture {
  const { me } = text
  const { weeks } = standing
  return {
    title: me.statsTitle,
    tiles: tilesOf(standing, text).map(([name, value]) => ({ name, value })),
    heat: {
      title: me.days,
      weeks: weeks.map((week) => week.days.map((count) => count && STEPS.filter((step) => count >= step).length)),
      months: monthsOf(weeks.map((week) => week.from)).map(({ week, month }) => ({ week, name: me.month(month) })),
      weekdays: me.weekdays,
      scale: me.scale,
    },
    accuracy: {
      title: me.accuracy,
      own: me.own,
      group: me.group,
      weeks: weeks.map(({ own, group }) => ({
        ...(own ? { own: shareOf(own) } : {}),
        ...(group ? { group: shareOf(group) } : {}),
      })),
    },
    bars: [
      {
        title: me.sections,
        rows: standing.sections.map((one) => ({
          label: plainLabel(shortSection(one.section)),
          share: shareOf(one),
          told: me.bar(one.right, one.answers, percentOf(one.mastery)),
        })),
      },
      {
        title: me.levels,
        rows: standing.levels.map((one) => ({
          label: text.quiz.levels[one.level],
          share: shareOf(one),
          told: me.bar(one.right, one.answers),
        })),
      },
    ],
    footer: me.countedHow,
    alt: truncate(altOf(standing, text), LIMITS.alt),
  }
}

/** The numbers that stand above everything else: name and value. */
export function tilesOf({ streak, due, score, total }: Standing, { me }: Text): readonly (readonly [string, string])[] {
  return [
    [me.streakBest(streak.best), me.streakDays(streak.now)],
    [me.dueName, me.count(due)],
    [me.accuracyName(total.answers), total.answers > 0 ? percent(total) : '–'],
    ...(score ? [[me.pointsName(score.points > 0 ? score.rank : undefined), me.points(score.points)] as const] : []),
  ]
}

/** `Aurora > Endpoint`: the last two headings say enough. */
function shortSection(section: string): string {
  return section.split(' > ').slice(-2).join(' > ')
}

export function percent(tally: Tally): string {
  return `${Math.round(shareOf(tally) * 100)}%`
}

export function percentOf(share: number | undefined): string | undefined {
  return share === undefined ? undefined : `${Math.round(share * 100)}%`
}

function altOf(standing: Standing, text: Text): string {
  const { me } = text
  const active = standing.weeks.flatMap((week) => week.days).filter((count) => count !== undefined && count > 0)
  return [
    `${me.statsTitle}.`,
    ...tilesOf(standing, text).map(([name, value]) => `${name} ${value}.`),
    me.activeDays(
      active.length,
      active.reduce<number>((sum, count) => sum + (count ?? 0), 0),
    ),
    ...standing.sections.map(
      (one) => `${plainLabel(one.section)} ${me.bar(one.right, one.answers, percentOf(one.mastery))}.`,
    ),
    ...standing.levels.map((one) => `${text.quiz.levels[one.level]} ${me.bar(one.right, one.answers)}.`),
  ].join(' ')
}

function monthsOf(mondays: readonly string[]): readonly { readonly week: number; readonly month: number }[] {
  const months = mondays.map((monday) => Number(monday.slice(5, 7)))
  return months.flatMap((month, week) => {
    const begins = month !== months[week - 1]
    const hasRoom = months.slice(week, week + MONTH_ROOM).every((one) => one === month)
    return begins && hasRoom && week + MONTH_ROOM <= months.length ? [{ week, month }] : []
  })
}
