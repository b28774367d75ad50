/** Hashes right before words. `#!` and `#include` begin programs; `#tag #tag` are tags, and `#12` is a number. */
const TIGHT = /^(#{1,6})(?=[^\s#])(.*)$/u
const OF_TAGS = /^(?:\s*#[^\s#]+#?)+\s*$/u

/** `##ALB` is a heading to whoever wrote it. A single hash needs more than a word, for `#word` is a tag. */
export function headingWithoutSpace(line: string): string {
  const [, hashes = '', words = ''] = TIGHT.exec(line) ?? []
  if (hashes === '' || !/^[\p{L}\p{N}*`([{'"「]/u.test(words)) return line
  if (hashes === '#' && (OF_TAGS.test(line) || /^(?:\d|include\b|define\b|if\b|pragma\b)/.test(words))) return line
  return `${hashes} ${words}`
}
