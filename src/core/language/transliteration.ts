/**
 * Hangul and Latin spellings of one sound: `키바나` and Kibana, `stream` and 스트림, `파라메터` and 파라미터. Both are read as
 * phones (capitals: classes of consonants; small letters: vowels); candidates share the skeleton of consonants up to one
 * slip, and a weighted distance decides. No list of words.
 */
const CLASS: Readonly<Record<string, string>> = {
  ...{ G: 'K', X: 'K', D: 'T', F: 'T', B: 'P', V: 'P', Z: 'S', C: 'S', J: 'S', Y: 'N' },
}

/** By code: skeletons are made of every word and phrase of the notes. */
const CLASSES = Array.from({ length: 128 }, (_, code) => CLASS[String.fromCharCode(code)] ?? String.fromCharCode(code))

/** The classes of the consonants that decide: no h, no w, no voice. */
export function skeletonOf(phones: string): string {
  let skeleton = ''
  let last = ''
  for (let i = 0; i < phones.length; i++) {
    const code = phones.charCodeAt(i)
    if (!isConsonant(code)) continue
    const one = CLASSES[code] ?? phones.charAt(i)
    if (one !== last) skeleton += one
    last = one
  }
  return skeleton
}

const CONSONANTS = [...'KTPSMNL']

/** A skeleton and all that are one slip away: where candidates are looked for. */
export function nearSkeletons(skeleton: string): string[] {
  const near = [skeleton]
  if (skeleton.length < 3 || skeleton.length > 10) return near
  for (let i = 0; i <= skeleton.length; i++) {
    const head = skeleton.slice(0, i)
    const tail = skeleton.slice(i + 1)
    if (i < skeleton.length) near.push(head + tail)
    for (const consonant of CONSONANTS) {
      near.push(head + consonant + skeleton.slice(i))
      if (i < skeleton.length && consonant !== skeleton.charAt(i)) near.push(head + consonant + tail)
    }
  }
  return near
}

/** Costs of hearing one for the other; letters in alphabetical order. */
const RELATED: Readonly<Record<string, number>> = {
  ...{ GX: 0, KX: 0, DF: 0, FT: 0, BV: 0, PV: 0, GK: 0.25, DT: 0.25, BP: 0.25 },
  ...{ SZ: 0.1, CS: 0.5, JS: 0.65, JZ: 0.1, CZ: 0.3, CJ: 0.2, FS: 0.3, FZ: 0.3, ST: 0.4, DS: 0.4 },
  ...{ HP: 0.4, NY: 0.4, MN: 0.7, CK: 0.5, GJ: 0.5, CT: 0.5, DJ: 0.5 },
}
const VOWELS: Readonly<Record<string, number>> = {
  ...{ ax: 0.1, ex: 0.08, ix: 0.15, ox: 0.08, ux: 0.08, ae: 0.12, ei: 0.15, ou: 0.12, ao: 0.2, au: 0.2, eo: 0.3 },
  ...{ iy: 0.08, ay: 0.3, uv: 0.1, ov: 0.15, av: 0.25 },
}
const DROPPED: Readonly<Record<string, number>> = { H: 0.25, W: 0.2, L: 0.7, S: 0.75, Z: 0.5, x: 0.2, e: 0.2 }

/** Costs as numbers by the two phones' codes, for the innermost loop; 0 is "no phone". */
const COSTS = new Float32Array(128 * 128)
for (let a = 65; a < 123; a++) {
  COSTS[a * 128] = dropCost(String.fromCharCode(a))
  COSTS[a] = dropCost(String.fromCharCode(a))
  for (let b = 65; b < 123; b++) COSTS[a * 128 + b] = changeCost(String.fromCharCode(a), String.fromCharCode(b))
}

/** What the cheapest way to lose a heard consonant costs: P heard as H. */
const CHEAPEST_CONSONANT = 0.4

/** 1 for the same sound, 0 for nothing in common, and for everything below `atLeast`, which is told early. */
export function soundsAlike(one: string, other: string, atLeast = 0): number {
  const [heard, otherHeard] = [consonantCount(one), consonantCount(other)]
  const consonants = Math.max(heard, otherHeard, 1)
  const most = (1 - atLeast) * consonants
  if (Math.abs(heard - otherHeard) * CHEAPEST_CONSONANT > most) return 0
  let row = new Float32Array(other.length + 1)
  let next = new Float32Array(other.length + 1)
  for (let j = 1; j <= other.length; j++) row[j] = (row[j - 1] ?? 0) + (COSTS[other.charCodeAt(j - 1)] ?? 0)
  for (let i = 1; i <= one.length; i++) {
    const a = one.charCodeAt(i - 1) * 128
    const drop = COSTS[a] ?? 0
    next[0] = (row[0] ?? 0) + drop
    let least = next[0]
    for (let j = 1; j <= other.length; j++) {
      const b = other.charCodeAt(j - 1)
      const change = (row[j - 1] ?? 0) + (COSTS[a + b] ?? 0)
      const cost = Math.min(change, (row[j] ?? 0) + drop, (next[j - 1] ?? 0) + (COSTS[b] ?? 0))
      next[j] = cost
      if (cost < least) least = cost
    }
    // No way from here on is cheaper.
    if (least > most) return 0
    const spare = row
    row = next
    next = spare
  }
  const alike = 1 - (row[other.length] ?? 0) / consonants
  return alike < atLeast ? 0 : Math.max(0, alike)
}

/** What it costs to hear one phone, by its code, for another; 0 for no phone. */
export function costOf(phone: number, other: number): number {
  return COSTS[phone * 128 + other] ?? 0
}

/** Consonants that are heard, repeated ones too. */
export function consonantCount(phones: string): number {
  let count = 0
  for (let i = 0; i < phones.length; i++) if (isConsonant(phones.charCodeAt(i))) count++
  return count
}

export function isConsonant(code: number): boolean {
  return code < 91 && code !== 72 && code !== 87
}

function dropCost(phone: string): number {
  return DROPPED[phone] ?? (phone >= 'a' ? 0.3 : 0.85)
}

function changeCost(a: string, b: string): number {
  if (a === b) return 0
  if (a >= 'a' && b >= 'a') return VOWELS[a < b ? a + b : b + a] ?? 0.35
  if (a >= 'a' || b >= 'a') return 1.2
  return RELATED[a < b ? a + b : b + a] ?? 1
}

/** How alike two words must sound: short ones almost the same. */
export function soundThreshold(skeleton: string): number {
  if (skeleton.length < 2) return 0.88
  return skeleton.length < 3 ? 0.84 : 0.8
}
