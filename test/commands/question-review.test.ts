import { expect, test } from 'vitest'
import { fieldsOfMade } from '../../commands/question/fields.ts'
import { hash32 } from '../../src/core/hash.ts'
import { checkContext } from '../../src/core/quiz/checks/context.ts'
import { readDraft } from '../../src/core/quiz/form/draft.ts'
import { writeForm } from '../../src/core/quiz/form/write.ts'
import { generateQuestions } from '../../src/core/quiz/generate/generate.ts'
import { finish } from '../../src/core/steps.ts'
import { mainTrack } from '../../src/core/track.ts'
import { en } from '../../src/text/en.ts'
import { ko } from '../../src/text/ko.ts'
import { longText } from '../core/quiz/long.ts'
import { shippedLibrary } from '../shipped-library.ts'
import { filledIn, hands, type Shown } from '../tracks/hands.ts'
import { addTrack, trackWorld } from '../tracks/world.ts'

test('a made question opens in its form so that, sent back as it is, it asks the same', () => {
  const { notebook, subjects, errata, questionBank } = shippedLibrary
  const known = { notebook, errata, checks: checkContext(shippedLibrary), bank: { ...questionBank, taken: [] } }
  const phrases = { ko: ko.generated, en: en.generated }
  const made = generateQuestions({ notebook, subjects: subjects.all, errata, authored: [], phrases })
  expect(made.length).toBeGreaterThan(5)
  for (const { question } of made) {
    const read = finish(readDraft('question.md', writeForm(fieldsOfMade(question)), known))
    expect({ id: question.id, problems: read.problems.map(({ problem }) => problem) }).toEqual({
      id: question.id,
      problems: [],
    })
    const { id, key, choices, rationales, explanation, difficulty, citations } = question
    expect(read.question).toMatchObject({ id, key, choices, rationales, explanation, difficulty, citations })
  }
})

const GUILD = '1001'
const TRACK = mainTrack(GUILD)
const NOTES = `# Mail

### Stamps

- **Price**: 우표 한 장은 500원이다.
- **Weight**: 편지 한 통은 25그램까지다.
- **Time**: 등기는 2일 걸린다.
- **Boxes**: 소포는 20킬로그램까지다.
`
const DRAFT = '#### 문제\n- 등기는 며칠 걸리는가?\n#### 정답\n- 정답: 이틀\n- 번호: draft-1\n- 난이도: 1\n'

/** The queue's button that turns to a place. */
function queueAt(queue: Shown, place: number): Shown {
  const button = { type: 2 as const, style: 2 as const, custom_id: `question.review:${place}`, label: 'x' }
  return { ...queue, message: { components: [{ type: 1, components: [button] }] } }
}

async function aGroup() {
  const world = await trackWorld({ 'notes/mail.md': NOTES, 'questions/draft-abc.md': DRAFT })
  const library = () => world.shared.libraries.of(TRACK)
  return { world, leader: hands(world), library, first: (await library()).generated[0] }
}

test('made and drafted questions are gone through one by one, each with its place, its key and where it stands', async () => {
  const { leader, library } = await aGroup()
  const { generated } = await library()
  expect(generated.length).toBeGreaterThan(2)
  const of = generated.length + 1
  const queue = await leader.say('question review')
  for (const said of [`1/${of} · 초안 1, 노트에서 만든 것 ${generated.length}`, '등기는 며칠', '이틀']) {
    expect(queue.text).toContain(said)
  }
  const turned = await leader.press(queueAt(queue, 1), 'question.review')
  expect(turned.text).toContain(`2/${of}`)
  expect(turned.text).toContain('Mail > Stamps')
})

test('what is used is the group’s own, with its id, and stays so; what is discarded is asked no more', async () => {
  const { leader, library, first, world } = await aGroup()
  await leader.press(await leader.say('question review'), 'question.use')
  expect((await library()).questions.map(({ id }) => id)).toEqual(['draft-1'])
  const used = await leader.press(await leader.say('question review'), 'question.use')
  const { questions, generated } = await library()
  expect(questions.map(({ id, origin }) => [id, origin])).toEqual([
    ['draft-1', 'authored'],
    [first?.id, 'authored'],
  ])
  expect(generated.some(({ id }) => id === first?.id)).toBe(false)
  expect((await leader.say('question list')).text).toContain(`**${first?.id}**`)
  const discarded = await leader.press(used, 'question.discard')
  expect((await library()).generated.length).toBe(generated.length - 1)
  await leader.press(discarded, 'question.undo')
  expect((await library()).generated.length).toBe(generated.length)
  // Other lines of the notes change, not its statement: the decision stands.
  await addTrack(world, { ...TRACK, name: '' }, { 'notes/mail.md': NOTES.replace('2일', '3일') })
  await world.shared.libraries.changed(TRACK)
  expect((await library()).questions.map(({ id }) => id)).toContain(first?.id)
})

