/** The value, or `late` once `ms` have gone by: for what must be answered before Discord gives up. */
export async function inTime<T, Late = T>(value: Promise<T>, ms: number, late: Late): Promise<T | Late> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const timeout = new Promise<Late>((resolve) => {
    timer = setTimeout(() => resolve(late), ms)
  })
  return Promise.race([value, timeout]).finally(() => clearTimeout(timer))
}
