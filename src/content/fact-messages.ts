import type { FactProblem } from '../core/facts/sheets/prove.ts'
import type { Attribute } from '../core/facts/types.ts'
import { MAX_VALUE, type ValueProblem } from '../core/facts/values/value.ts'
import type { Fault } from '../core/fault.ts'
import type { Text } from '../text/text.ts'

/** What is wrong with a fact, and what to do. */
export function factMessage(problem: FactProblem, text: Text): Pick<Fault, 'code' | 'message'> {
  const say = text.factChecks
  switch (problem.kind) {
    case 'unknown-attribute':
      return { code: 'unknown-attribute', message: say.unknownAttribute(problem.id, problem.near) }
    case 'quote':
      return { code: `quote-${problem.problem.kind}`, message: text.checks.quote(problem.problem) }
    case 'value':
      return valueMessage(problem.attribute, problem.problem, text)
  }
}

function valueMessage(attribute: Attribute, problem: ValueProblem, text: Text): Pick<Fault, 'code' | 'message'> {
  const say = text.factChecks
  switch (problem.kind) {
    case 'too-long':
      return { code: 'value-too-long', message: say.tooLong(attribute.id, problem.length, MAX_VALUE) }
    case 'wrong-unit':
      return { code: 'wrong-unit', message: say.wrongUnit(attribute.id, problem.unit, problem.units) }
    case 'unreadable':
      return {
        code: 'unreadable-value',
        message: say.value(attribute.id, problem.value, wanted(attribute, problem, text)),
      }
  }
}

function wanted(attribute: Attribute, problem: ValueProblem & { kind: 'unreadable' }, text: Text): string {
  const say = text.factChecks.wanted
  switch (attribute.type) {
    case 'text':
    case 'list':
    case 'yesno':
    case 'count':
      return say[attribute.type]()
    default:
      return say.amount(problem.units)
  }
}
