import type { Difference } from '../../core/links.ts'

const size = (bytes: number) =>
  bytes >= 1_000_000 ? `${(bytes / 1_000_000).toFixed(1)}MB` : `${Math.max(1, Math.round(bytes / 1000))}KB`

interface Understood {
  readonly files: number
  readonly sections: number
  readonly subjects: number
  readonly questions: number
  readonly generated: number
  readonly pictures: number
  /** Sent, and as they stand now. */
  readonly same: number
}

interface FileFacts {
  readonly bytes: number
  readonly version: number
  readonly when: string
  readonly sections: number
  readonly questions: number
}

/** Empty where nothing is different. */
const parts = ({ sections, questions, others = 0 }: Difference): string =>
  [
    [sections.added, `새로운 절 ${sections.added}개`] as const,
    [sections.changed, `바뀌는 절 ${sections.changed}개`] as const,
    [sections.gone, `사라지는 절 ${sections.gone}개`] as const,
    [questions.added, `새로운 문제 ${questions.added}개`] as const,
    [questions.changed ?? 0, `바뀌는 문제 ${questions.changed}개`] as const,
    [questions.gone, `사라지는 문제 ${questions.gone}개`] as const,
    [questions.lostQuote, `근거를 잃어 쉬는 문제 ${questions.lostQuote}개`] as const,
    [others, `그림·용어 같은 다른 파일 ${others}개`] as const,
  ]
    .filter(([count]) => count > 0)
    .map(([, words]) => words)
    .join(', ')

