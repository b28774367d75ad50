/** A text that names a letter or a place: its choices must keep their order. */
const NAMES_A_LETTER = [
  /(?<![A-Za-z0-9])[A-F](?:번|와|과|는|은|가|이|를|을|의|도|만|로|보다|처럼|,\s*[A-F](?![A-Za-z]))(?![A-Za-z])/u,
  /(?:보기|선택지|선지|답|choices?|options?|answers?)\s*[(]?(?:[A-F]|[①-⑥]|[1-6]번?)(?![A-Za-z0-9])/iu,
  /\(\s*[A-F]\s*\)|[①-⑥]/u,
  /(?:위|앞|아래|다음)의?\s*(?:모두|모든|보기|선택지|둘|어느)|^모두\s*(?:정답|맞|옳|해당)|(?:all|none|both|neither|any) of the (?:above|following)|both [A-F] and/imu,
  /(?:첫|두|세|네|다섯|여섯|마지막)\s*번째\s*(?:보기|선택지|선지)|(?:first|second|third|fourth|last) (?:choice|option)/iu,
]

export function namesALetter(texts: readonly string[]): boolean {
  return texts.some((text) => NAMES_A_LETTER.some((pattern) => pattern.test(text)))
}
