import { strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { type Hands, hands } from './hands.ts'
import { type TrackWorld, trackWorld } from './world.ts'

/** What a leader may send by mistake or in malice, by what it is: each is refused in a sentence, or left out by its name. */

const NOTE = '# 지도\n\n## 강\n\n- 한강은 서울을 지난다.\n'
const OTHER = '# 산\n\n## 산\n\n- 백두산은 높다.\n'

/** Beginning and end of a picture of such sides; nobody here draws it. */
function png(width: number, height: number, more: readonly number[] = []): Uint8Array {
  const head = Buffer.alloc(33)
  head.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13])
  head.write('IHDR', 12, 'latin1')
  head.writeUInt32BE(width, 16)
  head.writeUInt32BE(height, 20)
  return Buffer.concat([
    head,
    Buffer.from(more),
    Buffer.from([0, 0, 0, 0]),
    Buffer.from('IEND\xae\x42\x60\x82', 'latin1'),
  ])
}

/** Four colours, as printers have them. */
const CMYK = Uint8Array.from([
  ...[0xff, 0xd8, 0xff, 0xee, 0, 14, ...Buffer.from('Adobe'), 0, 100, 0, 0, 0, 0, 2],
  ...[0xff, 0xc0, 0, 20, 8, 0, 3, 0, 5, 4, 1, 17, 0, 2, 17, 0, 3, 17, 0, 4, 17, 0, 0xff, 0xda, 0, 0, 0xff, 0xd9],
])
const ANIMATED = png(3, 3, [0, 0, 0, 8, ...Buffer.from('acTL'), 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0])
const GIF = Uint8Array.from([...Buffer.from('GIF89a'), 4, 0, 4, 0, 0, 0, 0, 0x2c, 0x3b])
const WEBP = Buffer.from(`RIFF\x1a\0\0\0WEBPVP8L\x0d\0\0\0\x2f\0\0\0\x10\x07\x10\x11\x11\x88\x88\xfe\x07\0`, 'latin1')

/** A local header that says "larger than 4 GB may say"; the directory says how large. */
const ZIP64 =
  'UEsDBC0AAAAIAAAAIQBvjrt2//////////8EABQAYS5tZAEAEAAVAAAAAAAAABgAAAAAAAAAU1Z4s2DO61Urubhe7Wh4M3fL6+4lelwAUEsBAi0DLQAAAAgAAAAhAG+Ou3YYAAAAFQAAAAQAAAAAAAAAAAAAAIABAAAAAGEubWRQSwUGAAAAAAEAAQAyAAAATgAAAAAA'

type Entries = Readonly<Record<string, string | Uint8Array>>
const zip = (files: Entries) =>
  zipSync(
    Object.fromEntries(
      Object.entries(files).map(([name, said]) => [name, typeof said === 'string' ? strToU8(said) : said]),
    ),
  )

/** Both headers of its only entry say that a password opens it. */
function locked(): Uint8Array {
  const bytes = Buffer.from(zip({ 'a.md': NOTE }))
  bytes[6] = 1
  bytes[bytes.indexOf('PK\u0001\u0002') + 8] = 1
  return bytes
}

function linked(): Uint8Array {
  return zipSync({ 'a.md': [strToU8('/etc/passwd'), { os: 3, attrs: 0xa1ff * 65_536 }], 'b.md': strToU8(NOTE) })
}

/** Two entries of one name: what tells them apart when they are packed is taken away. */
function doubled(): Uint8Array {
  const bytes = Buffer.from(zip({ 'x.md': NOTE, 'y.md': OTHER }))
  for (let at = bytes.indexOf('y.md'); at >= 0; at = bytes.indexOf('y.md')) bytes.write('x.md', at)
  return bytes
}

interface Sent {
  readonly name: string
  readonly bytes: () => Uint8Array
}

/** Made when it is first sent: some take long to pack. */
function a(make: () => Uint8Array, name = 'a.zip'): Sent {
  let made: Uint8Array | undefined
  const bytes = () => {
    made ??= make()
    return made
  }
  return { name, bytes }
}
const text = (said: string) => () => strToU8(said)
const NONE = ['그림이 아니거나', 'no picture, or a broken one']
const HUGE = ['16,384', '16,384']

