import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { zstdCompressSync } from 'node:zlib'
import Database from 'better-sqlite3'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readAnkiPackage } from '../../src/content/anki-package.ts'
import { readLibrary } from '../../src/content/read.ts'
import { textOf } from '../../src/text/text.ts'
import { contentFolder } from '../content-folder.ts'

const NOTE = '# Notes\n\n### DB\n\n- 수명은 15분이다.\n'
const SEPARATOR = '\u001f'

/** Notes of three types, as both generations of collections hold them. */
const NOTES = [
  [1, ['자동 백업은 며칠까지 두나요?', '35일']],
  [1, ['리더 엔드포인트는 무엇을 받나요? <img src="a.png">', '<b>읽기</b>']],
  [2, ['수도&nbsp;', '도시의 이름은?']],
  [3, ['복제본은 {{c1::15}}개, 복사본은 {{c2::6::몇}}개다.', '외우기']],
] as const

function collection(tables: boolean): Uint8Array {
  const database = new Database(':memory:')
  database.exec('create table notes (id integer primary key, mid integer, flds text)')
  const insert = database.prepare('insert into notes (mid, flds) values (?, ?)')
  for (const [type, fields] of NOTES) insert.run(type, fields.join(SEPARATOR))
  if (tables) {
    database.exec('create table notetypes (id integer primary key, config blob)')
    database.exec('create table templates (ntid integer, ord integer)')
    const addType = database.prepare('insert into notetypes values (?, ?)')
    const addTemplate = database.prepare('insert into templates values (?, ?)')
    for (const [type, config, templates] of [
      [1, [0x1a, 0], 1],
      [2, [0x1a, 0], 2],
      [3, [8, 1], 1],
    ] as const) {
      addType.run(type, Buffer.from(config))
      for (let at = 0; at < templates; at++) addTemplate.run(type, at)
    }
  } else {
    const models = { 1: { type: 0, tmpls: [{}] }, 2: { type: 0, tmpls: [{}, {}] }, 3: { type: 1, tmpls: [{}] } }
    database.exec('create table col (models text)')
    database.prepare('insert into col values (?)').run(JSON.stringify(models))
  }
  return database.serialize()
}

function libraryWith(name: string, bytes: Uint8Array) {
  const content = contentFolder({ 'notes/a.md': NOTE })
  mkdirSync(join(content, 'questions'), { recursive: true })
  writeFileSync(join(content, 'questions', name), bytes)
  return readLibrary(content, textOf('ko'))
}

/** The same archive, whose entry and directory state ten bytes of content. */
function smallSaid(zip: Uint8Array): Uint8Array {
  const view = new DataView(zip.buffer, zip.byteOffset)
  view.setUint32(22, 10, true)
  view.setUint32(view.getUint32(zip.length - 6, true) + 24, 10, true)
  return zip
}

/** A collection of whatever was made of the one above. */
function changed(sql: string): Uint8Array {
  const database = new Database(Buffer.from(collection(false)))
  database.exec(sql)
  return database.serialize()
}

const ENDLESS =
  'with recursive n (id) as (select 1 union all select id + 1 from n) select id, 1 as mid from n where id < 0'

const OLD_ONLY = strToU8('Please update to the latest Anki version')

