import type { factChecks as ko } from '../ko/fact-checks.ts'

const KINDS: Readonly<Record<string, string>> = {
  string: 'a text',
  array: 'a list',
  object: 'names with values (`name: value`)',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
}
const UNITS: Readonly<Record<string, string>> = { string: ' characters', array: ' items' }

export const factChecks: typeof ko = {
  alias: (name) =>
    `in YAML *${name} refers to another value, and there is none; put it into quotation marks: "*${name}"`,
  yaml: (problem) => `this is not YAML: ${problem}`,
  deepYaml: () => 'the YAML is nested more than 32 levels deep, or a key is a list; indent less, close brackets',
  shapes: {
    missing: (kind) => `it is missing; write ${KINDS[kind] ?? kind}`,
    type: (kind) => `it has to be ${KINDS[kind] ?? kind}`,
    oneOf: (values) => `it has to be one of ${values.map((one) => `"${one}"`).join(', ')}`,
    atMost: (most, of) => `it is too long; at most ${most}${UNITS[of] ?? ''}`,
    atLeast: (least, of) => `it is too short; at least ${least}${UNITS[of] ?? ''}`,
    form: (form) => `it has to have the form ${form}`,
    unknown: (names) => `nothing is called ${names.join(', ')} here; look at the spelling, or take it out`,
  },
  shape: (path, problem) => `"${path}" has the wrong shape: ${problem}`,
  repeatedAttribute: (id) => `the attribute "${id}" stands here twice; remove one or give it another id`,
  unknownAttribute: (id, near) =>
    `attributes.yaml has no attribute "${id}"${near.length > 0 ? `; did you mean ${near.join(', ')}?` : ''}; use one that it has, or add it there`,
  value: (attribute, value, wanted) => `the value "${value}" of "${attribute}" cannot be read; ${wanted}`,
  wanted: {
    text: () => 'write one line of text',
    list: () => 'write a list: [a, b]',
    yesno: () => 'write yes or no',
    count: () => 'write a number without a unit: 15, max 15, min 3',
    amount: (units) => `write a number and its unit: max 24 ${units[0]}; units are ${units.join(', ')}`,
  },
  wrongUnit: (attribute, unit, units) => `"${attribute}" does not take the unit "${unit}", only ${units.join(', ')}`,
  tooLong: (attribute, length, max) =>
    `the value of "${attribute}" has ${length} characters; at most ${max} fit a card: shorten it or make several facts of it`,
  sameSubject: (name, first) => `${first} has facts of "${name}" already; make one file of both; this one is not read`,
  repeatedErratum: (id) => `the erratum id "${id}" stands here twice; change one`,
  unknownWhole: (field, name) =>
    `"${name}" under ${field} is no one subject of the notes; write the subject's name as it is`,
  unknownErratum: (id) => `"${id}" under errata is not in errata.yaml; write an id that is, or []`,
  misplacedErratum: (kind, id, attribute, lines) =>
    kind === 'elsewhere'
      ? `the erratum "${id}" is tied to "${attribute}", but lines ${lines} that it quotes are none that it corrects; quote those, or name it under exceptions with a reason`
      : `"${attribute}" quotes lines ${lines} that the erratum "${id}" corrects, but no fact of this file shows it; add it to errata of that fact, or name it under exceptions with a reason`,
  needlessException: (id) => `"${id}" under exceptions is shown where it belongs; remove it`,
  unsaid: (subject, attribute, lines) =>
    `the cell "${attribute}" of "${subject}" is empty, but lines ${lines} of the notes have its words; write a fact, or list it under without with a reason`,
  uncovered: (section, words) =>
    `no facts file and no line of facts/none.yaml covers this statement: ${section} "${words}"; quote it by a fact, or list it in none.yaml with a reason`,
  covered: (section, words) => `a fact quotes this statement already: ${section} "${words}"; remove it from none.yaml`,
}