const REFUSED: readonly (readonly [string, Sent, readonly string[]])[] = [
  ['a zip that calls itself a picture', a(() => zip({ 'a.md': NOTE }), 'a.png'), NONE],
  ['a page', a(text('<!doctype html><p>a</p>'), 'a.png'), NONE],
  ['a drawing in words', a(text('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'a.png'), NONE],
  ['half of a PNG', a(() => png(9, 9).subarray(0, 30), 'a.png'), NONE],
  ['a PNG without its end', a(() => png(9, 9).subarray(0, 40), 'a.png'), NONE],
  ['a JPEG without its end', a(() => CMYK.subarray(0, CMYK.length - 2), 'a.jpg'), NONE],
  ['a GIF without its end', a(() => GIF.subarray(0, 13), 'a.gif'), NONE],
  ['a WebP without its end', a(() => WEBP.subarray(0, 31), 'a.webp'), NONE],
  ['a sound that begins as a WebP does', a(text(`RIFF\x1a\0\0\0WAVEfmt ${'\0'.repeat(40)}`), 'a.webp'), NONE],
  ['a picture without width', a(() => png(0, 9), 'a.png'), NONE],
  ['a picture of four thousand million pixels', a(() => png(65_500, 65_500), 'a.png'), HUGE],
  ['nothing at all', a(() => new Uint8Array(0), 'a.png'), ['비어', 'empty']],
  ['a zip with a password', a(locked), ['암호가 걸린', 'password']],
  ['a zip of nothing but a zip', a(() => zip({ 'b.zip': zip({ 'a.md': NOTE }) })), ['읽지 못하는 형식', 'not read']],
  ['a name that leads out', a(() => zip({ '../a.md': NOTE })), ['쓸 수 없어요', 'cannot']],
  ['a name with NUL', a(() => zip({ 'a\0.md': NOTE })), ['쓸 수 없어요', 'cannot']],
  ['a name of 300 bytes', a(() => zip({ [`${'가'.repeat(100)}.md`]: NOTE })), ['쓸 수 없어요', 'cannot']],
  ['an absolute name', a(() => zip({ '/etc/a.md': NOTE })), ['쓸 수 없어요', 'cannot']],
  ['one line of 10 MB', a(() => new Uint8Array(10_000_000).fill(97), 'a.md'), ['8.0MB', '8.0 MB']],
  ['a ratio of a thousand', a(() => zip({ 'a.md': new Uint8Array(20_000_000) })), ['100배', 'a hundred times']],
  [
    '10,000 entries',
    // Stored as they are: packing each would take seconds.
    a(() =>
      zipSync(
        Object.fromEntries(Array.from({ length: 10_000 }, (_, at) => [`${at}.md`, [strToU8('a'), { level: 0 }]])),
      ),
    ),
    ['2,000', '2,000'],
  ],
]

/** By the name of what was left out; the note beside it is taken. */
const LEFT: readonly (readonly [string, Sent, readonly string[]])[] = [
  ['a link', a(linked), ['a.md']],
  ['a zip in a zip', a(() => zip({ 'a.zip': zip({ 'a.md': OTHER }), 'b.md': NOTE })), ['a.zip']],
  ['a second file of the same name', a(doubled), ['x.md']],
  ['a file that lands where another one does', a(() => zip({ 'a/notes/b.md': NOTE, 'a/b.md': OTHER })), ['b.md']],
  [
    'false pictures',
    a(() => zip({ 'b.md': NOTE, 'a.png': '<svg/>', 'c.jpg': zip({ 'a.md': NOTE }) })),
    ['a.png', 'c.jpg'],
  ],
]

const TAKEN: readonly (readonly [string, Sent, string])[] = [
  ['a large archive’s form', a(() => Buffer.from(ZIP64, 'base64')), 'notes/a.md'],
  ['a picture that moves', a(() => ANIMATED, 'a.png'), 'notes/a.png'],
  ['a picture for printers', a(() => CMYK, 'a.jpg'), 'notes/a.jpg'],
  ['a GIF', a(() => GIF, 'a.gif'), 'notes/a.gif'],
  ['a WebP', a(() => WEBP, 'a.webp'), 'notes/a.webp'],
]

async function open(locale: 'ko' | 'en'): Promise<{ world: TrackWorld; leader: Hands; paths(): Promise<string[]> }> {
  const world = await trackWorld({ 'notes/shipped.md': '# 기본\n\n## 처음\n\n- 기본 노트다.\n' })
  const paths = async () =>
    (await world.store.trackFiles.of({ guildId: '1001', trackId: 'main' })).map(({ path }) => path)
  return { world, leader: hands(world, { locale }), paths }
}

const send = async (leader: Hands, { name, bytes }: Sent) => await leader.attach('notes add', { name, bytes: bytes() })

test.each(['ko', 'en'] as const)('is refused in a sentence, and nothing is kept: %s', async (locale) => {
  const { world, leader, paths } = await open(locale)
  for (const [what, sent, sentences] of REFUSED) {
    const { text, message } = await send(leader, sent)
    expect([what, text]).toEqual([what, expect.stringContaining(sentences[locale === 'ko' ? 0 : 1] ?? '')])
    expect(message).toEqual({})
  }
  expect(await paths()).toEqual([])
  expect(world.failures).toEqual([])
})

test.each(LEFT)('%s is left out by its name, and the rest is taken', async (_, sent, names) => {
  const { world, leader, paths } = await open('ko')
  const proposal = await send(leader, sent)
  for (const name of names) expect(proposal.text).toContain(`**${name}**`)
  await leader.press(proposal, 'notes.take')
  expect((await paths()).filter((path) => path.endsWith('.md'))).toHaveLength(1)
  expect((await leader.say('search', { query: '한강' })).text).toContain('서울')
  expect(world.failures).toEqual([])
})

test.each(TAKEN)('%s is no bomb: it is taken', async (_, sent, path) => {
  const { world, leader, paths } = await open('ko')
  await leader.press(await send(leader, sent), 'notes.take')
  expect(await paths()).toEqual([path])
  expect(world.failures).toEqual([])
})
