import { describe, expect, test } from 'vitest'
import { buildErrata } from '../../../../src/core/facts/errata.ts'
import { isBroken } from '../../../../src/core/quiz/generate/broken.ts'
import { generateQuestions } from '../../../../src/core/quiz/generate/generate.ts'
import { tells } from '../../../../src/core/quiz/generate/telling.ts'
import { isTerm, shapeOf } from '../../../../src/core/quiz/generate/terms.ts'
import { mayMeanTheSame, wordingOf } from '../../../../src/core/quiz/generate/wording.ts'
import { isAside, isRefused } from '../../../../src/core/quiz/generate/worth-asking.ts'
import { en } from '../../../../src/text/en.ts'
import { ko } from '../../../../src/text/ko.ts'
import { notebookOf } from '../../../notebook.ts'

// Each row is a cause for which readers without keys threw an item out.

function made(...lines: string[]) {
  const from = { subjects: [], errata: buildErrata([]), authored: [], phrases: { ko: ko.generated, en: en.generated } }
  return generateQuestions({ notebook: notebookOf(...lines), ...from })
}

describe('a label that names no thing is not asked for', () => {
  test.each([
    '장점',
    '트랜잭션의 특징',
    '데이터 표준화 절차',
    '2단계',
    '3차 침입',
    '주요 기능',
    'XP의 5가지 핵심 가치',
    'Use Cases',
    'Under UCC',
    '경제',
    'Economy',
    'If Buyer responds',
    'Date',
    'Important for the Exam',
    'Neuron parts',
    '응집도의 정도',
    '패킷이 라우터로 들어오기 전',
    '외부',
    '힙의 구현',
    '불교의 유행',
    'Common use cases include',
    'Pay per duration',
    'Module 2',
    'Your strategy for either',
    '동작 방식',
    'PROVISION 1',
    'Applicable to',
    'Normally used with ropes',
    'Speed of setup',
    '추가로...',
    '.역의 번호는 xx',
    '둘째 줄에 속하면서,',
    '조건 2',
    '원칙 3',
    '적용 조건',
    '활용 사례',
    '제한 사항',
    '팀 협업 시',
    '0에 가까울수록',
    'Focus on',
    'Support for many tracks',
  ])('%s', (label) => expect(isTerm(label)).toBe(false))

  test.each([
    'TTL',
    '무결성',
    '세마포어(semaphore)',
    'Default VPC',
    '싱글톤 패턴',
    '홍문관',
    'RAID 5',
    '.NET',
    'Article 21',
    '다시',
    '무결성 제약',
  ])('%s is one', (label) => expect(isTerm(label)).toBe(true))
})

describe('what is said of examples, plans and links is not asked about', () => {
  test.each([
    'Examples',
    '예제',
    '참고 링크',
    '목차',
    'License',
    'Study Tips',
    '다음 중 잘못 설명한 것은?',
    'Sub-Topics',
    'Price comparison: Example',
    'Scenario - A late train',
    '[ 상황 2 - 세마포어 ]',
  ])('heading %s', (title) => expect(isAside(title)).toBe(true))
  test.each(['Quick Start Guide', 'Law | Study Repository'])('heading %s', (title) => expect(isAside(title)).toBe(true))
  test.each(['Exam scope of RDS', 'TCP란?', 'Availability'])('heading %s is about the matter', (title) =>
    expect(isAside(title)).toBe(false),
  )
  test.each([
    '"I accept your offer for 100 widgets"',
    '이 정책까지 적용하면 혼잡을 한 번 겪는다',
    '(결과적으로 열차는 10분보다 더 늦게 떠난다)',
    '2번 방법과 달리 페이지를 바꾸지 않는다',
    'See the dedicated note for scaling policies',
    '8월 15일에 지원을 중단한다',
    '대신 메소드 이름을 필드명으로 생성한다',
    '프레임워크는 흐름을 스스로 쥐고 있어야 해!',
    '작업이 끝난 func3, func2, func1은 순차적으로 제거된다',
    'foo 함수를 먼저 등록하므로 값이 제대로 출력된다',
    '옛날 방식인 관절을 사용해서 열차를 직접 이어보기',
    '폴더 아래에 파일 3개를 만들고 이동해볼 것이다.',
  ])('%s', (text) => expect(isRefused(text)).toBe(true))
})

