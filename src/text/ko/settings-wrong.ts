const KINDS: Readonly<Record<string, string>> = { milliseconds: '밀리초(정수)', port: '포트', number: '정수' }

const VALUES: Readonly<Record<string, (...args: readonly string[]) => string>> = {
  url: (example) => `http(s) 주소여야 합니다${example ? `(예: ${example})` : ''}`,
  credentials: () => '이름이나 비밀번호가 들어 있으면 안 됩니다. 멤버에게 보이는 주소입니다',
  range: (what = '', least = '', most = '') => `${least}에서 ${most}까지의 ${KINDS[what] ?? what}여야 합니다`,
  quoted: () => '따옴표가 붙어 있습니다. 지워 주세요',
  token: () => '봇 토큰이 아닙니다. Discord 개발자 포털의 Bot 화면에서 복사해 주세요',
  publicKey: () => '16진수 64자여야 합니다. 포털의 General Information에서 「Public Key」를 복사해 주세요',
  postgres: () =>
    'postgres://NAME:PASSWORD@HOST:PORT/DATABASE 모양이어야 합니다. DATA_DIR의 SQLite 파일을 쓰려면 비워 두세요',
  password: () => '비밀번호의 # / ? @ 는 %23 %2F %3F %40 으로 적어야 합니다',
  template: () => '{file}이 들어 있어야 합니다. {line}과 {lastLine}도 채워집니다',
  hosts: () => 'github.com, gitlab.com처럼 https:// 없이 호스트 이름만 적어야 합니다',
  dataKey: () => '20자 이상이거나 base64로 적은 32바이트여야 합니다(openssl rand -base64 32)',
  logLevel: () => 'fatal, error, warn, info, debug, trace, silent 가운데 하나여야 합니다',
  draftCredentials: () => '이름이나 비밀번호가 들어 있으면 안 됩니다. 키는 DRAFT_API_KEY에 적어 주세요',
  draftKey: () => '빈칸 없이 영문자, 숫자, 기호로만 적어야 합니다',
}

/** What is wrong with a setting, behind its name. */
export const settingsWrong = {
  /** `said`: which sentence, and what it takes. */
  value: ([code = '', ...args]: readonly string[], given: string | undefined) =>
    `${VALUES[code]?.(...args) ?? '쓸 수 없는 값입니다'}${given === undefined ? '' : `. 지금은 「${given}」입니다`}`,
  portMissing: () =>
    '적지 않았는데, DISCORD_PUBLIC_KEY는 이것과 함께 쓸 때만 쓸모가 있습니다. 둘 다 적거나, 게이트웨이로 쓰려면 둘 다 빼 주세요',
  publicKeyMissing: () =>
    '적지 않았는데, INTERACTIONS_PORT에는 이것이 필요합니다. 포털의 General Information에서 「Public Key」를 복사해 주세요',
  tokenMissing: (isEmpty: boolean, near: string | undefined) =>
    `${isEmpty ? '비어 있는데' : '적지 않았는데'}, 운영(--production, NODE_ENV=production)에는 꼭 필요합니다. ${near ? `「${near}」라는 설정은 없는데, 이것을 뜻한 것은 아닌가요?` : '이것이 없으면 연습장만 열립니다'}`,
}
