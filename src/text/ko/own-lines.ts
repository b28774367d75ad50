import { josa } from '../../core/language/josa.ts'
import type { FindProblem } from '../../core/notes/find-quote.ts'

const places = (all: readonly { readonly file: string; readonly line: number; readonly section: string }[]) =>
  all.map(({ file, line, section }) => `${file}:${line} (${section})`).join(', ')

/** What leaders add to a track a line at a time: corrections of its notes, and words that mean the same. */
export const ownLines = {
  add: '추가',
  edit: '고치기',
  remove: '빼기',
  undo: '되돌리기',
  all: '모두 보기',
  choose: '고치거나 뺄 것 고르기',
  removed: '뺐어요.',
  errata: {
    listed: (own: number, shipped: number) =>
      `바로잡은 것 ${own}개${shipped > 0 ? ` · 노트와 함께 온 것 ${shipped}개` : ''}`,
    none: '아직 바로잡은 것이 없어요. 노트가 틀렸거나 오래됐다면 「추가」를 눌러 주세요. 노트는 그대로 두고 옆에 ⚠로 알려 드려요.',
    resting: '근거 문장이 노트에 없어 쉬어요',
    form: {
      title: '노트 바로잡기',
      words: { label: '노트의 문장', hint: '노트에 적힌 그대로. 한 문장을 가리킬 만큼만 적어도 돼요.' },
      section: { label: '절 (같은 말이 여러 곳에 있을 때만)', hint: '예: 절 제목' },
      now: { label: '맞는 말', hint: '지금 무엇이 맞는지 한두 문장' },
      source: { label: '출처', hint: '어디서 확인했나요? 문서 이름, 주소, 날짜' },
      more: { label: '구분, 새 값, 언제부터', hint: '구분: 바뀜, 틀림, 오해, 이름, 더 가운데 하나' },
      template: '구분: 바뀜\n새 값: \n언제부터: ',
    },
    /** As the form's last input writes them. */
    keys: { verdict: '구분', short: '새 값', since: '언제부터' },
    verdicts: { changed: '바뀜', wrong: '틀림', misleading: '오해', renamed: '이름', more: '더' },
    added: '이제부터 이 문장이 나오는 곳마다 ⚠로 알려요.',
    restingQuestions: (count: number) =>
      `이 문장에 기댄 문제 ${count}개는 이제 쉬어요. 맞는 말을 묻도록 \`/문제 수정\`으로 고치면 다시 나와요.`,
    problem: (problem: FindProblem): string => {
      switch (problem.kind) {
        case 'no-words':
          return '노트의 문장이 비어 있어요. 노트에 적힌 그대로 몇 낱말을 옮겨 주세요.'
        case 'no-section':
          return `「${problem.section}」${josa(problem.section, '이라/라')}는 절이 없어요. 절을 비우거나 노트의 제목을 그대로 적어 주세요.`
        case 'nowhere':
          return problem.elsewhere.length > 0
            ? `그 절에는 「${problem.words}」${josa(problem.words, '이/가')} 없고 여기에 있어요: ${places(problem.elsewhere)}`
            : `노트에 「${problem.words}」${josa(problem.words, '이라/라')}는 말이 없어요. 노트의 문장을 그대로 옮겨 주세요.`
        case 'several':
          return `「${problem.words}」${josa(problem.words, '은/는')} 여러 문장에 있어요: ${places(problem.places)}. 더 길게 적거나, 절을 적거나, 뒤에 \`#1\`처럼 몇 번째인지 적어 주세요.`
      }
    },
    emptyNow: '「맞는 말」과 「출처」를 한 글자라도 적어 주세요.',
    unknownVerdict: (typed: string, all: readonly string[]) =>
      `구분 「${typed}」${josa(typed, '은/는')} 몰라요. ${all.join(', ')} 가운데 하나로 적어 주세요.`,
    tooLong: (what: string, most: number) => `「${what}」${josa(what, '은/는')} ${most}자까지 적을 수 있어요.`,
    refused: '아직 바로잡지 않았어요. 「고치기」를 누르면 적은 그대로 다시 열려요.',
  },
  glossary: {
    listed: (own: number, shipped: number) =>
      `더한 용어 ${own}개${shipped > 0 ? ` · 노트와 함께 온 것 ${shipped}개` : ''}`,
    none: '아직 더한 용어가 없어요. 노트에 없는 별명이나 줄임말을 「추가」에 적으면 그 말로도 찾을 수 있어요.',
    form: {
      title: '용어 추가',
      names: {
        label: '같은 것을 부르는 말 (한 줄에 하나)',
        hint: '노트에 있는 말과, 스터디에서 그 대신 쓰는 말을 적어 주세요.',
      },
      kind: { label: '같음, 비슷함', hint: '같은 것의 다른 이름이면 「같음」, 가까운 말이면 「비슷함」' },
    },
    kinds: { same: '같음', related: '비슷함' },
    added: (names: readonly string[]) => `이제부터 서로 찾아 줘요: ${names.join(' = ')}`,
    tooFew: '두 가지 말이 있어야 해요. 한 줄에 하나씩, 노트에 있는 말을 하나는 넣어 주세요.',
    tooLong: (name: string, most: number) => `「${name}」${josa(name, '은/는')} ${most}자를 넘어요.`,
    tooMany: (most: number) => `한 묶음에는 말을 ${most}개까지 둘 수 있어요.`,
    unknownKind: (typed: string, all: readonly string[]) =>
      `「${typed}」${josa(typed, '은/는')} 몰라요. ${all.join(', ')} 가운데 하나로 적어 주세요.`,
    refused: '아직 더하지 않았어요. 「고치기」를 누르면 적은 그대로 다시 열려요.',
    notInNotes: '⚠️ 이 가운데 노트에서 찾을 수 있는 말이 없어요. 노트에 적힌 말을 하나 더해 주세요.',
  },
}
