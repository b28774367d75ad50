import type { Runway } from '../../core/quiz/runway.ts'
import type { LocalMoment } from '../../core/schedule/local-time.ts'
import { dateShown } from './date-shown.ts'
import { why } from './picking.ts'
import { spokenTime } from './spoken-time.ts'

const WEEKDAYS = ['월', '화', '수', '목', '금', '토', '일']

function day({ inDays, date, weekday }: LocalMoment): string {
  if (inDays >= 0 && inDays <= 2) return ['오늘', '내일', '모레'][inDays] ?? ''
  const [, month, dayOfMonth] = date.split('-').map(Number)
  return `${month}월 ${dayOfMonth}일(${WEEKDAYS[weekday - 1]})`
}

/** The guild's schedule: what `/settings` shows, asks and answers. */
export const settings = {
  name: '설정',
  description: '오늘의 문제를 언제, 어디에, 어떻게 올릴지 정해요 (운영진)',
  show: { name: '보기', description: '지금 설정, 다음 문제, 모자란 권한을 보여 줘요' },
  daily: { name: '매일', description: '오늘의 문제를 정해요. 적은 것만 바뀌어요' },
  pause: { name: '멈춤', description: '오늘의 문제를 잠시 멈춰요' },
  resume: { name: '재개', description: '오늘의 문제를 다시 시작해요' },
  post: { name: '지금올리기', description: '오늘의 문제를 정한 시각을 기다리지 않고 지금 올려요' },
  preview: { name: '미리보기', description: '다음 문제를 나만 보이게 미리 보고, 왜 이 문제인지 알려 줘요' },
  panel: { name: '패널', description: '노트, 채널, 시각을 눌러서 정하고 시작해요. 나만 보여요' },
  options: {
    channel: { name: '채널', description: '어느 채널에 올릴까요? (처음에는 이 채널)' },
    time: { name: '시각', description: '몇 시에 올릴까요? 예: 21:30, 오후 9시' },
    zone: { name: '시간대', description: '어느 시간대인가요? (처음에는 서울)' },
    weekdays: { name: '요일', description: '무슨 요일에 올릴까요? 예: 매일, 평일, 월수금' },
    count: { name: '개수', description: '하루에 몇 문제를 낼까요? (1~5)' },
    source: { name: '출처', description: '직접 쓴 문제를 낼까요, 노트에서 자동으로 만든 문제를 낼까요?' },
    services: { name: '서비스', description: '어느 서비스에서 낼까요? 쉼표로 여럿, 또는 「모두」' },
    hours: { name: '마감', description: '몇 시간 동안 답을 받을까요? (1~72)' },
    role: { name: '알림역할', description: '첫 문제를 올릴 때 알릴 역할' },
    no_role: { name: '알림끄기', description: '역할에 알리지 않아요' },
    role_button: {
      name: '역할버튼',
      description: '멤버가 버튼으로 알림 역할을 직접 받고 빼게 할까요? (처음에는 아니요)',
    },
    reveal: { name: '공개', description: '정답을 언제 알려 줄까요?' },
    results: { name: '결과', description: '지난 정답을 어디에 알려 줄까요?' },
    language: { name: '언어', description: '채널에 올라가는 글의 언어' },
    freeze: { name: '연속보호', description: '한 주에 하루는 빠져도 연속이 끊기지 않게 할까요?' },
    exam: { name: '시험', description: '시험 날짜. 문제 카드에 D-day가 보여요. 예: 2027-03-20, 없애려면 「없음」' },
    publish: { name: '발행', description: '공지 채널이면, 팔로우한 서버에도 보낼까요?' },
    finals: { name: '최종순위', description: '끝난 주나 달의 순위를 채널에 저절로 올릴까요? (처음에는 올리지 않아요)' },
    thread: { name: '스레드', description: '마감한 문제 아래에 이야기할 스레드를 열까요? (처음에는 열지 않아요)' },
    names: { name: '이름공개', description: '마감 뒤 누가 무엇을 골랐는지 보여 줄까요? (처음에는 보여 주지 않아요)' },
  },
  sources: {
    auto: '자동 (직접 쓴 문제 먼저, 모자라면 만든 문제도)',
    authored: '직접 쓴 문제만',
    generated: '노트에서 만든 문제만',
    both: '둘 다 고르게',
  },
  reveals: { press: '답하면 바로 (본인에게만)', close: '마감 때 모두에게' },
  resultsTold: { next: '다음 문제에 한 줄로', reply: '마감 때 짧은 답글로' },
  finals: { none: '올리지 않음', weekly: '매주', monthly: '매달', both: '매주와 매달' },
  languages: { ko: '한국어', en: 'English' },

  title: '오늘의 문제 설정',
  fields: {
    channel: '채널',
    time: '시각',
    weekdays: '요일',
    count: '하루 문제 수',
    source: '문제 출처',
    services: '서비스',
    hours: '답을 받는 시간',
    role: '알림',
    reveal: '정답 공개',
    results: '지난 정답',
    freeze: '연속 보호',
    language: '언어',
    exam: '시험',
    finals: '최종 순위',
    thread: '이야기 스레드',
    names: '고른 사람 이름',
    roleButton: '알림 역할 버튼',
    publish: '팔로우한 서버에 발행',
    permissions: '⚠️ 모자란 권한',
    recent: '최근',
  },
  zones: {
    'Asia/Seoul': '서울',
    'Asia/Tokyo': '도쿄',
    'Asia/Shanghai': '상하이',
    'Asia/Singapore': '싱가포르',
    'Asia/Ho_Chi_Minh': '호찌민',
    'Asia/Kolkata': '콜카타',
    'Australia/Sydney': '시드니',
    'Europe/London': '런던',
    'Europe/Berlin': '베를린',
    'Europe/Paris': '파리',
    'America/New_York': '뉴욕',
    'America/Chicago': '시카고',
    'America/Los_Angeles': '로스앤젤레스',
  },
  spokenTime,
  groups: { daily: '매일', weekdays: '평일', weekends: '주말' },
  weekdayNames: (days: readonly number[]) => days.map((one) => WEEKDAYS[one - 1]).join(', '),
  weekdayExamples: ['매일', '평일', '주말', '월수금', '화목', '격일', '월요일 빼고 평일'],
  everyOther: '격일',
  questions: (count: number) => `${count}문제`,
  allServices: '모두',
  hours: (hours: number) => `${hours}시간`,
  noRole: '없음',
  freezes: (freeze: boolean): string => (freeze ? '한 주에 하루' : '없음'),
  threads: (open: boolean): string => (open ? '마감 때 열어요' : '열지 않음'),
  names: (shown: boolean): string => (shown ? '마감 때 보여요' : '보이지 않음'),
  roleButtons: (shown: boolean): string => (shown ? '문제 카드와 `/나 알림`에' : '없음'),
  publishes: (publish: boolean, announcement: boolean): string =>
    publish ? (announcement ? '예' : '예 (지금은 공지 채널이 아니라서 발행하지 않아요)') : '아니요',

  besides: (parts: readonly string[]) => `➕ 그 밖에: ${parts.join(', ')}`,
  saved: '저장했어요.',
  nothingChanged: '바뀐 것이 없어요.',
  next: (moment: LocalMoment) => `다음 문제: ${day(moment)} ${moment.time}`,
  noNext: '다음 문제: 없음',
  noQuestions:
    '**낼 수 있는 문제가 0개라서 시각이 되어도 올라오지 않아요.** `/문제 추가`로 쓰거나 문제가 든 파일을 `/노트 추가`로 올리거나, 출제할 문제의 종류를 바꿔 주세요.',
  /** How long the questions last, of a pool that is not empty altogether. */
  lasts: ({ fresh, dates, dryOn }: Runway): string => {
    if (dryOn !== undefined && dates === 0)
      return `**지금 낼 수 있는 문제가 0일 치예요.** 문제를 더하거나 출처와 서비스를 넓혀 주세요.`
    const fresher = `새 문제 ${fresh}개: ${dates}일 치예요.`
    return dryOn === undefined
      ? `${fresher} 그 뒤에는 낸 지 30일이 지난 문제가 다시 나와요.`
      : `${fresher} ${dateShown(dryOn)}부터는 낼 문제가 모자라요. 그 전에 문제를 더해 주세요.`
  },
  pausedBy: {
    admin: '⏸️ 멈춰 두었어요. `/설정 재개`로 다시 시작해요.',
    'no-permission':
      '⏸️ 채널에 글을 올릴 권한이 없어서 멈췄어요. 권한을 주면 다음 날짜부터 이어지고, 그때 `/설정 재개`를 쓰면 오늘 문제도 올려요(두 시간까지).',
    'no-channel': '⏸️ 채널이 없어져서 멈췄어요. `/설정 매일`로 채널을 다시 골라 주세요.',
    'bot-removed': '⏸️ 새김이 서버에서 나가서 멈췄어요. `/설정 재개`로 다시 시작해요.',
  },
  /** Below the reason for which it stopped. */
  mayPostAgain: '✅ 지금은 이 채널에 글을 올릴 수 있어요. 기다리면 다음 날짜부터 저절로 이어져요.',
  paused: '오늘의 문제를 멈췄어요. 이미 올라간 문제는 예정대로 마감해요.',
  resumed: '오늘의 문제를 다시 시작해요.',
  posting: '오늘의 문제를 지금 올려요.',
  today: {
    now: (time: string) => `오늘 ${time}에 올리지 못한 문제를 지금 올려요.`,
    nowOfYesterday: (time: string) => `어제 ${time}에 올리지 못한 문제를 지금 올려요.`,
    done: () => '오늘의 문제는 이미 올라갔어요.',
    passed: (time: string) =>
      `오늘 정한 시각(${time})은 이미 지났어요. 오늘 문제도 내려면 \`/설정 지금올리기\`를 써 주세요.`,
    'too-late': (time: string) =>
      `오늘 ${time}에서 두 시간이 넘게 지나서 다음 날짜부터 올려요. 오늘 문제도 내려면 \`/설정 지금올리기\`를 써 주세요.`,
  },
  permissions: {
    viewChannel: '채널 보기',
    sendMessages: '메시지 보내기',
    sendMessagesInThreads: '스레드에서 메시지 보내기',
    manageThreads: '스레드 관리하기 (잠긴 스레드라서)',
    embedLinks: '링크 첨부',
    attachFiles: '파일 첨부',
    readMessageHistory: '메시지 기록 보기',
    mentionRoles: '모든 역할 멘션하기',
    createPublicThreads: '공개 스레드 만들기',
  },
  unknownPermissions: '지금은 디스코드에서 권한을 확인할 수 없어요.',
  channelGone:
    '이 채널을 볼 수 없어요. 지워졌거나 새김이 들어갈 수 없는 채널이에요. 비공개 스레드라면 그 안에서 새김을 멘션해 들어오게 해 주세요.',
  addPermissions: (url: string) => `[새김에게 권한 더하기](${url})`,
  historyWarning: '「메시지 기록 보기」가 없으면, 올리다가 연결이 끊긴 문제를 되찾을 수 없어요.',
  mentionWarning:
    '이 역할은 멘션을 허용하지 않아서 알림이 가지 않아요. 역할에서 멘션을 허용하거나 새김에게 「모든 역할 멘션하기」를 주세요.',
  threadWarnings: {
    'no-place': '여기는 스레드나 음성 채널이라서, 문제 아래에 이야기할 스레드를 따로 열 수 없어요.',
    'no-permission': '**공개 스레드 만들기** 권한이 없어서, 마감한 문제 아래에 이야기할 스레드를 열 수 없어요.',
  },
  roleTroubles: {
    none: '알림 역할이 정해지지 않아서 받는 버튼이 없어요. `/설정 매일`의 「알림역할」을 골라 주세요.',
    gone: '알림 역할이 지워졌어요.',
    'no-permission': '새김에게 **역할 관리하기** 권한이 없어서, 멤버가 버튼으로 알림 역할을 받을 수 없어요.',
    'too-high':
      '알림 역할이 새김의 역할보다 위에 있어서, 멤버가 버튼으로 받을 수 없어요. 서버 설정 → 역할에서 새김의 역할을 더 위로 올려 주세요.',
    managed: '이 알림 역할은 디스코드나 다른 봇이 관리해서, 멤버가 버튼으로 받을 수 없어요.',
    powers:
      '이 알림 역할에는 다른 멤버에게 없는 권한이나 열리는 채널이 있어서, 아무나 버튼으로 받게 하지 않아요. 권한 없는 역할을 골라 주세요.',
    unknown: '지금은 디스코드에서 역할을 확인할 수 없어요. 잠시 뒤에 다시 해 주세요.',
  },
  roleGone: '알릴 역할이 지워졌어요. 알림 없이 올려요. `/설정 매일`에서 역할을 다시 고르거나 알림을 꺼 주세요.',
  states: {
    due: '올리는 중',
    claimed: '올리는 중',
    sending: '올리는 중',
    open: '열려 있음',
    closing: '마감하는 중',
    closed: '마감',
    failed: '올리지 못함',
    skipped: '건너뜀',
    void: '지워짐',
  },
  reasons: {
    late: '제때 켜져 있지 않았어요',
    'no-question': '낼 문제가 없었어요',
    'used-up': '낼 문제를 모두 냈어요. 한 번 낸 문제는 30일이 지나야 다시 나와요. 문제를 더하거나 서비스를 넓혀 주세요',
    'no-permission': '채널에 글을 올릴 권한이 없었어요',
    'no-channel': '채널이 없었어요',
    'bot-removed': '새김이 서버에 없었어요',
    'unknown-outcome': '올라갔는지 알 수 없어요. 「메시지 기록 보기」 권한이 있으면 확인할 수 있어요',
    refused: '디스코드가 받아 주지 않았어요',
    deleted: '누군가 메시지를 지웠어요',
    voided: '운영진이 무효로 했어요',
    paused: '멈춰 두었어요',
  },

  previewTitle: (moment: LocalMoment) =>
    `${day(moment)} ${moment.time}에 올라갈 문제예요. 아직 아무것도 올리지 않았어요.`,
  why,
  previewNote:
    '같은 날짜에는 늘 같은 문제가 골라져요. 문제 파일이나 설정이 바뀌면 달라져요. 보기 순서는 올릴 때 섞어요.',
  fewer: (count: number, why: string) =>
    count === 0 ? `올릴 문제가 없어요: ${why}.` : `이날은 ${count}문제만 올라가요: ${why}.`,
}
