import { josa } from '../../core/language/josa.ts'

/** What a server reads first, once: when the bot joins it, or in a new playground. */
export const welcome = {
  title: '👋 안녕하세요, 새김이에요',
  description:
    '스터디 노트에서 답을 찾아 드리고, 날마다 한 문제를 함께 풀어요. 아래 입력창에 `/`를 치고 이렇게 해 보세요.',
  search: (words: readonly string[]) =>
    `\`/검색\`에 ${words.map((one) => `\`${one}\``).join(', ')}처럼 쳐 보세요. 초성도, 한영을 잘못 누른 말도 알아들어요.`,
  compare: (one: string, other: string) =>
    `\`/비교\`로 \`${one}\`${josa(one, '와/과')} \`${other}\`${josa(other, '을/를')} 나란히 놓아 보세요.`,
  answer: '오늘의 문제가 올라오면 버튼으로 답하고 `/순위`를 보세요. `/퀴즈 연습`은 언제든 풀 수 있어요.',
  noNotes: '아직 노트가 없어요. 운영진이 노트를 더하면 바로 찾아 드려요.',
  noQuestions: '문제는 아직 없어요. 노트나 문제를 더하면 오늘의 문제를 올릴 수 있어요.',
  leaders:
    '**운영진이라면** 버튼을 눌러 노트, 채널, 시각을 보고 시작해 주세요. `/설정 패널`로 언제든 다시 열 수 있어요.',
  panel: '운영진: 시작하기',
  playground:
    '여기는 내 컴퓨터 안의 작은 디스코드예요. 시계의 “다음 문제”를 누르면 결과가 나와요. 내 이름(왼쪽 아래, 좁은 화면에서는 위)을 누르면 운영진이나 다른 멤버가 되어 볼 수 있어요. 처음부터 다시: npm start -- --fresh',
}
