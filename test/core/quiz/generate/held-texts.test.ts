import fc from 'fast-check'
import { expect, test } from 'vitest'
import { HeldTexts } from '../../../../src/core/quiz/generate/held-texts.ts'

const text = fc.stringMatching(/^[ab]{0,4}$/)

test('texts are held by what each of them holds, in their order, whenever they are asked', () => {
  fc.assert(
    fc.property(fc.array(text), fc.array(text), text, (early, late, words) => {
      const held = new HeldTexts()
      const holding = (all: readonly string[]) => all.flatMap((one, at) => (one.includes(words) ? [at] : []))
      for (const one of early) held.push(one)
      expect(held.holding(words)).toEqual(holding(early))
      for (const one of late) held.push(one)
      expect(held.holding(words)).toEqual(holding([...early, ...late]))
    }),
  )
})
