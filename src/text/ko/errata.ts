/** What is the matter with statements of the notes. */
export const errata = {
  open: (count: number) => (count > 1 ? `노트와 다른 점 ${count}개` : '노트와 다른 점'),
  intro: '노트는 그대로 두고, 노트와 다른 점을 알려 드려요.',
  /** The new value beside the old one: `최대 128 TB → 지금 256 TiB`. */
  beside: {
    changed: (short: string) => `→ 지금 ${short}`,
    wrong: (short: string) => `→ 정확히는 ${short}`,
    misleading: (short: string) => `→ 정확히는 ${short}`,
    renamed: (short: string) => `→ 지금 이름 ${short}`,
    more: (short: string) => `+ ${short}`,
  },
  now: { changed: '지금은', wrong: '정확히는', misleading: '정확히는', renamed: '지금은', more: '덧붙이면' },
  moreStatements: (count: number) => `이와 함께 바로잡을 문장이 ${count}개 더 있어요`,
  since: (when: string) => `${when}부터`,
  date: (year: number, month?: number, day?: number): string =>
    [`${year}년`, ...(month ? [`${month}월`] : []), ...(day ? [`${day}일`] : [])].join(' '),
  added: (by: string | undefined, when: string) => `${by === undefined ? '' : `${by}님이 `}${when}에 바로잡음`,
  source: (source: string) => `출처: ${source}`,
  verdicts: {
    changed: '노트 이후 바뀜',
    wrong: '노트가 틀림',
    misleading: '오해하기 쉬움',
    renamed: '이름이 바뀜',
    more: '더 있음',
  },
  confidence: { high: '확실함', medium: '대체로 확실함', low: '확실하지 않음' },
}