describe('an Anki package', () => {
  it.each([
    ['of old versions', { 'collection.anki2': collection(false), media: strToU8('{}') }],
    ['of versions between', { 'collection.anki2': OLD_ONLY, 'collection.anki21': collection(false) }],
    ['of new versions', { 'collection.anki2': OLD_ONLY, 'collection.anki21b': zstdCompressSync(collection(true)) }],
  ])('%s gives its notes: basic, reversed, cloze', (_, files) => {
    const { questions, questionFiles } = libraryWith('deck.apkg', zipSync(files))
    expect(questions.map(({ kind, stem, key }) => [kind, stem, key[0]])).toEqual([
      ['typed', '자동 백업은 며칠까지 두나요?', '35일'],
      ['typed', '리더 엔드포인트는 무엇을 받나요?', '읽기'],
      ['typed', '수도', '도시의 이름은?'],
      ['typed', '도시의 이름은?', '수도'],
      ['cloze', '복제본은 {{15}}개, 복사본은 6개다.', '15'],
      ['cloze', '복제본은 15개, 복사본은 {{6}} (몇)개다.', '6'],
    ])
    expect(questionFiles).toEqual([{ file: 'questions/deck.apkg', form: 'Anki', taken: 6, leftOut: 0, media: 1 }])
  })

  it.each([
    ['no zip', strToU8('not a zip'), 'anki-no-zip'],
    ['a zip of something else', zipSync({ 'a.txt': strToU8('a') }), 'anki-no-collection'],
    ['a broken collection', zipSync({ 'collection.anki2': OLD_ONLY }), 'anki-no-collection'],
    ['a broken compression', zipSync({ 'collection.anki21b': strToU8('x') }), 'anki-no-collection'],
    ['a bomb', zipSync({ 'collection.anki2': new Uint8Array(30_000_000) }), 'anki-too-large'],
    [
      'a bomb that says that it is small',
      smallSaid(zipSync({ 'collection.anki2': new Uint8Array(30_000_000) })),
      'anki-too-large',
    ],
    [
      'a bomb in a bomb',
      zipSync({ 'collection.anki21b': zstdCompressSync(new Uint8Array(30_000_000)) }),
      'anki-too-large',
    ],
    [
      'a view without an end',
      zipSync({ 'collection.anki2': changed(`drop table notes; create view notes as ${ENDLESS}`) }),
      'anki-no-collection',
    ],
    [
      'worked out as it is read',
      zipSync({ 'collection.anki2': changed('alter table notes add column x as (zeroblob(900000000))') }),
      'anki-no-collection',
    ],
    [
      'mostly types of notes',
      zipSync({ 'collection.anki2': changed(`update col set models = hex(randomblob(2000000))`) }),
      'anki-too-large',
    ],
    ['cut off', zipSync({ 'collection.anki2': collection(false) }).subarray(0, 300), 'anki-no-zip'],
  ])('that is %s is named, and nothing else is lost', (_, bytes, code) => {
    const { faults, notebook } = libraryWith('deck.apkg', bytes)
    expect(faults.filter(({ file }) => file === 'questions/deck.apkg').map((one) => one.code)).toEqual([code])
    expect(notebook.chapters).toHaveLength(1)
  })

  it('names a note beyond all measure by its line, and reads the others', () => {
    const long = changed(`update notes set flds = printf('%.200000c', 'a') || char(31) || 'b' where id = 1`)
    const { faults, questions } = libraryWith('deck.apkg', zipSync({ 'collection.anki2': long }))
    expect(questions).toHaveLength(5)
    expect(faults.find(({ code }) => code === 'stem-missing')).toMatchObject({ file: 'questions/deck.apkg', line: 1 })
  })

  it('is read a little at a time', () => {
    const many = changed(
      `with recursive n (i) as (select 1 union all select i + 1 from n where i < 20000)
       insert into notes (mid, flds) select 1, printf('질문 %d: 얼마인가?', i) || char(31) || i from n`,
    )
    const zip = zipSync({ 'collection.anki2': many })
    const steps = readAnkiPackage(() => zip)
    let count = 0
    while (!steps.next().done) count++
    expect(count - Math.ceil(zip.length / 4096)).toBeGreaterThan(20)
  })

  it('is unpacked a little at a time', () => {
    const steps = readAnkiPackage(() =>
      zipSync({ a: new Uint8Array(5_000_000), 'collection.anki2': collection(false) }, { level: 0 }),
    )
    let count = 0
    while (!steps.next().done) count++
    expect(count).toBeGreaterThan(1_000)
  })
})
