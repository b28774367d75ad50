/** `/compare`: two or three subjects side by side. */
export const compare = {
  name: '비교',
  description: '두세 가지를 나란히 놓고 비교해요',
  first: { name: '하나', description: '무엇을' },
  second: { name: '둘', description: '무엇과' },
  third: { name: '셋', description: '하나 더 (선택)' },

  title: (names: readonly string[]) => names.join(' · '),
  only: (name: string, others: readonly string[]) => `${name}만 · ${others.join(', ')}: 노트에 없음`,
  together: '노트에서 한 절에 함께 다루는 내용이에요.',
  same: (rows: readonly string[]) => `같음: ${rows.join(', ')}`,
  larger: '▲ 더 크거나 긴 쪽',
  choose: (name: string, when: string) => `고를 때 · ${name}: ${when}`,
  changed: '⚠ 노트 이후 바뀜',
  automatic: (names: readonly string[]) => `노트에서 자동으로 모았어요: ${names.join(', ')}`,
  nothing: '노트에 비교할 내용이 없어요.',
  rows: '근거 보기',
  asText: '글로 보기',
  diagrams: '노트의 그림',
  noDiagram: '그림을 그리지 못했어요. 노트의 글은 「근거 보기」에 있어요.',
  asPicture: '그림으로 보기',
  which: '같은 이름이 여럿이거나 노트에 없는 이름이에요. 무엇을 비교할까요?',
}