describe('what says nothing of a thing by itself describes none', () => {
  test.each([
    'Overview and Functionality',
    'A High-Level Overview for Train Drivers',
    'Red, Blue, Dark Green',
    'Old Steam, Diesel, Electric of the city, Maglev, Tram, Horse drawn by hand',
    'single view of all stations **Night Desk',
    'single view of all stations\nNight Desk',
    '새로 받지 않아도 되는 칸 / 뒤칸 : 새로 받아야 하는 칸',
    '새로 받지 않아도 되는 칸\n뒤칸 : 새로 받아야 하는 칸',
    '급행과 다르게 모든 역에 서는 형태이다.',
  ])('%s', (words) => expect(isBroken(words)).toBe(true))
  test.each([
    'A train that halts at each station',
    'Limited speed under the Rule of Signals',
    'Multiple factors, criminal sociology',
    '역과 역 사이를 잇는 길',
  ])('%s does', (words) => expect(isBroken(words)).toBe(false))
})

test('of two names nobody is asked which: of two choices one is soon given away', () => {
  const lines = ['- 완행: 모든 역에 서는 느리고 값싼 기차', '- 급행: 큰 도시만 지나 빨리 닿는 열차']
  const asked = (...more: string[]) =>
    made('# 철도', '### 완행과 급행의 차이', ...lines, ...more).filter(({ kind }) => kind === 'name').length
  expect(asked()).toBe(0)
  expect(asked('- 화물: 무거운 짐을 싣고 밤에 달리는 기관차')).toBe(3)
})

describe('a choice is not told by its form', () => {
  test.each([
    ['encrypts volumes at rest', 'Encryption', true],
    ['조건 논리를 단순하고 명확하게 작성', '조건문 단순화', true],
    ['enable Multi-Factor Authentication', 'MFA', true],
    ['사용자의 로그인 명, id, 그룹', 'id', true],
    ['가장 오래 쓰지 않은 페이지를 교체', 'LRU', false],
  ])('%s tells %s: %s', (words, name, told) => expect(tells(words, name)).toBe(told))

  test('but a word that other choices hold as well tells nothing', () => {
    expect(tells('모든 명령문을 한 번 수행하는 커버리지', '구문 커버리지', ['결정 커버리지', '조건 커버리지'])).toBe(
      false,
    )
  })

  test.each([
    ['@Service', 'Pointcut'],
    ['원자성(Atomicity)', '원자성'],
    ['RAM', '램'],
  ])('%s and %s look different', (one, other) => expect(shapeOf(one)).not.toBe(shapeOf(other)))
})

test.each([
  ['리눅스/유닉스/윈도즈 모두 지원', '리눅스, 유닉스, 윈도에서 모두 사용이 가능', true],
  ['후보키가 둘 이상일 때 나머지 후보키', '다른 릴레이션의 기본키를 참조하는 속성', false],
])('%s | %s may mean the same: %s', (one, other, same) =>
  expect(mayMeanTheSame(wordingOf(one), wordingOf(other))).toBe(same),
)

