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
}

/** A formula as one reads it in a line of text: `\lceil \frac{size}{4KB} \rceil` is `⌈ size/4KB ⌉`. */
export function readableTex(tex: string): string {
  return tex
    .replace(
      /\\[dt]?frac\s*\{([^{}]*)\}\s*\{([^{}]*)\}/g,
      (_, over: string, under: string) => `${part(over)}/${part(under)}`,
    )
    .replace(/\\sqrt\s*\{([^{}]*)\}/g, '√($1)')
    .replace(/\\(?:text|mathrm|mathbf|mathit|operatorname)\s*\{([^{}]*)\}/g, '$1')
    .replace(/\\([A-Za-z]+)/g, (whole, name: string) => SIGNS[name] ?? whole.slice(1))
    .replace(/\\[,;:!\s]|\\\\/g, ' ')
    .replace(/\\([{}$%&#_])/g, '$1')
    .replace(/([_^])\{([^{}]*)\}/g, (_, sign: string, inner: string) => `${sign}${part(inner)}`)
    .replace(/\s+/g, ' ')
    .trim()
}

function part(text: string): string {
  return /^[\p{L}\p{N}.\\]*$/u.test(text.trim()) ? text.trim() : `(${text.trim()})`
}
