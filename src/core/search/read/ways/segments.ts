import { segmentsOf } from '../segmentation.ts'
import { wayOfUnknown } from '../unknown.ts'

export const segments = wayOfUnknown({
  name: 'segments',
  guesses: true,
  why: 'words typed without spaces: 데이터베이스인증, readreplica',
  find({ token }, { index }) {
    const terms = segmentsOf(token.surface, index.vocabulary)
    return terms.length > 1 ? [{ terms, quality: 0.95, as: 'pieces' }] : []
  },
})
