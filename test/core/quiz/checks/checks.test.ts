import { describe, expect, it } from 'vitest'
import { checkBank } from '../../../../src/core/quiz/checks/check-bank.ts'
import type { CheckContext } from '../../../../src/core/quiz/checks/finding.ts'
import { type Draft, itemsOf, NOTES } from '../form/helpers.ts'
import { NO_CONTEXT } from '../judge/no-context.ts'

const place = { file: 'notes/a.md', line: 8, lastLine: 8, section: 'Notes > DB' }
const context: CheckContext = {
  notebook: NOTES,
  lists: [{ items: ['빠른 복사', '쉬운 복원'], citations: [place] }],
  judge: { ...NO_CONTEXT, terms: ['SQT'] },
}
const codes = (...drafts: readonly Draft[]) =>
  checkBank(itemsOf(...drafts), context).findings.map(({ finding }) => finding.code)

const plain: Draft = { stem: '인증 토큰은 얼마나 살아 있는가?', choices: ['+15분', '30분', '45분', '60분'] }
const of = (choices: readonly string[], stem = '다음 상황에 알맞은 것은?', quote?: string): Draft => {
  return { stem, choices, ...(quote ? { quote } : {}) }
}
const typed = (key: string, stem = '무엇인가?', quote?: string): Draft => ({ stem, key, ...(quote ? { quote } : {}) })

const REPLICA = '읽기 복제본은 비동기 방식으로 데이터를 복제한다.'

