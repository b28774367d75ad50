import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { BYTES_AT_MOST } from '../../src/content/files.ts'
import { readLibrary, readLibraryInTurns } from '../../src/content/read.ts'
import { textOf } from '../../src/text/text.ts'
import { contentFolder } from '../content-folder.ts'

const read = (content: string) => readLibrary(content, textOf('ko'))
const titles = (content: string) => read(content).notebook.chapters.map((one) => one.title)
const faults = (content: string) => read(content).faults.map(({ file, code }) => `${file} ${code}`)

function write(content: string, file: string, bytes: Uint8Array): void {
  writeFileSync(join(content, file), bytes)
}

const EUC_KR = new Uint8Array([
  0x23, 0x20, 0xb3, 0xeb, 0xc6, 0xae, 0x0a, 0x0a, 0x2d, 0x20, 0xb9, 0xe6, 0xc8, 0xad, 0xba, 0xae,
])
const utf16 = (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le')

describe('the folder of notes', () => {
  test('files of tools and repositories are no notes; whatever people call Markdown is', () => {
    const content = contentFolder({
      'notes/a.md': '# A\n\n말',
      'notes/b.markdown': '# B\n\n말',
      'notes/c.mdx': "import X from 'x'\n\n# C\n\n말 {/* 숨김 */}",
      'notes/d.txt': '# D\n\n말',
      'notes/E.MD': '# E\n\n말',
      'notes/Security.md': '# 보안\n\n말',
      'notes/deep/a/b/c/d/e/f.md': '# F\n\n말',
      'notes/.obsidian/x.md': '# X\n\n말',
      'notes/.trash/x.md': '# X\n\n말',
      'notes/__pycache__/x.md': '# X\n\n말',
      'notes/logseq/bak/x.md': '# X\n\n말',
      'notes/map.excalidraw.md': '# X\n\n말',
      'notes/pull_request_template.md': '# X\n\n말',
      'notes/node_modules/p/x.md': '# X\n\n말',
      'notes/.github/x.md': '# X\n\n말',
      'notes/LICENSE.md': '# X\n\n말',
      'notes/ads.txt': 'example.org, 1, DIRECT',
      'notes/CONTRIBUTING.md': '# X\n\n말',
      'notes/old.docx': 'x',
      'notes/older.docx': 'x',
    })
    expect(titles(content)).toEqual(['A', 'B', 'C', 'D', 'F', 'E', '보안'])
    expect(
      read(content)
        .notebook.byId.get('C')
        ?.statements.map((one) => one.text),
    ).toEqual(['말'])
    expect(read(content).notRead).toEqual([
      'notes/ads.txt',
      'notes/CONTRIBUTING.md',
      'notes/LICENSE.md',
      'notes/map.excalidraw.md',
      'notes/old.docx',
      'notes/older.docx',
      'notes/pull_request_template.md',
    ])
    expect(faults(content).filter((one) => one.includes('not-markdown'))).toEqual(['notes/old.docx not-markdown'])
  })

  test('a file in another encoding is read, and said', () => {
    const content = contentFolder({ 'notes/a.md': '# A\n\n말' })
    write(content, 'notes/euc.md', EUC_KR)
    write(content, 'notes/wide.md', utf16('# 넓은 노트\n\n- 말'))
    write(content, 'notes/west.md', Buffer.from('# Caf\xe9\n\n- It\x92s d\xe9j\xe0 vu', 'latin1'))
    // Letters of CP949 that EUC-KR has not: 똠, 펲, 뷁.
    write(content, 'notes/cp949.md', Buffer.from('23208c63b9e6b0a2c7cf0a0a2d20bc84bdc32094ee', 'hex'))
    write(content, 'notes/japan.md', Buffer.from('2320836d815b83670a0a2d2082d982f1', 'hex'))
    write(
      content,
      'notes/cut.md',
      Buffer.concat([Buffer.from('# 잘린 노트\n\n- 말이 길다\n- 끝'), Buffer.from([0xea, 0xb0])]),
    )
    write(content, 'notes/wide-bare.md', Buffer.from('# 넓다\n\n- 글', 'utf16le').swap16())
    write(content, 'notes/picture.md', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1, 0, 7, 0, 0]))
    expect(titles(content)).toEqual(['A', '똠방각하', '잘린 노트', '노트', 'ノート', 'Café', '넓다', '넓은 노트'])
    expect(read(content).notebook.byId.get('똠방각하')?.statements[0]?.text).toBe('펲시 뷁')
    expect(read(content).faults).toContainEqual(
      expect.objectContaining({ file: 'notes/cut.md', line: 4, code: 'broken-letters' }),
    )
    expect(read(content).notebook.byId.get('노트')?.statements[0]?.text).toBe('방화벽')
    expect(faults(content)).toEqual(
      expect.arrayContaining([
        'notes/euc.md encoding',
        'notes/wide.md encoding',
        'notes/west.md encoding',
        'notes/picture.md no-text',
      ]),
    )
  })

  test('a link is followed once inside the folder and never out of it', () => {
    const outside = contentFolder({ 'secret.md': '# 비밀\n\n말', 'pictures/x.png': 'x' })
    const content = contentFolder({ 'notes/a.md': '# A\n\n말\n\n![x](x.png) ![y](y/x.png)', 'other/b.md': '# B\n\n말' })
    symlinkSync(join(outside, 'secret.md'), join(content, 'notes/secret.md'))
    symlinkSync(join(outside, 'pictures/x.png'), join(content, 'notes/x.png'))
    symlinkSync(join(outside, 'pictures'), join(content, 'notes/y'))
    symlinkSync(join(content, 'other/b.md'), join(content, 'notes/b.md'))
    symlinkSync(join(content, 'notes/a.md'), join(content, 'notes/again.md'))
    symlinkSync(join(content, 'notes'), join(content, 'notes/loop'))
    symlinkSync(join(content, 'nowhere.md'), join(content, 'notes/gone.md'))
    expect(titles(content)).toEqual(['A', 'B'])
    expect(read(content).diagrams).toEqual([])
    expect(faults(content)).toEqual(
      expect.arrayContaining([
        'notes/secret.md skipped-outside',
        'notes/x.png skipped-outside',
        'notes/y skipped-outside',
        'notes/gone.md skipped-gone',
      ]),
    )
    expect(faults(content).join()).not.toMatch(/again|loop/)
  })

  test.skipIf(process.platform !== 'linux')(
    'a name that is no UTF-8 is read as its letters, its file as any other',
    () => {
      const content = contentFolder({ 'notes/a.md': '# A\n\n말' })
      const put = (name: string | Buffer, text: string) =>
        writeFileSync(Buffer.concat([Buffer.from(join(content, 'notes/')), Buffer.from(name)]), text)
      const korean = (name: string) => iconv.encode(name, 'cp949')
      put(korean('방화벽.md'), '# 방화벽\n\n![구성](구성도.png)')
      put(korean('구성도.png'), 'x')
      put(Buffer.from('caf\xe9.md', 'latin1'), '# Café\n\nWord')
      // The same letters in two encodings, and a folder of such a name with a link in it.
      put('복제.md', '# 하나\n\n말')
      put(korean('복제.md'), '# 둘\n\n말')
      mkdirSync(Buffer.concat([Buffer.from(join(content, 'notes/')), korean('폴더')]))
      put(korean('폴더/안.md'), '# 안\n\n말')
      symlinkSync(
        join(content, 'notes/a.md'),
        Buffer.concat([Buffer.from(join(content, 'notes/')), korean('폴더/링크.md')]),
      )
      symlinkSync(join(content, 'nowhere.md'), Buffer.concat([Buffer.from(join(content, 'notes/')), korean('없는.md')]))
      const { notebook, diagrams } = read(content)
      expect(titles(content).toSorted()).toEqual(['A', 'Café', '둘', '방화벽', '안', '하나'].toSorted())
      expect(notebook.chapters.map(({ file }) => file)).toEqual(
        expect.arrayContaining(['notes/방화벽.md', 'notes/café.md', 'notes/복제.md', 'notes/폴더/안.md']),
      )
      expect(new Set(notebook.chapters.map(({ file }) => file)).size).toBe(6)
      expect(diagrams.map(({ file }) => file)).toEqual(['notes/구성도.png'])
      expect(faults(content)).toEqual(['notes/없는.md skipped-gone'])
    },
  )

  test.skipIf(process.platform !== 'linux')('a link whose own name is UTF-8 leads to a file whose name is not', () => {
    const content = contentFolder({ 'notes/a.md': '# A\n\n말', 'other/x.md': '# X' })
    const other = Buffer.concat([Buffer.from(join(content, 'other/')), iconv.encode('방화벽.md', 'cp949')])
    writeFileSync(other, '# 방화벽\n\n말')
    symlinkSync(other, join(content, 'notes/b.md'))
    expect(titles(content)).toEqual(['A', '방화벽'])
    expect(faults(content)).toEqual([])
  })

  test('a file over the limit is named before it is read', () => {
    const content = contentFolder({ 'notes/a.md': '# A\n\n말', 'notes/big.md': 'x'.repeat(BYTES_AT_MOST.notes + 1) })
    expect(titles(content)).toEqual(['A'])
    expect(read(content).faults).toContainEqual(
      expect.objectContaining({ file: 'notes/big.md', code: 'large-file', severity: 'error' }),
    )
  })

  test('pictures are found beside the note, from the root of the notes and by name', () => {
    const content = contentFolder({
      'notes/db/a.md':
        '# A\n\n![1](img/one.png) ![2](/db/img/two.png) ![3](/images/three.PNG?raw=true)\n![[four.png]] ![4](four.png) ![no](twice.png)',
      'notes/db/img/one.png': '1',
      'notes/db/img/two.png': '2',
      'notes/images/three.png': '3',
      'notes/attachments/four.png': '4',
      'notes/attachments/twice.png': '5',
      'notes/images/twice.png': '6',
    })
    expect(read(content).diagrams.map((one) => one.file)).toEqual([
      'notes/db/img/one.png',
      'notes/db/img/two.png',
      'notes/images/three.png',
      'notes/attachments/four.png',
      'notes/attachments/four.png',
    ])
  })

  test('no folder, an empty one and a file in its place are told', () => {
    const content = contentFolder({ 'x.txt': '' })
    expect(faults(content)).toContain('notes no-notes')
    mkdirSync(join(content, 'notes'))
    expect(faults(content)).toContain('notes no-notes')
    expect(faults(contentFolder({ notes: 'x' }))).toContain('notes no-notes')
  })

  test('beside a running bot the same is read in turns', async () => {
    const content = contentFolder({ 'notes/a.md': `# A\n\n${'## B\n\n- 말이다.\n\n'.repeat(500)}` })
    let turns = 0
    const others = setInterval(() => turns++, 1)
    const library = await readLibraryInTurns(content, textOf('ko'))
    clearInterval(others)
    expect(library.notebook.sections).toEqual(read(content).notebook.sections)
    expect(turns).toBeGreaterThan(0)
  })
})
