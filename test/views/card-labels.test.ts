import { expect, test } from 'vitest'
import { serviceInSteps } from '../../commands/service/view.ts'
import { buildErrata } from '../../src/core/facts/errata.ts'
import { finish } from '../../src/core/steps.ts'
import { textOf } from '../../src/text/text.ts'
import { worldOf } from '../core/facts/comparison/world.ts'

function shown(name: string, ...lines: readonly string[]) {
  const { notebook, card } = worldOf(['# Boats', '', ...lines])
  const context = { text: textOf('en'), errata: buildErrata([]), notebook, noteUrl: () => undefined }
  const [embed] = finish(serviceInSteps({ card: card(name), topics: [], page: 0 }, context)).embeds ?? []
  return { body: embed?.description ?? '', path: embed?.author?.name ?? '' }
}

test('"other" is said of what stands beside something that has a name, and of nothing else', () => {
  const plain = shown('Ferry', '## Ferry', '', 'A ferry is a boat.', '', 'It floats.', '', 'It leaks.')
  expect(plain.body).toBe('A ferry is a boat. (line 5)\n\n- It floats. (line 7)\n- It leaks. (line 9)')
  const named = shown('Ferry', '## Ferry', '', 'A ferry is a boat.', '', '- Cost: two coins', '', 'It leaks.')
  expect(named.body).toContain('**Other** It leaks.')
})

test('a card says where its subject stands, down to the bold line over it', () => {
  const lines = ['## Steering', '', '**Oar**', '', '- **Reach**', '  - As far as an arm']
  expect(shown('Reach', ...lines).path).toBe('Boats › Steering › Oar')
})
