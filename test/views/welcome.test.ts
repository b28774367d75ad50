import { expect, test } from 'vitest'
import type { Library } from '../../src/content/library.ts'
import { readLibrary } from '../../src/content/read.ts'
import { finish } from '../../src/core/steps.ts'
import { textOf } from '../../src/text/text.ts'
import { toTry } from '../../src/views/to-try.ts'
import { welcomeView } from '../../src/views/welcome.ts'
import { contentFolder } from '../content-folder.ts'
import { shippedLibrary } from '../shipped-library.ts'

const text = textOf('ko')
const { welcome } = text
const linesOf = (library: Library) => finish(welcomeView(library, text)).embeds?.[0]?.description?.split('\n') ?? []

test('what the welcome and the help propose stands in the notes that are read', () => {
  expect(linesOf(shippedLibrary)).toEqual([
    welcome.description,
    '',
    `**1.** ${welcome.search(['DynamoDB'])}`,
    `**2.** ${welcome.compare('DAX', 'ElastiCache')}`,
    `**3.** ${welcome.answer}`,
    '',
    welcome.leaders,
  ])

  const note = '# 민법\n\n## 소멸시효\n\n- 채권은 10년이다.\n\n## 취득시효\n\n- 20년이다.\n'
  const law = readLibrary(contentFolder({ 'notes/law.md': note }), text)
  expect(linesOf(law).slice(2, 5)).toEqual([
    `**1.** ${welcome.search(['ㅅㅁㅅㅎ', 'thauftlgy'])}`,
    `**2.** ${welcome.compare('소멸시효', '취득시효')}`,
    `**3.** ${welcome.noQuestions}`,
  ])
  expect(finish(toTry(law))).toMatchObject({
    initials: 'ㅅㅁㅅㅎ',
    layout: 'thauftlgy',
    subject: '취득시효',
    pair: ['소멸시효', '취득시효'],
  })
})

test('what the notes set side by side is what is compared first', () => {
  const notes =
    '# OS\n\n## Input\n\n- Read.\n\n## Output\n\n- Written.\n\n## Process\n\n- Runs.\n\n## Thread\n\n- Shares.\n\n## Process vs Thread\n\n- Both run.\n'
  expect(finish(toTry(readLibrary(contentFolder({ 'notes/os.md': notes }), text))).pair).toEqual(['Process', 'Thread'])
  expect(welcome.compare('메모리', '프로세스')).toContain('`메모리`와 `프로세스`를')
  expect(welcome.compare('Thread', '스택')).toContain('`스택`을')
})

test('notes without Hangul names, or of one name, are proposed as they are', () => {
  const one = readLibrary(contentFolder({ 'notes/a.md': '# Notes\n\n## Kubernetes\n\n- Runs containers.\n' }), text)
  const [search, ...rest] = linesOf(one).slice(2)
  expect(search).toContain('`Kubernetes`')
  expect(rest.join('\n')).toContain(welcome.noQuestions)
})

test('where only a playground can do something, only there it is said', () => {
  expect(finish(welcomeView(shippedLibrary, text)).embeds?.[0]).not.toHaveProperty('footer')
  expect(finish(welcomeView(shippedLibrary, text, 'here')).embeds?.[0]?.footer).toEqual({ text: 'here' })
})

test('a counted title of two things and what they differ in is read as those two; a joint title is nobody’s side', () => {
  const pairOf = (notes: string) => finish(toTry(readLibrary(contentFolder({ 'notes/os.md': notes }), text))).pair
  const titles = (...names: string[]) => names.map((name) => `## ${name}\n\n- 돈다.\n`).join('\n')
  const told = `# OS\n\n${titles('입력', '우물', '두레박')}\n## 3. 우물 vs 두레박 비교\n\n- 둘 다 쓴다.\n`
  expect(pairOf(told)).toEqual(['우물', '두레박'])
  expect(pairOf(`# OS\n\n${titles('우물과 두레박', '도르래', '물동이')}`)).toEqual(['도르래', '물동이'])
})
