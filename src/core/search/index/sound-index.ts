import { nearSkeletons, skeletonOf, soundsAlike, soundThreshold } from '../../language/transliteration.ts'
import { Lists } from '../../lists.ts'
import type { Steps } from '../../steps.ts'
import { Texts } from './texts.ts'

/** A word that sounds like another: its place in the list, and how much alike. */
export interface Alike {
  readonly at: number
  readonly alike: number
}

/** More candidates than this are too common a skeleton to mean anything. */
const MOST_CANDIDATES = 400

/** Words of one script by the skeletons of their phones (see transliteration.ts). */
export class SoundIndex {
  readonly #bySkeleton = new Lists<string>()
  readonly #phones = new Texts()

  /** `phones`: empty for a word that is not of this script or has no sound. */
  add(phones: string): void {
    const at = this.#phones.size
    this.#phones.add(phones)
    const skeleton = phones === '' ? '' : skeletonOf(phones)
    if (skeleton !== '') this.#bySkeleton.add(skeleton, at)
  }

  /** Once all are there. */
  *close(): Steps<void> {
    this.#phones.close()
    yield* this.#bySkeleton.close()
  }

  /** Places of the words of which the sound is such. */
  matching(sounds: RegExp): number[] {
    const found: number[] = []
    for (let at = 0; at < this.#phones.size; at++) {
      const phones = this.#phones.at(at)
      if (phones !== '' && sounds.test(phones)) found.push(at)
    }
    return found
  }

  /** `slips`: whether the skeletons may differ by one consonant; costs a hundred look-ups instead of one. */
  like(phones: string, slips: boolean): Alike[] {
    const skeleton = skeletonOf(phones)
    if (skeleton === '') return []
    const threshold = soundThreshold(skeleton)
    const found: Alike[] = []
    let tried = 0
    for (const near of slips ? new Set(nearSkeletons(skeleton)) : [skeleton]) {
      for (const at of this.#bySkeleton.of(near)) {
        const other = this.#phones.at(at)
        if (Math.abs(other.length - phones.length) > 3) continue
        if (++tried > MOST_CANDIDATES) return found
        const alike = soundsAlike(phones, other, threshold)
        if (alike >= threshold) found.push({ at, alike })
      }
    }
    return found
  }
}
