import type { Notebook } from '../../notes/types.ts'
import { finish } from '../../steps.ts'
import { type Sides, sidesOf } from './choices.ts'
import { wordsOf } from './content-words.ts'
import type { ItemCheck } from './finding.ts'

/** What a choice says in the cited sections, of what it says where the notes say it best: nearly all, or half at most. */
const AT_HOME = 0.75
const ELSEWHERE = 0.5
/** Names and numbers have no topic: things of one kind each have a section of their own. */
const WORDS = 3
/** So many words of its own tell where a choice is from. */
const OWN = 2

/** The right choice is taken from the cited sections, every wrong one from other sections: knowing the topic is enough. */
export const rightAloneOnTopic: ItemCheck = (item, { notebook }) => {
  const sides = sidesOf(item)
  if (!sides || sides.right.length > 1) return []
  const topics = known.get(notebook) ?? finish(topicsIn(notebook))
  const cited = new Set(item.question.citations.map((citation) => citation.section))
  const alone = isAloneAtHome(sides, cited, topics) || isAloneInOwnWords(sides, item.question.stem, cited, topics)
  return alone ? [{ code: 'right-alone-on-topic', line: item.source.keyLine, label: item.question.key.join(', ') }] : []
}

function isAloneAtHome(sides: Sides, cited: ReadonlySet<string>, topics: Topics): boolean {
  const [right, ...wrong] = [...sides.right, ...sides.wrong].map((one) => placed(one.text, cited, topics))
  if (!right || [right, ...wrong].some((one) => one.words < WORDS)) return false
  return right.here >= right.best * AT_HOME && wrong.every(({ here, best }) => here <= best * ELSEWHERE)
}

/** The words that neither the stem nor another choice has: of the right choice they stand in the cited sections, else nowhere there. */
function isAloneInOwnWords(sides: Sides, stem: string, cited: ReadonlySet<string>, topics: Topics): boolean {
  const said = [...sides.right, ...sides.wrong].map((one) => wordsOf(one.text))
  const asked = wordsOf(stem)
  const [right, ...wrong] = said.map((words) => {
    const others = said.filter((one) => one !== words)
    const own = [...words].filter(
      (word) => !/^\d/.test(word) && !asked.has(word) && !others.some((one) => one.has(word)),
    )
    return { all: own.length, here: own.filter((word) => [...cited].some((id) => topics.get(id)?.has(word))).length }
  })
  if (!right || right.all < WORDS || right.here < OWN) return false
  return wrong.every(({ all, here }) => all >= OWN && here === 0)
}

type Topics = ReadonlyMap<string, ReadonlyMap<string, number>>

interface Place {
  /** So many of its words the notes know. */
  readonly words: number
  /** Their weight in the cited sections, and where it is greatest. */
  readonly here: number
  readonly best: number
}

function placed(text: string, own: ReadonlySet<string>, topics: Topics): Place {
  const all = [...topics.values()]
  const words = [...wordsOf(text)].filter((word) => !/^\d/.test(word) && all.some((weights) => weights.has(word)))
  let here = 0
  let best = 0
  for (const [section, weights] of topics) {
    const weight = words.reduce((sum, word) => sum + (weights.get(word) ?? 0), 0)
    best = Math.max(best, weight)
    if (own.has(section)) here = Math.max(here, weight)
  }
  return { words: words.length, here, best }
}

const known = new WeakMap<Notebook, Topics>()

/** Words of each section, worked out once for a notebook, a section a step; a word weighs the more, the fewer have it. */
export function* topicsIn(notebook: Notebook): Generator<void, Topics> {
  const before = known.get(notebook)
  if (before) return before
  const words = new Map<string, ReadonlySet<string>>()
  const count = new Map<string, number>()
  for (const { id, title, statements } of notebook.sections) {
    if (statements.length === 0) continue
    const own = wordsOf([title, ...statements.map((one) => one.text)].join('\n'))
    words.set(id, own)
    for (const word of own) count.set(word, (count.get(word) ?? 0) + 1)
    yield
  }
  const weight = (word: string) => Math.log((words.size + 1) / (count.get(word) ?? 1))
  const topics: Topics = new Map(
    [...words].map(([id, own]) => [id, new Map([...own].map((word) => [word, weight(word)]))]),
  )
  known.set(notebook, topics)
  return topics
}
