/** The first place of a sorted list that is not before what is sought: binary search. `order`: negative where a place is before it. */
export function firstFrom(length: number, order: (at: number) => number): number {
  let low = 0
  let high = length
  while (low < high) {
    const middle = (low + high) >> 1
    if (order(middle) < 0) low = middle + 1
    else high = middle
  }
  return low
}
