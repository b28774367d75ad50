import { expect, test } from 'vitest'
import { ENGINES, openRenderer } from '../../src/pictures/render.ts'
import { tableTree } from '../../src/pictures/table.ts'
import { tableOf } from '../bench/sample-pictures.ts'

test('an install without optional packages draws the same picture, byte for byte', async () => {
  const draw = async (engine: (typeof ENGINES)[keyof typeof ENGINES]) => {
    const { renderTree } = await openRenderer(engine)
    return Buffer.from(await renderTree(tableTree(tableOf(1))))
  }
  expect((await draw(ENGINES.portable)).equals(await draw(ENGINES.native))).toBe(true)
})
