import { expect, test } from 'vitest'
import { josa } from '../../../src/core/language/josa.ts'

test.each([
  ['데이터베이스', '이라/라', '라'],
  ['복제본', '이라/라', '이라'],
  ['오로라', '으로/로', '로'],
  ['리전', '으로/로', '으로'],
  ['테이블', '으로/로', '로'],
  ['RDS', '을/를', '를'],
  ['SQL', '은/는', '은'],
  ['SQL', '으로/로', '로'],
  ['VPN', '이/가', '이'],
  ['Aurora', '와/과', '와'],
  ['Stream', '와/과', '과'],
  ['Global Table', '이/가', '이'],
  ['Endpoint', '은/는', '는'],
  ['Snapshot', '은/는', '은'],
  ['Backup', '을/를', '을'],
  ['Network', '을/를', '를'],
  ['15', '은/는', '는'],
  ['10', '은/는', '은'],
  ['9:01', '으로/로', '로'],
  ['B', '으로/로', '로'],
  ['Multi-AZ (다중 AZ)', '이/가', '가'],
  ['보기 "A"', '이/가', '가'],
  ['', '은/는', '는'],
  ['🙂', '은/는', '는'],
] as const)('%s: %s → %s', (word, particle, expected) => {
  expect(josa(word, particle)).toBe(expected)
})
