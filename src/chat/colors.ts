/** The stripe beside an embed: what kind of card it is. */
export const COLORS = {
  /** What one looked up, and practice. */
  plain: 0x5865f2,
  /** Open, right, saved. */
  good: 0x2f9e6e,
  bad: 0xd9534f,
  warned: 0xe0a030,
  closed: 0x6b7280,
  board: 0xf1b929,
  changed: 0xf0b232,
} as const
