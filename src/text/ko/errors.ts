import { josa } from '../../core/language/josa.ts'
import type { LinkTrouble } from '../../core/links.ts'
import type { RoleTrouble } from '../../core/schedule/types.ts'
import { links } from './links.ts'
import { settings } from './settings.ts'
import { spokenTime } from './spoken-time.ts'

const megabytes = (bytes: number) => `${(bytes / 1_000_000).toFixed(1)}MB`

type ZipRefused = 'no-zip' | 'locked' | 'too-many' | 'too-much' | 'bomb' | 'bad-name'

/** Why an archive is not opened. */
const ZIP: Record<ZipRefused, (name: string) => string> = {
  'no-zip': () => 'zip으로 풀 수 없는 파일이에요. 다시 압축해서 올려 주세요.',
  locked: () => '암호가 걸린 zip이라 풀 수 없어요. 암호 없이 다시 압축해서 올려 주세요.',
  'too-many': () => '압축 안에 파일이 2,000개가 넘어요. 노트만 골라 나눠서 올려 주세요.',
  'too-much': () => '압축을 풀면 64MB가 넘어요. 노트와 그림만 골라 나눠서 올려 주세요.',
  bomb: (name) =>
    `「${name}」${josa(name, '은/는')} 풀면 100배 넘게 커져서 열지 않았어요. 노트만 골라 다시 압축해 주세요.`,
  'bad-name': (name) =>
    `압축 안의 이름 「${name}」${josa(name, '은/는')} 쓸 수 없어요. 「..」나 「/」로 시작하거나 너무 긴 이름을 고쳐 주세요.`,
}

