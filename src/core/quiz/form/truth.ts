import { readTruth } from './labels.ts'

/** The stem says that it is true or false: `(O, X)`, `T / F`, `참/거짓`. */
const ASKS_TRUTH =
  /(?<![\p{L}\p{N}])(?:[O○]\s*[,/·|]\s*[X×]|T\s*\/\s*F|true\s*(?:or|\/)\s*false|참\s*(?:[,/]|또는|인가)\s*거짓|ox)(?![\p{L}\p{N}])/iu
export function asksTruth(stem: string): boolean {
  return ASKS_TRUTH.test(stem)
}

const HEDGE = /또는|혹은|아니면|아마|[?？]|\bor\b/iu

/** `O`, and `O (객체 저장소)`, which nobody would type; where true or false is asked, `X, 까닭` and `F`, too. */
export function saysTruth(value: string, stem: string): 'O' | 'X' | undefined {
  const said = value.trim()
  const [, mark = ''] = /^(\S+?)\s*(?:[(（].*[)）])?$/su.exec(said) ?? []
  const plain = readTruth(mark)
  if (plain || !ASKS_TRUTH.test(stem)) return plain
  const [, first = '', why = ''] = /^([\p{L}○×⭕❌]+)\s*(?:$|[(（].*[)）]$|[,，.:：–—-]\s*(\S.*)$)/su.exec(said) ?? []
  return HEDGE.test(why) || readTruth(why) ? undefined : truthOf(first)
}

/** `T` and `F` beside what {@link readTruth} knows. */
export function truthOf(mark: string): 'O' | 'X' | undefined {
  return /^t$/iu.test(mark) ? 'O' : /^f$/iu.test(mark) ? 'X' : readTruth(mark)
}
