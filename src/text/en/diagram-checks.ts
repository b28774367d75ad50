import type { diagramChecks as ko } from '../ko/diagram-checks.ts'

const ON = { graph: 'the graph', box: 'a box', arrow: 'an arrow', border: 'a border' } as const

export const diagramChecks: typeof ko = {
  syntax: (found) =>
    found === ''
      ? 'the file ends before the graph is closed; add the missing } or ]'
      : `this is not DOT from here on: "${found}"; check brackets and quotation marks before it; labels in <…> are not understood`,
  tooLarge: () =>
    'the picture is too large and was left out; draw it in parts of at most 500 boxes, 1,000 arrows and 50 nested borders',
  noPicture: (name) =>
    `the notes have no picture "${name}"; name the file like the picture file that the note points to, without its extension`,
  noAlt: () => 'the picture has no description; add graph [comment="one or two sentences"]',
  noQuote: (edge) => `the arrow ${edge} stands on nothing; add tooltip="words of the note"`,
  repeated: (name, first) => `the picture "${name}" is drawn in ${first} already; keep one of the two`,
  unknownClass: (on, name, allowed) =>
    `there is no class "${name}" for ${ON[on]}, so it is drawn plain; the classes are: ${allowed.join(', ')}`,
  unusedAttribute: (on, name, allowed) =>
    `"${name}" on ${ON[on]} is not used; colours and shapes come from its class; what is read: ${allowed.join(', ')}`,
}
