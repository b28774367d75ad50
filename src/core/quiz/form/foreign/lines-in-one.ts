/** `무엇인가? ① 하나 ② 둘`: the stem, and the choices in a line of their own. */
const IN_LINE =
  /^(?<stem>.*[?？](?:\*\*|__)?(?:\s*\([^()]*\))?)\s+(?<choices>①\s*[^②]+②.*|[(（]?[Aa][.)]\s+\S.*\s[(（]?[Bb][.)]\s+\S.*|[(（]?가[.)]\s*\S.*\s[(（]?나[.)]\s*\S.*|1\)\s*\S.*\s2\)\s*\S.*|- A[.)]\s+\S.*)$/u

/** `보기: A. 하나 B. 둘`. */
const TITLED =
  /^(?<title>[-*\s]*(?:보기|선택지|선지|choices|options))\s*[:：]\s*(?<choices>(?:①\s*\S|[(（]?(?:A|1|가)[.)]\s*\S).*)$/iu

/** `내 답 2번 / 정답 1번`: what a learner chose, and the key. */
const OWN_AND_KEY =
  /^(?<own>[-*\s]*(?:내|나의|my)\s*(?:답|선택|answer)\s*[:：]?\s*[^\s/|,]{1,4})\s*[/|,]\s*(?<key>(?:실제\s*)?(?:정답|correct|answer)[\s:：].*)$/iu

/** The same the other way round. */
const KEY_AND_OWN =
  /^(?<key>[-*\s]*(?:실제\s*)?(?:정답|correct|answer)\s*[:：]?\s*[^\s/|,]{1,4})\s*[/|,]\s*(?<own>(?:내|나의|my)\s*(?:답|선택|answer)[\s:：].*)$/iu

/** `① 하나 ② 둘 정답: ②`, `… [정답 ②]`: a label at the end of choices. */
const KEY_BEHIND =
  /\s(?:[[(【<](?:정답|답|answer)\s*[:：]?|(?:정답|(?<![①-⑨][\s.)]*|[A-Ea-e][.)]\s*)(?:답|answer)(?=\s*[:：]|\s[①-⑨]))\s*[:：]?)\s*(?<key>[①-⑨]|[(（]?[A-Ia-i1-9][)）]?번?)[\])】>]?\s*$/iu
const LONGEST_KEY = 30
const FIRST = /①|(?:^|\s)[(（]?[Aa][.)]\s/u
const SECOND = /②|\s[(（]?[Bb][.)]\s/u

function keyBehind(line: string): { choices: string; key: string } | undefined {
  const from = Math.max(0, line.length - LONGEST_KEY)
  const found = KEY_BEHIND.exec(line.slice(from))
  const choices = line.slice(0, from + (found?.index ?? 0))
  const first = found ? choices.search(FIRST) : -1
  return found && first >= 0 && SECOND.test(choices.slice(first + 1))
    ? { choices, key: found.groups?.key ?? '' }
    : undefined
}

/** A line as the lines that it says: stem and choices, choices and key, what was chosen and the key. */
export function withChoicesApart(line: string): string[] {
  if (line.length > LONGEST_LINE) return [line]
  const keyed = keyBehind(line)
  if (keyed) return [...withChoicesApart(keyed.choices), `정답: ${keyed.key}`]
  const turned = KEY_AND_OWN.exec(line)?.groups
  if (turned) return [turned.own ?? '', turned.key ?? '']
  const { own, key } = OWN_AND_KEY.exec(line)?.groups ?? {}
  if (own !== undefined && key !== undefined) return [own, key]
  const titled = TITLED.exec(line)?.groups
  if (titled) return [titled.title ?? '', titled.choices ?? '']
  const { stem, choices } = IN_LINE.exec(line)?.groups ?? {}
  if (stem === undefined || choices === undefined) return [line]
  return [stem, choices.startsWith('-') ? `    ${choices}` : choices]
}
const LONGEST_LINE = 4000
