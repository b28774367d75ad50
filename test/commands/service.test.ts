import { describe, expect, test } from 'vitest'
import { search } from '../../commands/search/search.ts'
import { service } from '../../commands/service/service.ts'
import { readCustomId } from '../../src/chat/custom-id.ts'
import { readLibrary } from '../../src/content/read.ts'
import { resolveSubject, subjectChoices } from '../../src/views/subject-choices.ts'
import { contentFolder } from '../content-folder.ts'
import { shippedLibrary } from '../shipped-library.ts'
import { base, body, factsWorld, idsOf, ko, optionsOf, pressAs, say, shown } from './facts-world.ts'

const world = factsWorld(shippedLibrary)

function worldOf(...lines: readonly string[]) {
  return factsWorld(readLibrary(contentFolder({ 'notes/one.md': lines.join('\n') }), ko))
}

describe('/service', () => {
  test('shows a subject: summary, facts with links to their lines, topics, citations, share', async () => {
    const message = await say(world, 'service', { name: '오로라' })
    expect(message.embeds?.[0]).toMatchObject({ title: 'Aurora', author: { name: 'Databases › Aurora' } })
    expect(body(message)).toContain('**DB 엔진** PostgreSQL, MySQL ([318행](https://notes.example/one.md#L318-L318))')
    expect(optionsOf(message, 'service.topics').map((one) => one.label)).toContain('Endpoint')
    expect(optionsOf(message, 'service.cite').length).toBeGreaterThan(5)
    expect(idsOf(message, 'service.share')).toHaveLength(1)
  })

  test('pages tell every fact once, and none is cut', async () => {
    const seen: string[] = []
    let message = await say(world, 'service', { name: 'RDS' })
    for (;;) {
      seen.push(body(message))
      const next = idsOf(message, 'service.page').find((id) => id.endsWith(`:${seen.length}`))
      if (!next) break
      message = shown(await pressAs(world, next))
    }
    expect(seen.length).toBeGreaterThan(1)
    const all = seen.join('\n')
    const found = shippedLibrary.subjects.resolve('RDS')
    const facts = found.kind === 'one' ? (found.subject.sheet?.facts ?? []) : []
    for (const { value } of facts) {
      if (value.kind === 'text') expect(all.split(value.text.replace(/[<>]/g, '')).length).toBeGreaterThan(1)
    }
  })

  test('every line of a page that is cited opens from its menu', async () => {
    for (const { key } of shippedLibrary.subjects.all) {
      const message = await say(world, 'service', { name: key })
      const cited = new Set([...body(message).matchAll(/#L(\d+)-/g)].map(([, line]) => line))
      const opened = optionsOf(message, 'service.cite').map((one) => one.description?.match(/(\d+)(?:~\d+)?행/)?.[1])
      expect(new Set(opened)).toEqual(cited)
    }
  })

  test('what has changed since the notes is marked, the correction one press away and the note word for word', async () => {
    const message = await say(world, 'service', { name: 'Aurora' })
    expect(body(message)).toContain('⚠ 노트 이후 바뀜')
    const [id] = idsOf(message, 'service.changed')
    const corrections = shown(await pressAs(world, id ?? ''))
    const said = body(corrections)
    expect(said).toContain('최대 128TB와 6개의 데이터 복제본, Multi-AZ 스토리지를 지원한다.')
    expect(said).toContain('256TiB')
  })

  test('a citation opens the section at its statement, privately', async () => {
    const message = await say(world, 'service', { name: 'DAX' })
    const option = optionsOf(message, 'service.cite').find((one) => one.label.includes('5분'))
    expect(service.presses?.cite?.answers).toBe('private')
    const opened = shown(await pressAs(world, 'service.cite', [option?.value ?? '']))
    expect(body(opened)).toContain('- __**기본적으로 5분간 지속되는 TTL을 가지고 있다.**__')
    expect(body(opened)).toContain('127행')
  })

  test('a shared card is the same without its share button, and its menus answer privately', async () => {
    const message = await say(world, 'service', { name: 'DAX' })
    const shared = shown(await pressAs(world, idsOf(message, 'service.share')[0] ?? ''))
    expect(shared.embeds).toEqual(message.embeds)
    expect(idsOf(shared, 'service.share')).toEqual([])
    const [topics] = idsOf(await say(world, 'service', { name: 'Aurora' }), 'service.topics')
    const [topic] = optionsOf(await say(world, 'service', { name: 'Aurora' }), 'service.topics')
    expect(await pressAs(world, topics ?? '', [topic?.value ?? ''], false)).toHaveProperty('message')
    expect(await pressAs(world, topics ?? '', [topic?.value ?? ''], true)).toHaveProperty('update')
  })

  test('without a name it lists chapters and services', async () => {
    const message = await say(world, 'service')
    expect(body(message)).toContain('**Databases**')
    expect(optionsOf(message, 'service.open').map((one) => one.label)).toEqual([
      'DynamoDB',
      'Amazon OpenSearch',
      'RDS',
      'Aurora',
    ])
  })

  test('an ambiguous name asks which', async () => {
    const message = await say(world, 'service', { name: 'Proxy' })
    expect(message.content).toBe('「Proxy」라는 이름이 여럿이에요. 어느 것을 볼까요?')
    const [first] = optionsOf(message, 'service.open')
    const opened = shown(await pressAs(world, 'service.open', [first?.value ?? '']))
    expect(opened.embeds?.[0]?.title).toBe('RDS Proxy for Lambda')
  })

  test('an unknown name says so, safely', async () => {
    await expect(say(world, 'service', { name: '@everyone **zzqqxx**' })).rejects.toMatchObject({
      code: 'unknownSubject',
      details: ['@\u200beveryone \\*\\*zzqqxx\\*\\*'],
    })
  })

  test('autocomplete finds by any name, at most 25, and by key what was picked', async () => {
    const typed = (value: string) => ({ focused: { name: 'name', value } }) as never
    const choices = await service.autocomplete?.(typed('읽기 전용'), world.app, ko)
    expect(choices?.[0]?.name).toBe('Read Replicas · RDS')
    expect(shippedLibrary.subjects.byKey.get(choices?.[0]?.value ?? '')?.name).toBe('Read Replicas')
    const all = await service.autocomplete?.(typed(''), world.app, ko)
    expect(all).toHaveLength(25)
  })

  test('a key of yesterday’s notes is an old button', async () => {
    await expect(pressAs(world, 'service.page:aaaaaaaaaaaa:0')).rejects.toMatchObject({ code: 'oldButton' })
  })
})

describe('whatever the notes hold', () => {
  test('a statement of 9,000 characters is told whole, over several pages', async () => {
    const long = Array.from({ length: 1500 }, (_, at) => `낱말${at}`).join(' ')
    const made = worldOf('# 장', '### A', `- ${long}`)
    let said = ''
    for (let page = 0; page < 5; page++) {
      const key = made.app.library.subjects.services[0]?.key
      const message = shown(await pressAs(made, `service.page:${key}:${page}`))
      if (said.includes(body(message))) break
      said += `${body(message)}\n`
    }
    for (const word of long.split(' ')) expect(said).toContain(word)
  })

  test('60 topics are turned in their menu', async () => {
    const made = worldOf('# 장', '### A', ...Array.from({ length: 60 }, (_, at) => `#### 주제 ${at}\n- 글`))
    const first = await say(made, 'service', { name: 'A' })
    const labels = new Set<string>()
    let message = first
    for (let page = 0; page < 3; page++) {
      const [id] = idsOf(message, 'service.topics')
      for (const { label } of optionsOf(message, 'service.topics')) labels.add(label)
      message = shown(await pressAs(made, id ?? '', ['more']))
    }
    expect([...labels].filter((label) => label.startsWith('주제'))).toHaveLength(60)
    expect(idsOf(message, 'service.topics')).toEqual(idsOf(first, 'service.topics').map((id) => id.replace(/0$/, '3')))
  })

  test('markdown, mentions and links of notes stay what they are', async () => {
    const made = worldOf('# 장', '### <@1> [x](https://evil.example)', '- @everyone \\*\\*굵게\\*\\* `코드`')
    const message = await say(made, 'service', { name: made.app.library.subjects.services[0]?.key ?? '' })
    expect(body(message)).toContain('@\u200beveryone \\*\\*굵게\\*\\* `코드`')
    expect(message.embeds?.[0]?.title).not.toContain('](')
  })

  test('a topic leads back to the card that it was opened from, at its page, also behind turned pages', async () => {
    const items = Array.from({ length: 80 }, (_, at) => `- ${at}번째 말은 이렇게 ${'길게 '.repeat(8)}이어진다.`)
    const made = worldOf('# 장', '### 위', ...items, '#### 아래', ...items)
    const upper = await say(made, 'service', { name: '위' })
    const second = shown(await pressAs(made, idsOf(upper, 'service.page').at(-1) ?? ''))
    expect(second.embeds?.[0]?.footer?.text).toMatch(/^2\//)
    const menu = idsOf(second, 'service.topics')[0] ?? ''
    const topic = shown(await pressAs(made, menu, [optionsOf(second, 'service.topics')[0]?.value ?? '']))
    expect(topic.embeds?.[0]?.title).toBe('아래')
    const turned = shown(await pressAs(made, idsOf(topic, 'service.page').at(-1) ?? '', [], true, topic.components))
    expect(turned.embeds?.[0]?.footer?.text).toMatch(/^2\//)
    for (const card of [topic, turned]) {
      const back = shown(await pressAs(made, idsOf(card, 'service.back')[0] ?? ''))
      expect([back.embeds?.[0]?.title, back.embeds?.[0]?.footer?.text]).toEqual([
        '위',
        second.embeds?.[0]?.footer?.text,
      ])
      expect(idsOf(back, 'service.back')).toEqual([])
    }
    const share = shown(await pressAs(made, idsOf(topic, 'service.share')[0] ?? ''))
    expect(idsOf(share, 'service.back')).toEqual([])
  })

  test('a block of code or a table is a block of its own, in no bullet', async () => {
    const code = ['```sql', 'SELECT 1', '```']
    const message = await say(
      worldOf('# 장', '### A', '- 첫째 말이다.', '', ...code, '', '- 둘째 말이다.'),
      'service',
      { name: 'A' },
    )
    expect(body(message)).toMatch(/^```sql\n/m)
    expect(body(message)).not.toContain('- ```')
  })

  test('a section without text shows its children', async () => {
    const message = await say(worldOf('# 장', '### A', '#### B'), 'service', { name: 'A' })
    expect(body(message)).toBe('여기에는 글이 없어요. 아래 메뉴에서 주제를 골라 주세요.')
    expect(optionsOf(message, 'service.topics').map((one) => one.label)).toEqual(['B'])
  })
})

test('a suggestion is understood by its own label; no two have the same', async () => {
  const { subjects } = shippedLibrary
  const choices = subjects.all.flatMap(({ name }) => subjectChoices(subjects, name))
  for (const { name, value } of new Map(choices.map((one) => [one.value, one])).values()) {
    expect(resolveSubject(subjects, name), name).toEqual({ kind: 'one', subject: subjects.byKey.get(value) })
  }
  expect((await say(world, 'service', { name: 'DAX · DynamoDB' })).embeds?.[0]?.title).toBe('DAX')
})

describe('a word of the notes that is no subject', () => {
  const notes = [
    '# 장',
    '### Aurora',
    '- 낙타는 물을 아낀다.',
    '- 낙타가 다시 나온다.',
    '- Quorum 말이다.',
    '### RDS',
    '- 말',
  ]
  test.each([
    ['낙타', '「낙타」는 주제가 아니지만, 노트에 두 번 나와요.'],
    ['quorum', '「quorum」은 주제가 아니지만, 노트에 한 번 나와요.'],
  ])('is said to be there, with a button that searches for it: %s', async (name, sentence) => {
    const here = worldOf(...notes)
    for (const message of [
      await say(here, 'service', { name }),
      await say(here, 'compare', { first: name, second: 'RDS' }),
    ]) {
      expect(message.content).toContain(sentence)
      const [id = ''] = idsOf(message, 'search.word')
      const customId = readCustomId(id)
      if (!customId) throw new Error('no button')
      const request = { ...base, kind: 'press', customId, values: [], messageId: '1', privateMessage: true } as const
      const reply = await search.presses?.word?.run(request, here.app, ko)
      const found = reply && 'message' in reply ? JSON.stringify(reply.message) : ''
      expect(found.toLowerCase()).toContain(`**${name}`)
    }
  })

  test('each word once, and beside it what is nowhere', async () => {
    const here = worldOf(...notes)
    const [camel, nowhere] = ['「낙타」는 주제가 아니지만, 노트에 두 번 나와요.', ko.errors.unknownSubject('펭귄')]
    const told = async (first: string, second: string) => (await say(here, 'compare', { first, second })).content
    expect(await told('펭귄', '낙타')).toBe(`${nowhere}\n${camel}`)
    expect(await told('낙타', '낙타')).toBe(camel)
  })

  test('what is not there at all is not said to be', async () => {
    const here = worldOf(...notes)
    await expect(say(here, 'service', { name: '기린' })).rejects.toMatchObject({ code: 'unknownSubject' })
    await expect(say(here, 'service', { name: 'Quo' })).rejects.toMatchObject({ code: 'unknownSubject' })
  })
})

test('a shared card says who shared it and what was asked', async () => {
  const card = await say(world, 'service', { name: '오로라' })
  const shared = shown(await pressAs(world, idsOf(card, 'service.share')[0] ?? ''))
  expect(shared.content).toBe('📣 <@300> 님이 공유했어요: **/서비스 Aurora**')
  expect(idsOf(shared, 'service.share')).toEqual([])
})