/** For each flaw bad items, and good twins that differ in the flaw only. */
const PLANTED: readonly { code: string; bad: readonly Draft[]; good: readonly Draft[] }[] = [
  {
    code: 'rationale-missing',
    bad: [
      { ...plain, rationales: false },
      { ...plain, rationales: false, more: '- A: 맞다.\n- B: 아니다.\n- C: 아니다.' },
      { stem: '토큰은 하루를 간다.', choices: ['O: 맞다', '+X: 틀리다'], rationales: false },
    ],
    good: [plain, { stem: '토큰은 하루를 간다.', choices: ['O: 맞다', '+X: 틀리다'] }],
  },
  {
    code: 'right-is-longest',
    bad: [
      of(['+대기 인스턴스를 미리 두었다가 바꾼다', '더 큰 디스크를 산다', '그대로 둔다', '지운다']),
      of(['gp2', 'io1', '+gp3로 바꾸고 용량을 미리 늘린다', 'io2']),
    ],
    good: [
      of(['+대기 인스턴스를 미리 두었다가 바꾼다', '더 큰 디스크를 사서 끼워 넣고 쓴다', '그대로 둔다', '지운다']),
      of(['gp2', 'io1', '+gp3', 'io2']),
    ],
  },
  {
    code: 'right-alone-has-number',
    bad: [of(['+15분 뒤', '바로', '나중에', '다음 날']), of(['빠르게', '+3개의 AZ', '느리게', '한 AZ'])],
    good: [of(['+15분 뒤', '30분 뒤', '나중에', '다음 날']), of(['CloudFront', '+Route 53', 'ALB', 'EC2'])],
  },
  {
    code: 'right-alone-hedges',
    bad: [
      of(['+일반적으로 쓰지 않는다', '먼저 쓰고 나서 읽는다', '동시에 쓴다', '읽고 나서 쓴다']),
      of(['It grows', '+It usually grows', 'It shrinks', 'It is gone']),
    ],
    good: [
      of(['+일반적으로 쓰지 않는다', '일반적으로 먼저 쓴다', '동시에 쓴다', '읽고 나서 쓴다']),
      of(['It grows', '+It moves', 'It shrinks', 'It is gone']),
    ],
  },
  {
    code: 'absolutes-in-distractors',
    bad: [
      of(['+리전을 옮긴다', '항상 리전을 옮긴다', '크기를 바꾼다', '이름을 바꾼다']),
      of(['+It fails over', 'It never fails over', 'It restarts', 'It stops']),
    ],
    good: [
      of(['+리전을 옮긴다', '영역을 옮긴다', '크기를 바꾼다', '이름을 바꾼다']),
      of(['+It always fails over', 'It never fails over', 'It restarts', 'It stops']),
    ],
  },
  {
    code: 'all-of-the-above',
    bad: [
      of(['+백업', '복제', '복원', '위의 모두']),
      of(['+백업', '복제', '복원', '해당 없음']),
      of(['+backup', 'copy', 'restore', 'None of the above']),
      of(['+백업', '복제', '복원', 'A와 B']),
    ],
    good: [of(['+백업', '복제', '복원', '이관']), of(['+AZ 하나', 'AZ 둘', 'AZ 셋', 'AZ 넷'])],
  },
  {
    code: 'double-negative',
    bad: [
      of(['+백업', '복제', '복원', '이관'], '다음 가운데 지원하지 않는 것이 아닌 것은?'),
      of(['+복제하지 않는다', '복원한다', '백업한다', '이관한다'], '설명으로 옳지 **않은** 것은?'),
    ],
    good: [
      of(['+백업', '복제', '복원', '이관'], '다음 가운데 지원하지 않는 것은?'),
      of(['+복제하지 않는다', '복원한다', '백업한다', '이관한다'], '설명으로 옳은 것은?'),
    ],
  },
  {
    code: 'grammar-cue',
    bad: [
      of(['+스냅샷', '백업 계획 표', '예비 서버', '복사 기구'], '다른 리전으로 ( )을 복사한다.'),
      of(['+archive', 'queue', 'stream', 'table'], 'It is written to an ____ at night.'),
      of(['+복제본을 만들어 읽기를 나눈다', '더 큰 디스크', '느린 네트워크', '오래된 스냅샷'], '어떻게 해야 하는가?'),
    ],
    good: [
      of(['+스냅샷', '백업 시간', '예비 서버', '복사 기구'], '다른 리전으로 ( )을(를) 복사한다.'),
      of(['+archive', 'event', 'stream', 'table'], 'It is written to an ____ at night.'),
      of(
        ['+복제본을 만들어 나눈다', '더 큰 디스크를 단다', '네트워크를 늦춘다', '스냅샷을 지운다'],
        '어떻게 해야 하는가?',
      ),
    ],
  },
  {
    code: 'distractor-true',
    bad: [
      of(
        ['+MySQL', 'PostgreSQL', 'Oracle', 'Db2'],
        'IAM 인증을 지원하는 엔진은?',
        'MySQL, PostgreSQL, MariaDB는 IAM 인증을 지원한다.',
      ),
      of(
        ['+토큰은 15분을 산다', '스냅샷은 다른 리전으로 복사할 수 있다', '토큰은 하루를 산다', '토큰은 한 시간을 산다'],
        '맞는 것은?',
      ),
      of(
        ['+빠른 복사', '쉬운 복원', '느린 복사', '늦은 복원'],
        '무엇이 좋은가?',
        '읽기 복제본은 비동기 방식으로 데이터를 복제한다.',
      ),
      of(['+에러 기록', '감사 기록', '꿈의 기록', '빠른 기록'], '기록의 종류인 것은?', '에러 기록'),
      of(
        ['+토큰은 15분을 산다', '지난 35일 가운데 어느 순간으로든 되돌릴 수 있다', '토큰은 하루를 산다'],
        'DB에 맞는 설명은?',
      ),
    ],
    good: [
      of(['+에러 기록', '꿈의 기록', '빠른 기록', '느린 기록'], '기록의 종류인 것은?', '에러 기록'),
      of(
        ['+토큰은 15분을 산다', '지난 35일 가운데 어느 순간으로도 되돌릴 수 없다', '토큰은 하루를 산다'],
        'DB에 맞는 설명은?',
      ),
      of(
        ['+토큰은 15분을 산다', '지난 35일 가운데 어느 순간으로든 되돌릴 수 있다', '토큰은 하루를 산다'],
        'DB의 토큰은 어떠한가?',
      ),

      of(
        ['+MySQL', 'SQL Server', 'Oracle', 'Db2'],
        'IAM 인증을 지원하는 엔진은?',
        'MySQL, PostgreSQL, MariaDB는 IAM 인증을 지원한다.',
      ),
      of(
        ['+Oracle', 'PostgreSQL', 'MySQL', 'MariaDB'],
        'IAM 인증을 지원하지 않는 것은?',
        'MySQL, PostgreSQL, MariaDB는 IAM 인증을 지원한다.',
      ),
      of(
        ['+토큰은 15분을 산다', '스냅샷은 다른 리전으로 복사할 수 없다', '토큰은 하루를 산다', '토큰은 한 시간을 산다'],
        '맞는 것은?',
      ),
      of(
        ['+토큰은 15분을 산다', '변경 기록을 하루 동안 보관해 둔다', '토큰은 하루를 산다', '토큰은 한 시간을 산다'],
        '토큰에 맞는 것은?',
      ),
    ],
  },
  {
    code: 'near-duplicate-options',
    bad: [
      of(['+데이터를 비동기로 복제한다', '데이터를 비동기로 복제함', '백업한다', '복원한다']),
      of(['+읽기 전용 복제본으로 나눈다', '백업', '읽기 전용 복제본에 나눈다', '복원']),
      of([
        '+주말에 서비스를 멈추고 덤프를 내보내 새 서버에 넣은 다음 행의 수를 견주어 확인하고 옛 서버를 종료한다',
        '주말에 서비스를 멈추고 덤프를 내보내 새 서버에 넣은 다음 행의 수를 견주어 확인하고 옛 서버를 종료합니다',
        '백업',
        '복원',
      ]),
    ],
    good: [
      of(['+데이터를 비동기로 복제한다', '데이터를 동기로 저장한다', '백업한다', '복원한다']),
      of(['+본사에서 지사로 SQL을 보낸다', '지사에서 본사로 SQL을 보낸다', '백업', '복원']),
      of(['+최대 15개의 복제본', '최대 16개의 복제본', '최대 5개의 복제본', '최대 6개의 복제본']),
      // One clause of a long plan differs: another plan.
      of([
        '+주말에 서비스를 멈추고 덤프를 내보내 새 서버에 넣은 다음 행의 수를 견주어 확인하고 옛 서버를 종료한다',
        '주말에 서비스를 멈추고 덤프를 내보내 새 서버에 넣은 다음 행의 수를 견주어 확인하고 옛 서버를 남겨 둔다',
        '백업',
        '복원',
      ]),
    ],
  },
  {
    code: 'typed-forms-missing',
    bad: [
      typed('Simple Queue Thing', '알림에 쓰는 것은?'),
      typed('단기 표(쇼트 패스)', '무엇인가?'),
      typed('Big SQT', '무엇으로 알리는가?'),
    ],
    good: [
      typed('Simple Queue Thing, SQT', '알림에 쓰는 것은?'),
      typed('단기 표, 쇼트 패스', '무엇인가?'),
      typed('Big SQT, SQT', '무엇으로 알리는가?'),
      typed('15분', '토큰의 수명은 몇 분인가?'),
    ],
  },
  {
    code: 'rationale-empty',
    bad: [
      {
        ...plain,
        rationales: false,
        more: '- A: 노트의 설명과 같습니다.\n- B: 목록에 없습니다.\n- C: 이 절에 나오지 않는다.\n- D: 노트가 든 예가 아니다.',
      },
      {
        ...plain,
        rationales: false,
        more: '- A: As the note says.\n- B: It is not on the list.\n- C: Wrong.\n- D: 오답이다.',
      },
    ],
    good: [
      plain,
      {
        ...plain,
        rationales: false,
        more: '- A: 수명이 그만큼이다.\n- B: 스냅샷에 대한 설명이다.\n- C: 목록의 세 배이다.\n- D: The list is longer.',
      },
    ],
  },
  {
    code: 'asks-of-the-note',
    bad: [
      of(['+백업', '복제', '복원', '이관'], '노트가 든 예는?'),
      of(['+백업', '복제', '복원', '이관'], '토큰에 대한 노트의 설명으로 맞는 것은?'),
      of(['+backup', 'copy', 'restore', 'move'], 'Which one does the note name?'),
    ],
    good: [
      of(['+백업', '복제', '복원', '이관'], '노트북에서 할 일은?'),
      of(['+backup', 'copy', 'restore', 'move'], 'Which one is noted in the log?'),
    ],
  },
  {
    code: 'recall-as-harder',
    bad: [
      {
        ...of(['+비동기', '동기', '순차', '일괄'], '읽기 복제본은 어떤 방식으로 데이터를 복제하나?', REPLICA),
        difficulty: 2,
      },
      { stem: '인증 토큰의 수명은 {{15분|십오 분}}까지이다.', difficulty: 3, quote: '인증 토큰의 수명은 15분이다.' },
    ],
    good: [
      {
        ...of(['+비동기', '동기', '순차', '일괄'], '읽기 복제본은 어떤 방식으로 데이터를 복제하나?', REPLICA),
        difficulty: 1,
      },
      {
        ...of(
          ['+비동기라서', '동기라서', '순차라서', '일괄이라서'],
          '방금 저장한 주문이 목록에 잠시 없다. 왜 그런가?',
          REPLICA,
        ),
        difficulty: 2,
      },
      { ...of(['+A', 'B', 'C', 'D'], '읽기 복제본은?', REPLICA), difficulty: 2 },
    ],
  },
  {
    code: 'answer-in-stem',
    bad: [
      of(['+스냅샷', '복제본', '캐시', '로그'], '백업에 쓰는 스냅샷은 무엇의 사본인가?'),
      typed('구독 필터', '로그를 보내는 구독 필터의 이름은?'),
      { stem: 'Set은 세 가지 {{Set|집합}} 유형을 묶은 말이다.' },
    ],
    good: [
      of(['+스냅샷', '복제본', '캐시', '로그'], '스냅샷, 복제본, 캐시, 로그 가운데 백업은?'),
      of(['+3개', '4개', '5개', '6개'], '13개에서 10개를 잃으면 몇 개인가?'),
      typed('15분, 15', '15를 곱하기 전의 값은?'),
      { stem: '값을 겹치지 않게 담는 유형은 {{Set|집합}}이다.' },
    ],
  },
  {
    code: 'right-alone-echoes',
    bad: [of(['+읽기 처리량의 증가', '자동 복구', '연결 재사용', '비용 절감'], '읽기 전용 사본을 두는 까닭은?')],
    good: [
      of(['+조회 처리량의 증가', '자동 복구', '연결 재사용', '비용 절감'], '읽기 전용 사본을 두는 까닭은?'),
      of(['+읽기 처리량의 증가', '읽기 오류의 복구', '연결 재사용', '비용 절감'], '읽기 전용 사본을 두는 까닭은?'),
    ],
  },
  {
    code: 'right-alone-on-topic',
    bad: [
      of(
        [
          '+인증 토큰의 수명을 본다',
          '지난 가운데 어느 날을 고른다',
          '어느 가운데 지난 날을 고른다',
          '지난 날 가운데 어느 때를 고른다',
        ],
        '어떻게 하는가?',
      ),
      of(
        [
          '+인증과 토큰의 수명을 살핀다',
          '책상과 의자를 닦아 옮긴다',
          '커튼과 창문을 열고 닫는다',
          '바닥과 천장을 칠해 말린다',
        ],
        '어떻게 하는가?',
      ),
    ],
    good: [
      of(
        [
          '+인증과 토큰의 수명을 살핀다',
          '스냅샷과 의자를 닦아 옮긴다',
          '커튼과 창문을 열고 닫는다',
          '바닥과 천장을 칠해 말린다',
        ],
        '어떻게 하는가?',
      ),
      of(
        [
          '+인증 토큰의 수명을 본다',
          '지난 가운데 어느 날을 고른다',
          '어느 가운데 지난 날을 고른다',
          '스냅샷을 다른 리전에 둔다',
        ],
        '어떻게 하는가?',
      ),
      of(['+인증 토큰', '지난 가운데', '어느 가운데', '지난 어느'], '어떻게 하는가?'),
    ],
  },
  {
    code: 'right-shares-most',
    bad: [
      of(
        ['+빠른 디스크를 두 개 단다', '빠른 디스크를 빼낸다', '느린 메모리를 두 개 단다', '케이블을 바꾼다'],
        '어떻게 하는가?',
      ),
    ],
    good: [
      of(['+빠른 디스크를 단다', '빠른 메모리를 단다', '느린 디스크를 단다', '느린 메모리를 단다'], '어떻게 하는가?'),
      of(['+빠른 디스크를 단다', '메모리를 늘린다', '케이블을 바꾼다', '전원을 끈다'], '어떻게 하는가?'),
    ],
  },
]

