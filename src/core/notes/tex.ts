/** TeX that has a character of its own; what has none stays as its name. */
const SIGNS: Readonly<Record<string, string>> = {
  lceil: '⌈',
  rceil: '⌉',
  lfloor: '⌊',
  rfloor: '⌋',
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
  infty: '∞',
  sum: '∑',
  prod: '∏',
  int: '∫',
  in: '∈',
  notin: '∉',
  subset: '⊂',
  subseteq: '⊆',
  cup: '∪',
  cap: '∩',
  forall: '∀',
  exists: '∃',
  land: '∧',
  lor: '∨',
  neg: '¬',
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
  return tex
    .replace(
      /\\[dt]?frac\s*\{([^{}]*)\}\s*\{([^{}]*)\}/g,
      (_, over: string, under: string) => `${part(over)}/${part(under)}`,
    )
    .replace(/\\sqrt\s*\{([^{}]*)\}/g, '√($1)')
    .replace(/\\(?:text\w*|math[a-z]+|operatorname|boldsymbol|bm|vec|hat|bar|overline|underline)\s*\{([^{}]*)\}/g, '$1')
    .replace(/\\([A-Za-z]+)/g, (whole, name: string) => SIGNS[name] ?? whole.slice(1))
    .replace(/\\[,;:!\s]|(?<!\\)&/g, ' ')
    .replace(/\\\|/g, '‖')
    .replace(/\\([{}$%&#_])/g, '$1')
    .replace(/([_^])\{([^{}]*)\}/g, (_, sign: string, inner: string) => `${sign}${part(inner)}`)
    .replace(/\s+/g, ' ')
    .trim()
}

const LOOKS_LIKE_TEX =
  /[\\^_{}]|[A-Za-z0-9)]\s*[=+×*/<>-]\s*[A-Za-z0-9(]|^[A-Za-z]{1,2}'?$|^[A-Za-z]{1,8}\([\w\s,|]{1,20}\)$|^-?\d[\d.,]*%?$/

/** Between two dollar signs there may be a formula, or a price and words. */
export function looksLikeTex(text: string): boolean {
  return LOOKS_LIKE_TEX.test(text.trim())
}

function part(text: string): string {
  return /^[\p{L}\p{N}.\\]*$/u.test(text.trim()) ? text.trim() : `(${text.trim()})`
}
