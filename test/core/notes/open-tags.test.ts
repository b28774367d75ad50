import { describe, expect, test } from 'vitest'
import { outlineInSteps } from '../../../src/core/notes/headings.ts'
import { withoutOpenTags } from '../../../src/core/notes/open-tags.ts'
import { finish } from '../../../src/core/steps.ts'

describe('what begins HTML and ends nowhere on its line', () => {
  test.each(['<!--', '<?', '<!DOCTYPE', '<![CDATA['])(
    '%s: more of it than may be meant is text to the parser',
    (mark) => {
      const line = Array.from({ length: 150 }, (_, at) => `${mark} w${at}`).join(' ')
      const left = withoutOpenTags(line).match(/(?<!\\)<[!?]/g)
      expect(left).toHaveLength(4)
      const [part] = finish(outlineInSteps(`- x ${line}`)).parts
      expect(part?.statements.map(({ text }) => text)).toEqual([`x ${line}`])
    },
  )

  test.each([
    'a <!-- b --> c <?php d ?> <!DOCTYPE html> e',
    `${'<!-- a --> '.repeat(50)}`,
    `<!-- ${'<? '.repeat(50)}-->`,
    '\\<!-- '.repeat(50),
    '<!-- a <? b <!X c <![CDATA[ d',
    'a < b, c <- d, <3',
  ])('%s stays', (line) => {
    expect(withoutOpenTags(line)).toBe(line)
  })
})
