import type { QuestionKind } from '../../core/quiz/types.ts'
import type { LiveEnd } from '../../core/study/live.ts'

/** The round of `/quiz live`. */
export const live = {
  name: '다같이',
  description: '이 채널에서 여럿이 함께 문제를 풀고, 끝나면 우리끼리 순위를 봐요',
  count: { name: '개수', description: '몇 문제를 풀까요? (3~20, 기본 5)' },
  seconds: { name: '초', description: '한 문제에 몇 초씩 줄까요? (10~120, 기본 30)' },

  title: '다 같이 풀기',
  waiting: (member: string, count: number, seconds: number) =>
    `${member} 님이 시작했어요. ${count}문제, 한 문제에 ${seconds}초예요.`,
  first: (when: string) => `첫 문제: ${when}`,
  rules: [
    '- 누른 답은 나만 보여요. 시간이 끝나기 전까지 바꿀 수 있고, 마지막 답이 남아요.',
    '- 문제가 끝날 때마다 정답과 근거를 보여 줘요.',
    '- 많이 맞힌 순서로, 같으면 맞힌 답이 빠른 순서로 순위를 매겨요. 점수판에는 더하지 않아요.',
  ],
  progress: (place: number, count: number) => `다 같이 ${place}/${count}`,
  ends: '끝',
  over: '끝남',
  mayChange: '답은 나만 보여요. 시간이 끝나기 전까지 바꿀 수 있고, 마지막 답이 남아요',
  howTo: {
    single: '버튼으로 답을 하나 골라 주세요.',
    several: '맞는 것을 **모두** 고르면 바로 저장돼요. 하나라도 빠뜨리거나 더 고르면 오답이에요.',
    ox: '맞으면 O, 틀리면 X를 눌러 주세요.',
    typed: '「답 쓰기」를 눌러 답을 직접 써 주세요.',
    cloze: '「답 쓰기」를 눌러 빈칸에 들어갈 말을 써 주세요.',
  } satisfies Record<QuestionKind, string>,
  stop: '그만하기',
  noAnswers: '답한 사람이 없어요.',

  started: (count: number, seconds: number) =>
    `${count}문제를 한 문제에 ${seconds}초씩 다 같이 풀어요. 곧 이 채널에 올라와요.`,
  fewer: (count: number) => `지금 낼 수 있는 문제는 ${count}개예요.`,
  busy: '이 채널에서는 이미 다 같이 풀고 있어요. 끝난 다음에 다시 시작해 주세요.',
  tooMany: (most: number) =>
    `이 서버에서 이미 ${most}개 채널이 다 같이 풀고 있어요. 하나가 끝난 다음에 다시 해 주세요.`,
  stopped: '그만뒀어요. 여기까지 푼 결과를 곧 보여 줘요.',
  overBefore: '이미 끝났어요.',
  /** Stays on the screen until after the instant: it must read well in both tenses. */
  until: (when: string) => `이 문제의 끝: ${when}. 그 전까지 바꿀 수 있어요.`,
  late: '이 문제는 끝나서 이 답은 세지 않았어요.',
  lateTyped: (typed: string) => `이 문제는 끝나서 이 답은 세지 않았어요: 「${typed}」`,

  board: '다 같이 풀기 결과',
  ended: {
    finished: '',
    stopped: '그만하기를 눌러 여기서 끝났어요.',
    interrupted: '새김이 다시 켜졌거나 시계가 바로잡혀서 여기서 끝났어요. 여기까지 답한 것으로 셌어요.',
    refused: '이 채널에 문제를 올리지 못해서 여기서 끝났어요.',
  } satisfies Record<LiveEnd, string>,
  asked: (questions: number, people: number) => `${questions}문제 · ${people}명`,
  noneAsked: '끝까지 물어본 문제가 없어요.',
  line: (place: string, member: string, right: number, all: number, seconds: string | undefined) =>
    `${place} ${member} **${right}/${all}**${seconds === undefined ? '' : ` · 평균 ${seconds}초`}`,
  place: (place: number) => `${place}위`,
  more: (count: number) => `외 ${count}명`,
  unscored: '이 순위는 점수판에 더하지 않아요. 틀린 문제는 `/복습`에 다시 나와요.',
  mine: '내 결과 보기',
  mineTitle: '다 같이 풀기 · 내 결과',
  minePlace: (place: number, people: number, right: number, all: number) =>
    `${people}명 중 **${place}위** · ${all}문제 중 **${right}문제** 맞힘`,
  mineNoPlace: (all: number) => `${all}문제 중 맞힌 문제가 없어요.`,
  mineNone: '이번에는 답하지 않았어요.',
  notAnswered: '답하지 않음',
  keyIs: (shown: string) => `정답 ${shown}`,
}
