import { describe, expect, test } from 'vitest'
import { compare } from '../../commands/compare/compare.ts'
import type { Message } from '../../src/chat/reply.ts'
import { readLibrary } from '../../src/content/read.ts'
import { contentFolder } from '../content-folder.ts'
import { shippedLibrary } from '../shipped-library.ts'
import {
  body,
  components,
  type FactsWorld,
  factsWorld,
  idsOf,
  ko,
  optionsOf,
  pressAs,
  say,
  shown,
} from './facts-world.ts'

/** The first page, all after it, and those behind the button. */
async function turnPages(world: FactsWorld, first: Message, form: 'p' | 't'): Promise<Message[]> {
  const pages = [first]
  for (let page = 1; page < 60; page++) {
    const next = idsOf(pages.at(-1) ?? first, 'compare.show').find((id) => id.endsWith(`${form}:${page}`))
    if (!next) break
    pages.push(shown(await pressAs(world, next)))
  }
  return pages
}

describe('/compare', () => {
  test('draws the rows that differ or that a side lacks; equal ones are a line under the table', async () => {
    const world = factsWorld(shippedLibrary)
    const message = await say(world, 'compare', { first: 'LSI', second: 'GSI' })
    const [table] = world.drawn
    expect(message.files).toMatchObject([{ name: 'comparison.png', alt: table?.alt }])
    expect(table?.columns).toEqual(['LSI', 'GSI'])
    expect(table?.rows.map((row) => row.tone)).not.toContain('same')
    expect(table?.notes.join('\n')).toContain('같음: 조회 · 검색(PK + 정렬 키로만 쿼리 · → 정확히는')
    expect(table?.rows.find((row) => row.label === '키')?.cells).toEqual([
      { text: '기본 키를 동일하게 유지해야 함', missing: false, mark: expect.stringContaining('⚠') },
      { text: '기본 키를 변경할 수 있음', missing: false, mark: expect.stringContaining('⚠') },
    ])
    expect(table?.alt).toContain('만드는 시점: LSI 테이블이 생성될 때 / GSI 테이블이 생성된 후에 정의될 수 있음.')
  })

  test('what the notes do not say is never guessed, and the larger value is marked', async () => {
    const world = factsWorld(shippedLibrary)
    const message = await say(world, 'compare', { first: 'DDB Streams', second: 'Kinesis Data Streams' })
    await turnPages(world, message, 'p')
    const rows = world.drawn.flatMap((table) => table.rows)
    expect(rows.find((row) => row.label === '데이터 보존')?.cells.map((cell) => cell.text)).toEqual([
      '24시간',
      '최대 365일 (사용자 정의) ▲',
    ])
  })

  test('what one column alone has stands under a line that says whose it is, and what of the other', async () => {
    const world = factsWorld(shippedLibrary)
    await turnPages(world, await say(world, 'compare', { first: 'DynamoDB', second: 'RDS' }), 'p')
    const rows = world.drawn.flatMap((table) => table.rows)
    const rowOf = (label: string) => rows.find((row) => row.label === label)
    expect(rowOf('서버리스')).toBeUndefined()
    expect(rowOf('트랜잭션')?.cells[1]).toMatchObject({ text: '노트에 없음', missing: true })
    expect(rowOf('다중 AZ')?.cells[0]).toMatchObject({ text: 'DAX: 예', missing: false })
    const headings = rows.flatMap((row) => row.heading ?? [])
    expect(headings).toContain('DynamoDB만 · RDS: 노트에 없음')
    expect(headings).toContain('RDS · DynamoDB: 딸린 것에만 있음')
    expect(headings).toContain('RDS · DynamoDB: 다른 줄에 함께 있음')
    // Once a page: most rows stand under the line of one before them.
    expect(headings.length).toBeLessThan(rows.length / 2)
  })

  test('when to choose which is the first row where the notes say it', async () => {
    const world = factsWorld(shippedLibrary)
    await say(world, 'compare', { first: 'DAX', second: 'ElastiCache' })
    expect(world.drawn[0]?.rows[0]).toMatchObject({
      label: '이럴 때 고른다',
      cells: [
        { text: '클라이언트가 DynamoDB에 직접 접근할 때' },
        { text: '저장한 집계 결과를 다른 클라이언트들이 볼 때' },
      ],
    })
  })

  test('opens with two pictures at most; the rest and what one side has are behind a button, and back', async () => {
    const world = factsWorld(shippedLibrary)
    const message = await say(world, 'compare', { first: 'RDS', second: 'Aurora' })
    expect(world.drawn[0]?.footer).toContain('1/2쪽')
    const across = components(message).find((one) => 'label' in one && /한쪽에만 있는 것 \d+개/.test(one.label ?? ''))
    const behind = shown(await pressAs(world, across && 'custom_id' in across ? across.custom_id : ''))
    // Limits that one side alone has come before the rest of what differs.
    const [first] = world.drawn.at(-1)?.rows ?? []
    expect(first).toMatchObject({ label: '최대 저장 용량', heading: 'Aurora만 · RDS: 노트에 없음' })
    const back = components(behind).find((one) => 'label' in one && one.label === '다른 점으로')
    shown(await pressAs(world, back && 'custom_id' in back ? back.custom_id : ''))
    expect(world.drawn.at(-1)).toEqual(world.drawn[0])
  })

  test('a kind beside its whole says so', async () => {
    const world = factsWorld(shippedLibrary)
    await say(world, 'compare', { first: 'Aurora', second: 'Aurora Serverless' })
    expect(world.drawn[0]?.notes.join()).toContain('Aurora Serverless는 Aurora의 한 갈래예요.')
    expect(
      world.drawn.flatMap((table) => table.rows).flatMap((one) => one.cells.map((cell) => cell.text)),
    ).not.toContain('노트에 없음')
  })

  test('the mark says what is the matter, beside the value that it touches, once', async () => {
    const world = factsWorld(shippedLibrary)
    const message = await say(world, 'compare', { first: 'RDS', second: 'Aurora' })
    await turnPages(world, message, 'p')
    const marks = world.drawn.flatMap((table) =>
      table.rows.flatMap((one) => one.cells.flatMap((cell) => cell.mark ?? [])),
    )
    expect(new Set(marks).size).toBe(marks.length)
    expect(marks.join()).toMatch(/노트가 틀림/)
    expect(marks.join()).toMatch(/더 있음/)
    const storage = world.drawn.flatMap((table) => table.rows).find((one) => one.label === '최대 저장 용량')
    expect(storage?.cells[1]?.mark).toMatch(/^→ 지금 256\s?TiB.*⚠ 노트 이후 바뀜$/)
  })

  test('the text form has the same rows, and the picture is one press away', async () => {
    const world = factsWorld(shippedLibrary)
    const message = await say(world, 'compare', { first: 'LSI', second: 'GSI' })
    const text = shown(await pressAs(world, idsOf(message, 'compare.show')[0] ?? ''))
    for (const row of world.drawn[0]?.rows ?? []) expect(body(text)).toContain(`**${row.label}**`)
    expect(body(text)).toContain('같음: 조회')
    expect(components(text).some((one) => 'label' in one && one.label === '그림으로 보기')).toBe(true)
  })

  test('a page of what one side alone has becomes its own text, and that its picture', async () => {
    const world = factsWorld(shippedLibrary)
    const first = await say(world, 'compare', { first: 'DynamoDB', second: 'RDS' })
    const press = async (message: Message, label: string | RegExp) => {
      const found = components(message).find((one) => 'label' in one && new RegExp(label).test(one.label ?? ''))
      return shown(await pressAs(world, found && 'custom_id' in found ? found.custom_id : ''))
    }
    const behind = await press(first, '한쪽에만|더 보기')
    const labels = world.drawn.at(-1)?.rows.map((row) => row.label) ?? []
    const text = await press(behind, '^글로 보기$')
    expect(body(text)).toContain(`**${labels[0]}**`)
    await press(text, '^그림으로 보기$')
    expect(world.drawn.at(-1)?.rows.map((row) => row.label)).toEqual(labels)
  })

  test('when drawing fails the text form is sent', async () => {
    const message = await say(factsWorld(shippedLibrary, false), 'compare', { first: 'RDS', second: 'Aurora' })
    expect(message.files).toBeUndefined()
    expect(body(message)).toContain('≠ **DB 엔진**')
  })

  test('a row opens the notes’ own words, column by column, and from there the section', async () => {
    const world = factsWorld(shippedLibrary)
    const message = await say(world, 'compare', { first: 'Multi-AZ', second: '읽기 전용 복제본' })
    const [id] = idsOf(message, 'compare.row')
    const opened = shown(await pressAs(world, id ?? '', ['replication']))
    expect(body(opened)).toContain('> 둘은 하나의 DNS 이름으로 연동되어 있으며 동기 방식으로 복제된다.')
    expect(body(opened)).toContain('비동기 방식으로 복제된다.')
    expect(optionsOf(opened, 'service.cite')).toHaveLength(2)
    expect(compare.presses?.row?.answers).toBe('private')
  })

  test('equal rows open as well', async () => {
    const message = await say(factsWorld(shippedLibrary), 'compare', { first: 'RDS', second: 'Aurora' })
    expect(optionsOf(message, 'compare.row').map((one) => one.value)).toContain('backup')
  })

  test('three subjects, and the corrections of all their cells', async () => {
    const world = factsWorld(shippedLibrary)
    const message = await say(world, 'compare', {
      first: '라이터 엔드포인트',
      second: '리더 엔드포인트',
      third: 'Custom Endpoint',
    })
    expect(world.drawn[0]?.columns).toEqual(['Cluster Endpoint', 'Reader Endpoint', 'Custom Endpoint'])
    const [id] = idsOf(message, 'compare.changed')
    expect(body(shown(await pressAs(world, id ?? '')))).toContain('복제본이 하나도 없으면')
  })

  test('every correction can be reached, however many there are', async () => {
    const world = factsWorld(shippedLibrary)
    const message = await say(world, 'compare', { first: 'RDS', second: 'Aurora', third: 'DynamoDB' })
    const button = components(message).find((one) => 'custom_id' in one && one.custom_id.startsWith('compare.changed:'))
    const said: (string | undefined)[] = []
    let [id] = idsOf(message, 'compare.changed')
    for (let page = 1; id !== undefined; page++) {
      const shownPage = shown(await pressAs(world, id))
      said.push(...(shownPage.embeds ?? []).map((embed) => embed.description))
      id = idsOf(shownPage, 'compare.changed-at').find((one) => one.endsWith(`:${page}`))
    }
    expect(said.length).toBeGreaterThan(10)
    expect(new Set(said).size).toBe(said.length)
    expect(JSON.stringify(button)).toContain(`${said.length}개`)
  })

  test('a row opens all of its corrections, also those whose names are long', async () => {
    const world = factsWorld(shippedLibrary)
    const message = await say(world, 'compare', { first: 'DynamoDB Streams', second: 'Kinesis Data Streams' })
    const [row] = idsOf(message, 'compare.row')
    const used = shown(await pressAs(world, row ?? '', ['use']))
    const corrections = shown(await pressAs(world, idsOf(used, 'service.erratum')[0] ?? ''))
    expect(JSON.stringify(components(used))).toContain(`${corrections.embeds?.length}개`)
    expect(corrections.embeds?.length).toBeGreaterThanOrEqual(4)
  })

  test('a shared comparison is the same without its share button', async () => {
    const world = factsWorld(shippedLibrary)
    const message = await say(world, 'compare', { first: 'LSI', second: 'GSI' })
    const shared = shown(await pressAs(world, idsOf(message, 'compare.share')[0] ?? ''))
    expect(shared.files).toEqual(message.files)
    expect(shared.content).toMatch(/^📣 <@300> 님이 공유했어요: \*\*\/비교 .+ · .+\*\*$/)
    expect(idsOf(shared, 'compare.share')).toEqual([])
    expect(compare.presses?.share?.answers).toBe('public')
  })

  test('unclear names are asked in one menu, and one choice is enough', async () => {
    const world = factsWorld(shippedLibrary)
    const message = await say(world, 'compare', { first: 'Proxy', second: 'DAX' })
    const options = optionsOf(message, 'compare.which')
    expect(options.map((one) => one.label)).toContain('RDS Proxy · DAX')
    const chosen = options.find((one) => one.label === 'RDS Proxy · DAX')
    shown(await pressAs(world, 'compare.which', [chosen?.value ?? '']))
    expect(world.drawn[0]?.columns).toEqual(['RDS Proxy', 'DAX'])
  })

  test('one name that hundreds of things bear, given thrice, is asked for three of them', async () => {
    const many = Array.from({ length: 1_200 }, (_, at) => `### Place ${at}\n\n- **Height**: ${at} metres.\n`)
    const library = readLibrary(contentFolder({ 'notes/a.md': `# Places\n\n${many.join('\n')}` }), ko)
    const message = await say(factsWorld(library), 'compare', { first: 'Height', second: 'height', third: 'HEIGHT' })
    const keys = optionsOf(message, 'compare.which').map(({ value }) => value.split(':'))
    expect(keys).toHaveLength(25)
    for (const one of keys) expect(new Set(one).size).toBe(3)
  })

  test('a thing is not compared with itself', async () => {
    await expect(
      say(factsWorld(shippedLibrary), 'compare', { first: 'LSI', second: 'Local Secondary Index' }),
    ).rejects.toMatchObject({
      code: 'sameSubjects',
    })
  })

  test('autocomplete leaves out what was chosen already', async () => {
    const { app } = factsWorld(shippedLibrary)
    const found = shippedLibrary.subjects.resolve('LSI')
    const key = found.kind === 'one' ? found.subject.key : ''
    const request = { focused: { name: 'second', value: 'LSI' }, options: { first: key } }
    const choices = await compare.autocomplete?.(request as never, app, ko)
    expect(choices?.map((one) => one.value)).not.toContain(key)
  })
})

