import { josa } from '../../core/language/josa.ts'
/** `/service`: a subject of the notes on a card. */
export const service = {
  name: '서비스',
  description: '서비스나 주제 하나를 노트에서 정리해 보여 줘요',
  subject: { name: '이름', description: '무엇을 볼까요? 비워 두면 목록을 보여 줘요' },

  browse: '노트에 있는 서비스',
  nothing: '노트에 아직 아무것도 없어요.',
  choose: '하나를 골라 주세요',
  topics: (count: number) => `주제 ${count}개 더 보기`,
  moreTopics: (page: number, of: number) => `다음 주제 (${page}/${of})`,
  topicsOnly: (count: number): string =>
    count > 0 ? '여기에는 글이 없어요. 아래 메뉴에서 주제를 골라 주세요.' : '여기에는 글이 없어요.',
  back: (name: string) => `「${name}」${josa(name, '으로/로')} 돌아가기`,
  cite: '노트에서 보기',
  automatic: '노트에서 자동으로 모았어요',
  which: (name: string) => `「${name}」${josa(name, '이라/라')}는 이름이 여럿이에요. 어느 것을 볼까요?`,
  mentioned: (name: string, count: number) =>
    `「${name}」${josa(name, '은/는')} 주제가 아니지만, 노트에 ${['', '한', '두', '세', '네'][count] ?? count}${count < 5 ? ' ' : ''}번 나와요.`,
  searchFor: '검색',
  didYouMean: (name: string) => `「${name}」${josa(name, '은/는')} 노트에 없어요. 혹시 이것인가요?`,
}