describe('items that readers called wrong or empty', () => {
  const others = ['45분', '10분', '20분', '60분'].map((value) => `- 다른 곳의 대기 시간은 ${value}까지만 허용한다`)
  const value = (line: string) =>
    made('# 철도', '### 표', line, '### 곳', ...others).filter(
      ({ question }) => question.stem.includes('＿') && question.line === 3,
    )

  test.each([
    ['a value that is said twice', '- 표를 취소하는 기한은 최대 출발 전 30분(0.5시간)이다', 0],
    ['how many a list holds', '- 열차를 나누는 종류는 최대 총 30분이 있음', 0],
    ['a step of a reckoning', '- 나머지가 둘이므로 취소 기한은 최대 출발 전 30분이다', 0],
    ['hardly a word beside it', '- 최대 30분이 기한이다', 0],
    ['a plain one', '- 표를 취소하는 기한은 최대 출발 전 30분이다', 1],
  ])('%s', (_, line, count) => expect(value(line)).toHaveLength(count))

  test('wrong values are as round as the right one, and it stands at no fixed place among them', () => {
    const lines = Array.from(
      { length: 12 },
      (_, at) => `- 노선 ${'가나다라마바사아자차카타'[at]}에서는 표를 ${(at + 2) * 10}분 전까지 취소한다`,
    )
    const items = made('# 철도', ...lines.flatMap((line, at) => [`### 노선 ${at}`, line])).filter(
      (one) => one.kind === 'value',
    )
    expect(items.length).toBeGreaterThan(6)
    const ranks = items.map(({ question }) => {
      const numbers = question.choices.map((one) => Number.parseFloat(one.text))
      const own = Number.parseFloat(question.choices.find((one) => question.key.includes(one.label))?.text ?? '')
      expect(
        numbers.every((one) => String(one).replace(/0+$/, '').length <= String(own).replace(/0+$/, '').length),
      ).toBe(true)
      return numbers.filter((one) => one < own).length
    })
    expect(new Set(ranks).size).toBeGreaterThan(2)
  })

  test('words that are a bare term, or a heading, describe nothing', () => {
    const lines = [
      '가변 크기: 세그먼테이션(Segmentation)이라는것',
      '고정 크기: 프로세스와 스레드의 차이',
      '묶음: 여러 조각을 한데 모은 것',
      '조각: 나누어진 것 가운데 하나의 부분',
      '틀: 조각을 담는 빈 자리 하나',
    ]
    const asked = made('# 기억', '### 나누기', ...lines.map((line) => `- ${line}`)).filter(
      ({ kind }) => kind === 'name',
    )
    const right = asked.flatMap(({ question }) => question.choices.filter((one) => question.key.includes(one.label)))
    expect(right.map((one) => one.text).sort()).not.toContain('가변 크기')
    expect(right.map((one) => one.text)).not.toContain('고정 크기')
  })

  test('an English headline over a claim is not asked for', () => {
    const lines = [
      'Cost: Old tickets are billed by the day',
      'Deep discount: Up to a half of the price is taken off',
      'Local train: A train that halts at each station of its line',
      'Night train: A train with beds that runs after midnight',
      'Express: A fast train that only halts in large towns',
      'Freight: A train without seats that carries goods',
    ]
    const all = made('# Railway', '### Trains', ...lines.map((line) => `- ${line}`)).filter(
      ({ kind }) => kind === 'name',
    )
    const right = all.flatMap(({ question }) => question.choices.filter((one) => question.key.includes(one.label)))
    expect(right.length).toBeGreaterThan(1)
    for (const { text } of right) expect(['Local train', 'Night train', 'Express', 'Freight']).toContain(text)
  })

  test('what stands behind the label Example is one', () => {
    expect(value('- Example: 표를 취소하는 기한은 최대 출발 전 30분이다')).toEqual([])
  })

  test('a label that two headings share names none of them; who acts is not told by what it does', () => {
    const lines = ['가', '나', '다', '라'].flatMap((name) => [
      `### 열차 ${name}`,
      `- 요금제: ${name} 열차를 탈 때에만 받는 특별한 값`,
      `- 호칭${name}: 승객이 ${name} 열차를 부르는 오래된 말`,
    ])
    const all = made('# 철도', '## 열차', ...lines)
    expect(
      all.filter(({ question, kind }) => kind === 'name' && question.choices.some((one) => one.text === '요금제')),
    ).toEqual([])
  })
})

