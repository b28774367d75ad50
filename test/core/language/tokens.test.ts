import fc from 'fast-check'
import { expect, test } from 'vitest'
import { foldPasted } from '../../../src/core/language/fold.ts'
import { splitWords } from '../../../src/core/language/scripts.ts'
import { analyse, type Work } from '../../../src/core/language/tokens.ts'
import { eachBigram } from '../../../src/core/search/syllable-pairs.ts'
import { shippedNotebook } from '../../notebook.ts'
import { often } from '../../often.ts'

const terms = (text: string) => analyse(text).map((token) => token.term)

test.each([
  ['리전에서는', ['리전']],
  ['복제본을', ['복제본']],
  ['오로라는', ['오로라']],
  ['전문가', ['전문가']],
  ['국제평화', ['국제평화']],
  ['복제했습니다', ['복제']],
  ['승격됐나요', ['승격']],
  ['암호화하셨던', ['암호화']],
  ['게이트웨이', ['게이트웨이']],
  ['지원하나요?', ['지원']],
  ['제공하는', ['제공']],
  ['재평가되는', ['재평가']],
  ['Route53을', ['route53', 'route', '53']],
  ['queries', ['query']],
  ['OpenSearch', ['opensearch', 'open', 'search']],
  ['24시간동안', ['24', '24 hour']],
  ['24 hours', ['24', '24 hour', 'hour']],
  ['1,000개의', ['1000', '1000 count']],
  ['세 개의', ['3 count']],
  ['QTTPS', ['qttps']],
  ['servers', ['server']],
  ['Q++로', ['q++', 'q']],
  ['Q++17', ['q++', 'q', '17']],
  ['Q#', ['q#', 'q']],
  ['Z+Ring', ['z+', 'z', 'ring']],
  ['a+b', ['a', 'b']],
  ['x+=1', ['x', '1']],
  ['Ctrl+C', ['ctrl', 'c']],
])('%s is found by %j', (text, expected) => {
  expect(terms(text)).toEqual(expected)
})

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc.string({ unit: fc.constantFrom(...'가각힣ㄱㅏㅘ한글 a1Z,.()-_+#\uD800\0é数5분'), maxLength: 60 }),
)

test('every token stands in the text: what is between its places begins with it', () => {
  fc.assert(
    fc.property(text, (source) => {
      for (const { term, surface, start, end, script } of analyse(source)) {
        expect(start).toBeGreaterThanOrEqual(0)
        expect(end).toBeGreaterThan(start)
        expect(end).toBeLessThanOrEqual(source.length)
        const written = source.slice(start, end)
        const slice = foldPasted(written).toLowerCase().normalize('NFC')
        const begins = (one: string) => (slice.length === written.length ? slice.startsWith(one) : slice.includes(one))
        if (script === 'hangul') expect(begins(term)).toBe(true)
        if (script === 'latin') expect(begins(surface.normalize('NFC'))).toBe(true)
      }
    }),
    { numRuns: often(100) },
  )
})

test('a statement of the notes, cut at a token, is found by that token', () => {
  for (const { text: source } of shippedNotebook.sections.flatMap((section) => section.statements)) {
    for (const { term, start, end, script, kind } of analyse(source)) {
      if (script === 'number' || kind !== 'whole') continue
      expect(terms(source.slice(start, end))).toContain(term)
    }
  }
})

test('words read letter by letter are those of the expression that a letter of two units has them read by', () => {
  const letters = fc.string({
    unit: fc.constantFrom(...'가각힣ㄱㅏᄀ한글 a1ZbC,.++##=()-_\u0301²½１é数'),
    maxLength: 30,
  })
  fc.assert(
    fc.property(fc.oneof(letters, fc.string({ unit: 'binary', maxLength: 30 })), (source) => {
      expect(splitWords(source)).toEqual(splitWords(`${source} 😀`))
    }),
    { numRuns: often(500) },
  )
})

test('pairs of syllables stand where they say', () => {
  fc.assert(
    fc.property(text, (source) => {
      eachBigram(source, (_, start, end) => {
        expect(source.slice(start, end)).toMatch(/^[가-힣] ?[가-힣]$/)
      })
    }),
  )
})

test('its work grows with the length of the text and no faster', () => {
  const steps = (source: string) => {
    const work: Work = { steps: 0 }
    analyse(source, work)
    return work.steps
  }
  fc.assert(
    fc.property(text, fc.integer({ min: 2, max: 20 }), (source, times) => {
      const once = steps(`${source}\n`)
      expect(steps(`${source}\n`.repeat(times))).toBe(times * once)
      expect(once).toBeLessThanOrEqual(2 * (source.length + 1))
    }),
  )
  for (const unit of ['가', 'a', '1', 'aB', '가a', ' ', '\uD800']) {
    expect(steps(unit.repeat(20_000))).toBeLessThanOrEqual(2 * 20_000 * unit.length)
  }
})
