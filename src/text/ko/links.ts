import { josa } from '../../core/language/josa.ts'
import type { LinkTrouble, RepositoryLink } from '../../core/links.ts'

type AddressProblem = 'no-url' | 'not-https' | 'credentials' | 'host' | 'branch' | 'folder'

/** Why a linked repository gives nothing. `file`: the one that could not be read. */
const troubles: Record<LinkTrouble, (file?: string) => string> = {
  unreachable: () => '저장소가 있는 곳이 응답하지 않아요',
  'not-found': () => '그 주소에 누구나 볼 수 있는 저장소가 없어요. 비공개이거나 지워졌을 수 있어요',
  moved: () => '저장소가 다른 곳으로 옮겨졌어요. 새 주소로 다시 연결해 주세요',
  'no-branch': () => '그 브랜치가 없거나 저장소가 비어 있어요',
  'no-folder': () => '그 폴더가 저장소에 없어요',
  'too-large': () => '저장소가 너무 커요. 받는 크기로 64MB까지 읽으니 노트만 모은 저장소를 연결해 주세요',
  'too-many': () => '파일이 2,000개가 넘어요. 노트가 든 폴더만 골라 연결해 주세요',
  slow: () => '1분 안에 다 받지 못했어요',
  broken: () => '저장소를 읽을 수 없어요',
  rewritten: () =>
    '저장소의 기록이 새로 쓰였어요(force push). `/노트 연결`을 다시 하면 바뀌는 것을 보고 정할 수 있어요',
  'no-notes': () => '저장소에 노트(.md, .txt)가 하나도 없어요',
  unreadable: (file = '') => `\`${file}\` 파일을 글로 읽을 수 없어요`,
  'no-room': () => '다 더하면 둘 수 있는 양을 넘어요. 폴더를 골라 연결해 주세요',
  'not-allowed': () => '이 봇의 운영자가 그 주소를 더는 허용하지 않아요',
}

const addresses: Record<AddressProblem, (typed: string, hosts: string) => string> = {
  'no-url': (typed) =>
    `「${typed}」${josa(typed, '은/는')} 저장소의 주소가 아니에요. https://github.com/이름/저장소처럼 써 주세요.`,
  'not-https': () => 'https://로 시작하는 주소만 연결할 수 있어요.',
  credentials: () => '주소에 이름이나 비밀번호가 들어 있어요. 누구나 볼 수 있는 저장소의 주소만 적어 주세요.',
  host: (_typed, hosts) => `이 봇에서는 ${hosts}에 있는 저장소만 연결할 수 있어요.`,
  branch: () => '브랜치 이름으로 쓸 수 없어요. 저장소에 보이는 이름 그대로 적어 주세요.',
  folder: () => '폴더로 쓸 수 없어요. 저장소 안의 폴더를 docs/notes처럼 적어 주세요.',
}

/** Notes that come from a repository. */
export const links = {
  troubles,
  addresses,
  off: '이 봇에서는 저장소 연결이 꺼져 있어요. 봇을 운영하는 사람이 NOTES_GIT_HOSTS에 허용할 곳을 적으면 켜져요. 그동안은 `/노트 추가`로 파일을 올려 주세요.',
  none: (hosts: string) => `아직 연결한 저장소가 없어요. 「주소」에 ${hosts}의 저장소 주소를 적어 주세요.`,
  shown: ({ url, branch, folder }: RepositoryLink, commit: string, when: string) =>
    [
      `🔗 <${url}>`,
      ...(branch === '' ? [] : [`브랜치 \`${branch}\``]),
      ...(folder === '' ? [] : [`폴더 \`${folder}\``]),
      `\`${commit.slice(0, 7)}\``,
      `마지막 확인 ${when}`,
    ].join(' · '),
  proposal:
    '저장소를 이렇게 읽었어요. **확인**을 누르면 이때부터 이 내용으로 답하고, 한 시간마다 바뀐 것을 가져와요. 아직 아무것도 바꾸지 않았어요.',
  taken: '연결했어요. 한 시간마다 바뀐 것을 가져오고, 무엇이 바뀌었는지 운영진께 알려 드려요.',
  same: '그 뒤로 바뀐 것이 없어요.',
  updated: (parts: string) => `새로 가져왔어요: ${parts}.`,
  trouble: (sentence: string) => `⚠️ 새로 가져오지 못했어요: ${sentence}. 지금까지의 노트로 계속 답해요.`,
  refused: (sentence: string) => `저장소를 연결하지 못했어요: ${sentence}. 아무것도 바꾸지 않았어요.`,
  pull: '지금 가져오기',
  removed: (files: number) =>
    `연결을 끊었어요. 이제 새로 가져오지 않아요.${files > 0 ? ` 가져온 파일 ${files}개는 그대로 있어요.` : ''}`,
  strip: '가져온 파일도 빼기',
  left: {
    link: '다른 곳을 가리키는 링크라 따라가지 않아요.',
    submodule: '다른 저장소(submodule)라 읽지 않아요. 그 저장소를 따로 연결해 주세요.',
    lfs: 'Git LFS에 따로 보관한 파일이라 내용이 여기 없어요. LFS 없이 올려 주세요.',
    large: '파일이 너무 커요.',
  },
}
