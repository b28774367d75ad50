/** Spaces, controls, and letters that are drawn as nothing: Hangul fillers, joiners, an empty Braille cell. */
const SEEN = /[^\s\p{C}\p{Z}\p{Default_Ignorable_Code_Point}\u2800]/u

/** Whether a reader sees anything of it. */
export function isVisible(text: string): boolean {
  return SEEN.test(text)
}
