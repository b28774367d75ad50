import type { NoticeKind, NoticeOf } from '../../core/schedule/notices.ts'
import { datesOf } from '../../core/study/periods.ts'
import { dateShown } from './date-shown.ts'
import { leaderboard } from './leaderboard.ts'
import { links } from './links.ts'
import { notes } from './notes.ts'
import { settings } from './settings.ts'

const { pausedBy, reasons } = settings

const threadTrouble = {
  ...settings.threadWarnings,
  refused: '디스코드가 받아 주지 않았어요.',
}

type Sentences = { readonly [Kind in NoticeKind]: (notice: NoticeOf<Kind>) => string }

const refusers = {
  automod: '이 서버의 자동 검열(AutoMod)이 문제를 막았어요.',
  discord: '디스코드가 문제를 받아 주지 않았어요.',
  bot: '문제를 메시지로 만들지 못했어요.',
}

/** What leaders are told behind their next command, a sentence a kind. */
const sentences: Sentences = {
  'not-posted': ({ localDate, reason, paused }) =>
    `${dateShown(localDate)} 문제를 올리지 못했어요: ${reasons[reason]}.${paused ? ` ${pausedBy[paused]}` : ''}`,
  reported: () => '스터디원이 이상하다고 한 것이 있어요. `/관리 신고`에서 보고 정해 주세요.',
  'runs-dry': ({ localDate }) =>
    `${dateShown(localDate)}부터는 낼 문제가 모자라요. 그 전에 노트나 문제를 더하거나, \`/설정 패널\`에서 출처를 넓혀 주세요.`,
  suggested: () => '멤버가 문제를 제안했어요. `/문제 검토`에서 살펴봐 주세요.',
  paused: ({ reason }) => pausedBy[reason],
  'not-published': ({ localDate, channelId }) =>
    `${dateShown(localDate)} 문제를 <#${channelId}>에 올렸지만 팔로우한 서버에 발행하지 못했어요. 메시지의 「발행」을 눌러 주세요.`,
  'question-refused': ({ by, file, line }) =>
    `${refusers[by]} \`${file}:${line}\`의 문제는 이 서버에서 다시 내지 않아요. 다른 문제로 바꿨어요.`,
  'results-not-shown': ({ localDate, channelId, givenUp }) =>
    givenUp
      ? `${dateShown(localDate)} 문제의 결과를 <#${channelId}>에 하루 동안 보여 주지 못했어요. 점수는 그대로 순위에 들어갔어요.`
      : `${dateShown(localDate)} 문제가 마감됐지만 결과를 <#${channelId}>에 아직 보여 주지 못했어요. 새김이 그 채널을 볼 수 있는지, 스레드라면 잠겨 있지 않은지 확인해 주세요. 하루 동안 다시 해 봐요.`,
  'correction-not-shown': ({ localDate, channelId }) =>
    `${dateShown(localDate)} 문제에 대해 정한 것을 <#${channelId}>에 하루 동안 보여 주지 못했어요. 점수와 순위에는 들어갔어요.`,
  'board-not-posted': ({ period, channelId, reason }) =>
    `${rangeOf(period)} 순위를 <#${channelId}>에 올리지 못했어요: ${reasons[reason]}. 순위는 \`/순위\`에서 볼 수 있어요.`,
  'no-thread': ({ channelId, reason }) =>
    `<#${channelId}>의 마감한 문제 아래에 이야기할 스레드를 열지 못했어요. ${threadTrouble[reason]} 결과는 그대로 보여요.`,
  'link-broken': ({ url, trouble, file }) =>
    `연결한 저장소 <${url}>에서 새로 가져오지 못했어요: ${links.troubles[trouble](file)}. 지금까지의 노트로 계속 답해요.`,
  'link-updated': ({ url, difference }) =>
    `연결한 저장소 <${url}>에서 새로 가져왔어요: ${notes.parts(difference)}. 무엇인지는 \`/노트 기록\`에 있어요.`,
  'library-failed': () =>
    '새 노트로 답할 준비를 하지 못했어요. 지금까지의 노트로 계속 답해요. `/노트 목록`을 보고 마지막에 올린 파일을 빼거나, 봇을 운영하는 사람에게 알려 주세요.',
  'boards-mended': ({ members }) =>
    `순위표에서 멤버 ${members}명의 점수가 답한 것과 달랐어요. 밤사이 답한 대로 바로잡았어요. 또 그러면 봇을 운영하는 사람에게 알려 주세요.`,
  dropped: ({ count }) =>
    `오래 확인하지 않아 더 오래된 알림 ${count}가지는 지웠어요. 지금 상태는 \`/설정 보기\`에서 볼 수 있어요.`,
}

export const notices = {
  title: '⚠️ 운영진께 알려 드려요.',
  times: (count: number) => ` (모두 ${count}번)`,
  more: (count: number) => `그 밖에 ${count}가지가 더 있어요. 다음 명령어 뒤에 알려 드릴게요.`,
  sentences,
}

function rangeOf(period: string): string {
  const dates = datesOf(period)
  return dates ? leaderboard.range(dates.from, dates.to) : period
}
