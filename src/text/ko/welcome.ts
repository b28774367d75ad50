/** What a newcomer reads first in the playground. */
export const welcome = {
  title: '👋 새김 플레이그라운드에 오신 것을 환영해요',
  description: '내 컴퓨터 안의 작은 디스코드예요. 아래 입력창에 `/`를 치고 세 가지를 해 보세요.',
  try: [
    '**1.** `/검색` 에 `ㅌㅇㅅㅌㅍ` 나 `dhfhfk` 를 쳐 보세요. 초성도, 한영을 잘못 누른 말도 알아들어요.',
    '**2.** `/비교` 로 `DAX` 와 `ElastiCache` 를 나란히 놓아 보세요.',
    '**3.** 이 채널에 올라온 오늘의 문제에 답하고, 시계의 “다음 문제”를 눌러 결과와 `/순위` 를 보세요.',
  ],
  footer:
    '내 이름(왼쪽 아래, 좁은 화면에서는 위)을 누르면 운영진이나 다른 멤버가 되어 볼 수 있어요. 처음부터 다시: npm start -- --fresh',
}
