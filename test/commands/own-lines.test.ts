import { describe, expect, test } from 'vitest'
import { mainTrack } from '../../src/core/track.ts'
import { post } from '../store/fixtures.ts'
import { aSchedule } from '../store/values.ts'
import { filledIn, hands, idsIn } from '../tracks/hands.ts'
import { addTrack, trackWorld } from '../tracks/world.ts'

const NOTES = `# Mail

### Router

- 우체국은 편지를 하루에 세 번 나른다.
- 등기는 이틀 걸린다.

### Stamps

- 우표는 오백 원이다.
- 등기는 이틀 걸린다.
`
const QUESTIONS = `#### 문제
- 우표는 얼마인가?
#### 정답
- 정답: 오백 원
- 그렇게 정했다.
- 근거: Mail > Stamps "우표는 오백 원이다."
- 난이도: 1
- 번호: stamp-1
`
const GUILD = '1001'
const CORRECTION = {
  words: '우표는 오백 원이다',
  section: '',
  now: '우표는 육백 원이다.',
  source: '우편 요금표 2026-01-02',
}

async function aGroup() {
  const world = await trackWorld({ 'notes/mail.md': NOTES, 'questions/mail.md': QUESTIONS })
  const leader = hands(world)
  const add = async (folder: 'corrections' | 'glossary', fields: Readonly<Record<string, string>>) =>
    await leader.send(await leader.press(await leader.say(`notes ${folder}`), 'notes.line-edit'), fields)
  return { world, leader, add, library: () => world.shared.libraries.of(mainTrack(GUILD)) }
}

describe('a correction that a leader adds', () => {
  test('is shown with ⚠ where its sentence is found, with who, when and the source, beside the shipped notes', async () => {
    const { leader, add, library, world } = await aGroup()
    const added = await add('corrections', { ...CORRECTION, more: '구분: 틀림\n새 값: 육백 원\n언제부터: 2026-01' })
    expect(added.message.content).toContain('⚠')
    const found = await leader.say('search', { query: '우표' })
    expect(found.text).toContain('service.erratum:')
    const card = await leader.press(found, 'service.erratum')
    for (const said of [
      '육백 원이다',
      '<@7>',
      `<t:${world.now / 1000}:D>`,
      '우편 요금표 2026년 1월 2일',
      '2026년 1월부터',
      '틀림',
    ]) {
      expect(card.text).toContain(said)
    }
    const { notebook, errata } = await library()
    expect(notebook.chapters.map(({ title }) => title)).toEqual(['Mail'])
    expect(errata.all).toMatchObject([{ verdict: 'wrong', ask: 'corrected', short: { ko: '육백 원' } }])
  })

  test('marks the card, the comparison and the answer of a question that rest on its sentence', async () => {
    const { leader, add, world, library } = await aGroup()
    const [question] = (await library()).questions
    const schedule = aSchedule({ ...mainTrack(GUILD), id: 'sched1', reveal: 'press' })
    const { id } = await post(world.store, schedule, question ? { question } : {})
    await add('corrections', CORRECTION)
    await add('corrections', { ...CORRECTION, words: '등기는 이틀 걸린다', section: 'Stamps' })
    const answered = {
      occurrenceId: id,
      memberId: '7',
      chosen: ['오백 원'],
      correct: true,
      now: world.now,
      pressId: '1',
    }
    await world.store.answers.record(answered)
    const shown = [
      await leader.say('service', { name: 'Stamps' }),
      await leader.say('compare', { first: 'Stamps', second: 'Router' }),
      await leader.say('quiz today'),
    ]
    for (const one of shown) {
      const press = idsIn(one.message).find((each) => /erratum|changed/.test(each))
      expect(press, one.text).toBeDefined()
      expect((await leader.press(one, press ?? '')).text).toContain('육백 원이다')
    }
  })

  test('keeps a question that rests on its sentence from being asked, and says so', async () => {
    const { add, library } = await aGroup()
    expect((await library()).questions.map(({ id }) => id)).toEqual(['stamp-1'])
    expect((await add('corrections', CORRECTION)).message.content).toContain('문제 1개')
    expect((await library()).questions).toEqual([])
  })

  test.each([
    ['words that stand nowhere', { words: '우표는 천 원이다' }, '라는 말이 없어요'],
    [
      'words that stand twice',
      { words: '등기는 이틀 걸린다' },
      'notes/mail.md:6 (Mail > Router), notes/mail.md:11 (Mail > Stamps)',
    ],
    ['words of another section', { section: 'Router' }, 'notes/mail.md:10 (Mail > Stamps)'],
    ['a section that is none', { section: '우체통' }, '「우체통」이라는 절이 없어요'],
    ['no words', { words: '…' }, '비어 있어요'],
    ['nothing that is so', { now: ' ' }, '맞는 말'],
    ['a kind that is none', { more: '구분: 아무거나' }, '바뀜, 틀림, 오해, 이름, 더'],
    ['a long new value', { more: `새 값: ${'가'.repeat(51)}` }, '50자까지'],
  ])('is refused with %s, and opens again as it was sent', async (_, fields, sentence) => {
    const { leader, add, library } = await aGroup()
    const refused = await add('corrections', { ...CORRECTION, ...fields })
    expect(refused.text).toContain(sentence)
    const again = await leader.press(refused, 'notes.line-again')
    expect(again.modal && filledIn(again.modal)).toMatchObject({ ...CORRECTION, ...fields })
    expect((await library()).errata.all).toEqual([])
  })

  test('means one of several sentences by its number or its section', async () => {
    const { add, library } = await aGroup()
    await add('corrections', { ...CORRECTION, words: '등기는 이틀 걸린다 #2' })
    await add('corrections', { ...CORRECTION, words: '등기는 이틀 걸린다', section: 'router' })
    const lines = (await library()).errata.all.map(({ citations }) => citations[0]?.line)
    expect(lines.sort()).toEqual([11, 6].sort())
  })

  test('is listed, opens filled in, is changed in place, removed and had back', async () => {
    const { leader, add, library } = await aGroup()
    const added = await add('corrections', { ...CORRECTION, more: '구분: 오해\n새 값: 육백\n언제부터: 2026-01' })
    const listed = await leader.say('notes corrections')
    expect(listed.text).toContain('바로잡은 것 1개')
    expect(listed.text).toContain('<@7>')
    const [key = ''] = (await library()).errata.all.map(({ id }) => id)
    const one = await leader.press(listed, 'notes.line:', key)
    const form = await leader.press(one, 'notes.line-edit')
    expect(form.modal && filledIn(form.modal)).toEqual({
      words: '우표는 오백 원이다',
      section: 'Mail > Stamps',
      now: CORRECTION.now,
      source: CORRECTION.source,
      more: '구분: 오해\n새 값: 육백\n언제부터: 2026-01',
    })
    await leader.send(form, { now: '우표는 칠백 원이다.' })
    expect((await library()).errata.all).toMatchObject([
      { id: key, now: { ko: '우표는 칠백 원이다.' }, verdict: 'misleading' },
    ])
    const removed = await leader.press(added, 'notes.line-remove')
    expect((await library()).errata.all).toEqual([])
    await leader.press(removed, 'notes.undo')
    expect((await library()).errata.all).toMatchObject([{ id: key, now: { ko: '우표는 칠백 원이다.' } }])
    const history = await leader.say('notes history', { file: `errata/${key}.yaml` })
    expect(history.text).toContain('4판')
    const restored = await leader.say('notes restore', { file: `errata/${key}.yaml`, version: 1 })
    await leader.press(restored, 'notes.take')
    expect((await library()).errata.all).toMatchObject([{ now: { ko: CORRECTION.now } }])
  })

  test('whose sentence is gone rests: it is listed with why, and its form still opens', async () => {
    const { leader, world, library } = await aGroup()
    const track = { ...mainTrack(GUILD), name: '' }
    await addTrack(world, track, { 'notes/mail.md': NOTES })
    await leader.send(await leader.press(await leader.say('notes corrections'), 'notes.line-edit'), CORRECTION)
    const [key = ''] = (await library()).errata.all.map(({ id }) => id)
    await addTrack(world, track, { 'notes/mail.md': NOTES.replace('오백', '팔백') })
    await world.shared.libraries.changed(track)
    expect((await library()).errata.all).toEqual([])
    const listed = await leader.say('notes corrections')
    expect(listed.text).toContain(`errata/${key}.yaml:4`)
    const form = await leader.press(await leader.press(listed, 'notes.line:', key), 'notes.line-edit')
    expect(form.text).toContain('우표는 오백 원이다')
  })

  test('is for leaders, and stays in their server', async () => {
    const { world, add } = await aGroup()
    await add('corrections', CORRECTION)
    expect((await hands(world, { leads: false }).say('notes corrections')).text).toContain('서버 관리하기')
    const others = hands(world, { guildId: '1002', memberId: '8' })
    expect((await others.say('notes corrections')).text).not.toContain('육백')
    expect(idsIn((await others.say('search', { query: '우표' })).message).join()).not.toContain('erratum')
  })
})

