import type { Signal } from '../signal.ts'

export const askedHeading: Signal = {
  name: 'asked-heading',
  why: 'where a difference, a reason or what one is is asked, the section of just that under the name: 쿠키와 세션 차이, 차이점',
  kind: 'gain',
  worth: 1,
  of: ({ isAskedHeading }) => (isAskedHeading ? 1 : 0),
}
