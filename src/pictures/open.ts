import type { Diagram } from '../core/diagrams/diagram.ts'
import { hash32 } from '../core/hash.ts'
import { pixelsOf } from './image-pixels.ts'
import type { Job, NamedImage } from './job.ts'
import { openPainter } from './painter.ts'
import type { Image, Pictures } from './pictures.ts'
import { keepBytes } from './png-cache.ts'

export interface PicturesOptions {
  readonly limitMs?: number
  readonly cacheBytes?: number
  /** A file of the group's own that is larger is not shown: the chat would refuse it. */
  readonly imageBytes?: number
  /** Told of every picture that could not be drawn; the member gets the text form. */
  readonly onProblem?: (problem: string) => void
}

export interface OpenPictures extends Pictures {
  /** Many pictures on one, with their names: for whoever looks them over. */
  sheet(images: readonly NamedImage[]): Promise<Uint8Array | undefined>
  close(): Promise<void>
}

/** The first picture of a process also starts a thread and reads two fonts; later ones take a hundredth of this. */
const LIMIT_MS = 5_000
/** For whoever waits for the picture itself, on a machine that may be busy: a tool, a test. */
export const PATIENT_MS = 120_000
/** About 80 comparisons, or all diagrams of a chapter (1 MB) and 60: what a group looks at in an hour. */
const CACHE_BYTES = 4 * 1024 * 1024

/** A file of some kilobytes may unpack to gigabytes wherever it is looked at. */
const MOST_PIXELS = 100_000_000

/** Pictures drawn off the main thread, once for each content; `close` ends the thread. */
export function openPictures(options: PicturesOptions = {}): OpenPictures {
  const {
    limitMs = LIMIT_MS,
    cacheBytes = CACHE_BYTES,
    imageBytes = Number.POSITIVE_INFINITY,
    onProblem = () => {},
  } = options
  const painter = openPainter({ limitMs, onProblem })
  const kept = keepBytes(cacheBytes)
  const underWay = new Map<string, Promise<Uint8Array | undefined>>()

  async function paint(job: Job): Promise<Uint8Array | undefined> {
    const key = hash32(JSON.stringify(job), 40)
    const known = kept.get(key)
    if (known) return known
    const begun = underWay.get(key)
    if (begun) return await begun
    const painting = painter.paint(job).finally(() => underWay.delete(key))
    underWay.set(key, painting)
    const png = await painting
    if (png) kept.set(key, png)
    return png
  }

  async function ownImage({ source, alt, file }: Diagram): Promise<Image | undefined> {
    if (source.kind !== 'image') return undefined
    try {
      const { bytes, type } = source
      const data = bytes <= imageBytes ? await source.load() : undefined
      const pixels = (data && pixelsOf(data)) ?? 0
      if (data && data.length <= imageBytes && pixels <= MOST_PIXELS) return { data, type, alt }
      if (pixels > MOST_PIXELS) {
        onProblem(`${file} has ${pixels} pixels; ${MOST_PIXELS} at most are shown`)
        return undefined
      }
      onProblem(`${file} has ${data?.length ?? bytes} bytes; the chat takes ${imageBytes}`)
    } catch (error) {
      onProblem(`${file}: ${error instanceof Error ? error.message : String(error)}`)
    }
    return undefined
  }

  return {
    // Measured where it is drawn: the library that reads fonts, and the fonts, are 20 MB that this thread need not hold.
    async cut(table) {
      const sizes = await paint({ kind: 'cut', table })
      return sizes ? [...sizes] : [table.rows.length]
    },
    async table({ alt, ...table }) {
      const png = await paint({ kind: 'table', table })
      return png ? { png, alt } : undefined
    },
    async stats({ alt, ...picture }) {
      const png = await paint({ kind: 'stats', picture })
      return png ? { png, alt } : undefined
    },
    async board({ alt, ...board }) {
      const png = await paint({ kind: 'board', board })
      return png ? { png, alt } : undefined
    },
    async coverage({ alt, ...coverage }) {
      const png = await paint({ kind: 'coverage', coverage })
      return png ? { png, alt } : undefined
    },
    async diagram(diagram) {
      if (diagram.source.kind === 'image') return await ownImage(diagram)
      const data = await paint({ kind: 'diagram', graph: diagram.source.graph })
      return data ? { data, type: 'png', alt: diagram.alt } : undefined
    },
    sheet: (images) => painter.paint({ kind: 'sheet', images }),
    close: () => painter.close(),
  }
}
