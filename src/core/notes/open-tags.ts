/** What ends what such a mark of HTML begins. */
const ENDS: Readonly<Record<string, string>> = { '<!--': '-->', '<![CDATA[': ']]>', '<?': '?>', '<!': '>' }
const MARK = /(?<!\\)(?:<!--|<!\[CDATA\[|<\?|<!(?=[A-Za-z]))/g

/** Of those on one line that nothing there ends, some may be meant. */
const MEANT_AT_MOST = 4

/** The other ones are text: for each of them the parser would look for its end, up to the end of the block. */
export function withoutOpenTags(line: string): string {
  let [open, inside] = [0, 0]
  return line.replaceAll(MARK, (mark, at: number) => {
    if (at < inside) return mark
    const end = line.indexOf(ENDS[mark] ?? '', at + mark.length)
    if (end >= 0) inside = end
    return end < 0 && ++open > MEANT_AT_MOST ? `\\${mark}` : mark
  })
}
