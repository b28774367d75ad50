const BASE36 = '0123456789abcdefghijklmnopqrstuvwxyz'

/** 12 random base36 characters: an occurrence, a schedule, a round of practice. `random` is uniform in [0, 1). */
export function randomId(random: () => number): string {
  return Array.from({ length: 12 }, () => BASE36[Math.floor(random() * BASE36.length)]).join('')
}
