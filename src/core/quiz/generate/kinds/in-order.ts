import { foldName } from '../../../language/fold.ts'
import { seededRandom, shuffled } from '../../../seeded.ts'
import type { GeneratingKind } from '../types.ts'
import { isRefused } from '../worth-asking.ts'
import { WRONG } from './shared.ts'

/** Longer ones are claims that follow from each other, not steps. */
const STEP = { shortest: 2, longest: 20 }
const STEPS = { fewest: 4, most: 12 }
const ARROW = /\s*(?:→|⇒|➔|➙|➝|➜|⟶|➡️?|-+>|=+>)\s*/u

/** Steps that one line sets behind each other with arrows. */
export const inOrder: GeneratingKind = {
  name: 'in-order',
  certain: 'the line sets these steps behind each other with arrows, each of them once',
  from(point, _material, phrases) {
    const steps = point.said.split(ARROW).map((one) => one.replace(/[.。]$/, '').trim())
    const names = new Set(steps.map(foldName))
    const fits = steps.every((one) => one.length >= STEP.shortest && one.length <= STEP.longest && !isCode(one))
    if (!fits || names.size < steps.length || names.has('') || holdsAnother([...names])) return []
    // What the last arrow leads to goes on as the sentence: `… → 밤으로 이어짐`.
    if (new Set(steps.map((one) => /[가-힣](?:함|됨|음|짐|다)$/u.test(one))).size > 1) return []
    if (steps.length < STEPS.fewest || steps.length > STEPS.most || point.path.length === 0 || isRefused(point.said))
      return []
    const random = seededRandom(point.said)
    const at = Math.floor(random() * (steps.length - 1))
    const [step = '', next = ''] = steps.slice(at, at + 2)
    // `인쇄`, and then `인쇄 후가공`.
    if (steps.some((one, nth) => nth > 0 && foldName(one).includes(foldName(steps[nth - 1] ?? one)))) return []
    const others = steps.filter((_, index) => index !== at && index !== at + 1)
    return [
      {
        kind: 'single',
        stem: `${phrases.opening(point.path)}\n${phrases.nextStep(step)}`,
        choices: [
          { text: next, why: phrases.stepPlace(at + 2) },
          ...shuffled(others, random)
            .slice(0, WRONG)
            .map((one) => ({ text: one, why: phrases.stepPlace(steps.indexOf(one) + 1) })),
        ],
        explanation: phrases.noteSays(point.said),
        quotes: [point],
        difficulty: 2,
      },
    ]
  },
}

/** `상태 ready` and `ready`: what leads to the first step hangs on it. */
function holdsAnother(names: readonly string[]): boolean {
  return names.some((one) => names.some((other) => one !== other && one.endsWith(other)))
}

/** A way through menus, an expression or a sum. */
function isCode(step: string): boolean {
  return /[={}<>[\]|:：;]|\d\s*[+*/]|[()]\s*$|^[([]/.test(step.replace(/\([^()]*\)$/, ''))
}
