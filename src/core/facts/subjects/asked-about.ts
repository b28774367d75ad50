import type { Steps } from '../../steps.ts'
import type { Subject } from '../types.ts'
import { withFreeNames } from './free-names.ts'
import { aliasesOfTitle, LONGEST_NAME, nameOfTitle } from './title-names.ts'

/** Headings that ask are called by what they ask about as well, where nothing else is called so. */
export function askedAbout(subjects: readonly Subject[]): Steps<Subject[]> {
  return withFreeNames(subjects, ({ section: { title } }) => {
    const [about] = title.length > LONGEST_NAME ? [] : HEADS.flatMap((head) => head.exec(title)?.[1]?.trim() ?? [])
    if (about === undefined) return []
    const name = nameOfTitle(about)
    return name.split(/\s+/).length <= WORDS ? [name, ...aliasesOfTitle(about)] : []
  })
}

const WORDS = 4

const ASKS = String.raw`(?:[?？]|(?:설명|서술)\S*|말씀\S*|(?:말|이야기|얘기)해\S*(?: \S+)?)\s*[.!]?\s*$`

/** What stands at the head of a question, or behind what asks. */
const HEADS = [
  // `Virtual Memory에 대해서 설명하시고 장점을 말해 보세요`
  new RegExp(String.raw`^(.{2,60}?)\s*에 ?(?:대해|관해|대하여|관하여)서?\s.*${ASKS}`, 'u'),
  // `DP란? 장점은?`, `정렬이란? 종류는?`
  /^(.{2,60}?)(?:이란|란)\s*[?？]+\s*\S/u,
  // `Deadlock의 발생 조건과 예방을 설명하세요`, `락의 종류는?`
  new RegExp(String.raw`^((?:\S+ ){0,3}?\S{2,})의 .*${ASKS}`, 'u'),
  /^what\s+(?:is|are)\s+(?:an?\s+|the\s+)?(.{2,60}?)(?:[?]\s+\S|,?\s+(?:and|or)\s+(?:how|why|when|what|where)\b)/i,
  /^how\s+(?:do|does)\s+(?:an?\s+|the\s+)?(.{2,60}?)\s+works?\b/i,
  /^(?:explain|describe|define)\s+(?:what\s+(?:is|are)\s+)?(?:an?\s+|the\s+)?(.{2,60}?)\s*[.?!]?$/i,
]
