/** The colours of every picture: one opaque dark set, which reads in light chat too. */
export const COLORS = {
  background: '#1e1f22',
  panel: '#2b2d31',
  line: '#4e5058',
  text: '#f2f3f5',
  muted: '#c4c9d0',
  faint: '#949ba4',
  differs: '#6cb8ff',
  warning: '#f5b942',
} as const

/** Tells columns apart, in order. */
export const COLUMN_COLORS: readonly string[] = ['#6cb8ff', '#5fd38d', '#c39bff', '#ff9f7a']
