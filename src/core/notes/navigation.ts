import { runsText } from './inline.ts'
import type { Run, Statement } from './types.ts'

const NAVIGATION = new Set(
  '뒤로 위로 맨위로 처음으로 처음 홈 홈으로 목차 목차로 차례 이전 다음 이전글 다음글 돌아가기 back top backtotop gotop home prev previous next up toc tableofcontents contents menu index'.split(
    ' ',
  ),
)

/** Links back, pages below on lines of their own, and addresses with no word about them: nothing that can be studied. */
export function isNavigation(runs: readonly Run[], kind: Statement['kind']): boolean {
  return kind !== 'code' && linesOf(runs).every((line) => isLineOfNavigation(line, kind))
}

function linesOf(runs: readonly Run[]): Run[][] {
  const lines: Run[][] = [[]]
  for (const run of runs) {
    run.text.split('\n').forEach((text, at) => {
      if (at > 0) lines.push([])
      lines.at(-1)?.push({ ...run, text })
    })
  }
  return lines
}

function isLineOfNavigation(runs: readonly Run[], kind: Statement['kind']): boolean {
  const text = runsText(runs).trim()
  if (/^<?https?:\/\/\S+$/i.test(text.replace(LABELLED, ''))) return true
  const linked = runs.some((run) => run.url !== undefined || run.target !== undefined)
  if (!linked) return false
  const written = runs.filter((run) => /[\p{L}\p{N}]/u.test(run.text.replace(SHORTCODE, '')))
  // `[⬆](#top)`
  if (written.length === 0) return true
  const said = written.filter((run) => run.url !== undefined || run.target !== undefined || !LABEL.test(run.text))
  if (said.length === 0 || said.some((run) => run.url === undefined && run.target === undefined)) return false
  if (said.length < written.length) return true
  const inside = said.every((run) => run.url !== undefined && !/^[a-z][a-z0-9+.-]*:/i.test(run.url))
  return (kind === 'paragraph' && inside) || isNameOfPlace(text) || said.every((run) => isNameOfPlace(run.text))
}

const LABELLED = /^(?:출처|참고|참조|원문|링크|source|ref|reference|link|see)\s*[:：]\s*/i
/** What stands before the address of a source, or of the page before. */
const LABEL =
  /^[\s|/·•*←→⬅➡-]*(?:출처|참고|참조|원문|링크|관련 ?링크|참고 ?자료|참고 ?링크|이전|다음|source|sources|ref|reference|references|link|links|see|prev|previous|next)[\s|/·•]*[:：][\s|/·•]*$/iu

function isNameOfPlace(text: string): boolean {
  return NAVIGATION.has(text.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase())
}

/** `:house:`, a picture in words. */
const SHORTCODE = /:[a-z0-9_+-]+:/gi