describe('the checks of one question', () => {
  const rows = (side: 'bad' | 'good') =>
    PLANTED.flatMap((one) => one[side].map((draft, at) => [one.code, at, draft] as const))

  it.each(rows('bad'))('%s catches planted item %i', (code, _, draft) => {
    expect(codes(draft)).toContain(code)
  })

  it.each(rows('good'))('%s lets its good twin %i pass', (code, _, draft) => {
    expect(codes(draft)).not.toContain(code)
  })

  it('says line and place of a distractor that is true', () => {
    const [found] = checkBank(
      itemsOf(PLANTED.find((one) => one.code === 'distractor-true')?.bad[0] ?? plain),
      context,
    ).findings
    expect(found?.finding).toMatchObject({ code: 'distractor-true', line: 5, label: 'B', place: 'notes/a.md:5' })
  })
})

describe('an exception', () => {
  const flawed = PLANTED[3]?.bad[0] ?? plain

  it('silences its warning when it gives a reason', () => {
    expect(codes({ ...flawed, more: '- 예외: right-alone-hedges 물음이 바로 그것이다' })).toEqual([])
  })

  it('is a warning itself without a reason, and where nothing is to be excepted', () => {
    expect(codes({ ...flawed, more: '- 예외: right-alone-hedges' })).toEqual([
      'right-alone-hedges',
      'exception-without-why',
    ])
    expect(codes({ ...plain, more: '- 예외: right-is-longest 길다' })).toEqual(['exception-unused'])
  })
})