describe('glossary lines that a leader adds', () => {
  test('find what the notes say under another name, until they are removed; the shipped notes stay', async () => {
    const { leader, add, library } = await aGroup()
    const query = { query: '뿌뿌' }
    expect((await leader.say('search', query)).text).not.toContain('오백 원')
    const added = await add('glossary', { names: '우표\n뿌뿌' })
    expect(added.message.content).toBe('이제부터 서로 찾아 줘요: 우표 = 뿌뿌')
    expect((await leader.say('search', query)).text).toContain('오백 원')
    expect((await library()).notebook.chapters.length).toBe(1)
    const listed = await leader.say('notes glossary')
    expect(listed.text).toContain('**우표** = **뿌뿌** · 같음 · <@7>')
    const form = await leader.press(added, 'notes.line-edit')
    expect(form.modal && filledIn(form.modal)).toEqual({ names: '우표\n뿌뿌', kind: '같음' })
    await leader.send(form, { names: '우표\n뿌뿌\n딱지', kind: '비슷함' })
    expect((await library()).glossary).toMatchObject([{ names: ['우표', '뿌뿌', '딱지'], quality: 0.55 }])
    const removed = await leader.press(added, 'notes.line-remove')
    expect((await leader.say('search', query)).text).not.toContain('오백 원')
    await leader.press(removed, 'notes.undo')
    expect((await library()).glossary.length).toBe(1)
  })

  test.each([
    ['one word', { names: '우표' }, '두 가지 말'],
    ['the same word twice', { names: '우표, 우 표' }, '두 가지 말'],
    ['a long word', { names: `우표\n${'가'.repeat(81)}` }, '80자'],
    ['too many', { names: Array.from({ length: 21 }, (_, at) => `말${at}`).join('\n') }, '20개까지'],
    ['a kind that is none', { names: '우표\n뿌뿌', kind: '다름' }, '같음, 비슷함'],
  ])('are refused with %s', async (_, fields, sentence) => {
    const { add, library } = await aGroup()
    const refused = await add('glossary', fields)
    expect(refused.text).toContain(sentence)
    expect(idsIn(refused.message).join()).toContain('notes.line-again')
    expect((await library()).glossary).toEqual([])
  })

  test('that the notes do not have are taken with a warning', async () => {
    const { add } = await aGroup()
    expect((await add('glossary', { names: '뿌뿌\n빠빠' })).message.content).toContain('⚠️')
  })
})
