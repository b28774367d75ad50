import { foldName } from '../../../language/fold.ts'
import { tells } from '../telling.ts'
import type { GeneratingKind, Point } from '../types.ts'
import { blanked, WALK_THROUGH } from './shared.ts'

/** What is typed: a word of code, no call, path, number or sentence. */
const TYPED =
  /^(?!(?:true|false|null|none|undefined|set|get|int|void|this|self)$|[a-z]+\d{3,}$)[A-Za-z][A-Za-z0-9_:-]{3,24}$/i

/** `ExpiresIn`, `max_open_files`: put together as somebody liked; nobody types it who has not read that very line. */
const PUT_TOGETHER = /[a-z][A-Z]|[A-Za-z0-9][_:-][A-Za-z0-9]/

/** With fewer around it, several words of code would do. */
const FEWEST_WORDS = 4

/** Something does or is something, named before it: `The driver sends …`, `Anything that is … will …`. */
const SAYS = /^(?:[\p{L}\p{N}`'’-]+,? ){1,10}?(?:is|are|can|cannot|will|must|may|has|have|does|do|\w{3,}s|_)\b/iu
/** An order, a step of somebody's work, a sentence that leads to the next one, or one that says another way to do what stands above. */
const STEP =
  /^(?:lets?|let's|an? (?:alternat|other|different|easy|quick|simple)\w*|another|alternatively,?|as your \w+ \w+,|don't|become|returns|performs|allows|lets|selects|shows|displays|creates|adds|removes|sets|gets|gives|makes|repeat|follow|using|finally|first|then|next|now|now,|once|if you|when you|while you|at the|to (?!be )\w+|in order to|by (?:default )?\w+ing|(?:add|ask|build|call|change|check|choose|close|configure|connect|copy|create|define|delete|deploy|edit|enter|exit|expose|find|get|give|ensure|import|inspect|install|issue|keep|launch|list|make|move|notice|note|open|pass|paste|put|remove|rename|replace|run|save|scroll|see|select|send|set|show|specify|start|stop|switch|take|tell|try|type|update|use|verify|view|wait|write)) |^[^\s,]+, (?:which|who)\b|=>|→|\blocated in\b|\b(?:we|you|our|your|us|I|my|let's|lets now)\b|(?:해|하여|어|아|여|내|려|켜|워) ?(?:야 (?:한다|함|합니다|됨|된다)|준다|줌|주었다|줘야|두자|본다|봄)|[가-힣](?:였|했|았|었|됐|겼)(?:다|음|습니다)|(?:하|으)?면 (?:된다|됨|됩니다)|추가|작성|만들|켜|실행(?:한다|하면|해|함)|입력|설치|선택(?:한다|하고|함)|(?:오늘|이번|우리|실습)/iu

/** A later sentence says what something is: the word is named beside it, not asked of. */
const DEFINES_OTHER = /다[.] .*(?:것이다|말한다|의미한다|뜻한다)[.]?$/su

export const codeWord: GeneratingKind = {
  name: 'code-word',
  certain: 'the statement holds that one word of code once, and nothing else in the section names it',
  from(point, _material, phrases) {
    if (/[①②③]/u.test(point.said) || !isOfSubject(point)) return []
    const code = point.statement.runs.filter((run) => run.code)
    const [only] = code
    // Of a small word or a part of another nobody could tell which one is meant.
    if (!only || code.length !== 1 || !TYPED.test(only.text) || PUT_TOGETHER.test(only.text)) return []
    const at = point.said.indexOf(only.text)
    // In parentheses it is an instance of what stands before.
    if (point.said[at - 1] === '(' || point.said[at + only.text.length] === ')') return []
    const rest = `${point.said.slice(0, at)} ${point.said.slice(at + only.text.length)}`
    if (/^[\s(]/.test(point.said.slice(at + only.text.length)) && at === 0) return []
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

/** States something of what it names; no step of a walk through somebody's work. */
function isOfSubject({ said, language, statement, section, path }: Point): boolean {
  if (statement.ordinal !== undefined || STEP.test(said)) return false
  if ([section.title, ...path].some((one) => WALK_THROUGH.test(one))) return false
  return language === 'en'
    ? SAYS.test(said)
    : /[가-힣A-Za-z)](?:은|는|이|가) \S.*(?:다|요|음|함|됨|임)[.]?$/su.test(said)
}