describe('near-duplicate stems', () => {
  const choices = ['+15분', '30분', '45분', '60분']
  const other = ['+MySQL', 'Oracle', 'Db2', 'SQL Server']

  it.each([
    ['the same but for an ending', '인증 토큰의 수명은 얼마인가?', '인증 토큰의 수명은 얼마인가요?', choices],
    [
      'one word more',
      'RDS의 IAM 인증에서 얻은 토큰은 얼마 동안 쓸 수 있는가?',
      'IAM 인증에서 얻은 토큰은 얼마 동안 쓸 수 있는가?',
      choices,
    ],
    [
      'one long stem over other choices',
      '팀이 데이터베이스의 토큰을 받아 접속하려 한다. 무엇이 맞는가?',
      '팀이 데이터베이스의 토큰을 받아 접속하려 한다. 무엇이 맞나?',
      other,
    ],
  ])('are caught: %s', (_, one, two, options) => {
    const found = checkBank(itemsOf({ stem: one, choices }, { stem: two, choices: options }), context).findings
    expect(found.map(({ finding }) => finding)).toContainEqual(
      expect.objectContaining({ code: 'near-duplicate-stem', place: 'questions/a.md:1' }),
    )
  })

  it.each([
    ['other numbers', '파일 10개를 복사할 때 걸리는 시간은?', '파일 90개를 복사할 때 걸리는 시간은?', choices],
    ['a stem that says nothing, over other choices', '맞는 것은?', '맞는 것은 무엇인가?', other],
    ['other things', '인증 토큰의 수명은 얼마인가?', '스냅샷을 옮길 수 있는 곳은 어디인가?', other],
  ])('are not: %s', (_, one, two, options) => {
    expect(codes({ stem: one, choices }, { stem: two, choices: options })).not.toContain('near-duplicate-stem')
  })
})

