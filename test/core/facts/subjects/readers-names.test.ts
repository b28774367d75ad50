import { describe, expect, test } from 'vitest'
import { buildSubjects } from '../../../../src/core/facts/subjects/subjects.ts'
import { namesInSteps } from '../../../../src/core/language/names/names.ts'
import { buildNotebook } from '../../../../src/core/notes/notebook.ts'

/** Notes that nobody prepared, in the layouts of public repositories. */
const FILES = {
  'tides/notes.md': '# Ebb\n\nIt goes.\n\n# Flood\n\nIt comes.',
  'Depth-of-Water/notes.md': '# Soundings\n\nThe DoW is sounded.\n\n# Marks\n\n- On the line.',
  'nets.md': '# Nets Overview\n\nThey catch.',
  'boats.md': '# Boats\n\n## Gear\n\n- **Nets**: hang on the side.\n- **DoS (Dead of season)**: nobody sails.',
  'warnings.md': '# Harbour Warning System (HWS) notes\n\nIt warns.',
  'season.md': '# Dead of Season\n\nNobody sails.',
  'sea1.md': '# Sea - Long Swell Waves\n\nThey roll.',
  'sea2.md': '# Sea - Pilots\n\nThey lead.',
  'sea3.md': '# Sea - Buoys\n\nThey mark.',
  '02_mooring line.md': '## Mooring Line\n\n- It holds.\n\n## Wear\n\n- It frays.',
  'ships.md':
    '# Ships\n\n## Ferries\n\n- They cross.\n\n## Tide Gauge\n\n- The TG stands in water. A TG is read.\n\n## Terms\n\n**Ballast.** It steadies a ship.\n\n**It sinks.** Then all is lost.',
  'winds.md': "# Beaufort's method explained\n\nIt counts winds.",
  'Helm.md': '# Helm\n\n헬름으로 배를 돌린다.\n\n## Ebb Level\n\n- Low.\n\n## Function Level\n\n- High.',
  'raising.md': '# Raising\n\n## Raising Ways: Hand vs. Capstan\n\n- By hand.',
  'long.md': '# Log 7 of what was seen by Kapstadt harbour on the third day\n\nNothing.',
  'TidalRangeForecast.md': '# 조차\n\n크다.',
  'gulf.md': '# Gulf\n\n## Marina 마리나\n\n- 감는다.\n\n## Marina 축\n\n- 돈다.',
  'crew.md': '# Crew\n\n## Code Review\n\n- Two look.\n\n## Talk\n\n- **Code**: of flags.',
  'lines.md': '# Line Review\n\nA line review takes two.',
  'bore.md': '# Tidal Bore\n',
  'bores.md': '# Tidal Bore Effects\n\nThey run up.',
  'log.md': '# Log Review\n\nOnce a year.',
  'cycle.md': '# The Moon Cycle\n\nIt turns.',
  'Ropes & Knots.md': '# Ropes & Knots\n\nThey tie.',
  'sails.md': '# Sails\n\n## Rig\n\n- **Knots**: of cloth.',
  'fog.md':
    '2024-08-27 15:23\n\nStatus:\n\nTags:\n[[sea]]\n[[air]]\n\n# Fog Banks explained\n\n- They drift.\n\n# References\n\n- [Fog](https://fog.test)',
  'days.md':
    '# Days\n\n## 4.19 조류\n\n- 세다.\n\n## 2024-03-01 - 안개\n\n- 짙다.\n\n## September 11, 2001 storm\n\n- 컸다.\n\n**2024-03-02**\n\n- 맑다.',
} as const

const files = Object.entries(FILES).map(([file, text]) => ({ file: `notes/${file}`, text }))
const { all, resolve } = buildSubjects(buildNotebook(files).notebook, [], (entries) => namesInSteps(entries))

