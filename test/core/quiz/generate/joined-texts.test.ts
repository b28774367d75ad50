import fc from 'fast-check'
import { expect, test } from 'vitest'
import { JoinedTexts } from '../../../../src/core/quiz/generate/joined-texts.ts'

const text = fc.stringMatching(/^[ab]{0,4}$/)

test('joined texts hold what each of them does, in their order, whenever they are asked', () => {
  fc.assert(
    fc.property(fc.array(text), fc.array(text), text, (early, late, words) => {
      const joined = new JoinedTexts()
      const holding = (all: readonly string[]) => all.flatMap((one, at) => (one.includes(words) ? [at] : []))
      for (const one of early) joined.push(one)
      expect(joined.holding(words)).toEqual(holding(early))
      for (const one of late) joined.push(one)
      expect(joined.holding(words)).toEqual(holding([...early, ...late]))
    }),
  )
})
