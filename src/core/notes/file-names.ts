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
