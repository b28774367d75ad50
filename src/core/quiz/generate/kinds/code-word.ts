import { foldName } from '../../../language/fold.ts'
import { tells } from '../telling.ts'
import type { GeneratingKind } from '../types.ts'
import { blanked } from './shared.ts'

/** What is typed: a word of code, no call, path, number or sentence. */
const TYPED =
  /^(?!(?:true|false|null|none|undefined|set|get|int|void|this|self)$|[a-z]+\d{3,}$)[A-Za-z][A-Za-z0-9_:-]{3,24}$/i

/** `ExpiresIn`, `max_open_files`: put together as somebody liked; nobody types it who has not read that very line. */
const PUT_TOGETHER = /[a-z][A-Z]|[A-Za-z0-9][_:-][A-Za-z0-9]/

/** With fewer around it, several words of code would do. */
const FEWEST_WORDS = 4

const SAYS = /\b(?:is|are|was|were|can|cannot|will|must|may|has|have|does|do|\w{3,}s)\b/

/** A later sentence says what something is: the word is named beside it, not asked of. */
const DEFINES_OTHER = /다[.] .*(?:것이다|말한다|의미한다|뜻한다)[.]?$/su

export const codeWord: GeneratingKind = {
  name: 'code-word',
  certain: 'the statement holds that one word of code once, and nothing else in the section names it',
  from(point, _material, phrases) {
    if (/[①②③]/u.test(point.said)) return []
    const code = point.statement.runs.filter((run) => run.code)
    const [only] = code
    // Of a small word or a part of another nobody could tell which one is meant.
    if (!only || code.length !== 1 || !TYPED.test(only.text) || PUT_TOGETHER.test(only.text)) return []
    const at = point.said.indexOf(only.text)
    // In parentheses it is an instance of what stands before.
    if (point.said[at - 1] === '(' || point.said[at + only.text.length] === ')') return []
    const rest = `${point.said.slice(0, at)} ${point.said.slice(at + only.text.length)}`
    if (/^[\s(]/.test(point.said.slice(at + only.text.length)) && at === 0) return []
    // `Build an image and tag it as …`: somebody's own work.
    if (point.language === 'en' && !SAYS.test(point.said)) return []
    if (tells(rest, only.text) || DEFINES_OTHER.test(point.said.slice(at))) return []
    if ((rest.match(/\p{L}{2,}/gu)?.length ?? 0) < FEWEST_WORDS) return []
    const named = point.path.some((one) => foldName(one).includes(foldName(only.text)))
    if (at < 0 || point.said.indexOf(only.text, at + 1) >= 0 || named || point.said.length < only.text.length + 16)
      return []
    return [
      {
        kind: 'typed',
        stem: `${phrases.opening(point.path)}\n${phrases.whichGap}\n> ${blanked(point.said, at, at + only.text.length, phrases)}`,
        choices: [],
        forms: [only.text],
        explanation: phrases.noteSays(point.said),
        quotes: [point],
        difficulty: 2,
      },
    ]
  },
}
