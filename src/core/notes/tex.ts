import { SIGNS } from './tex-signs.ts'

/** Braces that are shown, once those of the setting are gone. */
const BRACES: ReadonlyMap<string, string> = new Map([
  ['lbrace', '{'],
  ['rbrace', '}'],
])

/** A formula as one reads it in a line of text: `\lceil \frac{size}{4KB} \rceil` is `⌈ size/4KB ⌉`. */
export function readableTex(tex: string): string {
  const bare = withBrackets(tex).replace(
    /\\(?:begin|end)\s*\{[^{}]*\}(?:\{[^{}]*\})?|\\(?:label|tag)\s*\{[^{}]*\}/g,
    ' ',
  )
  return bare
    .split(/\\\\(?:\[[^\]]*\])?/)
    .map(readableRow)
    .filter((row) => row !== '')
    .join('; ')
}

/** Of several matrices beside each other, each in its own brackets. */
function withBrackets(tex: string): string {
  if ((tex.match(/\\begin\s*\{[pbv]matrix\}/g) ?? []).length < 2) return tex
  return tex.replace(
    /\\(begin|end)\s*\{([pbv])matrix\}/g,
    (_, side: string, kind: string) => MATRICES[kind]?.[side === 'begin' ? 0 : 1] ?? '',
  )
}

const MATRICES: Readonly<Record<string, readonly [string, string]>> = { p: ['(', ')'], b: ['[', ']'], v: ['|', '|'] }

