import { expect, test } from 'vitest'
import { buildErrata } from '../../src/core/facts/errata.ts'
import { textOf } from '../../src/text/text.ts'
import { sectionAtView } from '../../src/views/section.ts'
import { notebookOf } from '../notebook.ts'

const cells = Array.from({ length: 300 }, (_, at) => `| ${at} | 값 ${at} |`)
const code = Array.from({ length: 300 }, (_, at) => `line ${at} of the code`)

test.each([
  ['a table', ['| 이름 | 값 |', '|---|---|', ...cells]],
  ['a code block', ['```', ...code, '```']],
])('%s that is cut is closed before the source', (_, lines) => {
  const [section] = notebookOf('# 장', '### A', ...lines).sections
  if (!section) throw new Error('no section')
  const context = { text: textOf('ko'), errata: buildErrata([]), noteUrl: () => undefined }
  const description = sectionAtView(section, 0, context).embeds?.[0]?.description ?? ''
  expect(description).toMatch(/^(?:```[^`]*\n```\n)+(?:…\n)?\n장 > A/)
})