describe('the answer is not told in the other language, by its sound or by its letters', () => {
  test.each([
    ['FIFO 알고리즘', 'First-in First-out, 먼저 올라온 페이지를 먼저 내보낸다'],
    ['password', '사용자 계정의 비밀번호 설정'],
    ['cache', '캐시를 통해 같은 의존성은 다시 받지 않도록 설정'],
    ['HDFS(Hadoop Distributed File System)', '대용량 데이터에 적합한 하둡 분산 파일 시스템'],
    ['스트림', 'a stream of values'],
    ['ViewModel', 'View를 표현하기 위해 만들어진 View를 위한 Model'],
    ['Failover Management', 'Minimizes downtime during database failures'],
    ['Allow-Headers', '접근 가능한 헤더 설정'],
    ['퀵정렬', '우선 나누고 → 영역을 쪼갬(quickSort)'],
  ])('%s', (name, words) => expect(tells(words, name)).toBe(true))
  test.each([
    ['cache', '같은 의존성은 다시 받지 않도록 설정'],
    ['무궁화', '가장 많은 역에 서는 열차'],
    ['ViewModel', '화면을 그리는 Model'],
    ['Failover', 'Goes on in another place'],
  ])('%s is not told', (name, words) => expect(tells(words, name)).toBe(false))
})

describe('a number that says nothing of the matter is not asked for', () => {
  const lines = [
    '- 좌석은 3분 뒤에 배정한다.',
    '- 표는 40분 전까지 돌려준다.',
    '- 문은 7분 전에 닫힌다.',
    '- 승객은 20분 전에 모인다.',
  ]
  const values = (title: string, line: string) =>
    made('# 철도', '### 승강장', ...lines, `### ${title}`, `- ${line}`).filter(
      ({ kind, question }) => kind === 'value' && question.quotes[0]?.words === line,
    ).length
  test('of the matter', () => expect(values('승강장 문', '승객은 승강장 문을 최대 5분 동안 잡아 둘 수 있다.')).toBe(1))
  test.each([
    ['승강장 문', '승강장 문을 밤에만 최대 5분 동안 열어 둔다.', 'nobody says what does'],
    ['승강장 문 만들기', '승객은 승강장 문을 최대 5분 동안 잡아 둘 수 있다.', 'somebody’s own work'],
    ['승강장 문', '승객은 시험이 끝나고 최대 5분 동안 문을 잡아 둘 수 있다.', 'an exam'],
    ['승강장 문', 'README.md 승객은 승강장 문을 최대 5분 동안 잡아 둔다.', 'the document itself'],
    ['승강장 문', '승객은 2번째 줄에서 최대 5분 동안 문을 잡아 둔다.', 'a line of code'],
    ['승강장 문', '승객은 손님용과 직원용으로 최소 2개의 문을 승강장 끝에 둔다.', 'listed beside'],
  ])('%s: %s (%s)', (title, line) => expect(values(title, line)).toBe(0))
})

test.each([
  ['Every passenger can hold a platform door open for 30 minutes.', 1],
  ['Can be held open by every passenger for 30 minutes.', 0],
])('a number of nothing that is named: %s', (line, count) => {
  const others = [45, 10, 20, 60].map((one) => `- Other trains wait for ${one} minutes at the last station.`)
  const all = made('# Railway', '### Doors', `- ${line}`, '### Places', ...others)
  expect(all.filter(({ kind, question }) => kind === 'value' && question.quotes[0]?.words === line)).toHaveLength(count)
})

