import type { why as ko } from '../ko/picking.ts'

const percent = (part: number, all: number) => `${Math.round((100 * part) / all)}%`

export const why: typeof ko = ({ need, ...reason }) => {
  const first =
    reason.kind === 'new'
      ? `One of ${reason.left} questions that were not asked yet.`
      : `All were asked; of those that rested this one (${reason.lastDate}) was asked least and known least.`
  if (!need) return first
  const { section, asked, answers, right, sameKind, sameLevel, exam } = need
  const place = section?.split(' > ').at(-1)
  const known = answers === 0 ? ', without an answer yet' : `, ${percent(right, answers)} right of ${answers} answers`
  return [
    first,
    ...(place === undefined
      ? []
      : [
          asked === 0
            ? `Nothing was asked about “${place}” yet.`
            : `“${place}” was asked about ${asked} times${known}.`,
        ]),
    ...(sameKind + sameLevel > 0
      ? [`In the last 7 days its kind came ${sameKind} times, its level ${sameLevel} times.`]
      : []),
    ...(exam ? [`${exam.left} questions until the exam, and ${exam.sections} sections to come.`] : []),
  ].join(' ')
}
