import { unitOf } from '../../../language/units.ts'
import type { Way } from '../way.ts'

export const counted: Way = {
  name: 'counted',
  why: 'any number of what is counted, where one is asked for: 몇 개까지, 15개',
  find({ token, place }, { index }) {
    if (!place.counted) return []
    const unit = unitOf(token.surface)?.unit
    const terms = unit === undefined ? [] : index.vocabulary.quantities(unit)
    return terms.map((term) => ({ term, quality: 0.9 }))
  },
}
