/** A place to jump to, or a page's own word for a block, shows nothing: `<a id="answers"></a>`, `<quiz>`. */
const UNSEEN =
  /^\s*(?:<a\s+(?:id|name)\s*=[^<>]*>\s*(?:<\/a>\s*)?|<\/?(?:quiz|question|answers?|[a-z]+-[a-z-]+)\s*>\s*)+$/iu

/** `<br>` and what surrounds a block part lines; a summary stands alone. */
export function htmlLines(line: string): string[] {
  if (!/<\/?[a-z]/i.test(line)) return [line]
  if (UNSEEN.test(line)) return ['']
  return outsideOfCode(line, blocksApart)
    .split('\n')
    .filter((part, _, all) => part.trim() !== '' || all.length === 1)
}

/** What stands in code is shown as it is written. */
export function outsideOfCode(line: string, change: (text: string) => string): string {
  return line
    .split(/(`[^`]+`)/)
    .map((part, at) => (at % 2 === 1 ? part : change(part)))
    .join('')
}

const IS_BOX = /\stype\s*=\s*["']?(?:checkbox|radio)\b/i
/** Not `aria-checked="false"`, nor `class="not checked"`. */
const IS_TICKED = /(?<![^\s"/])checked(?![\w-])/i
const QUOTED = /"[^"]*"|'[^']*'/g

function blocksApart(text: string): string {
  return (
    text
      .replace(/<summary\b[^>]*>/gi, '\n\u0001')
      .replace(/<\/summary\s*>/gi, '\n')
      .replace(/<li\b[^>]*>/gi, '\n- ')
      // A form's fields: boxes to tick.
      .replace(/<input\b([^<>]*)>/gi, (field, said: string) =>
        IS_BOX.test(said) ? `\n- [${IS_TICKED.test(said.replace(QUOTED, '""')) ? 'x' : ' '}] ` : field,
      )
      .replace(/<h([1-6])\b[^>]*>/gi, (_, level: string) => `\n${'#'.repeat(Number(level))} `)
      // `</br>` breaks a line as well.
      .replace(/<\/?br\s*\/?>|<\/(?:p|div|li|h[1-6])\s*>/gi, '\n')
  )
}
