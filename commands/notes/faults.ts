import type { App } from '../../src/app.ts'
import { escapeText } from '../../src/chat/escape.ts'
import { inSteps } from '../../src/chat/in-steps.ts'
import type { Library } from '../../src/content/library.ts'
import type { Fault } from '../../src/core/fault.ts'
import { checkBankInSteps } from '../../src/core/quiz/checks/check-bank.ts'
import { checkContext } from '../../src/core/quiz/checks/context.ts'
import type { Text } from '../../src/text/text.ts'

const RANK = { error: 0, warning: 1 }

/** What `saegim check` would say of these files, and what they break in others, a line each. Errors first: they cost something. */
export async function faultLines(
  after: Library,
  paths: ReadonlySet<string>,
  { library }: Pick<App, 'library'>,
  text: Text,
): Promise<string[]> {
  const known = new Set(library.faults.map(keyOf))
  const told = after.faults.filter((one) => paths.has(one.file) || !known.has(keyOf(one)))
  const all = [...told, ...(await questionFaults(after, paths, text))]
  return all
    .sort((a, b) => RANK[a.severity] - RANK[b.severity])
    .map(({ severity, file, line, message }) =>
      text.notes.fault(severity, `${escapeText(file)}:${line}`, escapeText(message)),
    )
}

/** Languages differ, places do not. */
function keyOf({ file, line, code }: Fault): string {
  return `${file}:${line} ${code}`
}

/** Whether the questions of these files are good ones. */
async function questionFaults(after: Library, paths: ReadonlySet<string>, text: Text): Promise<Fault[]> {
  const { taken } = after.questionBank
  if (!taken.some(({ question }) => paths.has(question.file))) return []
  const { findings } = await inSteps(checkBankInSteps(taken, checkContext(after)))
  return findings
    .filter(({ item }) => paths.has(item.question.file))
    .map(({ item, finding }): Fault => {
      const message = text.questionChecks.finding(finding)
      return { severity: 'warning', file: item.question.file, line: finding.line, code: finding.code, message }
    })
}
