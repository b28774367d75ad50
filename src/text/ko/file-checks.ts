import type { NoteProblem } from '../../core/notes/problem.ts'
import type { SentencesByCode } from '../sentences.ts'

const megabytes = (bytes: number) => `${(bytes / 1_000_000).toFixed(1)}MB`

/** What `check` says of files that are not read, or read in a way that their author should know. */
export const fileChecks = {
  tooLarge: (bytes: number, most: number) =>
    `파일이 ${megabytes(bytes)}라서 읽지 않았습니다. ${megabytes(most)}까지 읽으니 여러 파일로 나눠 주세요.`,
  unreadable: () => '파일을 열 수 없어서 읽지 않았습니다. 읽기 권한을 확인해 주세요.',
  noText: () => '글이 아니라서 읽지 않았습니다. UTF-8로 저장한 글 파일만 이 폴더에 두어 주세요.',
  empty: () => '파일이 비어 있습니다. 내용을 적어서 다시 올려 주세요.',
  noPicture: () => '그림이 아니거나 깨져서 받지 않았습니다. PNG, JPEG, GIF, WebP 그림인지 확인해 주세요.',
  hugePicture: () => '그림의 한 변이 16,384픽셀이 넘어서 받지 않았습니다. 작게 줄여서 다시 올려 주세요.',
  sameName: (path: string) => `「${path}」에 놓일 파일이 또 있어서 받지 않았습니다. 한쪽 이름을 바꿔 주세요.`,
  encoding: (encoding: string) => `UTF-8이 아니라 ${encoding}로 읽었습니다. 글자가 깨지지 않게 UTF-8로 저장해 주세요.`,
  brokenLetters: () => '여기부터 깨진 글자(�)가 있습니다. 글자를 고쳐서 UTF-8로 저장해 주세요.',
  failed: (why: string) =>
    `읽는 도중 멈춰서 이 파일은 빠졌습니다(${why}). 파일의 문법을 확인하고, 괜찮아 보이면 개발자에게 알려 주세요.`,
  skipped: {
    outside: '폴더 밖을 가리키는 링크라서 읽지 않았습니다. 파일을 폴더 안으로 복사해 주세요.',
    gone: '가리키는 파일이 없는 링크입니다. 링크를 지우거나 고쳐 주세요.',
    twice: '이미 다른 이름으로 읽은 파일입니다.',
    unreadable: '폴더를 열 수 없어서 읽지 않았습니다. 읽기 권한을 확인해 주세요.',
    'too-deep': '폴더가 너무 깊어서 읽지 않았습니다. 32단계 안으로 옮겨 주세요.',
    'too-many': '파일이 너무 많아서 여기부터 읽지 않았습니다. 노트가 아닌 파일을 폴더에서 빼 주세요.',
  },
  notMarkdown: (ending: string, files: number) =>
    `${ending} 파일(${files}개)은 읽지 못합니다. Markdown(.md)이나 글(.txt)로 내보내서 넣어 주세요.`,
  tooMuch: (lines: number) =>
    `노트가 모두 ${lines.toLocaleString('ko')}줄을 넘어서 이 파일부터 읽지 않았습니다. 안 쓰는 노트를 폴더에서 빼 주세요.`,
  note: {
    'unclosed-fence': () => '여기서 연 코드 블록(```)이 닫히지 않았습니다. 끝에 ``` 를 적어 주세요.',
    'unclosed-comment': () => '여기서 연 주석(<!--)이 닫히지 않아서 글로 읽었습니다. --> 를 적어 주세요.',
    'heading-without-space': () => '# 뒤에 빈칸이 없지만 제목으로 읽었습니다. 「## 제목」처럼 띄어 주세요.',
    'text-above-rule': () =>
      '글 바로 아래의 줄(---)은 글을 제목으로 만듭니다. 글로 읽었으니, 사이에 빈 줄을 넣어 주세요.',
    'front-matter': () =>
      '맨 위의 정보(--- 사이)를 읽을 수 없어서 건너뛰었습니다. 「이름: 값」의 모양을 확인해 주세요.',
    'long-line': () => '줄이 너무 길어서 빠졌습니다. 20,000자 안으로 나눠 주세요.',
    'long-block': () => '코드나 수식 블록이 너무 길어서 빠졌습니다. 40,000자 안으로 나눠 주세요.',
    'deep-line': () => '24단계보다 깊이 겹쳐 있어서 얕게 읽었습니다. 겹친 표시(>, -)를 줄여 주세요.',
    'too-many-headings': () => '제목이 너무 많아서 여기부터 제목으로 읽지 않았습니다. 여러 파일로 나눠 주세요.',
    html: () => '이 HTML은 너무 크거나 깊어서 빠졌습니다. Markdown으로 적거나 나눠 주세요.',
    unreadable: () => '여기부터의 블록을 읽을 수 없어서 빠졌습니다. 문법을 확인해 주세요.',
  } satisfies SentencesByCode<NoteProblem>,
}
