/** Many short texts, found by what they hold: only those are looked through that have the rarest two letters of it. */
export class HeldTexts {
  readonly #texts: string[] = []
  /** Places of texts by each two letters that stand beside each other in them; some lists are of several pairs. */
  readonly #byPair = new Map<number, number[]>()

  push(text: string): void {
    const place = this.#texts.length
    this.#texts.push(text)
    for (let at = 1; at < text.length; at++) {
      const pair = pairAt(text, at)
      const places = this.#byPair.get(pair)
      if (!places) this.#byPair.set(pair, [place])
      else if (places[places.length - 1] !== place) places.push(place)
    }
  }

  /** The places of those that hold the words, in their order. */
  holding(words: string): readonly number[] {
    return this.#mayHold(words).filter((place) => this.at(place).includes(words))
  }

  at(place: number): string {
    return this.#texts[place] ?? ''
  }

  #mayHold(words: string): readonly number[] {
    let fewest: readonly number[] = words.length < 2 ? [...this.#texts.keys()] : []
    for (let at = 1; at < words.length; at++) {
      const places = this.#byPair.get(pairAt(words, at)) ?? []
      if (at === 1 || places.length < fewest.length) fewest = places
    }
    return fewest
  }
}

/** A small number, which a few pairs may share. */
function pairAt(text: string, at: number): number {
  return (text.charCodeAt(at - 1) * 0x1003 + text.charCodeAt(at)) & 0xfffffff
}
