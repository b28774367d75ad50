import { seededRandom, shuffled } from '../../../seeded.ts'
import { around } from '../around.ts'
import { pointOf } from '../point.ts'
import type { GeneratingKind, Point } from '../types.ts'
import { isRefused } from '../worth-asking.ts'
import { WRONG } from './shared.ts'

const LONGEST_STEP = 140
/** Of four steps the next one is one of three. */
const FEWEST_STEPS = 4
/** The heading or the line above says that the numbers are an order in time. */
const ORDER =
  /순서|단계|과정|절차|흐름|생명 ?주기|(?:동작|작동|처리|진행|수행) ?방식|\b(?:steps?|process|procedure|order|(?:work)?flow|life ?cycle|phases?|stages?|sequence|how .* works?)\b/iu

export const nextStep: GeneratingKind = {
  name: 'next-step',
  certain: 'the steps are numbered under a heading that says that they follow each other',
  from(point, _material, phrases) {
    const { statement } = point
    if (statement.ordinal === undefined || !ORDER.test(titleOf(point).replace(ONE_STEP, ''))) return []
    const steps = stepsWith(point)
    const at = steps.findIndex((one) => one.statement === statement)
    const next = steps[at + 1]
    if (steps.length < FEWEST_STEPS || at < 0 || !next || beginsAnother(wordsOf(point), steps.map(wordsOf))) return []
    const others = steps.filter((_, index) => index !== at && index !== at + 1)
    const wrong = shuffled(others, seededRandom(point.said)).slice(0, WRONG)
    return [
      {
        kind: 'single',
        stem: `${phrases.opening(point.path)}\n${phrases.nextStep(wordsOf(point))}`,
        choices: [
          { text: wordsOf(next), why: phrases.stepPlace(at + 2) },
          ...wrong.map((one) => ({
            text: wordsOf(one),
            why: phrases.stepPlace(steps.indexOf(one) + 1),
            from: one,
          })),
        ],
        explanation: steps.map((one, index) => `${index + 1}. ${wordsOf(one)}`).join('\n'),
        quotes: [point, next],
        difficulty: 2,
      },
    ]
  },
}

/** `Phase 2`, `3단계: 상세 설계`: one step, whose own list is of anything. */
const ONE_STEP = /\d+ ?(?:단계|과정)|\b(?:steps?|phases?|stages?) \d+/giu

/** The numbered items beside it, in order; none where a number is missing or a step is too long to choose. */
function stepsWith({ statement, section }: Point): Point[] {
  const items = around(section.statements, statement.index).filter(
    (one) => one.ordinal !== undefined && one.parent === statement.parent && one.depth === statement.depth,
  )
  const start = items.findLastIndex((one) => one.ordinal === 1 && one.index <= statement.index)
  const run = items.slice(Math.max(0, start))
  const end = run.findIndex((one, at) => one.ordinal !== at + 1)
  const steps = (end < 0 ? run : run.slice(0, end)).map((one) => pointOf(one, section))
  return steps.every((one) => !SET_UP.test(one.said) && !LEADS_BACK.test(one.said)) &&
    steps.every(
      (one) =>
        one.said.length >= 6 &&
        wordsOf(one).length <= LONGEST_STEP &&
        !isRefused(one.said) &&
        !/[:：]\s*$/.test(one.said),
    )
    ? steps
    : []
}

/** Of one machine that somebody set up: what to install, where to put it, what to type; or a remark between steps. */
const SET_UP =
  /또한 |주의|설치|다운로드|환경 ?변수|폴더|터미널|[A-Z]:\\|~\/|\.(?:exe|zip|bashrc|dmg|msi)\b|\balso\b|\b(?:install|download|unzip|sudo|pip|npm|vs ?code|terminal)\b/iu

/** `심사에 떨어지면 1번으로 돌아간다`, `otherwise go to step 4`: what follows is not the next line alone. */
const LEADS_BACK =
  /돌아[가간감]|되돌|(?:번|단계|과정)(?:으로|로|부터)(?=[\s,.]|$)|다시 \d|\d.*반복|반복(?:한다|합니다|함|하기)?[.]?$|(?:아니면|그렇지 않으면|않으면) |\b(?:go(?:es)? (?:back|to step)|returns? to|repeat(?:s|ed)?|otherwise|loops? back|(?:to|from|at) step \d)\b/iu

/** Of its own: a chapter called `Social Process` numbers other things, too; and a step's name, `Ordering`, is no heading. */
function titleOf({ section, above }: Point): string {
  return `${section.title} ${above?.text.split('\n')[0] ?? ''}`
}

/** `Postman`, and then `Postman: rings`: nobody knows which of the two is meant. */
function beginsAnother(step: string, steps: readonly string[]): boolean {
  return steps.filter((one) => one.startsWith(step)).length > 1
}

/** With what the step is called, where it is called anything. */
function wordsOf({ statement }: Point): string {
  return statement.text.replace(/\s*\n\s*/g, ' ').trim()
}