describe('a table of 60 rows', () => {
  const attributes = Array.from(
    { length: 60 },
    (_, at) => `- { id: a${at}, ko: 속성${at}, en: a${at}, words: [말${at}끝] }`,
  )
  const statements = Array.from({ length: 60 }, (_, at) => `- 말${at}끝 ${'길게 '.repeat(20)}`)
  const folder = () =>
    contentFolder({
      'notes/one.md': [
        '# 장',
        '### A',
        '- 에이다',
        ...statements,
        '### B',
        '- 비다',
        ...statements.map((one) => `${one}다르게`),
      ].join('\n'),
      'attributes.yaml': attributes.join('\n'),
    })

  test.each(['picture', 'text'])('is paged as %s: every row once, every page within the limits', async (form) => {
    const world = factsWorld(readLibrary(folder(), ko), form === 'picture')
    const message = await say(world, 'compare', { first: 'A', second: 'B' })
    const said = (await turnPages(world, message, form === 'picture' ? 'p' : 't')).map(body)
    expect(said.length).toBeGreaterThan(2)
    const labels =
      form === 'picture'
        ? world.drawn.flatMap((table) => table.rows.map((row) => row.label))
        : said.join('\n').match(/속성\d+/g)
    expect(new Set(labels).size).toBeGreaterThanOrEqual(60)
    for (const table of world.drawn) expect(table.alt.length).toBeLessThanOrEqual(1024)
  })
})

