import { question } from './questions.ts'

/** Words that differ all over, so that nothing lost goes unseen. */
export function longText(name: string, length: number): string {
  let text = ''
  for (let at = 0; text.length < length; at++) text += `${name}${at} `
  return text.slice(0, length).trimEnd()
}

const LETTERS = [...'ABCDEF']

/** As long as a question of a file may be, and explained at length. */
export function longQuestion(id = 'long') {
  return question({
    id,
    stem: longText(`${id}stem`, 3000),
    choices: LETTERS.map((label) => ({ label, text: longText(`${id}choice${label}`, 1000) })),
    rationales: Object.fromEntries(LETTERS.map((label) => [label, longText(`${id}why${label}`, 700)])),
    explanation: longText(`${id}explanation`, 2500),
    key: ['B'],
  })
}

/** Every word that `longQuestion` asks, and every word that explains it. */
export function wordsOfLong(id = 'long'): { asked: string[]; explained: string[] } {
  const { stem, choices, rationales, explanation } = longQuestion(id)
  const words = (...texts: readonly string[]) => texts.flatMap((text) => text.split(' '))
  const asked = words(stem, ...choices.map((choice) => choice.text))
  return { asked, explained: [...asked, ...words(explanation, ...Object.values(rationales))] }
}
