import { DATE_WITHIN } from '../language/dates.ts'
import { runsText } from './inline.ts'
import type { Run, Statement } from './types.ts'

const NAVIGATION = new Set(
  '뒤로 위로 맨위로 처음으로 처음 홈 홈으로 목차 목차로 차례 이전 다음 이전글 다음글 돌아가기 back top backtotop gotop home prev previous next up toc tableofcontents contents menu index editthispage editpage editongithub editthispageongithub improvethispage suggestedits viewsource 편집 편집하기 페이지편집 이페이지편집 이페이지편집하기 이페이지수정하기 github에서수정하기 github에서편집하기'.split(
    ' ',
  ),
)

/**
 * Links back, pages below on lines of their own, addresses with no word about them, the words over a table of contents, and what a
 * tool keeps of a page, `Last updated: 2024-03-01`: nothing that can be studied. `isAtTop`: under the page's own title, or above it.
 */
export function isNavigation(runs: readonly Run[], kind: Statement['kind'], isAtTop: boolean): boolean {
  if (kind === 'code') return false
  const lines = linesOf(runs)
  return (
    lines.every((line) => isLineOfNavigation(line, kind)) ||
    (kind === 'paragraph' && isOfPage(runsText(runs).split('\n'), isAtTop)) ||
    isFiled(lines, kind)
  )
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

/** The words over a table of contents. */
const CONTENTS = /^(?:table of contents|contents|toc|목차|차례)$/i

export function isOverContents(title: string): boolean {
  return CONTENTS.test(title.trim())
}

/**
 * When and by whom a page was written. What stands beside that, `Tags: …`, is of the page too. Under a title of its own,
 * `Published on 24 November 1859` is of what the title names; a list says what something has.
 */
function isOfPage(lines: readonly string[], isAtTop: boolean): boolean {
  const stamps = isAtTop ? [...STAMPS, ...STAMPS_AT_TOP] : STAMPS
  const stamped = lines.filter((line) => stamps.some((one) => one.test(line.trim())))
  const known = lines.filter((line) => stamped.includes(line) || PROPERTY.test(line.trim()))
  if (stamped.length === 0 || known.length === lines.length) return stamped.length > 0
  // Notion's own form: beside as many that are known, others are the page's properties too, whatever they are called.
  const isByTool = isAtTop && stamped.some((line) => CLOCK.test(line)) && 2 * known.length >= lines.length
  return isByTool && lines.every((line) => known.includes(line) || ANY_PROPERTY.test(line.trim()))
}

/** `Tags:` and `Status:` of a template, over links and tags or over nothing. */
function isFiled([first = [], ...rest]: readonly (readonly Run[])[], kind: Statement['kind']): boolean {
  const isLinked = ({ url, target, text }: Run) => url !== undefined || target !== undefined || /^[\s,#]*$/.test(text)
  const words = first.filter((run) => !isLinked(run))
  if (kind !== 'paragraph' || words.length !== 1) return false
  return FILED.test(words[0]?.text ?? '') && rest.flat().every(isLinked)
}

const FILED = /^\s*(?:tags?|status|aliases|related|태그|상태|분류)\s*[:：]\s*$/i

/** A date in a few words that are no sentence. */
const DATED = String.raw`\s*[:：]?\s*(?=[^\n]{0,60}$)(?![^\n]*\p{L}[.!?]$)[^\n]*${DATE_WITHIN}[^\n]*$`
const STAMPS = [
  String.raw`^(?:(?:date|time)\s)?last[\s-]?(?:modified|updated?|edited|changed|revised)(?:\s(?:on|at|by|time|date))?${DATED}`,
  String.raw`^(?:최종|마지막|최근)\s?(?:수정|업데이트|갱신|편집|변경)\s?(?:일|일자|일시|시간|날짜)?${DATED}`,
  String.raw`^이\s(?:글|문서|페이지|노트)[은는]\s[^\n]{0,30}\d[^\n]{0,30}(?:작성|수정|업데이트|갱신)되(?:었|어)[^\n]{0,10}$`,
  String.raw`^(?:copyright\s*(?:©|\(c\))?|©)\s*\d{4}\b|^all rights reserved\.?$`,
].map((one) => new RegExp(one, 'iu'))
const STAMPS_AT_TOP = [
  // `Created by somebody in April 2005`, and what ends as a sentence, is of what the title names.
  String.raw`^(?:created|updated|modified|published|posted)(?:\s(?:on|at|time|date)(?![^\n]*\p{L},?\s(?:\d{1,2},?\s)?\d{4}[.!?]$)|(?:\sby)?\s*[:：])${DATED}`,
  String.raw`^(?:작성|수정|생성|등록|게시)\s?(?:일|일자|일시|날짜|시간)\s*[:：]\s*(?=\d)${DATED}`,
  String.raw`^\d{4}[-./]\d{1,2}[-./]\d{1,2}[ T]\d{1,2}:\d{2}(?::\d{2})?$`,
  String.raw`^작성자\s*[:：]\s*\S[^\n]{0,20}$`,
].map((one) => new RegExp(one, 'iu'))
/** What stands beside a stamp at the top of a page that Notion wrote. */
const PROPERTY =
  /^(?:tags?|status|author|category|date|url|type|priority|태그|상태|작성자|분류|카테고리|날짜|유형|우선순위|속성|생성 ?일시|최종 ?편집 ?일시)\s*[:：](?:\s|$)/i

/** Authors write `10:00` too. */
const CLOCK = /\d{1,2}:\d{2}\s?[AP]M\s*$|(?:오전|오후)\s?\d{1,2}:\d{2}\s*$/i
const ANY_PROPERTY = /^\p{L}[^:：\n]{0,30}[:：](?:\s|$)/u

function isLineOfNavigation(runs: readonly Run[], kind: Statement['kind']): boolean {
  const text = runsText(runs).trim()
  // A task that nobody wrote.
  if (/^\[[ xX]?\]$/.test(text)) return !runs.some(({ code }) => code)
  if (kind === 'paragraph' && isOverContents(text.replace(/[^\p{L}\s]/gu, ''))) return true
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

/** A picture that a service draws of a project's state, by its host or by a whole part of its path: no picture of a badger. */
export function isBadge(url: string): boolean {
  const [, host = '', path = ''] = /^https?:\/\/([^/?#]*)([^?#]*)/i.exec(url) ?? []
  // Notion's own signs.
  if (/^\/icons\/[\w-]+\.svg(?:\?|$)/.test(url)) return true
  return HOST_OF_BADGES.test(host) || (PART_OF_BADGE.test(path) && !/\.(?:jpe?g|webp|gif)$/i.test(path))
}

const HOST_OF_BADGES =
  /(?:^|\.)(?:shields\.io|badgen\.net|hits\.sh|hits\.seeyoufarm\.com)$|(?:^|[.-])(?:badges?|profile-(?:views|counter)|visitor-count(?:er)?)\./i
const PART_OF_BADGE = /\/(?:badges?|badge\.(?:svg|png)|profile-views|visitor-count)(?=\/|$)/i