test('a statement of 5,000 characters is cut in the picture only; the text form tells it whole', async () => {
  const long = Array.from({ length: 900 }, (_, at) => `낱말${at}`).join(' ')
  const notes = ['# 장', '### A', '- 하나', `- ${long}`, '### B', '- 둘'].join('\n')
  const world = factsWorld(readLibrary(contentFolder({ 'notes/one.md': notes }), ko))
  let message = await say(world, 'compare', { first: 'A', second: 'B' })
  for (const { text } of world.drawn.flatMap((table) => table.rows.flatMap((row) => row.cells))) {
    expect(text.length).toBeLessThan(200)
  }
  let said = body(message)
  for (let page = 0; page < 9; page++) {
    const next = idsOf(message, 'compare.show').find((id) => id.endsWith(`t:${page}`))
    if (!next) break
    message = shown(await pressAs(world, next))
    said += `${body(message)}\n`
  }
  for (const word of long.split(' ')) expect(said).toContain(word)
})

test('what the notes tell together in one section is shown as they tell it', async () => {
  const notes = [
    '# 망',
    '### VPC',
    '- 망이다',
    '#### Security Group vs NACL',
    '- NACL은 서브넷에서 동작한다.',
    '- 보안 그룹은 다르다.',
  ]
  const world = factsWorld(readLibrary(contentFolder({ 'notes/one.md': notes.join('\n') }), ko))
  const message = await say(world, 'compare', { first: 'Security Group', second: 'NACL' })
  expect(message.content).toBe('노트에서 한 절에 함께 다루는 내용이에요.')
  expect(body(message)).toContain('서브넷에서 동작')
  await expect(say(world, 'compare', { first: 'NACL', second: 'nacl' })).rejects.toMatchObject({ code: 'sameSubjects' })
})

