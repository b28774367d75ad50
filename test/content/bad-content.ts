/** What once stopped a reader, or might: by the file that it goes into. Kept for ever; add what a fuzz run finds. */
export const BAD_CONTENT: Readonly<Record<string, readonly [what: string, text: string][]>> = {
  'facts/bad.yaml': [
    [
      'an alias that refers to nothing',
      'subject: B\nsection: A > B\nfacts:\n  - attribute: what\n    value: *하루*\n    quote: 말이다\n',
    ],
    ['an alias bomb', bomb()],
    ['deep brackets', '['.repeat(50_000)],
    ['deep mappings', Array.from({ length: 3_000 }, (_, at) => `${' '.repeat(at)}a:`).join('\n')],
    ['an alias of itself', 'a: &a [*a]\n'],
    ['a key that is a map', '? {a: b}\n: c\n'],
    ['tabs', 'a:\n\t- b\n'],
    ['several documents', 'a: 1\n---\nb: 2\n'],
    ['a tag nobody knows', 'a: !thing b\n'],
    ['a prototype', '__proto__: {a: 1}\nconstructor: 2\n'],
    ['only a scalar', 'words'],
    ['a merge of nothing', '<<: *x\n'],
    ['numbers beyond numbers', `subject: ${'9'.repeat(400)}\n`],
  ],
  'glossary.yaml': [
    ['an alias', 'same:\n  - [*a, b]\n'],
    ['a bomb', bomb()],
    ['long names', `same:\n  - [${'가'.repeat(200)}, b]\n`],
    ['no lists', 'same: 3\nrelated: {a: b}\nmakers: [1, {}]\n'],
  ],
  'dictionary.yaml': [
    ['an alias', 'same:\n  - [*a, b]\n'],
    ['wrong shapes', 'verbs: [{stems: [a]}, 3]\ntranslations: [[a]]\nkinds: {a: 1}\n'],
  ],
  'errata.yaml': [
    ['an alias', '- *정오*\n'],
    ['no list', 'id: 3\n'],
    ['nothing in it', '- {}\n- null\n- []\n- "a"\n'],
  ],
  'attributes.yaml': [
    ['an alias', '- id: *a\n'],
    ['words that are numbers', '- {id: a, ko: 1, en: 2, words: [3, null]}\n'],
  ],
  'facts/none.yaml': [['wrong shapes', 'chapters: [*a]\nstatements: [{reason: 1}]\n']],
  'diagrams/bad.dot': [
    ['20,000 subgraphs', `digraph { ${'subgraph {'.repeat(20_000)}`],
    ['a product of sets', `digraph { {${names(300)}} -> {${names(300)}} }`],
    ['100,000 boxes', `digraph { ${names(100_000)} }`],
    ['an endless string', `digraph { a [label="${'\\"'.repeat(90_000)}`],
    ['an endless comment', `digraph { /* ${'*'.repeat(100_000)}`],
    ['brackets', '['.repeat(10_000)],
    ['a prototype', 'digraph { __proto__ [constructor=a]; constructor -> __proto__ }'],
    ['ports', `digraph { a${':b'.repeat(20_000)} }`],
    ['joined strings', `digraph { ${'"a"+'.repeat(20_000)}"b" }`],
  ],
  'questions/bad.md': [
    ['deep quotes', `#### 문제\n${'>'.repeat(10_000)} 무엇?\n#### 정답\n- 정답: 가\n`],
    ['deep lists', nested(1_000)],
    ['brackets', `#### 문제\n- ${'['.repeat(19_000)}\n#### 정답\n- 정답: A\n`],
    ['a long line', `#### 문제\n- ${'가'.repeat(300_000)}\n`],
    ['many keys', `#### 문제\n- 무엇?\n#### 정답\n${'- 정답: A\n'.repeat(2_000)}`],
    ['lone surrogates', '#### 문제\n- \ud800\udfff\ud800\n#### 정답\n- 정답: \udc00\n'],
  ],
  'notes/bad.md': [
    ['deep quotes', `${'>'.repeat(10_000)} 말`],
    ['deep lists', nested(1_000)],
    ['open comments', '<!--'.repeat(50_000)],
    ['a picture named by a zero byte', '## A\n\n![x](a%00b.png)\n'],
    ['a picture with a long name', `## A\n\n![x](${'b'.repeat(300)}.png)\n`],
    ['a picture above the folder', '## A\n\n![x](../../../../etc/passwd.png) ![y](/etc/hosts.png)\n'],
    ['a broken escape', '## A\n\n![x](%E0%A4%A.png) ![[%zz.png]]\n'],
    ['front matter with a bomb', `---\n${bomb()}---\n# A\n`],
    ['front matter without an end', `---\n${'a: b\n'.repeat(1_000)}`],
    ['deep HTML', `<div>${'<div>'.repeat(1_900)}x`],
    ['much HTML', '<b>'.repeat(6_000)],
    ['a table of HTML without an end', `<table>\n${'<tr><td>x\n'.repeat(1_000)}`],
    ['emphasis', '**a *b _c '.repeat(900)],
    ['references', Array.from({ length: 500 }, (_, at) => `[a${at}]: b\n[a${at}]`).join('\n\n')],
    ['footnotes in footnotes', '[^a]: [^b]\n\n[^b]: [^a]\n\nx[^a][^a]\n'],
    ['footnotes of themselves', 'x[^a]\n\n[^a]: y[^a]\n'],
    ['nothing but marks', '# \n## \n- \n1. \n> \n***\n```\n'],
    ['control characters', Array.from({ length: 32 }, (_, at) => String.fromCharCode(at)).join('- x\n')],
    ['lone surrogates', '# \ud800\n\n- \udc00 x\n'],
    ['links by name', '[[]] [[|]] [[a|]] [[#]] [[a#^]] ![[]] ![[.png]]\n'],
    ['formulas', '$$$$ $a$$b$ $\\frac{$ $$\n\\frac\n$$\n'],
    ['folds', `${'<details>\n\n'.repeat(2_000)}x`],
  ],
}

function bomb(): string {
  const lines = Array.from({ length: 12 }, (_, at) => {
    const parts = Array.from({ length: 10 }, () => (at === 0 ? 'lol' : `*a${at - 1}`))
    return `a${at}: &a${at} [${parts.join(', ')}]\n`
  })
  return lines.join('')
}

function nested(depth: number): string {
  return Array.from({ length: depth }, (_, at) => `${'  '.repeat(at)}- a`).join('\n')
}

function names(count: number): string {
  return Array.from({ length: count }, (_, at) => `n${at}`).join(' ')
}
