import { fontData, WEIGHTS } from '../../src/pictures/fonts.ts'
import type { TablePicture } from '../../src/pictures/pictures.ts'

interface Satori {
  table(table: TablePicture): Promise<Uint8Array>
}

type Render = (node: unknown, options: unknown) => Promise<string>
type Resvg = new (svg: string, options: unknown) => { render(): { asPng(): Uint8Array } }

/** The comparison that others would draw with; undefined where it is not installed: `npm install --no-save satori @resvg/resvg-js`. */
export async function openSatori(): Promise<Satori | undefined> {
  const [satori, resvg] = await Promise.all(['satori', '@resvg/resvg-js'].map(load))
  if (!satori || !resvg) return undefined
  const render = satori.default as Render
  const Drawer = resvg.Resvg as Resvg
  const fonts = WEIGHTS.map((weight) => ({ name: 'Noto Sans KR', data: Buffer.from(fontData(weight)), weight }))
  return {
    async table(table) {
      const svg = await render(tree(table), { width: 550, fonts })
      return new Drawer(svg, { fitTo: { mode: 'width', value: 1100 } }).render().asPng()
    },
  }
}

async function load(name: string): Promise<Record<string, unknown> | undefined> {
  try {
    return (await import(name)) as Record<string, unknown>
  } catch {
    return undefined
  }
}

function box(style: object, children: unknown) {
  return { type: 'div', props: { style: { display: 'flex', boxSizing: 'border-box', ...style }, children } }
}

function tree({ title, columns, rows, notes, footer }: TablePicture) {
  const line = (children: unknown[]) => box({ gap: 10 }, children)
  const cell = (text: string, style: object = {}) =>
    box({ width: 256, padding: 8, backgroundColor: '#2b2d31', wordBreak: 'keep-all', ...style }, text)
  const body = rows.map(({ label, cells }) =>
    box({ flexDirection: 'column', marginTop: 8 }, [
      box({ fontSize: 14, fontWeight: 700, color: '#6cb8ff' }, `≠ ${label}`),
      line(cells.map((one) => cell(`${one.text}${one.mark === undefined ? '' : ` ${one.mark}`}`))),
    ]),
  )
  const page = {
    flexDirection: 'column',
    width: 550,
    padding: 14,
    backgroundColor: '#1e1f22',
    color: '#f2f3f5',
    fontSize: 16,
  }
  const small = [...notes, footer].map((note) => box({ fontSize: 14, marginTop: 8 }, note))
  const names = line(columns.map((name) => cell(name, { fontWeight: 700 })))
  return box(page, [box({ fontSize: 20, fontWeight: 700 }, title), names, ...body, ...small])
}