test('what the notes cannot compare says so, and opens each one’s card', async () => {
  const parts = [...'가나다라마바사아자차'].flatMap((one) => [`### ${one}나루`, '', `물이 ${one}까지 찬다고 한다.`, ''])
  const notes = ['# 강', '', '## 나루들', '', ...parts, '## 뗏목', '', '통나무를 엮는다고 한다.']
  const world = factsWorld(readLibrary(contentFolder({ 'notes/one.md': notes.join('\n') }), ko))
  const message = await say(world, 'compare', { first: '나루들', second: '뗏목' })
  expect(body(message)).toContain(`${ko.compare.nothing} ${ko.compare.oneByOne}`)
  const cards = components(message).filter((one) => 'custom_id' in one && one.custom_id.startsWith('service.see'))
  expect(cards.map((one) => 'label' in one && one.label)).toEqual(['나루들', '뗏목'])
})

test('two names of one title are shown as it tells of them', async () => {
  const notes = ['# Boats', '', '## Raft/Ferry', '', 'Both float on the river.']
  const world = factsWorld(readLibrary(contentFolder({ 'notes/one.md': notes.join('\n') }), ko))
  const message = await say(world, 'compare', { first: 'Raft', second: 'Ferry' })
  expect(body(message)).toContain('Both float')
})

