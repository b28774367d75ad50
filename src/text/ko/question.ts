interface Waiting {
  readonly s: number
  readonly d: number
  readonly g: number
}

/** Leaders add questions: the form, the preview, the file. */
export const question = {
  name: '문제',
  description: '스터디의 문제를 다뤄요 (운영진)',
  add: { name: '추가', description: '새 문제를 적어요. 점검을 통과하면 바로 출제할 문제에 들어가요' },
  list: { name: '목록', description: '문제마다 몇 번 냈고 얼마나 맞았는지, 쉬는 문제는 무엇인지 봐요' },
  review: { name: '검토', description: '멤버가 제안한 문제와 노트에서 만든 문제를 하나씩 보고 쓰거나 고치거나 버려요' },
  edit: { name: '수정', description: '문제를 고쳐요. 적힌 그대로 열려요' },
  retire: { name: '은퇴', description: '문제를 더 내지 않아요. 되돌릴 수 있어요' },
  option: { name: '문제', description: '어느 문제인가요? 번호나 본문 몇 글자' },
  form: {
    title: '문제 추가',
    stem: { label: '문제', hint: '무엇을 묻나요? 빈칸 문제는 {{답}}처럼 적어 주세요.' },
    choices: {
      label: '보기 (한 줄에 하나)',
      hint: 'A: 첫째 보기\nB: 둘째 보기\n비워 두면 직접 쓰는 문제예요.',
    },
    key: { label: '정답', hint: 'B  (여럿이면 A, C / 직접 쓰는 답은 15분, 15m)' },
    explanation: { label: '해설과 보기마다 풀이', hint: '왜 그런지 한두 문장\nA: 왜 틀리는지\nB: 왜 맞는지' },
    fields: { label: '근거, 난이도, 번호', hint: '' },
    template: '근거: \n난이도: 2\n번호: ',
  },
  preview: '미리 보기',
  shortened: '✂️ 길어서 줄여 보여요. 첨부한 파일에 모두 있어요.',
  good: '점검을 모두 통과했어요.',
  warned: (count: number) => `쓸 수 있지만 살펴볼 점이 ${count}가지 있어요.`,
  notYet: (mend: number, look: number) =>
    `아직 낼 수 없어요 · 고칠 것 ${mend}가지${look > 0 ? `, 살펴볼 것 ${look}가지` : ''}`,
  refused: '아직 낼 수 없어요. 「고쳐 쓰기」를 누르면 적은 그대로 다시 열려요. 행 번호는 첨부한 파일 기준이에요.',
  again: '고쳐 쓰기',
  checks: '점검',
  line: (line: number, sentence: string) => `${line}행: ${sentence}`,
  saved: (file: string) => `이제부터 출제할 문제에 들어 있어요. 첨부한 \`${file}\`은 간직할 사본이에요.`,
  undo: '되돌리기',
  undone: '되돌렸어요.',
  retired: (stem: string) => `이제 이 문제는 내지 않아요: ${stem}`,
  counts: ({ questions, suspended, retired }: { questions: number; suspended: number; retired: number }) =>
    [
      `문제 ${questions}개`,
      ...(suspended > 0 ? [`쉬는 문제 ${suspended}개`] : []),
      ...(retired > 0 ? [`은퇴 ${retired}개`] : []),
    ].join(' · '),
  asked: (id: string, stem: string, { times, answers, right }: { times: number; answers: number; right: number }) =>
    `- **${id}** ${stem} · ${times === 0 ? '아직 내지 않음' : `${times}번 냄${answers > 0 ? `, 정답 ${right}/${answers}` : ''}`}`,
  suspended: (id: string, place: string, stem: string, why: 'quote' | 'erratum') =>
    `- ⏸️ **${id}** ${stem} · ${why === 'quote' ? '근거가 노트에 없어' : '바로잡은 내용을 물어서'} 쉬어요 · \`${place}\``,
  reported: (count: number) => `🚩 신고 ${count}건`,
  gone: (id: string) => `- 🗄️ **${id}** · 은퇴해서 내지 않음`,
  noneYet: '아직 문제가 없어요. `/문제 추가`로 하나 적어 보세요.',
  /** One by one what nobody has decided on. */
  waiting: {
    empty: '지금 검토할 문제가 없어요.',
    place: (place: number, of: number, { s, d, g }: Waiting) =>
      `검토할 문제 ${place}/${of} · ${[
        ...(s > 0 ? [`제안 ${s}`] : []),
        ...(d > 0 ? [`초안 ${d}`] : []),
        ...(g > 0 ? [`노트에서 만든 것 ${g}`] : []),
      ].join(', ')}`,
    kinds: {
      s: (by: string) => `💡 ${by}님의 제안`,
      d: () => '📝 언어 모델이 쓴 초안 (지금도 출제돼요)',
      g: () => '⚙️ 노트에서 만든 문제 (「쓰기」를 누르면 직접 쓴 문제와 똑같이 내요)',
    },
    asSent: (stem: string, choices: string, key: string) =>
      [stem, ...(choices === '' ? [] : [choices]), `정답: ${key}`].join('\n\n'),
    use: '쓰기',
    rework: '고치기',
    discard: '버리기',
    used: (stem: string) => `✅ 쓰기로 했어요: ${stem}`,
    discarded: (stem: string) => `🗑️ 버렸어요: ${stem}`,
  },
  fileAlt: '새 문제의 Markdown 파일',
}
