import { readableTex } from './tex.ts'

/** What draws a formula has its TeX in the address: `…/render/math?math=O(n)`, `…/svg.image?O(n)`. */
const DRAWN = /[?&](?:math|tex|latex)=([^&]+)|\/(?:[\w-]+\.)*(?:latex|svg\.image)\?(.+)$/i
/** How large it is drawn, and on what: nothing of the formula. */
const DRAWING =
  /\\(?:inline|dpi\{\d*\}|fn_\w+|bg(?:_\w+|\{\w*\})|color\{\w*\}|tiny|small|large|Large|LARGE|huge|Huge)\s*/g

/** A formula that is shown as a picture, as one reads it; undefined for any other picture. */
export function formulaOf(url: string): string | undefined {
  const [, value, query] = DRAWN.exec(url) ?? []
  const tex = decoded((value ?? query ?? '').replaceAll('+', ' '))
  const text = tex === undefined ? '' : readableTex(tex.replace(DRAWING, ' ')).trim()
  return text === '' ? undefined : text
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text)
  } catch {
    return undefined
  }
}
