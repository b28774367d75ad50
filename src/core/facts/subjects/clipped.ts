import type { Notebook } from '../../notes/types.ts'
import type { Steps } from '../../steps.ts'
import type { Subject } from '../types.ts'
import { namesInWords, wordsOf } from './holding.ts'
import { groupInSteps } from './subject-names.ts'

/** Letters that each word of a clipped name has at least, and all of it. */
const LEAST_OF_WORD = 2
const LEAST = 5
const WORDS = 3

/** Titles that are clipped from the words that were typed, Regex of `regular expressions`, and titles of which a clipped name is. */
export function* clippedInSteps(
  titled: readonly Subject[],
  notebook: Notebook,
): Steps<(typed: string) => readonly Subject[]> {
  const ofOne = yield* groupInSteps(titled, (one) => begins(namesInWords(one).filter((words) => words.length === 1)))
  const ofMore = yield* groupInSteps(titled, (one) => begins(namesInWords(one).filter(isMore)))
  return (typed) => {
    const words = wordsOf(typed)
    const [first = ''] = words
    const key = first.slice(0, LEAST_OF_WORD)
    if (words.length === 1) {
      // Half a word that somebody types is none, and many names begin so.
      if (!mayBeClip(first)) return []
      const found = (ofMore.get(key) ?? []).filter((one) =>
        namesInWords(one).some((name) => isMore(name) && isClip(first, name)),
      )
      const files = filesWith(first, found, notebook)
      return found.filter(({ section }) => files.has(section.file))
    }
    if (!isMore(words)) return []
    return (ofOne.get(key) ?? []).filter((one) =>
      namesInWords(one).some(([clip = '', more]) => more === undefined && isClip(clip, words)),
    )
  }
}

/** Of what may be meant, the files that have the letters as a word, read once: letters that its own notes have nowhere are the beginnings of many things. */
function filesWith(clip: string, meant: readonly Subject[], { sections }: Notebook): ReadonlySet<string> {
  const word = new RegExp(`(?<![a-z])${clip}(?![a-z])`, 'i')
  const left = new Set(meant.map(({ section }) => section.file))
  const found = new Set<string>()
  for (const { file, statements } of sections) {
    if (left.size === 0) break
    if (!left.has(file) || !statements.some(({ text }) => word.test(text))) continue
    left.delete(file)
    found.add(file)
  }
  return found
}

function isMore(words: readonly string[]): boolean {
  return words.length > 1 && words.length <= WORDS
}

function begins(names: readonly (readonly string[])[]): string[] {
  return names.map(([first = '']) => first.slice(0, LEAST_OF_WORD))
}

/** Whether Latin letters are the beginnings of these words, each shorter than its word. */
function isClip(clip: string, words: readonly string[]): boolean {
  return mayBeClip(clip) && isJoined(clip, words)
}

function mayBeClip(letters: string): boolean {
  return /^[a-z]+$/.test(letters) && letters.length >= LEAST
}

function isJoined(clip: string, [word, ...more]: readonly string[]): boolean {
  if (word === undefined) return clip === ''
  for (let length = LEAST_OF_WORD; length < word.length && clip.startsWith(word.slice(0, length)); length++)
    if (isJoined(clip.slice(length), more)) return true
  return false
}
