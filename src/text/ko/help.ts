export const help = {
  command: { name: '도움말', description: '무엇을 할 수 있는지, 점수는 어떻게 매기는지 보여 줘요' },
  title: '새김 도움말',
  intro:
    '스터디 노트에서 찾아 보고, 서비스를 비교하고, 날마다 한 문제를 풀어요. 모든 답에는 노트의 어느 줄에서 왔는지가 붙어요.',
  commands: '명령어',
  tips: '이렇게 쳐도 알아들어요',
  tipLines: [
    '`/검색 ㅌㅇㅅㅌㅍ` 초성만',
    '`/검색 dkwnfk` 한영을 잘못 눌렀을 때',
    '`/검색 다이나모 스트림즈` 소리 나는 대로',
  ],
  scoring: '점수',
  leadersOnly: '운영진',
}
