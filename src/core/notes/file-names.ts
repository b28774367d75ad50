/** The number that Notion puts behind the name of a page and of its folder. */
const PAGE_ID = /(?<![ _-])[ _-]{1,9}(?:[0-9a-f]{32}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?:\.(?:md|csv))?$/i

/** A page's name as Notion shows it: `Tides 3f2a…9c` is Tides. */
export function withoutPageId(name: string): string {
  return PAGE_ID.test(name) ? name.replace(PAGE_ID, '').trim() || name : name
}

/** A file that is called so is its folder's page: `Tides/notes.md` is about tides. */
const OF_FOLDER = /^(?:readme|index|_index|notes?|summary|main|study|lecture|정리|요약|노트)$/i

/** The page that lists its folder. */
export function isPageOfFolder(file: string): boolean {
  return /(?:^|\/)(?:readme|_?index)\.[^./]+$/i.test(file)
}

/** The name in a path: of the file, or of its folder where the file is the folder's own page. */
export function nameOfFile(file: string): string {
  const parts = file.normalize('NFC').split('/')
  const name = parts.at(-1) ?? ''
  const stem = withoutPageId(name.replace(/(?<=.)\.[^.]+$/, ''))
  const folder = parts.at(-2)
  return OF_FOLDER.test(stem) && folder !== undefined && parts.length > 2 ? withoutPageId(folder) : stem
}

/** Names of files that several folders have, each with as many of its folders as tell it from the others. */
export function sharedNames(files: readonly string[]): ReadonlyMap<string, string> {
  const shown = new Map<string, string>()
  let open = [...files]
  for (let parts = 1; open.length > 0; parts++) {
    const byTail = Map.groupBy(open, (file) => file.split('/').slice(-parts).join('/'))
    for (const [tail, [only, ...more]] of byTail) {
      if (only !== undefined && more.length === 0 && parts > 1) shown.set(only, tail)
    }
    open = [...byTail.values()].filter((same) => same.length > 1 && new Set(same).size > 1).flat()
  }
  return shown
}
