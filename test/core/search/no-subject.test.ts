import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { shippedNotebook } from '../../notebook.ts'
import { otherChapters } from './worlds.ts'

const CORE = new URL('../../../src/core/', import.meta.url)
const files = readdirSync(CORE, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'))
const source = (file: string) => readFileSync(new URL(file, CORE), 'utf8')

test('the code knows no service: what it finds it has from the notes and the glossary', () => {
  const services = [...shippedNotebook.sections, ...otherChapters.sections]
    .filter((section) => section.depth === 1 && /[A-Z]/.test(section.title))
    .flatMap((section) => [
      section.title,
      ...section.title.split(' ').filter((word) => /^[A-Z]{3,}$|[a-z][A-Z]/.test(word)),
    ])
  for (const file of files.filter((name) => /^(?:language|search)\//.test(name))) {
    const known = services.filter((name) => new RegExp(`\\b${name.replace(/[^\w ]/g, '.')}\\b`, 'i').test(source(file)))
    expect([file, known]).toEqual([file, []])
  }
})

/** Terms of a few trades, as their members say them: none of them is an ordinary word. */
const FIELDS: Readonly<Record<string, string>> = {
  computing:
    '컬럼 테이블 스키마 인스턴스 클러스터 서버 서버리스 온프레미스 마이그레이션 페일오버 샤드 프로비저닝 쿼리 캐시 엔드포인트 방화벽 대역폭 매개변수 처리량 레플리카 복제본 트랜잭션 데이터베이스 컨테이너화 런타임 컴파일러 디버깅',
  law: '채권 채무 판례 소송 민법 형법 원고 피고 항소 계약서 소멸시효 등기 공소',
  medicine: '진단명 처방 투약 환자 혈압 종양 수술 백신 증후군 혈관',
  economy: '환율 금리 주가 배당 채무불이행 인플레이션 통화정책 국채',
  chemistry: '몰농도 촉매 이온 산화 환원 원자가 동위원소 공유결합',
}
const field = parse(readFileSync(new URL('../../../content/dictionary.yaml', import.meta.url), 'utf8')) as {
  translations: string[][]
  same: string[][]
}

test('the code knows no words of any field: those stand in content', () => {
  const terms = Object.values(FIELDS).flatMap((list) => list.split(' '))
  for (const file of files.filter((name) => /^(?:language|search|facts|notes|quiz)\//.test(name))) {
    const code = source(file).replace(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm, '')
    const words = new Set(code.match(/[가-힣]+/g) ?? [])
    expect([file, terms.filter((term) => words.has(term))]).toEqual([file, []])
  }
})

test('what the dictionary of the field says, the general one does not', () => {
  const general = new Set(
    ['language/general-translations.ts', 'language/general-dictionary.ts'].flatMap((file) =>
      source(file)
        .split('\n')
        .map((line) => line.replace(':', ',')),
    ),
  )
  const lines = [...field.translations, ...field.same].map((group) => group.join(', '))
  expect(lines.filter((line) => general.has(line))).toEqual([])
})