describe('numbers of a worked example are not asked for', () => {
  const others = ['45분', '10분', '20분', '60분'].map((value) => `- 다른 곳의 대기 시간은 ${value}까지만 허용한다`)
  const count = (line: string, ...more: string[]) =>
    made('# 철도', '### 문', `- ${line}`, ...more, '### 곳', ...others).filter(
      ({ kind, question }) => kind === 'value' && question.quotes[0]?.words === line,
    ).length
  const line = '승객은 승강장 문을 최대 30분 동안 잡아 둘 수 있다.'
  test('a plain one', () => expect(count(line)).toBe(1))
  test('in code beside it', () => expect(count(line, '', '```js', 'const wait = 30', '```')).toBe(0))
  test('odd ones that run on beside it', () =>
    expect(
      count('승객은 승강장 문을 최대 194분 동안 잡아 둘 수 있다.', '- 200분 뒤에 닫는다', '- 203분에서 211분에는 쉰다'),
    ).toBe(0))
})

describe('what stands under a heading of uses or praise has no name of its own', () => {
  const lines = [
    '- 병원: 의사에게 가는 길을 잇는 차편',
    '- 학교: 아이들을 태워 보내는 아침 편',
    '- 시장: 짐을 든 어른이 쓰는 낮 노선',
  ]
  test.each([
    ['사용 사례', 0],
    ['주요 기능', 0],
    ['노선', 3],
  ])('%s', (title, count) =>
    expect(made('# 철도', `### ${title}`, ...lines).filter(({ kind }) => kind === 'name')).toHaveLength(count),
  )
})

test('a name of which the notes say the same elsewhere is no wrong choice', () => {
  const lines = [
    '- 완행: 역마다 빠짐없이 멈추는 느린 편성',
    '- 급행: 큰 도시에만 빠르게 닿는 비싼 차량',
    '- 화물: 무거운 짐을 싣고 밤에 달리는 차',
  ]
  const choices = (...more: string[]) =>
    made('# 철도', '### 노선', ...lines, ...more)
      .filter(({ kind, question }) => kind === 'name' && question.stem.includes('역마다'))
      .flatMap(({ question }) => question.choices.map((one) => one.text))
  expect(choices()).toContain('화물')
  expect(choices('### 밤', '화물 열차도 역마다 빠짐없이 멈추는 느린 편성이다')).not.toContain('화물')
})

test.each([
  ['확인 -> 결제 -> 인쇄 -> 배부', 1],
  ['표의 확인 -> 결제 -> 인쇄 -> 확인', 0],
])('steps of an order differ: %s', (line, count) =>
  expect(made('# 철도', '### 발권', `- ${line}`).filter(({ kind }) => kind === 'in-order')).toHaveLength(count),
)

test('letters of the other input method are no words', () => {
  expect(isRefused('열차는 철로 위를 달리는 차량이며 역에 dlTdma 그리고 선다')).toBe(true)
  expect(isRefused('열차는 rowKey 값으로 찾는 차량이며 역에 선다')).toBe(false)
})

test.each([
  ['두 노선은 역 사이의 길이를 서로 다르게 잰다', false],
  ['역의 높이에 따라 승강장의 차이로 인한 불편이 다르다', false],
  ['열차가 늦으면 이를 방송으로 알린다', true],
  ['기사가 쉬고, 이에 따라 열차가 늦는다', true],
])('a pronoun is a word of its own: %s', (text, refused) => expect(isRefused(text)).toBe(refused))

test('a heading that does not say what it is about stands behind its chapter', () => {
  const line = '- 승객은 건물의 정문을 밤에 최대 40분까지 열어 둘 수 있다.'
  const [one] = made('# 승강장', '### 핵심 성질', line)
  expect(one?.question.stem).toContain('**승강장 › 핵심 성질**')
  const [own] = made('# 승강장', '### 승강장의 문', line)
  expect(own?.question.stem).toContain('**승강장의 문**')
})

