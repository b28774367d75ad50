/** What a newcomer reads first in the playground. */
export const welcome = {
  title: '👋 새김 플레이그라운드에 오신 것을 환영해요',
  description: '내 컴퓨터 안의 작은 디스코드예요. 아래 입력창에 `/`를 치고 이렇게 해 보세요.',
  /** Where the notes know none of these, names of their own stand there. */
  searches: ['ㅌㅇㅅㅌㅍ', 'dhfhfk'],
  pair: ['DAX', 'ElastiCache'] as readonly [string, string],
  search: (words: readonly string[]) =>
    `\`/검색\` 에 ${words.map((one) => `\`${one}\``).join(' 나 ')} 를 쳐 보세요. 초성도, 한영을 잘못 누른 말도 알아들어요.`,
  compare: (one: string, other: string) => `\`/비교\` 로 \`${one}\` 와 \`${other}\` 를 나란히 놓아 보세요.`,
  answer: '이 채널에 올라온 오늘의 문제에 답하고, 시계의 “다음 문제”를 눌러 결과와 `/순위` 를 보세요.',
  noQuestions:
    '문제가 아직 없어요. `questions/` 폴더에 문제 파일을 넣고 다시 시작하면 이 채널에 오늘의 문제가 올라와요.',
  footer:
    '내 이름(왼쪽 아래, 좁은 화면에서는 위)을 누르면 운영진이나 다른 멤버가 되어 볼 수 있어요. 처음부터 다시: npm start -- --fresh',
}
