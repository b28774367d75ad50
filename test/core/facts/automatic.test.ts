import { expect, test } from 'vitest'
import { cardOf } from '../../../src/core/facts/card.ts'
import { compareSubjects } from '../../../src/core/facts/comparison.ts'
import { buildSubjects } from '../../../src/core/facts/subjects.ts'
import type { Attribute, Subject } from '../../../src/core/facts/types.ts'
import { buildVocabulary } from '../../../src/core/facts/vocabulary.ts'
import { buildNames } from '../../../src/core/search/names.ts'
import { notebookOf } from '../../notebook.ts'

const attribute = (id: string, words: string[]): Attribute => ({ id, name: { ko: id, en: id }, type: 'text', words })
const vocabulary = buildVocabulary([
  attribute('scale', ['처리량', 'scal']),
  attribute('cost', ['저렴', '비용', '쓴 만큼']),
  attribute('capacity', ['용량']),
])
const notebook = notebookOf(
  '# 장',
  '### EBS',
  '- 네트워크 드라이브다.',
  '- 처리량이 높다.',
  '- st1은 저렴하고 용량이 크다.',
  '- 이름 모를 말',
  '### EFS',
  '- 관리형 NFS다.',
  '- 용량을 정하지 않고 쓴 만큼 낸다.',
  '- **Mode**',
  '  - 처리량이 부하를 따른다.',
)
const subjects = buildSubjects(notebook, [], (entries) => buildNames(entries))
const subject = (name: string) => subjects.all.find((one) => one.name === name) as Subject

test('statements of a subject without a facts file stand under the attributes whose words they hold, word for word', () => {
  const card = cardOf(subject('EBS'), vocabulary, notebook)
  expect(card.automatic).toBe(true)
  expect(card.summary.map((one) => one.value)).toMatchObject([{ statement: { text: '네트워크 드라이브다.' } }])
  expect(card.facts.map((one) => [one.attribute.id, one.statements[0]?.text, one.citations[0]?.line])).toEqual([
    ['scale', '처리량이 높다.', 4],
    ['cost', 'st1은 저렴하고 용량이 크다.', 5],
    ['other', '이름 모를 말', 6],
  ])
})

test('where several attributes fit, columns meet in the same row', () => {
  const { rows, automatic } = compareSubjects([subject('EBS'), subject('EFS')], vocabulary, notebook)
  expect(automatic).toEqual([true, true])
  expect(rows.map((row) => [row.attribute.id, row.tone])).toEqual([
    ['what', 'differs'],
    ['scale', 'differs'],
    ['cost', 'differs'],
    ['other', 'partial'],
  ])
})

test('a name that others stand under is told with them', () => {
  const { facts } = cardOf(subject('EFS'), vocabulary, notebook)
  const scale = facts.find((one) => one.attribute.id === 'scale')
  expect(scale?.value).toMatchObject({ kind: 'statement', under: 'Mode' })
  expect(facts.some((one) => one.statements[0]?.text === 'Mode')).toBe(false)
})

test('a section that opens with such a name is not summed up by what stands under it', () => {
  const global = notebookOf(
    '# 장',
    '### A',
    '#### Global',
    '- **Replica**',
    '  - 비용이 든다.',
    '- **Database**',
    '  - 비용이 더 든다.',
  )
  const found = buildSubjects(global, [], (entries) => buildNames(entries)).all
  const card = (name: string) => cardOf(found.find((one) => one.name === name) as Subject, vocabulary, global)
  expect(card('Global').summary).toEqual([])
  expect(card('Global').facts.map((one) => one.value)).toMatchObject([{ under: 'Replica' }, { under: 'Database' }])
  expect(card('Replica').summary[0]?.value).not.toHaveProperty('under')
})

test('a section without text speaks through those under it', () => {
  const empty = notebookOf('# 장', '### S3', '#### Class', '- 비용이 다르다.')
  const [s3] = buildSubjects(empty, [], (entries) => buildNames(entries)).services
  const card = cardOf(s3 as Subject, vocabulary, empty)
  expect(card.facts.concat(card.summary).map((one) => one.statements[0]?.text)).toEqual(['비용이 다르다.'])
})
