/** Laughter and tears: `ㅋㅋㅋ`, `뭐ㅠㅠ`, and behind other letters what ends no initials: `ㄷㄷㅋㅋㅋ`, not `ㅇㅎㅎ`. */
export const LAUGHS = /(?:(?<![ㄱ-ㅎㅏ-ㅣ])[ㅋㅎㅠㅜ]{2,}|ㅋ{3,}|ㅎ{3,}|[ㅠㅜ]{2,})(?![ㄱ-ㅎㅏ-ㅣ가-힣])/g
/** An emoji by its name, as it is typed where no picture can stand. */
const EMOJI_NAME = /(?<!\S)(?::[a-z][a-z0-9_+-]{1,31}:)+(?!\S)/gi
/** An auxiliary and its `not`, and what else is short for a verb, or for whose it is. */
const NOT = /\b(?:ca|wo|do|does|did|is|are|was|were|would|could|should|have|has|had|must|need)n['’]t\b/gi
const SHORT = /(?<=\p{L})['’](?:s|re|ve|ll|d|m)\b/giu

/** A word of some letters, in whatever script, that stands for itself. */
const WORD = /[가-힣\p{Script=Latin}\p{N}]/u

/** A query without what only people say to each other, unless that is all of it: laughter, emoji by name, what an apostrophe leaves out. */
export function withoutAsides(typed: string): string {
  const spoken = typed.replace(NOT, ' not').replace(SHORT, '')
  const rest = spoken.replace(LAUGHS, ' ').replace(EMOJI_NAME, ' ')
  return WORD.test(rest) ? rest : spoken
}