describe('what readers would type finds what they mean at once', () => {
  test.each([
    ['tides', 'tides/notes.md', 'a folder’s own page'],
    ['DoW', 'Depth-of-Water/notes.md', 'the letters that its notes write, the small word’s too'],
    ['Nets', 'nets.md', 'a title beside its manner, before a bold word elsewhere'],
    ['HWS', 'warnings.md', 'brackets before the manner'],
    ['What is HWS?', 'warnings.md', 'asked in English'],
    ['HWS란?', 'warnings.md', 'asked in Korean'],
    ['Pilots', 'sea2.md', 'what stands behind a shared head'],
    ['LSW', 'sea1.md', 'the letters of that'],
    ['mooring line', '02_mooring line.md', 'a file that is numbered'],
    ['Ferry', 'ships.md', 'the other number'],
    ['TG', 'ships.md', 'two letters that its own notes write'],
    ['Ballast', 'ships.md', 'a bold name with a full stop'],
    ['Beaufort', 'winds.md', 'whose it is'],
    ['캡스턴', 'raising.md', 'one word of five, by ear'],
    ['TRF', 'TidalRangeForecast.md', 'the letters of a file’s name without blanks'],
    ['marina', 'gulf.md', 'a title in two scripts'],
    ['moon cycle', 'cycle.md', 'a title without its article'],
    ['Log', 'log.md', 'a chapter that is called a text'],
    ['DoS', 'season.md', 'a chapter of the other name that a bold word has'],
    ['헬름', 'Helm.md', 'a short sound that its own notes write'],
    ['함수 수준', 'Helm.md', 'word for word in the other language'],
    ['Fog Banks', 'fog.md', 'a page by a template, with its sources under a title'],
    ['4.19 조류', 'days.md', 'a title as it is written'],
    ['안개', 'days.md', 'a title with its day'],
  ])('%s is in %s: %s', (typed, file) => {
    expect(resolve(typed)).toMatchObject({ kind: 'one', subject: { section: { file: `notes/${file}` } } })
  })

  test('a bold word asks beside a chapter of two of which it is one', () => {
    const found = resolve('Knots')
    expect(found).toMatchObject({ kind: 'several', subjects: [{ name: 'Ropes & Knots' }, { name: 'Knots' }] })
  })

  test('what a section’s title says before the name of a text is no name of its own', () => {
    expect(all.find(({ name }) => name === 'Code Review')?.aliases).toEqual([])
    expect(resolve('Code')).toMatchObject({ kind: 'one', subject: { name: 'Code' } })
  })

  test('what a chapter’s own text calls so is no text on the rest of its name', () => {
    expect(all.find(({ name }) => name === 'Line Review')?.aliases).not.toContain('Line')
  })

  test('an empty note’s name opens nothing that is called nearly so', () => {
    expect(resolve('Tidal Bore')).toMatchObject({ kind: 'none', suggestions: [{ name: 'Tidal Bore Effects' }] })
  })

  test('a date that a title goes on from is a part of it', () => {
    expect(all.map(({ name }) => name)).toContain('September 11, 2001 storm')
  })

  test('initials that stand in no name mean none that sounds alike', () => {
    expect(resolve('HR Gauge').kind).toBe('none')
  })

  test('what a template files a page under is no statement of it', () => {
    const page = all.find(({ section }) => section.file === 'notes/fog.md')
    expect(page?.statements.map(({ text }) => text)).toEqual(['They drift.'])
  })

  test('what many titles are filed under names none of them, nor does a sentence or a day', () => {
    expect(all.filter(({ name, aliases }) => [name, ...aliases].includes('Sea'))).toEqual([])
    expect(all.map(({ name }) => name)).not.toContain('It sinks.')
    expect(all.filter(({ kind }) => kind === 'term').map(({ name }) => name)).not.toContain('2024-03-02')
  })

  test('a folder’s own page is shown by the folder’s name', () => {
    expect(all.find(({ section }) => section.file === 'notes/tides/notes.md')?.name).toBe('tides')
  })
})