describe('a cell is asked for where one row and one column hold it', () => {
  const asked = (head: string, ...rows: string[]) =>
    made('# 철도', '### 요금', head, '| --- | --- | --- | --- |', ...rows).filter(({ kind }) => kind === 'table-cell')
      .length
  test('a plain table', () =>
    expect(
      asked(
        '| 구간 | 요금 | 시간 | 열차 |',
        '| 서울 | 팔천 원 | 두 시간 | 관광 |',
        '| 대전 | 만 원 | 네 시간 | 통근 |',
        '| 부산 | 천 원 | 한 시간 | 야간 |',
      ),
    ).toBeGreaterThan(0))
  test.each([
    ['numbers and a letter', '| x | 2 | 3 | 4 |', '서울', '대전', '부산'],
    ['numbers', '| 1 | 2 | 3 | 4 |', '서울', '대전', '부산'],
    ['a line of a list', '| 광주 | - 칠천 원을 낸다 | 세 시간 | 특급 |', '서울', '대전', '부산'],
    [
      'a name as those beneath',
      '| 광주(Gwangju) | 칠천 원 | 세 시간 | 특급 |',
      '서울(Seoul)',
      '대전(Daejeon)',
      '부산(Busan)',
    ],
  ])('a head that is data: %s', (_, head, ...[one, two, three]) =>
    expect(
      asked(
        head,
        `| ${one} | 팔천 원 | 두 시간 | 관광 |`,
        `| ${two} | 만 원 | 네 시간 | 통근 |`,
        `| ${three} | 천 원 | 한 시간 | 야간 |`,
      ),
    ).toBe(0),
  )
  test('two tables side by side', () =>
    expect(
      asked(
        '| 구간 | 요금 | 구간 | 요금 |',
        '| 서울 | 팔천 원 | 광주 | 구천 원 |',
        '| 대전 | 만 원 | 목포 | 이만 원 |',
        '| 부산 | 천 원 | 여수 | 삼만 원 |',
      ),
    ).toBe(0))
  test('records', () =>
    expect(
      asked(
        '| ticket_id | 승객 | 때 | 곳 |',
        '| T1 | 김철수 | 두 시간 | 역 앞 |',
        '| T2 | 이영희 | 네 시간 | 역 뒤 |',
        '| T3 | 박민수 | 한 시간 | 역 안 |',
      ),
    ).toBe(0))
  test('a letter that is the name', () =>
    expect(
      asked(
        '| 열차 | 외우기 | 시간 | 요금 |',
        '| F | (F)reight | 1 | 2 |',
        '| N | (N)ight | 1 | 2 |',
        '| L | (L)ocal | 1 | 2 |',
      ),
    ).toBe(0))
  test('a list in a column', () =>
    expect(
      asked(
        '| 사람 | 물건 | 때 | 곳 |',
        '| - 승객 | - 가방 | 두 시간 | 역 앞 |',
        '| - 기사 | - 상자 | 네 시간 | 역 뒤 |',
        '| - 역장 | - 깃발 | 한 시간 | 역 안 |',
      ),
    ).toBe(0))
  test('a name of two rows', () =>
    expect(
      asked(
        '| 구간 | 요금 | 시간 | 열차 |',
        '| 서울 | 팔천 원 | 두 시간 | 관광 |',
        '| 서울 | 만 원 | 네 시간 | 통근 |',
        '| 부산 | 천 원 | 한 시간 | 야간 |',
      ),
    ).toBe(0))
})

test('a step is shown with what it is called', () => {
  const steps = [
    '확인: 좌석이 남았는지 본다',
    '결제: 승객이 요금을 낸다',
    '인쇄: 기계가 표를 찍는다',
    '배부: 승객이 표를 받는다',
    '개찰: 승객이 문을 지난다',
  ]
  const all = made('# 철도', '### 발권 순서', ...steps.map((one, at) => `${at + 1}. ${one}`)).filter(
    ({ kind }) => kind === 'next-step',
  )
  expect(all.length).toBeGreaterThan(0)
  for (const { question } of all) for (const { text } of question.choices) expect(steps).toContain(text)
})