test('two things that only a title lays against each other are shown as it tells of them', async () => {
  const notes = ['# 강', '', '- **뗏목**', '- **나룻배**', '', '## 뗏목 vs 나룻배', '', '하나는 흐르고 하나는 젓는다.']
  const world = factsWorld(readLibrary(contentFolder({ 'notes/one.md': notes.join('\n') }), ko))
  const message = await say(world, 'compare', { first: '뗏목', second: '나룻배' })
  expect(message.content).toBe('노트에서 한 절에 함께 다루는 내용이에요.')
  expect(body(message)).toContain('하나는 흐르고')
})

test('chapters that nobody prepared are compared too, and the picture says that it is automatic', async () => {
  const notes = [
    '# 저장소',
    '### EBS',
    '- 한 AZ에 묶이는 것이다.',
    '- 비용이 저렴하다.',
    '### EFS',
    '- 여러 AZ에서 쓰는 것이다.',
    '- 쓴 만큼 비용을 낸다.',
  ]
  const library = readLibrary(
    contentFolder({
      'notes/one.md': notes.join('\n'),
      'attributes.yaml': '- { id: cost, ko: 비용, en: Cost, words: [비용] }',
    }),
    ko,
  )
  const world = factsWorld(library)
  await say(world, 'compare', { first: 'EBS', second: 'EFS' })
  expect(world.drawn[0]?.rows.map((row) => [row.label, row.tone])).toEqual([
    ['무엇인가', 'differs'],
    ['비용', 'differs'],
  ])
  expect(world.drawn[0]?.notes).toContain('노트에서 자동으로 모았어요: EBS, EFS')
})

test('a page of the text form is no longer than a picture is tall, shared or not', async () => {
  const world = factsWorld(shippedLibrary)
  const services = shippedLibrary.subjects.services.map((one) => one.key)
  for (const [at, first] of services.entries()) {
    const card = await say(world, 'compare', { first, second: services[at + 1] ?? services[0] ?? '' })
    const turn = idsOf(card, 'compare.show').find((id) => id.includes(':t:'))
    if (!turn) continue
    const asText = shown(await pressAs(world, turn))
    const shared = shown(await pressAs(world, idsOf(asText, 'compare.share')[0] ?? ''))
    for (const message of [asText, shared]) expect(message.embeds?.[0]?.description?.length ?? 0).toBeLessThan(1200)
  }
})
