import { expect, test } from 'vitest'
import { errataView } from '../../src/chat/errata.ts'
import type { Erratum, VERDICTS } from '../../src/core/facts/errata.ts'
import { textOf } from '../../src/text/text.ts'

test.each<[(typeof VERDICTS)[number], string]>([
  ['outdated', '**지금은** 둘이다.'],
  ['renamed', '**지금은** 둘이다.'],
  ['wrong', '**정확히는** 둘이다.'],
  ['misleading', '**정확히는** 둘이다.'],
])('what was never right is not told as a change of today: %s', (verdict, sentence) => {
  const erratum: Erratum = {
    id: 'one',
    verdict,
    confidence: 'high',
    source: 'a manual',
    file: 'errata.yaml',
    line: 1,
    ask: 'corrected',
    now: { ko: '둘이다.', en: 'It is two.' },
    statements: [],
    citations: [],
  }
  const message = errataView([erratum], textOf('ko'), () => undefined)
  expect(message.embeds?.[0]?.description).toContain(sentence)
})