describe('the same answer asked for twice', () => {
  const quote = '인증 토큰의 수명은 15분이다.'
  const first: Draft = {
    stem: 'IAM 인증에서 얻은 토큰의 수명은 얼마인가?',
    choices: ['+15분', '30분', '45분', '60분'],
    quote,
  }

  it.each<readonly [string, Draft]>([
    ['typed', { stem: '인증 토큰의 수명을 쓰시오.', key: '15분', quote }],
    ['in other choices', { stem: '인증 토큰의 수명은?', choices: ['5분', '+15분', '1시간', '하루'], quote }],
  ])('is caught: %s', (_, again) => {
    expect(codes(first, again)).toContain('asked-twice')
  })

  it.each<readonly [string, Draft]>([
    ['for another answer', { stem: '토큰의 수명이 15분인 것은 무엇의 인증인가?', key: 'IAM', quote }],
    ['by another line', { stem: '토큰의 수명은?', key: '15분', quote: '스냅샷은 다른 리전으로 복사할 수 있다.' }],
    [
      'in a scene of its own',
      { stem: '앱이 밤새 접속을 열어 두었더니 새 접속이 거절된다. 언제까지 다시 받아야 하는가?', key: '15분', quote },
    ],
  ])('is not: %s', (_, again) => {
    expect(codes(first, again)).not.toContain('asked-twice')
  })
})

