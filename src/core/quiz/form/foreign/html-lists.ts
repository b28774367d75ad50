interface List {
  readonly ordered: boolean
  readonly letters: boolean
  readonly items: Item[]
}

interface Item {
  readonly start: number
  readonly end: number
  readonly right: boolean
  /** A list stands within it: it is what is asked. */
  holdsList: boolean
}

const TAG = /<(?<shut>\/?)(?<name>ol|ul|li)\b(?<attributes>[^>]*)>/giu
const RIGHT =
  /\bclass\s*=\s*["'][^"']*\b(?:correct|right)\b|\bdata-correct\s*=\s*["']?(?:true|1)|\bdata-correct\s*(?:\s|$)/iu
const OWN_LABEL = /^\s*(?:<\w+>\s*)*[(（]?(?:[A-Za-z]|\d{1,3}|[①-⑨])[.):）]?\s/u

/** Lists in HTML with the labels that a browser shows: items that hold a list are numbered, those within are lettered, or boxes where some are marked as right. No line is added. */
export function withHtmlLabels(text: string): string {
  if (!/<li\b/i.test(text)) return text
  const lists: List[] = []
  const open: List[] = []
  for (const match of text.matchAll(TAG)) {
    const { shut, name, attributes = '' } = match.groups ?? {}
    const last = open.at(-1)
    if (name?.toLowerCase() === 'li') {
      if (shut === '' && last) {
        const end = match.index + match[0].length
        last.items.push({ start: match.index, end, right: RIGHT.test(attributes), holdsList: false })
      }
    } else if (shut === '/') open.pop()
    else {
      const item = last?.items.at(-1)
      if (item) item.holdsList = true
      const ordered = name?.toLowerCase() === 'ol'
      const list = {
        ordered,
        letters: ordered && (item !== undefined || /type\s*=\s*["']?a/i.test(attributes)),
        items: [],
      }
      lists.push(list)
      open.push(list)
    }
  }
  return relabelled(text, lists.flatMap(labelsOf))
}

interface Label {
  readonly start: number
  readonly end: number
  readonly label: string
}

function labelsOf({ ordered, letters, items }: List): Label[] {
  const isMarked = items.some(({ right }) => right)
  const asks = ordered && items.some(({ holdsList }) => holdsList)
  return items.map(({ start, end, right }, at) => {
    const label = isMarked
      ? `<br>- [${right ? 'x' : ' '}] `
      : asks
        ? `<br>${at + 1}. `
        : letters && at < 26
          ? `<br>${String.fromCharCode(65 + at)}. `
          : ''
    return { start, end, label }
  })
}

function relabelled(text: string, labels: readonly Label[]): string {
  let out = ''
  let from = 0
  for (const { start, end, label } of labels
    .filter((one) => one.label !== '')
    .sort((one, other) => one.start - other.start)) {
    const hasOwn = OWN_LABEL.test(text.slice(end, end + 40)) && !label.includes('[')
    out += text.slice(from, start) + (hasOwn ? '<br>' : label)
    from = end
  }
  return out + text.slice(from)
}
