/** Statements of the notes that the world has since changed. */
export const errata = {
  mark: '노트 이후 바뀜',
  open: (count: number) => (count > 1 ? `노트 이후 바뀐 것 ${count}개` : '노트 이후 바뀜'),
  intro: '노트는 그대로 두고, 지금은 어떤지 알려 드려요.',
  now: { changed: '지금은', wrong: '정확히는', misleading: '정확히는', renamed: '지금은', more: '덧붙이면' },
  moreStatements: (count: number) => `이와 함께 바로잡을 문장이 ${count}개 더 있어요`,
  since: (when: string) => `${when}부터`,
  date: (year: number, month?: number, day?: number): string =>
    [`${year}년`, ...(month ? [`${month}월`] : []), ...(day ? [`${day}일`] : [])].join(' '),
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