test('two leaders who decide at once lose neither decision', async () => {
  const { leader, library } = await aGroup()
  const before = (await library()).generated.length
  const queue = await leader.say('question review')
  const ids = [1, 2, 3].map((at) => leader.press(queueAt(queue, at), 'question.review'))
  const cards = await Promise.all(ids)
  await Promise.all(cards.map((card) => leader.press(card, 'question.discard')))
  expect((await library()).generated.length).toBe(before - 3)
})

test('a made question is edited in its form, and takes the place of what it was', async () => {
  const { leader, library, first } = await aGroup()
  await leader.press(await leader.say('question review'), 'question.discard')
  const form = await leader.press(await leader.say('question review'), 'question.rework')
  expect(form.modal && filledIn(form.modal).fields).toContain(`번호: ${first?.id}`)
  const saved = await leader.send(form, { stem: '우표는 얼마인가요?' })
  expect(saved.text).toContain('이제부터 출제할 문제')
  const { questions, generated } = await library()
  expect(questions).toMatchObject([{ id: first?.id, stem: '우표는 얼마인가요?' }])
  expect(generated.some(({ id }) => id === first?.id)).toBe(false)
  // One that was used as it is opens in /question edit as well.
  await leader.press(await leader.say('question review'), 'question.use')
  const [, second] = (await library()).questions
  const edit = await leader.say('question edit', { question: second?.id ?? '' })
  await leader.send(edit, { stem: '다시 쓴 문제인가요?' })
  expect((await library()).questions.find(({ id }) => id === second?.id)?.stem).toBe('다시 쓴 문제인가요?')
})

test('a question that was retired and is written again is asked again', async () => {
  const { leader, library } = await aGroup()
  const form = await leader.say('question add')
  const fields = { stem: '소포는 몇 킬로까지인가?', choices: '', key: '20kg', explanation: '', fields: '번호: box-1' }
  await leader.send(form, fields)
  await leader.say('question retire', { question: 'box-1' })
  expect((await library()).questions.map(({ id }) => id)).not.toContain('box-1')
  await leader.send(form, fields)
  expect((await library()).questions.map(({ id }) => id)).toContain('box-1')
})

test('the list says what was reported, how often, and what is retired', async () => {
  const { leader, world } = await aGroup()
  // As a member's button names it.
  const ref = hash32('draft-1')
  const report = { ...TRACK, thing: `question:${ref}`, kind: 'question' as const, ref, reason: '틀렸다', at: 1 }
  for (const memberId of ['8', '9']) await world.store.reports.add({ ...report, memberId }, { reports: 5, since: 0 })
  expect((await leader.say('question list')).text).toContain('아직 내지 않음 · 🚩 신고 2건')
  await leader.say('question retire', { question: 'draft-1' })
  expect((await leader.say('question list')).text).toContain('🗄️ **draft-1** · 은퇴')
})

test('a long one stands whole behind a button, as its member wrote it too', async () => {
  const { leader, world } = await aGroup()
  const { store } = world
  const words = { stem: longText('줄기', 3000), choices: longText('보기', 3900), key: 'A', explanation: '', fields: '' }
  const sent = { ...TRACK, id: 'a'.repeat(12), memberId: '8', fields: words, madeAt: 1 }
  await store.suggestions.add(sent, { ofOne: 9, ofAll: 9 })
  const queue = await leader.say('question review')
  expect(queue.text).toContain(ko.quiz.shortened)
  const told: string[] = []
  let page = await leader.press(queue, 'question.whole')
  for (let at = 1; ; at++) {
    told.push(page.message.embeds?.[0]?.description ?? '')
    const next = `question.whole-at:s:${'a'.repeat(12)}:${at}`
    if (!page.text.includes(next)) break
    page = await leader.press(page, next)
  }
  const all = told.join('\n').split(/\s+/)
  expect([words.stem, words.choices].flatMap((one) => one.split(' ')).filter((word) => !all.includes(word))).toEqual([])
  expect((await leader.press(queueAt(queue, 1), 'question.review')).text).not.toContain('question.whole')
})
