import { describe, expect, test } from 'vitest'
import { buildNotebook } from '../../../src/core/notes/notebook.ts'
import { looksLikeTex, readableTex } from '../../../src/core/notes/tex.ts'

describe('a formula in a line of notes is read', () => {
  test.each([
    [String.raw`\lceil \frac{size}{4KB} \rceil`, '⌈ size/4KB ⌉'],
    [String.raw`U=\lbrace u\rbrace`, 'U={ u}'],
    [String.raw`\lnot p\implies q`, '¬ p⇒ q'],
    // A letter or a digit needs no braces.
    [String.raw`f(x)=\frac1n`, 'f(x)=1/n'],
    [String.raw`{a+b \over c} \cdot d`, '(a+b)/c · d'],
    [String.raw`{n \choose k}`, 'C(n, k)'],
    [String.raw`\operatorname*{arg\,max}_x`, 'arg max_x'],
    [String.raw`\frac12 + \frac ab + \frac\pi2`, '1/2 + a/b + π/2'],
    // Braces within braces, from the innermost out.
    [String.raw`\dfrac{{{{(x - a)}^2}}}{{2!}}`, '((x - a)^2)/(2!)'],
    [
      String.raw`{P}(x) = \sum\limits_{n = 0}^\infty  {\dfrac{{{f^{(n)}}(a)}}{{n!}}}`,
      'P(x) = ∑_(n = 0)^∞ (f^((n))(a))/(n!)',
    ],
    // Each matrix of several.
    [String.raw`\begin{pmatrix}a&b\\c&d\end{pmatrix}\begin{pmatrix}e\\f\end{pmatrix}`, '(a b; c d)(e; f)'],
    [String.raw`\frac{(n-2)!}{x^{n-1}}`, '((n-2)!)/(x^(n-1))'],
    [String.raw`e^{-\frac{x}{2}}`, 'e^(-x/2)'],
    [String.raw`\mathbb{R}^{n}`, 'R^n'],
    [String.raw`\binom{n}{r}`, 'C(n, r)'],
    [String.raw`x\ln x`, 'x ln x'],
    // A name ends where its braces or its backslash do.
    [String.raw`\nabla_{\theta}J(\theta)`, '∇_θ J(θ)'],
    [String.raw`x^{2\alpha}y + x\in\mathbb{R}`, 'x^(2α)y + x∈R'],
    [String.raw`0^{\circ}C, f^\prime`, '0°C, f′'],
    [String.raw`2^{n}k + \frac{a}{\beta}n`, '2^n k + a/β n'],
    // What takes braces is dropped only where it sets its words.
    [String.raw`O(n \log{n}) + \tan{x}/\cos{(x+1)}`, 'O(n log n) + tan x/cos (x+1)'],
    [String.raw`a \equiv b \pmod{n}, a\bmod{n}, \max{a,b}`, 'a ≡ b (mod n), a mod n, max (a,b)'],
    [String.raw`A \xrightarrow{heat} \ce{H2O}\hspace{1cm}`, 'A →(heat) H2O'],
    // What stands above or below a sign, and how a font was called once.
    [String.raw`\underset{\theta}{\operatorname{argmin}} L, \underset{x}{\min}f`, 'argmin_θ L, min_x f'],
    [String.raw`X \stackrel{d}{=} Y, A \overset{k_1}{\to} B`, 'X =^d Y, A →^(k_1) B'],
    [String.raw`3 {\rm kg} + \bf{x}, \large F = ma, \require{cancel}y`, '3 kg + x, F = ma, y'],
    [String.raw`\toString + \constructor{x}`, 'toString + constructor x'],
  ])('%s', (tex, read) => {
    expect(readableTex(tex)).toBe(read)
  })

  test('deeply nested, it is read in a few rounds', () => {
    const deep = `${String.raw`\frac{`.repeat(2_000)}1${'}{2}'.repeat(2_000)}`
    expect(readableTex(deep)).toContain('1/2')
  })
})

test.each([
  ['i:j', true],
  ['r!', true],
  ['5', true],
  ['f(x)g(x)', true],
  ['2n', true],
  ['10 and costs', false],
])('%s between dollar signs', (text, isFormula) => {
  expect(looksLikeTex(text)).toBe(isFormula)
})

test('marks that only set a formula, beside those that open and close it, are no words', () => {
  const text = [
    '# Sum',
    '',
    '- Of the means:',
    '',
    '    $$\\begin{aligned}',
    '    \\mu_{1} - \\mu_{2}',
    '    \\end{aligned}$$',
  ]
  const { notebook } = buildNotebook([{ file: 'notes/sum.md', text: text.join('\n') }])
  expect(notebook.sections.flatMap(({ statements }) => statements.map(({ text: said, line }) => [said, line]))).toEqual(
    [
      ['Of the means:', 3],
      ['μ_1 - μ_2', 6],
    ],
  )
})

test('a formula with a blank before its end has its sign; a price has none', () => {
  const said = (line: string) =>
    buildNotebook([{ file: 'notes/one.md', text: `# One\n\n${line}` }]).notebook.sections[0]?.statements[0]?.text
  expect(said('$r = -1 $: all fall.')).toBe('r = -1: all fall.')
  expect(said('It costs $5 and $6 a day.')).toBe('It costs $5 and $6 a day.')
  expect(said('It costs $5 if $x=1$.')).toBe('It costs $5 if x=1.')
  expect(said('$x = 1 $이다.')).toBe('x = 1이다.')
})

test.each([
  'Use $_GET and $_POST to read a form.',
  '$user_id = $row[0] copies it.',
  '$HOME_DIR is where $PATH points.',
  'The price is $20 = 18 EUR, and $ is weak.',
])('two names with that sign, or two prices, are no formula: %s', (line) => {
  const { notebook } = buildNotebook([{ file: 'notes/one.md', text: `# One\n\n${line}` }])
  expect(notebook.sections[0]?.statements[0]?.text).toBe(line)
})

test('a mark over a letter stays: without it, it is another quantity', () => {
  expect(readableTex('(y_t - \\hat{y}_t)^2').normalize('NFC')).toBe('(y_t - ŷ_t)^2')
  expect(readableTex('\\bar x + \\hat{\\theta}_{1}').normalize('NFC')).toBe('x̄ + θ̂_1')
  expect(readableTex('\\overline{AB}').normalize('NFC')).toBe('ĀB̄')
  expect(readableTex('\\overline{A \\cdot B}')).toBe('bar(A · B)')
  expect(readableTex('x_1, \\dots, x_n')).toBe('x_1, …, x_n')
})

test('a command that only says how its words are set leaves the words', () => {
  expect(readableTex('\\ce{H2SO4} \\space (conc.)')).toBe('H2SO4 (conc.)')
  expect(readableTex('\\textcolor{red}{x} + \\frac{\\yellow{E}}{r^{2}}')).toBe('x + E/(r^2)')
  expect(readableTex('\\underbrace{L \\cdot 1}_{\\text{direct work}}')).toBe('L · 1 (direct work)')
})

test('what is raised by more than one sign keeps its brackets', () => {
  expect(readableTex('x^{a\\times2}')).toBe('x^(a×2)')
  expect(readableTex('\\lim_{x\\to0}')).toBe('lim_(x→0)')
  expect(readableTex('\\frac{1}{2\\pi}')).toBe('1/(2π)')
})

test('a bar within a formula ends no cell of a table', () => {
  const rowOf = (...cells: string[]) => {
    const text = ['# Errors', '', '| Name | Formula | Says |', '|---|---|---|', `| ${cells.join(' | ')} |`].join('\n')
    return buildNotebook([{ file: 'a.md', text }]).notebook.sections.flatMap(({ statements }) =>
      statements.flatMap(({ table }) => table?.rows.map((row) => row.cells) ?? []),
    )[0]
  }
  expect(rowOf('A', '$\\lvert y - x \\rvert$', 'how far')).toEqual(['A', '| y - x |', 'how far'])
  expect(rowOf('B', '$P(x\\|y)$', 'given y')).toEqual(['B', 'P(x|y)', 'given y'])
  const [statement] = buildNotebook([
    { file: 'a.md', text: '# A\n\nHere $P(x \\mid y)$ is known.' },
  ]).notebook.sections.flatMap((one) => one.statements)
  expect(statement?.text).toBe('Here P(x | y) is known.')
})