describe('what stands in one row of two lists does not belong together', () => {
  const asked = (title: string, ...rows: string[]) => {
    const [head = '', ...cells] = rows
    const rule = head.replace(/[^|]+/g, ' --- ')
    return made('# 철도', `### ${title}`, head, rule, ...cells).filter(({ kind }) =>
      ['table-cell', 'column'].includes(kind),
    ).length
  }
  test.each([
    [
      'advantages and drawbacks',
      '좋고 나쁨',
      '| 장점 | 단점 |',
      '| 빠르고 조용하다 | 요금이 비싸고 표가 없다 |',
      '| 자리가 넓다 | 역이 멀리 있다 |',
      '| 창이 크다 | 밤에는 다니지 않는다 |',
    ],
    [
      'pros and cons',
      'Trade-offs',
      '| Pros | Cons |',
      '| Fast service | Tickets are expensive all year |',
      '| Wide seats | Stations are far away from towns |',
      '| Big windows | No trains run during the night |',
    ],
    [
      'qualities side by side',
      'Best practices',
      '| Speed | Price | Safety | Comfort |',
      '| Express line | Volume fares | Spare brakes | Soft seats |',
      '| Fewer stops | Group tickets | Signal checks | Quiet cars |',
      '| Night runs | Season passes | Crew drills | Warm meals |',
    ],
    [
      'one word about several things',
      'Choosing',
      '| Business criteria | Technical criteria |',
      '| Value | Tool support that lasts for years |',
      '| Pressure | Main stack of the whole line |',
      '| Demands | Target stack of the new line |',
    ],
    [
      'two things under a heading that sets them against each other',
      'Tram vs metro',
      '| Tram | Metro |',
      '| Above the ground | Below the ground, in tunnels of its own |',
      '| Shares the road | Has tracks that nothing else may use |',
      '| Stops often | Stops rarely, at stations of its own |',
    ],
    [
      'two short names',
      '두 열차',
      '| KTX | SRT |',
      '| 서울역 | 수서역에서 떠나는 긴 열차이다 |',
      '| 파란 띠 | 자주색 띠를 두른 새 차량이다 |',
      '| 옛 회사 | 나중에 생긴 작은 회사가 맡는다 |',
    ],
    [
      'lists of another length',
      '안과 밖',
      '| 객실 | 선로 |',
      '| 접이식 탁자 | 자갈을 깔고 침목을 놓는다 |',
      '| 넓은 창 | 레일은 두 줄이고 간격이 같다 |',
      '|  | 신호기가 사백 미터마다 서 있다 |',
    ],
    [
      'numbered lists',
      '두 열차',
      '| 번호 | 무궁화 | 새마을 |',
      '| 1 | 느리지만 요금이 싸다 | 빠르지만 자리가 적다 |',
      '| 2 | 작은 역에도 선다 | 큰 역에만 멈춘다 |',
      '| 3 | 입석을 판다 | 모두 앉아서 간다 |',
    ],
    [
      'numbers before two things',
      '두 열차',
      '|  | 무궁화 | 새마을 |',
      '| 1 | 느리지만 요금이 싸다 | 빠르지만 자리가 적다 |',
      '| 2 | 작은 역에도 선다 | 큰 역에만 멈춘다 |',
      '| 3 | 입석을 판다 | 모두 앉아서 간다 |',
    ],
  ])('%s', (_, title, ...rows) => expect(asked(title, ...rows)).toBe(0))

  test.each([
    [
      'a corner that says what the rows are',
      '표',
      '| 승차권 종류 | 사는 곳 |',
      '| 정기권 | 역 창구 |',
      '| 회수권 | 매점 |',
      '| 왕복권 | 자동판매기 |',
    ],
    [
      'a column that says something of a thing',
      '표',
      '| 역 | 특징 |',
      '| 서울 | 지붕이 둥글다 |',
      '| 대전 | 빵집이 있다 |',
      '| 부산 | 바다가 보인다 |',
    ],
    ['amounts', '표', '| 구간 | 운임 |', '| 강릉 | 27,600원 |', '| 목포 | 52,800원 |', '| 여수 | 47,200원 |'],
    [
      'long words beside names',
      'Cars',
      '| Car | On board |',
      '| Sleeper | beds for four people with curtains |',
      '| Diner | tables and a small kitchen in the corner |',
      '| Baggage | shelves from the floor up to the roof |',
    ],
    [
      'the same twice',
      '표',
      '| 열차 | 기지 |',
      '| 무궁화 | 제천 차량소 |',
      '| 새마을 | 부산 정비창 |',
      '| 통근 | 제천 차량소 |',
      '| 관광 | 서울 기지 |',
    ],
  ])('a table: %s', (_, title, ...rows) => expect(asked(title, ...rows)).toBeGreaterThan(0))
})

