/**
 * A name that joins two, or parts two words of one script by a slash: `SSL/TLS`, and not `인증 / Authentication`; what stands behind a
 * dash joins nothing, `Tides - Then and Now`.
 */
export function isOfTwo(title: string): boolean {
  const name = title.replace(/\s[-–—]\s.*$/, '')
  return JOINT.test(name) || /^(?:[A-Za-z\d-]+\s?\/\s?[A-Za-z\d-]+|[가-힣]+\s?\/\s?[가-힣]+)$/.test(name)
}

/** Names of two things at once. */
export const JOINT = /\s[&+]\s|,\s|\s(?:vs\.?|versus|and|or)\s|[가-힣a-z\d)）](?:와|과)\s/i
