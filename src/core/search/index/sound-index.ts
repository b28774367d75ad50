import { nearSkeletons, skeletonOf, soundsAlike, soundThreshold } from '../../language/transliteration.ts'

/** A word that sounds like another: its place in the list, and how much alike. */
export interface Alike {
  readonly at: number
  readonly alike: number
}

/** More candidates than this are too common a skeleton to mean anything. */
const MOST_CANDIDATES = 400

/** Words of one script by the skeletons of their phones (see transliteration.ts). */
export class SoundIndex {
  readonly #bySkeleton = new Map<string, number[]>()
  readonly #phones: string[] = []

  /** `phones`: empty for a word that is not of this script or has no sound. */
  add(phones: string): void {
    const at = this.#phones.push(phones) - 1
    const skeleton = phones === '' ? '' : skeletonOf(phones)
    if (skeleton === '') return
    const list = this.#bySkeleton.get(skeleton)
    if (list) list.push(at)
    else this.#bySkeleton.set(skeleton, [at])
  }

  /** `slips`: whether the skeletons may differ by one consonant; costs a hundred look-ups instead of one. */
  like(phones: string, slips: boolean): Alike[] {
    const skeleton = skeletonOf(phones)
    if (skeleton === '') return []
    const threshold = soundThreshold(skeleton)
    const found: Alike[] = []
    let tried = 0
    for (const near of slips ? new Set(nearSkeletons(skeleton)) : [skeleton]) {
      for (const at of this.#bySkeleton.get(near) ?? []) {
        const other = this.#phones[at] ?? ''
        if (Math.abs(other.length - phones.length) > 3) continue
        if (++tried > MOST_CANDIDATES) return found
        const alike = soundsAlike(phones, other)
        if (alike >= threshold) found.push({ at, alike })
      }
    }
    return found
  }
}