function readableRow(tex: string): string {
  // Before braces go: `\nabla_{\theta}J` has a letter behind its name.
  return withoutBraces(withSigns(tex))
    .replace(/\\([A-Za-z]+)/g, (_, name: string, at: number, all: string) => BRACES.get(name) ?? nameAt(name, at, all))
    .replace(/\\[,;:!\s]|(?<!\\)&/g, ' ')
    .replace(/\\\|/g, '‖')
    .replace(/\\([{}$%&#_])/g, '$1')
    .replace(/\s+/g, ' ')
    .trim()
}

function withSigns(tex: string): string {
  return tex
    .replace(/\\([A-Za-z]+)/g, (all, name: string) => (Object.hasOwn(SIGNS, name) ? (SIGNS[name] ?? '') : all))
    .replace(/\^\s*(?:∘|\{\s*∘\s*\})/g, '°')
    .replace(/\^\s*(?:′|\{\s*′\s*\})/g, '′')
}

/** `{{x}^2}`, `= {x}`: braces that no command takes, and no index. */
const GROUPED = /(?<!\\operatorname\*)(?<=(?:^|[^\p{L}\p{N}\\_^}\]\s])\s*)\{([^{}]*)\}/gu

/** What takes something in braces, from the innermost out: `\frac{1}{x^{2}}`, `\frac1n`, `\binom{n}{k}`. */
function withoutBraces(tex: string): string {
  let text = tex
  for (let depth = 0; depth < DEEPEST; depth++) {
    const before = text
    text = text
      .replace(
        OVER,
        (_, one: string, sign: string, other: string) => `\\${INFIX[sign]}{${one.trim()}}{${other.trim()}}`,
      )
      .replace(GROUPED, '$1')
      .replace(
        /([_^])\{([^{}]*)\}(?=([\p{L}\p{N}])?)/gu,
        (_, sign: string, inner: string, next = '') => `${sign}${apart(part(inner), next)}`,
      )
      .replace(COLOURED, '$1')
      .replace(DECLARES, (_, within = '', behind = '') => (within + behind).trim())
      .replace(/\\(?:text(?!color)\w*|math[a-z]+|operatorname\*?|boldsymbol|bm|underline)\s*\{([^{}]*)\}/g, '$1')
      .replace(ACCENTED, (_, accent: string, inner = '', one = '') => accented(accent, inner + one))
      .replace(BRACED, '$1 ($2$3)')
      .replace(/\\sqrt\s*\{([^{}]*)\}/g, '√($1)')
      .replace(FRACTION, (_, over = '', one = '', under = '', other = '', next = '') =>
        apart(`${part(over + one)}/${part(under + other)}`, next),
      )
      .replace(STACKED, (_, where: string, mark: string, base: string, next = '') =>
        apart(
          `${/^\s*.\s*$/.test(base) ? base.trim() : part(base)}${where === 'underset' ? '_' : '^'}${part(mark)}`,
          next,
        ),
      )
      .replace(/\\[dt]?binom\s*\{([^{}]*)\}\s*\{([^{}]*)\}/g, 'C($1, $2)')
      .replace(COMMAND, (all, name: string, inner: string) =>
        BRACES.has(name) || Object.hasOwn(ACCENTS, name) ? all : commanded(name, inner.trim()),
      )
    if (text === before) break
  }
  return text
}

/** `{a \over b}`, `{n \choose k}`: what stands between two parts, with the command that stands before them. */
const OVER = /\{([^{}]*)\\(over|choose)(?![A-Za-z])([^{}]*)\}/g
const INFIX: Readonly<Record<string, string>> = { over: 'frac', choose: 'binom' }
/** `\underbrace{L}_{work}`: what stands below it says what it is. */
const BRACED = /\\(?:under|over)brace\s*\{([^{}]*)\}\s*[_^](?:\(([^()]*)\)|([^\s\\{(]+))/g
/** `\textcolor{red}{x}`, `\bbox[pink]{x}` */
const COLOURED = /\\(?:(?:text)?color(?:box)?\s*\{[^{}]*\}|bbox\s*\[[^\]]*\])\s*\{([^{}]*)\}/g
const COMMAND =
  /\\(?!(?:[dt]?frac|[dt]?binom|underset|overset|stackrel|sqrt|color|textcolor|colorbox|bbox|(?:under|over)brace|begin|end|label|tag)(?![A-Za-z]))([A-Za-z]+)\s*\{([^{}]*)\}/g
/** What stands below or above a sign: `\underset{x}{\min}`, `\stackrel{d}{=}`. */
const STACKED = /\\(underset|overset|stackrel)\s*\{([^{}]*)\}\s*\{([^{}]*)\}(?=([\p{L}\p{N}])?)/gu
/** `\ce{H2O}`, `\yellow{x}`: a command that only says how its words are set. */
const SETS =
  /^(?:ce|pu|boxed|[fmh]box|emph|pmb|mathop|ensuremath|bold|red|green|blue|yellow|orange|purple|violet|pink|gr[ae]y|black|white|brown|cyan|magenta|teal)$/
const SETTING = 'rm|bf|it|tt|sf|sl|sc|cal|tiny|scriptsize|footnotesize|small|normalsize|[lL]arge|LARGE|[hH]uge'
/** How all behind it is set, up to the end of its braces, `{\rm kg}`; as people write it, what is in braces behind it: `\rm{kg}`. */
const DECLARES = new RegExp(
  String.raw`\{\s*\\(?:${SETTING})(?![A-Za-z])([^{}]*)\}|\\(?:${SETTING})(?![A-Za-z])\s*(?:\{([^{}]*)\})?`,
  'g',
)
/** Room, and nothing that is read. */
const ROOM = /^(?:[hv]?phantom|[hv]space|require)$/
/** `A \xrightarrow{heat} B` */
const ARROWS: Readonly<Record<string, string>> = { xrightarrow: '→', xleftarrow: '←', xleftrightarrow: '↔' }

/** Of any other its name is what it means: `\log{n}`. */
function commanded(name: string, inner: string): string {
  if (SETS.test(name)) return inner
  if (ROOM.test(name)) return ' '
  if (name === 'pmod') return ` (mod ${inner})`
  if (name === 'bmod') return ` mod ${inner}`
  const arrow = Object.hasOwn(ARROWS, name) ? ARROWS[name] : undefined
  if (arrow) return ` ${arrow}(${inner}) `
  return `\\${name} ${/^\(.*\)$/.test(inner) ? inner : part(inner)}`
}

/** Of what stands in braces, or is one letter, digit or sign without them. */
const FRACTION =
  /\\[dt]?frac\s*(?:\{([^{}]*)\}|(\d|(?<=\s)[A-Za-z]|[^\p{ASCII}]|\\[A-Za-z]+))\s*(?:\{([^{}]*)\}|([A-Za-z0-9]|[^\p{ASCII}]|\\[A-Za-z]+))(?=([\p{L}\p{N}])?)/gu
/** With a mark over it, `\hat{y}`, `\bar x`: without the mark it is another quantity. */
const ACCENTED =
  /\\(hat|widehat|bar|overline|tilde|widetilde|vec|overrightarrow|dot|ddot)(?![A-Za-z])\s*(?:\{([^{}]*)\}|([A-Za-z0-9]|[^\p{ASCII}]|\\[A-Za-z]+))/gu
/** The mark, and what a longer formula under it is called. */
const ACCENTS: Readonly<Record<string, readonly [mark: string, name: string]>> = {
  hat: ['\u0302', 'hat'],
  widehat: ['\u0302', 'hat'],
  bar: ['\u0304', 'bar'],
  overline: ['\u0304', 'bar'],
  tilde: ['\u0303', 'tilde'],
  widetilde: ['\u0303', 'tilde'],
  vec: ['\u20D7', 'vec'],
  overrightarrow: ['\u20D7', 'vec'],
  dot: ['\u0307', 'dot'],
  ddot: ['\u0308', 'ddot'],
}

/** One letter, with what stands below it, bears the mark, and so does each of a few. */
function accented(accent: string, text: string): string {
  const [mark, name] = ACCENTS[accent] ?? ['', accent]
  const [, letter = '', index = ''] = /^(\p{L}|\p{N}|\\[A-Za-z]+)(_\S*)?$/u.exec(text.trim()) ?? []
  if (letter !== '') return `${letter}${mark}${index}`
  if (/^\p{L}{2,3}$/u.test(text.trim())) return text.trim().replace(/\p{L}/gu, `$&${mark}`)
  return text.trim() === '' ? '' : `${name}(${text.trim()})`
}

/** A formula in a line of notes nests no deeper. */
const DEEPEST = 8

/** A function's name stands apart from the letter before it: `x\ln x`. */
function nameAt(name: string, at: number, tex: string): string {
  return /[A-Za-z0-9)]/.test(tex.charAt(at - 1)) ? ` ${name}` : name
}

const LOOKS_LIKE_TEX =
  /[\\^_{}]|[A-Za-z0-9)]\s*[=+×*/<>-]\s*[A-Za-z0-9(]|^[A-Za-z]{1,2}'?$|^(?:[A-Za-z]{1,8}\([\w\s,|]{1,20}\)){1,3}$|^[A-Za-z](?::[A-Za-z]|!)$|^-?\d[\d.,]*(?:%|[a-z])?$/

/** Between two dollar signs there may be a formula, or a price and words. */
export function looksLikeTex(text: string): boolean {
  return LOOKS_LIKE_TEX.test(text.trim())
}

function part(text: string): string {
  return /^(?:[A-Za-z\p{N}\p{M}가-힣.]*|\p{L}\p{M}?|\\[A-Za-z]+\p{M}?)$/u.test(text.trim())
    ? text.trim()
    : `(${text.trim()})`
}

/** `2^{n}k` is n's power of 2, and then k. */
function apart(text: string, next: string): string {
  return next !== '' && !text.endsWith(')') ? `${text} ` : text
}