export const errors = {
  proposalForgotten: () => '이 제안은 이미 끝났거나 잊혔어요. 아무것도 바꾸지 않았으니 명령어를 다시 해 주세요.',
  changedSince: () => '그 뒤에 다시 바뀐 파일이라 되돌릴 것이 없어요. `/노트 기록`에서 확인해 주세요.',
  linksOff: () => links.off,
  noLink: (hosts: string) => links.none(hosts),
  wrongAddress: (problem: keyof typeof links.addresses, typed: string, hosts: string) =>
    links.addresses[problem](typed, hosts),
  linkRefused: (trouble: LinkTrouble, file?: string) => links.refused(links.troubles[trouble](file)),
  emptyNote: () => '제목과 내용을 한 글자라도 적어 주세요.',
  noFile: () => '파일이 없어요. 「파일」에 .md, .txt, .zip 파일을 올려 주세요.',
  fileKind: (name: string) =>
    `「${name}」${josa(name, '은/는')} 읽지 못하는 형식이에요. Markdown(.md)이나 글(.txt), 또는 그것을 모은 .zip으로 올려 주세요.`,
  fileTooLarge: (bytes: number, most: number) =>
    `파일이 ${megabytes(bytes)}예요. 한 번에 ${megabytes(most)}까지 올릴 수 있으니 나눠서 올려 주세요.`,
  fileNotFetched: () => '파일을 디스코드에서 받지 못했어요. 잠시 뒤에 다시 올려 주세요.',
  zipRefused: (why: ZipRefused, name: string) => ZIP[why](name),
  nothingToTake: (file: string | undefined, why: string | undefined) =>
    file === undefined ? '파일 안에 아무것도 없어요.' : `받을 수 있는 파일이 없어요. 「${file}」: ${why ?? ''}`,
  sameAsNow: (files: number) => `올린 파일 ${files}개가 모두 지금과 같아요. 바꿀 것이 없어요.`,
  tooManyFiles: (count: number, most: number) =>
    `파일이 모두 ${count}개가 돼요. ${most}개까지 둘 수 있으니 합치거나 빼 주세요.`,
  tooMuchText: (bytes: number, most: number) =>
    `모두 ${megabytes(bytes)}가 돼요. ${megabytes(most)}까지 둘 수 있으니 나누거나 빼 주세요.`,
  unknownQuestion: (typed: string) => `「${typed}」${josa(typed, '이라/라')}는 문제가 없어요. 목록에서 골라 주세요.`,
  unknownFile: (path: string) => `「${path}」${josa(path, '은/는')} 올린 파일이 아니에요. 목록에서 골라 주세요.`,
  versionStands: (path: string) => `「${path}」의 그 판은 지금과 같아요. 바꿀 것이 없어요.`,
  unknownVersion: (path: string) => `「${path}」에는 되돌릴 그 판이 없어요. \`/노트 기록\`에서 번호를 확인해 주세요.`,
  stillReading: () => '노트를 읽고 있어요. 몇 초 뒤에 다시 눌러 주세요.',
  noRoleOffered: () => '지금은 버튼으로 받을 알림 역할이 없어요.',
  roleNotChanged: (why: RoleTrouble) => `역할을 바꾸지 못했어요. ${settings.roleTroubles[why]}`,
  oldButton: () => '이 버튼은 더 이상 쓸 수 없어요. 명령어를 다시 입력해 주세요.',
  erasedSince: () =>
    '이 문제가 올라온 뒤에 내 데이터를 지웠어요. 정답을 이미 보았을 수 있어서 이 문제에는 다시 답할 수 없어요. 다음 문제부터 답해 주세요.',
  madeVoid: () => '운영진이 이 문제를 무효로 했어요. 점수에 들어가지 않고, 연속 기록도 끊기지 않아요.',
  emptyReport: () => '무엇이 이상한지 한 글자라도 적어 주세요.',
  tooManyReports: (most: number) => `하루에 ${most}개까지 보낼 수 있어요. 내일 다시 보내 주세요.`,
  tooManyForms: (lines: number, characters: number) =>
    `정답은 ${lines}줄까지, 한 줄에 ${characters}자까지 적을 수 있어요. 바뀐 것은 없어요.`,
  decidedSo: () => '이미 그렇게 정해져 있어요.',
  undoneBefore: () => '이미 되돌린 결정이에요.',
  notVoidable: () => '이 문제는 지금 무효로 할 수 없어요. 이미 무효이거나 올라가지 않은 문제예요.',
  noteRefused: (why: string) => `아직 바로잡지 않았어요. ${why}`,
  notHere: () => '서버 안에서만 쓸 수 있어요.',
  noServerInCommon: () =>
    '새김이 있는 서버에 함께 있지 않아요. 스터디 서버에서 새김의 명령어를 한 번 쓴 다음 다시 해 주세요.',
  leftServer: () => '이 내용은 지금 들어가 있지 않은 서버의 것이라 보여 드릴 수 없어요.',
  serverNotAsked: () => '어느 서버에 있는지 디스코드에서 확인하지 못했어요. 잠시 뒤에 다시 해 주세요.',
  needsManageGuild: () =>
    '「서버 관리하기」 권한이 있거나, 서버 설정의 「연동」에서 이 명령어를 허용받은 사람만 할 수 있어요.',
  notYourRound: () => '시작한 사람이나 서버를 관리하는 사람만 그만둘 수 있어요.',
  notSaved: () => '저장하지 못했어요. 잠시 뒤에 다시 눌러 주세요.',
  numberOutOfRange: (name: string, least: number | undefined, most: number | undefined, given?: string) =>
    `「${name}」에는 ${least ?? ''}부터 ${most ?? ''}까지의 정수만 쓸 수 있어요.${given === undefined ? '' : ` 지금은 ${given}${josa(given, '이에요/예요')}.`}`,
  nothingWritten: (name: string) => `「${name}」에 적힌 것이 없어요. 값을 적거나, 이 항목을 빼고 다시 해 주세요.`,
  textTooLong: (name: string, most: number) => `「${name}」에는 ${most}자까지 쓸 수 있어요.`,
  valueUnknown: (name: string) => `「${name}」의 값을 알 수 없어요. 목록에서 골라 주세요.`,
  savedNotShown: () =>
    '저장했어요. 다만 답을 보여 드리지 못했어요. 같은 명령을 다시 쓰면 지금 어떤지 볼 수 있어요. 오늘의 문제는 `/퀴즈 오늘`이에요.',
  alreadyShared: () => '이미 공유했어요.',
  notShared: () =>
    '디스코드가 이 채널에 공유하는 것을 받아 주지 않았어요. 채널 권한이나 서버의 자동 검열(AutoMod) 때문일 수 있어요. 아무것도 올라가지 않았어요.',
  inHand: () => '이 요청은 다른 프로세스가 처리했어요. 결과가 보이지 않으면 명령을 다시 써 주세요.',
  maybeShared: () =>
    '디스코드가 제때 답하지 않아서 올라갔는지 알 수 없어요. 이 채널을 보고, 올라오지 않았으면 버튼을 다시 눌러 주세요.',
  nothingTyped: () => '찾을 말을 한 글자라도 써 주세요.',
  noWords: () => '이 메시지에는 찾을 글이 없어요. 그림이나 이모지, 링크만 있는 것 같아요.',
  emptyAnswer: () => '답이 비어 있어요. 한 글자라도 써 주세요.',
  suggestionForgotten: () => '이 제안은 이제 다시 열 수 없어요. `/제안`에서 새로 적어 주세요.',
  tooManySuggestions: (most: number) =>
    `기다리는 제안이 이미 ${most}개예요(또는 서버에 너무 많아요). 운영진이 정하면 알려 드릴 테니 그다음에 더 보내 주세요.`,
  ownSuggestion: () =>
    '직접 제안한 문제라 채점하지 않아요. 마감되면 맞힌 점수를 한 번 드리고, 연속 기록도 끊기지 않아요.',
  draftForgotten: () =>
    '이 초안은 이제 다시 열 수 없어요. 적은 것은 첨부한 파일에 그대로 있으니 `/문제 추가`에 옮겨 적어 주세요.',
  noPracticeAbout: (name: string) => `「${name}」에는 연습할 문제가 없어요. 다른 이름을 고르거나 비워 두세요.`,
  unknownTrack: (typed: string) =>
    `「${typed}」${josa(typed, '은/는')} 이 서버의 트랙이 아니에요. 목록에서 골라 주세요.`,
  tooManyTracks: (most: number) => `트랙은 ${most}개까지 만들 수 있어요. 안 쓰는 트랙을 먼저 지워 주세요.`,
  onlyTrack: () => '하나뿐인 트랙은 지울 수 없어요.',
  emptyTrackName: () => '트랙의 이름이 비어 있어요. 한 글자라도 써 주세요.',
  trackNameTaken: (name: string) => `「${name}」${josa(name, '은/는')} 이미 있는 트랙이에요. 다른 이름을 써 주세요.`,
  wrongDate: (typed: string) => `「${typed}」${josa(typed, '은/는')} 날짜가 아니에요. 2027-03-20처럼 써 주세요.`,
  wrongDates: (typed: string) =>
    `「${typed}」에서 날짜를 알 수 없어요. 12월 24일이나 2026-12-24~2027-01-02처럼 써 주세요.`,
  datesPast: () => '이미 지난 날짜예요. 오늘이나 그 뒤의 날짜를 써 주세요.',
  datesTooLong: (most: number) => `한 번에 ${most}일까지 쉴 수 있어요. 더 오래 쉬려면 \`/설정 멈춤\`으로 멈춰 주세요.`,
  tooManyDaysOff: (most: number) => `쉬는 날은 ${most}번까지 정할 수 있어요. 「취소」로 몇 개를 없애 주세요.`,
  unknownCountry: (typed: string) =>
    `「${typed}」${josa(typed, '은/는')} 공휴일 목록이 없는 나라예요. 목록에서 고르거나, 날짜를 \`/설정 쉬는날\`로 정해 주세요.`,
  noSchedule: () => '아직 오늘의 문제를 정하지 않았어요. `/설정 패널`에서 눌러서 시작해 주세요.',
  postedToday: () => '오늘의 문제는 이미 올라갔어요. 하루에 한 번만 올려요.',
  wrongTime: (typed: string) =>
    `「${typed}」${josa(typed, '은/는')} 시각이 아니에요. 21:30이나 오후 9시 30분처럼 써 주세요.`,
  ambiguousTime: (typed: string, times: readonly string[]) =>
    `「${typed}」${josa(typed, '은/는')} ${times.map((time) => `${spokenTime(time)}(${time})`).join('인지 ')}인지 알 수 없어요. 둘 가운데 하나를 골라 써 주세요.`,
  ambiguousZone: (typed: string, zones: readonly string[], more: number) =>
    `「${typed}」에는 시간대가 여럿이에요: ${zones.join(', ')}${more > 0 ? ` 외 ${more}개` : ''}. 도시 이름으로 골라 주세요.`,
  unknownZone: (typed: string) =>
    `「${typed}」${josa(typed, '이라/라')}는 시간대를 몰라요. 목록에서 골라 주세요. 예: Asia/Seoul`,
  wrongWeekdays: (typed: string) => `「${typed}」에서 요일을 알 수 없어요. 매일, 평일, 주말, 월수금처럼 써 주세요.`,
  unknownService: (typed: string, names: readonly string[]) =>
    names.length > 0
      ? `「${typed}」에 관한 문제가 없어요. 혹시 ${names.map((one) => `「${one}」`).join(', ')}?`
      : `「${typed}」에 관한 문제가 없어요. 목록에서 골라 주세요.`,
  everyoneRole: () => '@everyone에게는 알릴 수 없어요. 스터디 역할을 하나 만들어 골라 주세요.',
  missingPermissions: (channel: string, names: readonly string[], url: string) =>
    `${channel} 채널에서 새김에게 권한이 모자라요: ${names.map((one) => `**${one}**`).join(', ')}. 권한을 주고 다시 해 주세요. 서버 전체 권한이라면 [이 주소에서 더할 수 있어요](<${url}>). 아직 아무것도 바꾸지 않았어요.`,
  channelNotSeen: (channel: string) =>
    `${channel} 채널을 볼 수 없어요. 새김이 들어갈 수 있는 채널을 고르거나, 비공개 스레드라면 그 안에서 새김을 멘션해 주세요.`,
  discordSilent: (channel: string) => `지금 ${channel} 채널의 권한을 확인하지 못했어요. 잠시 뒤에 다시 해 주세요.`,
  internal: (reference: string) => `문제가 생겼어요. 계속되면 운영자에게 이 번호를 알려 주세요: ${reference}`,
  unknownSubject: (name: string) => `「${name}」${josa(name, '은/는')} 노트에 없어요.`,
  sameSubjects: () => '서로 다른 것을 두세 개 골라 주세요.',
}
