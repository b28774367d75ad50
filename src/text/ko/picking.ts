import type { PickReason } from '../../core/quiz/picking.ts'

const percent = (part: number, all: number) => `${Math.round((100 * part) / all)}%`

/** Why a question comes next, as `/settings preview` says it. */
export function why({ need, ...reason }: PickReason): string {
  const first =
    reason.kind === 'new'
      ? `아직 내지 않은 ${reason.left}문제 가운데 하나예요.`
      : `모든 문제를 한 번씩 내서, 전에(${reason.lastDate}) 낸 문제 가운데 적게 내고 덜 맞힌 것을 골랐어요.`
  if (!need) return first
  const { section, asked, answers, right, sameKind, sameLevel, exam } = need
  const place = section?.split(' > ').at(-1)
  const known = answers === 0 ? '' : `, 정답률은 ${percent(right, answers)}(${answers}명)예요`
  return [
    first,
    ...(place === undefined
      ? []
      : [
          asked === 0
            ? `「${place}」에서는 아직 한 번도 내지 않았어요.`
            : `「${place}」에서는 ${asked}번 냈고${known || ' 아직 답이 없어요'}.`,
        ]),
    ...(sameKind + sameLevel > 0
      ? [`지난 7일 동안 같은 유형은 ${sameKind}번, 같은 난이도는 ${sameLevel}번 냈어요.`]
      : []),
    ...(exam ? [`시험까지 ${exam.left}문제가 남았고, 아직 내지 않은 절이 ${exam.sections}개예요.`] : []),
  ].join(' ')
}
