import type { Absent } from '../../core/facts/comparison/sides.ts'
import { josa } from '../../core/language/josa.ts'

/** Said of the other column all the same, though not by itself in this row. */
const isElsewhere = (kind: Absent) => kind !== 'not-in-notes' && kind !== 'left-over'

const ELSEWHERE: Readonly<Record<Absent, string>> = {
  'not-in-notes': '노트에 없음',
  'not-named': '이 말로 적은 곳 없음',
  blank: '표에 빈칸',
  'in-row': '다른 줄에 함께 있음',
  'left-over': '',
  'of-columns': '그 갈래에 있음',
  part: '딸린 것에만 있음',
  unsure: '',
  below: '이 절에 없음, 아래 절에 있음',
}

/** `/compare`: two or three subjects side by side. */
export const compare = {
  name: '비교',
  description: '두세 가지를 나란히 놓고 비교해요',
  first: { name: '하나', description: '무엇을' },
  second: { name: '둘', description: '무엇과' },
  third: { name: '셋', description: '하나 더 (선택)' },

  title: (names: readonly string[]) => names.join(' · '),
  only: (name: string, others: readonly { name: string; kind: Absent }[]): string =>
    [
      others.some(({ kind }) => isElsewhere(kind)) ? name : `${name}만`,
      ...others.filter((one) => one.kind !== 'left-over').map((one) => `${one.name}: ${ELSEWHERE[one.kind]}`),
    ].join(' · '),
  partOfWhole: (part: string, whole: string, { isKind, isApart }: { isKind: boolean; isApart: boolean }): string =>
    isKind
      ? `${part}${josa(part, '은/는')} ${whole}의 한 갈래예요. 따로 적지 않은 것은 ${whole}${josa(whole, '와/과')} 같아요.`
      : isApart
        ? `${part}${josa(part, '은/는')} 노트에서 따로 다루지만 ${whole}에 딸린 것으로 보고 비교했어요.`
        : `${part}${josa(part, '은/는')} 노트에서 ${whole}에 딸린 주제예요.`,
  oneSided: (count: number) => `한쪽에만 있는 것 ${count}개`,
  rest: (count: number) => `더 다른 점과 한쪽에만 있는 것 ${count}개`,
  back: '다른 점으로',
  together: '노트에서 한 절에 함께 다루는 내용이에요.',
  same: (rows: readonly string[]) => `같음: ${rows.join(', ')}`,
  larger: '▲ 더 크거나 긴 쪽',
  automatic: (names: readonly string[]) => `노트에서 자동으로 모았어요: ${names.join(', ')}`,
  nothingShared: '양쪽에 다 적힌 것이 노트에 없어요.',
  nothing: '노트에 나란히 놓고 견줄 만한 말이 없어요.',
  oneByOne: '하나씩은 아래 버튼으로 볼 수 있어요.',
  rows: '근거 보기',
  asText: '글로 보기',
  diagrams: '노트의 그림',
  noDiagram: '그림을 그리지 못했어요. 노트의 글은 「근거 보기」에 있어요.',
  asPicture: '그림으로 보기',
  which: '같은 이름이 여럿이거나 노트에 없는 이름이에요. 무엇을 비교할까요?',
}