describe('the checks of the bank', () => {
  const many = (flawed: number, bad: readonly string[], good: readonly string[]) =>
    Array.from({ length: 20 }, (_, at): Draft => {
      const letter = '가나다라마바사아자차카타파하거너더러머버'[at] ?? ''
      return { stem: `${letter} ${at}`, choices: (at < flawed ? bad : good).map((choice) => `${choice} ${letter}옷`) }
    })
  const shapes = [
    ['bank-right-is-longest', ['+가나다라', '가나', '가'], ['+가나', '가나다라', '가']],
    ['bank-right-alone-has-number', ['+가나 7', '가나다라', '가'], ['+가나', '가나다라', '가']],
    ['bank-right-alone-hedges', ['+주로', '가나다라', '가'], ['+가나', '가나다라', '가']],
    ['bank-right-shares-most', ['+집 하늘', '집 바다나라', '하늘 나'], ['+나 하늘나라', '집 바다나라', '집 밤']],
  ] as const

  it.each(shapes)('%s is an error above 35 %%, and not at it', (code, bad, good) => {
    expect(checkBank(itemsOf(...many(8, bad, good)), context).bank).toMatchObject([{ code, count: 8, share: 0.4 }])
    expect(checkBank(itemsOf(...many(7, bad, good)), context).bank).toEqual([])
  })

  const ox = (keys: string): Draft[] =>
    [...keys].map((key, at) => ({
      stem: `${'가나다라마바사아자차'[at]}의 수명은 ${at + 1}분이다.`,
      choices: key === 'O' ? ['+O: 맞다', 'X: 틀리다'] : ['O: 맞다', '+X: 틀리다'],
    }))

  it.each([
    ['OOOOOOOXXX', [{ code: 'bank-ox-lopsided', key: 'O', count: 7, share: 0.7 }]],
    ['OXXXXXXXXX', [{ code: 'bank-ox-lopsided', key: 'X', count: 9, share: 0.9 }]],
    ['OOOOOOXXXX', []],
    // Too few to lean.
    ['XXXXXXXXX', []],
  ])('keys of true or false that lean to one side: %s', (keys, found) => {
    expect(checkBank(itemsOf(...ox(keys)), context).bank).toEqual(found)
  })

  const often = (wrong: number, right: number): Draft[] =>
    Array.from({ length: wrong + right }, (_, at) => ({
      stem: `${'가나다라마바사아자차'[at]}에 알맞은 것은?`,
      choices: [at < wrong ? '프록시' : '+프록시', at < wrong ? `+답 ${at}` : `답 ${at}`, `말 ${at}`],
    }))

  it.each([
    [6, 0, [{ code: 'bank-never-right', text: '프록시', count: 6 }]],
    [5, 0, []],
    [6, 1, []],
  ])('a choice that is wrong %i times and right %i times', (wrong, right, found) => {
    expect(checkBank(itemsOf(...often(wrong, right)), context).bank).toEqual(found)
  })
})
