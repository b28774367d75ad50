import { josa } from '../../core/language/josa.ts'

/** What `saegim` says to whoever calls it wrongly: what, where, what to do. */
export const cli = {
  usage: (line: string) => `쓰는 법: ${line}`,
  unknownCommand: (name: string) => `「${name}」라는 명령은 없습니다. 아래에서 골라 주세요.`,
  unknownOption: (flag: string) => `${flag} 라는 옵션은 없습니다. --help 로 쓸 수 있는 것을 볼 수 있습니다.`,
  optionValue: (flag: string) => `${flag} 뒤의 값이 맞지 않습니다. 값을 받는 옵션이면 값을 적고, 아니면 빼 주세요.`,
  tooMany: (word: string) => `「${word}」는 여기에 쓸 수 없습니다. 한 이름이 여러 낱말이면 따옴표로 묶어 주세요.`,
  language: (value: string) => `--lang 에는 ko 나 en 을 적어 주세요. 「${value}」는 없습니다.`,
  count: (flag: string, most: number, written: string) =>
    `${flag} 에는 1부터 ${most}까지의 정수를 적어 주세요. 「${written}」는 안 됩니다.`,
  wrongSettings: (problems: readonly string[]) =>
    `설정 ${problems.length}개가 맞지 않습니다. 환경이나 .env 에서 고쳐 주세요(.env.example 참고):\n${problems.map((one) => `  - ${one}`).join('\n')}`,
  noContent: (folder: string) =>
    `CONTENT_DIR: ${folder} 폴더가 없습니다. 노트는 그 안의 notes/ 에 든 Markdown 파일입니다.`,
  noDataFolder: (folder: string, code: string) =>
    `DATA_DIR: ${folder} 폴더를 만들 수 없습니다(${code}). 새김이 쓸 수 있는 폴더를 적어 주세요.`,
  envUnreadable: (code: string) =>
    `.env 를 읽을 수 없습니다(${code}). 일반 파일인지, 읽기 권한이 있는지 확인해 주세요.`,
  cutAtHash: (line: number, name: string) => `.env:${line}: ${name} 값이 # 에서 끊깁니다. 값을 따옴표로 묶어 주세요.`,
  noFile: () => 'FILE 을 하나 이상 적어 주세요.',
  oneFile: () => 'FILE 을 하나만 적어 주세요.',
  oneFolder: () => '노트가 든 폴더 DIR 을 하나만 적어 주세요.',
  twoStores: () => 'FROM 과 TO 를 적어 주세요.',
  noPlace: () =>
    '데이터베이스는 FILE 이나 postgres://NAME:PASSWORD@HOST/DATABASE 같은 DATABASE_URL 로 적고, 비밀번호의 # / ? @ 는 %23 %2F %3F %40 으로 적어 주세요.',
  query: () => '찾을 말 QUERY 를 적거나 --stdin 을 쓰세요.',
  queryOrLines: () => 'QUERY 와 --stdin 은 함께 쓸 수 없습니다. 하나만 쓰세요.',
  onePicture: () => '그림 이름을 하나만 적어 주세요: diagrams/ 에 있는 파일의 이름에서 .dot을 뺀 것',
  allPictures: () => '모든 그림을 그립니다. 하나만 그리려면: render diagram NAME --out FILE',
  whereFile: () => '그림을 쓸 곳을 적어 주세요: --out FILE',
  whereFolder: () => '그림들을 쓸 곳을 적어 주세요: --out DIR',
  oneName: () => '찾아볼 이름을 적어 주세요.',
  names: () => '이름을 둘이나 셋 적어 주세요. 이름마다 따옴표로 묶습니다.',
  sameName: () => '같은 것을 가리키는 이름들입니다. 서로 다른 것을 적어 주세요.',
  noKind: (name: string, kinds: string) => `「${name}」라는 종류는 없습니다. 이 가운데서 적어 주세요: ${kinds}`,
  unread: (path: string) => `「${path}」를 읽을 수 없습니다. 파일이 있는지 보세요.`,
  unwritten: (path: string, why: string) => `「${path}」에 쓸 수 없습니다: ${why}`,
  noQueries: (path: string, why: string) => `「${path}」는 점수를 매긴 질문의 꼴이 아닙니다: ${why}`,
  noNotes: (path: string, id: string, file: string) => `「${path}」: ${id}: 이 노트에 「${file}」가 없습니다.`,
  several: (name: string) => `「${name}」라는 것이 여럿입니다. 이 가운데서 적어 주세요:`,
  onlyMentioned: (name: string, count: number, place: string) =>
    `「${name}」${josa(name, '은/는')} 주제는 아니고 노트에 ${count}번 나오는 말입니다(처음 나오는 곳 ${place}). search 로 찾아보세요.`,
  notInNotes: (name: string, near: boolean) =>
    `「${name}」${josa(name, '은/는')} 노트에 없습니다${near ? '. 비슷한 것:' : '. search 로 찾아보세요.'}`,
}
