import { josa } from '../../core/language/josa.ts'
/** `/search`: what the notes say about it. */
export const search = {
  name: '검색',
  description: '노트에서 찾아 그 문장을 보여 줘요',
  query: { name: '찾을말', description: '낱말, 질문, 초성, 약어 무엇이든. 오타나 한/영 실수도 괜찮아요' },

  inMessage: { name: '노트에서 찾기', description: '메시지를 길게 누르거나 오른쪽 클릭하면 그 글을 노트에서 찾아요' },

  searchedFor: (typed: string, meant: string) => `「${typed}」 → **${meant}**${josa(meant, '으로/로')} 찾았어요`,
  results: (count: number) => `다른 결과 ${count}개`,
  notInNotes: (typed: string) => `「${typed}」${josa(typed, '은/는')} 노트에 없어요.`,
  asked: (typed: string) => `🔍 「${typed}」`,
  didYouMean: '혹시 이것을 찾으셨나요?',
  near: (count: number) => `비슷한 것 ${count}개`,
  noText: (children: number, pictures: number): string => {
    if (children > 0) return '이 절에는 글이 없어요. 아래 주제를 골라 보세요.'
    return pictures > 0 ? '이 절에는 그림만 있어요.' : '이 절에는 아직 아무 글도 없어요.'
  },
  topics: (count: number) => `이 아래의 주제 ${count}개`,
  nothingHere: (typed: string) => `「${typed}」에 관한 말은 이 절에 없어요.`,
  whole: '절 전체 보기',
  back: '찾은 문장으로',
  /** Of what the card's title says already, unless a name is given. */
  card: (name?: string) => (name === undefined ? '정리 카드' : `「${name}」 정리 카드`),
  practise: (count: number, name?: string) =>
    name === undefined ? `연습 (${count}문제)` : `「${name}」 연습 (${count}문제)`,
  previous: (title: string) => `이전: ${title}`,
  next: (title: string) => `다음: ${title}`,
}
