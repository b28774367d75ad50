import type { tracks as ko } from '../ko/tracks.ts'

export const tracks: typeof ko = {
  main: 'Main',
  which: 'This server has several tracks. Which one do you mean? From now on you see the one you pick.',
  choose: 'Pick a track',
}
