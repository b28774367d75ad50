/** TeX that has a character of its own; what has none stays as its name. */
const SIGNS: Readonly<Record<string, string>> = {
  lceil: '⌈',
  rceil: '⌉',
  lfloor: '⌊',
  rfloor: '⌋',
  lbrace: '{',
  rbrace: '}',
  lvert: '|',
  rvert: '|',
  lVert: '‖',
  rVert: '‖',
  Vert: '‖',
  times: '×',
  cdot: '·',
  div: '÷',
  pm: '±',
  le: '≤',
  leq: '≤',
  ge: '≥',
  geq: '≥',
  ne: '≠',
  neq: '≠',
  approx: '≈',
  equiv: '≡',
  to: '→',
  rightarrow: '→',
  leftarrow: '←',
  Rightarrow: '⇒',
  longrightarrow: '→',
  Longrightarrow: '⇒',
  rightleftharpoons: '⇌',
  infty: '∞',
  sum: '∑',
  prod: '∏',
  int: '∫',
  in: '∈',
  notin: '∉',
  subset: '⊂',
  subseteq: '⊆',
  supset: '⊃',
  supseteq: '⊇',
  wedge: '∧',
  vee: '∨',
  mp: '∓',
  degree: '°',
  colon: ':',
  cup: '∪',
  cap: '∩',
  forall: '∀',
  exists: '∃',
  land: '∧',
  lor: '∨',
  neg: '¬',
  lnot: '¬',
  top: '⊤',
  bot: '⊥',
  perp: '⊥',
  vdash: '⊢',
  models: '⊨',
  alpha: 'α',
  beta: 'β',
  gamma: 'γ',
  delta: 'δ',
  Delta: 'Δ',
  epsilon: 'ε',
  theta: 'θ',
  Theta: 'Θ',
  lambda: 'λ',
  mu: 'μ',
  pi: 'π',
  sigma: 'σ',
  Sigma: 'Σ',
  phi: 'φ',
  omega: 'ω',
  Omega: 'Ω',
  ldots: '…',
  cdots: '⋯',
  quad: ' ',
  left: '',
  right: '',
  big: '',
  Big: '',
  displaystyle: '',
  limits: '',
  nonumber: '',
  mid: '|',
  vert: '|',
  sim: '~',
  propto: '∝',
  partial: '∂',
  nabla: '∇',
  ll: '≪',
  gg: '≫',
  therefore: '∴',
  because: '∵',
  oplus: '⊕',
  otimes: '⊗',
  setminus: '∖',
  emptyset: '∅',
  Leftarrow: '⇐',
  Leftrightarrow: '⇔',
  iff: '⇔',
  implies: '⇒',
  leftrightarrow: '↔',
  mapsto: '↦',
  uparrow: '↑',
  downarrow: '↓',
  langle: '⟨',
  rangle: '⟩',
  circ: '∘',
  bullet: '•',
  ast: '*',
  prime: '′',
  dots: '…',
  vdots: '⋮',
  varepsilon: 'ε',
  zeta: 'ζ',
  eta: 'η',
  kappa: 'κ',
  nu: 'ν',
  xi: 'ξ',
  rho: 'ρ',
  tau: 'τ',
  ell: 'ℓ',
  hbar: 'ħ',
  varphi: 'φ',
  chi: 'χ',
  psi: 'ψ',
  Psi: 'Ψ',
  Gamma: 'Γ',
  Lambda: 'Λ',
  Pi: 'Π',
}

/** A formula as one reads it in a line of text: `\lceil \frac{size}{4KB} \rceil` is `⌈ size/4KB ⌉`. */
export function readableTex(tex: string): string {
  const bare = tex.replace(/\\(?:begin|end)\s*\{[^{}]*\}(?:\{[^{}]*\})?|\\(?:label|tag)\s*\{[^{}]*\}/g, ' ')
  return bare
    .split(/\\\\(?:\[[^\]]*\])?/)
    .map(readableRow)
    .filter((row) => row !== '')
    .join('; ')
}

function readableRow(tex: string): string {
  return withoutBraces(tex)
    .replace(/\\([A-Za-z]+)/g, (_, name: string, at: number, all: string) => SIGNS[name] ?? nameAt(name, at, all))
    .replace(/\\[,;:!\s]|(?<!\\)&/g, ' ')
    .replace(/\\\|/g, '‖')
    .replace(/\\([{}$%&#_])/g, '$1')
    .replace(/\s+/g, ' ')
    .trim()
}

/** What takes something in braces, from the innermost out: `\frac{1}{x^{2}}`, `\frac1n`, `\binom{n}{k}`. */
function withoutBraces(tex: string): string {
  let text = tex
  for (let depth = 0; depth < DEEPEST; depth++) {
    const before = text
    text = text
      .replace(/([_^])\{([^{}]*)\}/g, (_, sign: string, inner: string) => `${sign}${part(inner)}`)
      .replace(
        /\\(?:text\w*|math[a-z]+|operatorname|boldsymbol|bm|vec|hat|bar|overline|underline)\s*\{([^{}]*)\}/g,
        '$1',
      )
      .replace(/\\sqrt\s*\{([^{}]*)\}/g, '√($1)')
      .replace(
        FRACTION,
        (_, over = '', one = '', under = '', other = '') => `${part(over + one)}/${part(under + other)}`,
      )
      .replace(/\\[dt]?binom\s*\{([^{}]*)\}\s*\{([^{}]*)\}/g, 'C($1, $2)')
    if (text === before) break
  }
  return text
}

/** Of what stands in braces, or is one letter, digit or sign without them. */
const FRACTION =
  /\\[dt]?frac\s*(?:\{([^{}]*)\}|(\d|(?<=\s)[A-Za-z]|\\[A-Za-z]+))\s*(?:\{([^{}]*)\}|([A-Za-z0-9]|\\[A-Za-z]+))/g
/** A formula in a line of notes nests no deeper. */
const DEEPEST = 8

/** A function's name stands apart from the letter before it: `x\ln x`. */
function nameAt(name: string, at: number, tex: string): string {
  return /[A-Za-z0-9)]/.test(tex.charAt(at - 1)) ? ` ${name}` : name
}

const LOOKS_LIKE_TEX =
  /[\\^_{}]|[A-Za-z0-9)]\s*[=+×*/<>-]\s*[A-Za-z0-9(]|^[A-Za-z]{1,2}'?$|^[A-Za-z]{1,8}\([\w\s,|]{1,20}\)$|^[A-Za-z](?::[A-Za-z]|!)$|^-?\d[\d.,]*%?$/

/** Between two dollar signs there may be a formula, or a price and words. */
export function looksLikeTex(text: string): boolean {
  return LOOKS_LIKE_TEX.test(text.trim())
}

function part(text: string): string {
  return /^[\p{L}\p{N}.\\]*$/u.test(text.trim()) ? text.trim() : `(${text.trim()})`
}
