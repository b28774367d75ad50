/** Of `/manage status`. */
export const status = {
  command: { name: '상태', description: '마지막과 다음 문제, 빠진 권한, 남은 문제, 노트의 잘못, 백업을 한눈에 봐요' },
  title: '상태',
  last: (said: string) => `마지막: ${said}`,
  never: '마지막: 아직 낸 문제가 없어요',
  noSchedule: '아직 오늘의 문제를 정하지 않았어요. `/설정 패널`에서 시작해요.',
  rightsFine: '권한: 빠진 것이 없어요',
  rights: (missing: string) => `권한: ${missing}`,
  faults: (errors: number, warnings: number) =>
    errors + warnings === 0
      ? '노트와 문제: 잘못이 없어요'
      : `노트와 문제: 쓰지 못한 것 ${errors}개, 살펴볼 것 ${warnings}개`,
  moreFaults: (count: number) => `… 그 밖에 ${count}개`,
  moreTracks: (names: string) => `여기에 다 싣지 못한 트랙: ${names}. \`/설정 보기\`에서 하나씩 봐요.`,
  bot: '새김',
  version: (version: string) => `버전 ${version}`,
  backup: (age: string) => `마지막 백업: ${age}`,
  backupFailing: '⚠️ 마지막으로 백업하려다 실패했어요. 왜인지는 새김을 돌리는 분이 로그에서 볼 수 있어요.',
  filesTouched: (age: string) =>
    `⚠️ 새김이 도는 동안 누가 데이터베이스 파일을 건드렸어요 (${age}). 저장한 것은 그대로예요. 무엇인지는 새김을 돌리는 분이 로그에서 볼 수 있어요.`,
  noBackup: '백업: 여기서 만든 것이 없어요. PostgreSQL이면 데이터베이스 쪽에서 백업해요.',
}