/** What leaders do with what their track is taught. */
export const notes = {
  name: '노트',
  description: '스터디의 노트와 문제 파일을 올리고 관리해요 (운영진)',
  commands: {
    add: {
      name: '추가',
      description: '노트나 문제 파일(.md, .txt, .zip 등)을 올려요. 확인을 누르기 전에는 바뀌지 않아요',
    },
    list: { name: '목록', description: '올린 파일을 모두 봐요' },
    remove: { name: '삭제', description: '올린 파일이나 폴더를 빼요. 뺀 다음에도 되돌릴 수 있어요' },
    history: { name: '기록', description: '언제 누가 무엇을 올리고 뺐는지 봐요' },
    restore: { name: '복원', description: '파일을 예전 판으로 되돌려요' },
    corrections: { name: '정정', description: '노트와 다른 점을 바로잡아 ⚠로 알려요. 목록, 추가, 고치기, 빼기' },
    glossary: { name: '용어', description: '별명과 줄임말을 더해 그 말로도 찾게 해요. 목록, 추가, 고치기, 빼기' },
    link: { name: '연결', description: '공개 Git 저장소의 노트를 가져오고, 한 시간마다 바뀐 것을 가져와요' },
    unlink: { name: '연결해제', description: '저장소에서 더 가져오지 않아요. 가져온 노트는 그대로 있어요' },
    export: { name: '내보내기', description: '올린 것을 모두 zip 하나로 받아요. 노트 폴더로 바로 쓸 수 있어요' },
  },
  options: {
    file: { name: '파일', description: '.md, .txt, 또는 폴더와 그림이 든 .zip' },
    path: { name: '파일', description: '어느 파일이나 폴더인가요?' },
    name: { name: '이름', description: '파일을 다른 이름으로 올려요' },
    url: { name: '주소', description: '저장소의 주소. 적지 않으면 연결한 곳에서 지금 가져와요' },
    branch: { name: '브랜치', description: '어느 브랜치인가요? (적지 않으면 기본 브랜치)' },
    folder: { name: '폴더', description: '저장소 안의 어느 폴더인가요? (적지 않으면 모두)' },
    version: { name: '판', description: '몇 번째 판인가요? (적지 않으면 바로 앞의 판)' },
  },
  form: {
    title: '노트 올리기',
    files: '노트와 문제 파일',
    hint: '.md, .txt, 또는 폴더와 그림이 든 .zip. 한 번에 10개까지 올릴 수 있어요.',
  },
  comparedAgain:
    '그사이 다른 변경이 있어서 지금 노트와 다시 비교했어요. 아직 아무것도 바꾸지 않았으니, 이대로 괜찮으면 **확인**을 눌러 주세요.',
  proposal: '이렇게 읽었어요. **확인**을 누르면 이때부터 이 내용으로 답해요. 아직 아무것도 바꾸지 않았어요.',
  understood: ({ files, sections, subjects, questions, generated, pictures, same }: Understood) =>
    [
      `**읽은 것** · 파일 ${files}개: 절 ${sections}개, 문제 ${questions}개${pictures > 0 ? `, 그림 ${pictures}개` : ''}${same > 0 ? ` (그 밖에 지금과 같은 파일 ${same}개)` : ''}`,
      `**반영하면** · 찾을 수 있는 주제 ${subjects}개, 노트에서 만들 수 있는 문제 ${generated}개`,
    ].join('\n'),
  parts,
  difference: (changed: Difference) => `**바뀌는 것** · ${parts(changed) || '없음 (지금과 내용이 같아요)'}`,
  replaces:
    '처음 올린 노트예요. 기본 노트 대신 올린 노트로만 답해요. 함께 쓰려면 `/관리 트랙수정`의 「노트」를 바꿔 주세요.',
  shippedAgain: '올린 노트가 없어지므로 다시 기본 노트로 답해요.',
  faults: (count: number) => `살펴볼 곳 ${count}가지`,
  fault: (severity: 'error' | 'warning', place: string, sentence: string) =>
    `${severity === 'error' ? '❌' : '⚠️'} \`${place}\` ${sentence}`,
  left: (count: number) => `받지 않은 파일 ${count}개`,
  more: (count: number) => `그 밖에 ${count}개가 더 있어요.`,
  take: '확인',
  drop: '취소',
  dropped: '취소했어요. 아무것도 바꾸지 않았어요.',
  taken: (files: number) => `반영했어요 (파일 ${files}개). 이제부터 이 내용으로 답해요.`,
  undo: '되돌리기',
  undone: (files: number) => `되돌렸어요 (파일 ${files}개).`,
  none: (chapters: number) =>
    `아직 올린 것이 없어요. 지금은 기본 노트(${chapters}장)로 답해요. \`/노트 추가\`에 파일을 올려 보세요.`,
  failed:
    '⚠️ 새로 올린 것으로 답할 준비를 하지 못했어요. 지금까지의 노트로 계속 답해요. 마지막에 바꾼 파일을 되돌리거나 빼 주세요.',
  listed: (count: number) => `올린 파일 ${count}개`,
  file: (path: string, { bytes, version, when, sections, questions }: FileFacts) =>
    [
      `**${path}** · ${size(bytes)} · ${version}판 · ${when}`,
      ...(sections > 0 ? [`절 ${sections}개`] : []),
      ...(questions > 0 ? [`문제 ${questions}개`] : []),
    ].join(' · '),
  changes: '노트와 문제가 바뀐 기록',
  erased: '(기록을 지운 멤버)',
  change: ({ added, removed }: { readonly added: number; readonly removed: number }, by: string, when: string) =>
    `- ${when} ${by}: ${[...(added > 0 ? [`올린 파일 ${added}개`] : []), ...(removed > 0 ? [`뺀 파일 ${removed}개`] : [])].join(', ')}`,
  version: (version: number, bytes: number | undefined, by: string, when: string) =>
    `- **${version}판** · ${bytes === undefined ? '뺐어요' : size(bytes)} · ${by} · ${when}`,
  archive: '올린 노트와 문제를 모은 zip 파일',
  exported: (files: number, left: number) =>
    `파일 ${files}개를 담았어요. 풀면 노트 폴더로 바로 쓸 수 있어요.${left > 0 ? ` 너무 커서 그림 ${left}개는 빠졌어요.` : ''}`,
}
