import { expect, test } from 'vitest'
import { countStates, coverageOf } from '../../../src/core/study/coverage.ts'

const section = (...path: string[]) => ({ id: path.join(' > '), title: path.at(-1) ?? '', path })
const SECTIONS = [
  section('DB'),
  section('DB', 'Aurora'),
  section('DB', 'Aurora', 'Endpoint'),
  section('DB', 'RDS', 'Backup'),
  section('Net', 'VPC'),
]

test('sections stand under their service, in the order of the notes, each with what was asked of it', () => {
  const asked = [
    { sections: ['DB > Aurora > Endpoint'], times: 2, answers: 10, right: 9 },
    { sections: ['DB > Aurora > Endpoint', 'DB > Aurora'], times: 1, answers: 5, right: 1 },
    { sections: ['DB > RDS > Backup', 'DB > RDS > Backup'], times: 1, answers: 4, right: 4 },
    { sections: ['gone'], times: 9, answers: 9, right: 9 },
  ]
  const groups = coverageOf(SECTIONS, asked)
  expect(groups.map(({ name, sections }) => [name, ...sections.map((one) => `${one.title} ${one.state}`)])).toEqual([
    ['DB', 'DB never'],
    ['Aurora', 'Aurora weak', 'Endpoint known'],
    ['RDS', 'Backup few'],
    ['VPC', 'VPC never'],
  ])
  expect(groups[1]?.sections[1]).toMatchObject({ asked: 3, answers: 15, right: 10 })
  expect(countStates(groups.flatMap((one) => one.sections))).toEqual({ never: 2, few: 1, weak: 1, known: 1 })
})
