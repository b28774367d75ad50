export const help = {
  command: { name: '도움말', description: '무엇을 할 수 있는지, 점수는 어떻게 매기는지 보여 줘요' },
  title: '새김 도움말',
  intro:
    '스터디 노트에서 찾아 보고, 서비스를 비교하고, 날마다 한 문제를 풀어요. 모든 답에는 노트의 어느 줄에서 왔는지가 붙어요.',
  commands: '명령어',
  apps: '앱',
  tips: '이 노트에서 이렇게 해 보세요',
  tip: {
    initials: (word: string) => `\`/검색 ${word}\` 초성만`,
    layout: (word: string) => `\`/검색 ${word}\` 한영을 잘못 눌렀을 때`,
    subject: (name: string) => `\`/서비스 ${name}\` 하나를 한눈에`,
    pair: (one: string, other: string) => `\`/비교 ${one} ${other}\` 둘을 나란히`,
  },
  scoring: '점수',
}