describe('what readers of a law, a cloud and a computer science sheet threw out', () => {
  const kinds = (...lines: string[]) => made('# 철도', ...lines).map(({ kind }) => kind)
  test.each([['which one, not how many', 'value', '- 기관사는 멈춘 열차의 바로 뒤에서 3번 객차를 먼저 살핀다']])(
    '%s',
    (_, kind, line) => expect(kinds('### 운행', line)).not.toContain(kind),
  )

  test('a connective behind a mark', () =>
    expect(isRefused('✔️ 따라서 열차를 길게 이을수록 요금이 증가한다')).toBe(true))

  test('a heading that says the number', () => {
    const line = '- 열차는 역에서 24분보다 오래 머물지 않고 다음 역으로 떠난다'
    expect(kinds('### 24분 규칙', line)).not.toContain('value')
    expect(kinds('### 머무는 규칙', line)).toContain('value')
  })
  test('a cell that is a part of another is no wrong choice', () => {
    const rows = [
      '| 구간 | 특징 |',
      '| --- | --- |',
      '| 서울 | 밤에만 다니는 열차 |',
      '| 대전 | 밤에만 다니는 열차와 버스 |',
      '| 부산 | 낮에 다니는 배 |',
      '| 여수 | 새벽에 다니는 차 |',
    ]
    const all = made('# 철도', '### 표', ...rows).filter(({ kind }) => kind === 'table-cell')
    expect(all.length).toBeGreaterThan(0)
    for (const { question } of all) {
      const texts = question.choices.map(({ text }) => text)
      expect(
        texts.includes('밤에만 다니는 열차') &&
          texts.includes('밤에만 다니는 열차와 버스') &&
          /서울|대전/.test(question.stem),
      ).toBe(false)
    }
  })
  test('numbers under a chapter that is called a process', () => {
    const steps = [
      '1. 기관사가 앞뒤의 문을 모두 닫는다',
      '2. 차장이 뒤에서 손을 두 번 흔든다',
      '3. 열차가 천천히 앞으로 움직인다',
      '4. 역무원이 승강장의 불을 끈다',
      '5. 손님이 다음 역에서 내려서 걷는다',
    ]
    const from = (chapter: string, title: string) =>
      made(`# ${chapter}`, `### ${title}`, ...steps).map(({ kind }) => kind)
    expect(from('출발 과정', '비판')).not.toContain('next-step')
    expect(from('철도', '출발 과정')).toContain('next-step')
  })
  test("a row's place is not its name", () => {
    const rows = [
      '| 조건 | 특징 |',
      '| --- | --- |',
      '| (a) | 밤에만 다닌다 |',
      '| (b) | 낮에만 선다 |',
      '| (c) | 새벽에 떠난다 |',
    ]
    expect(made('# 철도', '### 표', ...rows).filter(({ kind }) => kind === 'table-cell')).toEqual([])
  })
})
