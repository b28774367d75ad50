import type { ItemReason } from '../../core/study/items.ts'

const percent = (share: number) => `${Math.round(share * 100)}%`

/** What the questions themselves are worth: item statistics. */
export const items = {
  command: { name: '문항', description: '문제마다 정답률과 변별도를 보고, 먼저 살펴볼 문제를 알려 줘요' },
  title: (count: number, look: number) => `문항 분석 · ${count}문제 가운데 ${look}문제를 살펴보세요`,
  none: '아직 마감된 문제가 없어요. 문제가 마감되면 여기에 쌓여요.',
  open: '자세히 볼 문제를 골라요',
  fine: '문제없어 보여요',
  tooFew: (answers: number) => `답이 ${answers}개뿐이라 아직 알 수 없어요`,
  short: {
    against: '잘하는 사람이 더 틀려요',
    'worse-than-chance': '찍는 것보다 못 맞혀요',
    'distractor-beats-key': '오답을 더 많이 골라요',
    hard: '너무 어려워요',
    guessed: '찍은 사람이 많아요',
    weak: '잘하는 사람과 아닌 사람을 가르지 못해요',
    'dead-choice': '아무도 안 고르는 보기가 있어요',
    easy: '거의 다 맞혀요',
  } satisfies Record<ItemReason, string>,
  why: {
    against:
      '다른 문제를 잘 맞히는 사람일수록 틀렸어요. **정답이 잘못됐거나** 두 가지로 읽힐 수 있어요. 정답과 근거부터 확인해 주세요.',
    'worse-than-chance': '아무거나 고른 것보다 정답률이 낮아요. 정답 표시나 질문의 부정어를 확인해 주세요.',
    'distractor-beats-key': '정답보다 많이 고른 오답이 있어요. 그 보기도 맞는 말인지 확인해 주세요.',
    hard: '노트에 없는 것을 묻거나 문장이 어려울 수 있어요.',
    guessed: '답한 사람 셋 가운데 하나 넘게 찍었다고 했어요. 노트에서 다룬 내용인지 확인해 주세요.',
    weak: '맞고 틀림이 실력과 거의 상관없어요. 보기를 더 그럴듯하게 고치면 나아져요.',
    'dead-choice': '5%도 고르지 않는 보기는 없는 것과 같아요. 반쯤 아는 사람이 고를 만한 오답으로 바꿔 주세요.',
    easy: '모두가 아는 문제예요. 워밍업이 아니라면 어렵게 바꿔도 좋아요.',
  } satisfies Record<ItemReason, string>,
  share: '정답률',
  shareOf: (value: number, low: number, high: number, of: number) =>
    `**${percent(value)}** (95% 구간 ${percent(low)}~${percent(high)}, ${of}명)`,
  discrimination: '변별도',
  discriminationOf: (value: number) => `**${value.toFixed(2)}** (−1~1, 0.3 넘으면 좋아요)`,
  guessed: '찍은 답의 정답률',
  practised: '연습 정답률',
  choices: '고른 비율 (찍은 답 빼고)',
  choice: (rate: number, count: number) => `${percent(rate)} (${count}명)`,
  least: (share: number, choices: number, discrimination: number) =>
    `정답률은 답 ${share}개, 고른 비율은 ${choices}개, 변별도는 ${discrimination}개부터 보여요. 고치기 전의 답은 세지 않아요.`,
  asked: (times: number, url: string, date: string) => `${times}번 냄 · [가장 최근 문제(${date})](${url})`,
  edit: '문제 고치기',
  percent,
}

/** What of the notes was asked. */
export const coverage = {
  command: { name: '진도', description: '노트의 어디를 냈고, 어디가 약하고, 어디를 아직 안 냈는지 보여 줘요' },
  title: '진도: 노트에서 낸 곳',
  states: {
    known: '잘 알아요',
    weak: '약해요 (정답률 60% 미만)',
    few: '냈지만 답이 적어요',
    never: '아직 안 냈어요',
  },
  summary: (asked: number, all: number, weak: number) => `${all}개 절 가운데 ${asked}개에서 냈고, ${weak}개가 약해요.`,
  group: (name: string, asked: number, all: number) => `**${name}** ${all}절 가운데 ${asked}절`,
  weakest: '가장 약한 절',
  section: (title: string, right: number, answers: number) => `${title} ${percent(right / answers)} (${answers}명)`,
  none: '노트가 없어요. `/노트 추가`로 노트를 올려 주세요.',
  asText: '글로 보기',
  asPicture: '그림으로 보기',
  page: (page: number, pages: number) => `${page}/${pages}쪽`,
}
