import { josa } from '../../core/language/josa.ts'
import type { TrackContent } from '../../core/track.ts'

/** What leaders do for the server as a whole. */
export const manage = {
  name: '관리',
  description: '이 서버의 스터디(트랙)를 관리해요 (운영진)',
  tracks: { name: '트랙', description: '이 서버의 트랙을 모두 봐요' },
  'track-add': { name: '트랙추가', description: '트랙을 하나 더 만들어요. 노트, 문제, 순위가 따로예요' },
  'track-edit': { name: '트랙수정', description: '트랙의 이름, 노트, 시험 날짜를 바꿔요. 적은 것만 바뀌어요' },
  'track-remove': { name: '트랙삭제', description: '트랙을 지워요. 지운 다음에도 되돌릴 수 있어요' },
  reports: { name: '신고', description: '스터디원이 이상하다고 한 것을 보고, 정답을 고치거나 무효로 해요' },
  season: { name: '시즌', description: '순위의 시즌을 시작하거나 끝내요' },
  gaps: { name: '빈곳', description: '멤버가 찾았지만 노트에 없던 말을 보고 별명이나 노트를 더해요' },
  options: {
    season: { name: '할일', description: '시작할까요, 끝낼까요?' },
    season_name: { name: '이름', description: '시즌의 이름 (비워 두면 번호로 불러요)' },
    track: { name: '트랙', description: '어느 트랙인가요? (적지 않으면 이 채널의 트랙)' },
    name: { name: '이름', description: '트랙의 이름. 예: 아침 스터디' },
    content: { name: '노트', description: '트랙에 올린 노트만 쓸까요, 기본 노트도 함께 쓸까요?' },
    exam: { name: '시험', description: '시험 날짜. 예: 2027-03-20, 없애려면 「없음」' },
  },
  contents: { own: '올린 노트가 있으면 그것만', both: '기본 노트도 함께' } satisfies Record<TrackContent, string>,
  seasonDoes: { start: '시작', end: '끝' },
  seasonStarted: (name: string, from: string) =>
    `「${name}」${josa(name, '을/를')} 시작해요. ${from} 문제부터 점수를 세요.`,
  seasonEnded: (from: string, to: string) =>
    `시즌을 끝냈어요. ${from}부터 ${to}까지의 문제로 최종 순위가 정해져요. \`/순위\`의 「시즌」에서 볼 수 있어요.`,
  seasonEmpty: '시즌에 문제가 하나도 없어서 없던 것으로 했어요.',
  seasonRuns: '지금 시즌이 이미 있어요. 먼저 끝내 주세요.',
  seasonNone: '지금은 시즌이 없어요.',
  noExam: '없음',
  title: '이 서버의 트랙',
  line: (channel: string | undefined, next: string | undefined) =>
    [channel ?? '아직 오늘의 문제가 없어요', ...(next === undefined ? [] : [`다음 문제 ${next}`])].join(' · '),
  examOn: (date: string) => `시험 ${date}`,
  added: (name: string) =>
    `「${name}」 트랙을 만들었어요. 쓸 채널에서 \`/설정 매일\`로 오늘의 문제를 시작하세요. 그 채널에서는 늘 이 트랙이 보여요.`,
  firstNamed: (name: string) =>
    `지금까지 쓰던 트랙은 「${name}」${josa(name, '이라/라')}고 불러요. 이름은 \`/관리 트랙수정\`으로 바꿀 수 있어요.`,
  changed: (name: string) => `「${name}」 트랙을 바꿨어요.`,
  nothingChanged: '바뀐 것이 없어요. 이름, 노트, 시험 가운데 하나를 적어 주세요.',
  mayRemove: (name: string) =>
    `「${name}」 트랙을 지울까요? 이 트랙의 노트와 순위가 더는 보이지 않고 오늘의 문제도 올라오지 않아요. 점수와 기록은 남아서 되돌릴 수 있어요.`,
  remove: '지우기',
  removed: (name: string) => `「${name}」 트랙을 지웠어요.`,
  restore: '되돌리기',
  restored: (name: string) => `「${name}」 트랙을 되돌렸어요.`,
}
