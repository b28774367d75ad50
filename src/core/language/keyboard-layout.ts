import { fromKeys, isSyllable, toKeys } from './hangul.ts'

/**
 * Text typed with the wrong input method on: `tmdrur` was meant as `승격`, `ㅏㅑㅠ뭄` as `kibana`. Both ways; who asks decides
 * which is meant.
 */
const LATIN = 'qwertyuiopasdfghjklzxcvbnmQWERTOP'
const JAMO = 'ㅂㅈㄷㄱㅅㅛㅕㅑㅐㅔㅁㄴㅇㄹㅎㅗㅓㅏㅣㅋㅌㅊㅍㅠㅜㅡㅃㅉㄸㄲㅆㅒㅖ'
const TO_JAMO = new Map([...LATIN].map((key, at) => [key, JAMO.charAt(at)]))
const TO_LATIN = new Map([...JAMO].map((key, at) => [key, LATIN.charAt(at).toLowerCase()]))

/** Latin keys as Hangul, if every letter becomes part of a whole syllable; else undefined. */
export function hangulTyped(text: string): string | undefined {
  let keys = ''
  let letters = 0
  for (const char of text) {
    const jamo = TO_JAMO.get(char) ?? TO_JAMO.get(char.toLowerCase())
    if (jamo !== undefined) letters++
    keys += jamo ?? char
  }
  if (letters < 2) return undefined
  const hangul = fromKeys(keys)
  for (let i = 0; i < hangul.length; i++) {
    const code = hangul.charCodeAt(i)
    if (!isSyllable(code) && code > 127) return undefined
  }
  return hangul
}

/** Hangul as the Latin keys that were pressed; undefined when there is no Hangul in it. */
export function latinTyped(text: string): string | undefined {
  let latin = ''
  let changed = false
  for (const key of toKeys(text)) {
    const letter = TO_LATIN.get(key)
    changed ||= letter !== undefined
    latin += letter ?? key
  }
  return changed ? latin : undefined
}

/** The letters of the keyboard row by row: who strikes four in a row means none of them. */
const ROWS = ['ㅂㅈㄷㄱㅅㅛㅕㅑㅐㅔ', 'ㅁㄴㅇㄹㅎㅗㅓㅏㅣ', 'ㅋㅌㅊㅍㅠㅜㅡ']
const STRUCK = 4

/** Whether letters are keys struck side by side: `ㅁㄴㅇㄹ`. */
export function isKeyRow(jamo: string): boolean {
  for (let at = 0; at + STRUCK <= jamo.length; at++) {
    if (ROWS.some((row) => row.includes(jamo.slice(at, at + STRUCK)))) return true
  }
  return false
}
