/** Lines that a tool answers with something of its own: a table of contents, a file put in, a page break, a class. */
const NOT_SHOWN: readonly RegExp[] = [
  /^[ \t]*(?:\[\[?_?toc_?\]\]?|\$?\{toc\}|@\[toc\](?:\([^()]*\))?|\[\[_TOC_\]\])[ \t]*$/i,
  // `{% include toc.html %}`, `{{< toc >}}`: what opens a block of text was read before.
  /^[ \t]*(?:\{%-?[ \t]*(?:include\w*|toc|hackmd|youtube|vimeo|gist|slideshare|speakerdeck|pdf|embed|file|page-ref|seo|swagger|openapi|raw|assign|capture|increment|decrement|if|elsif|else|unless|case|when|for|tablerow|cycle|layout|render|end[\w-]+)\b[^{}]*%\}[ \t]*|\{\{[<%][^{}]*[>%]\}\}[ \t]*)+$/,
  // Classes of what stands above: `{: .note}`, `{ .annotate }`.
  /^[ \t]*\{(?::[^{}]*|[ \t]*[.#][A-Za-z][^{}]*)\}[ \t]*$/,
  /^[ \t]*(?:-{1,2}8<-{1,2}[ \t].*|;?--8<--.*|\([\w.:-]+\)=|\\(?:newpage|pagebreak|tableofcontents)|\+\+\+[ \t]*|<%[*_~-]?[ \t]*(?:await[ \t]+)?tp\..*%>)[ \t]*$/,
  /^[ \t]*\[!INCLUDE[ \t]*\[[^[\]]*\]\([^()]*\)\][ \t]*$/i,
  /^#{1,6}[ \t]+tags?:(?:[ \t]*`[^`]*`,?)+[ \t]*$/i,
  // Another note, shown where that stands: `![[Tides#Range]]`.
  /^!\[\[(?![^[\]]*\.(?:png|jpe?g|gif|webp|svg|bmp|avif)(?:\||\]))[^[\]]+\]\][ \t]*$/i,
  /^[ \t]*@import[ \t]+["'][^"']*["'].*$/,
]
/** Pictures that a tool puts in by a word of its own. */
const FIGURE = /\{\{[<%][ \t]*(?:figure|img|image)\b([^{}]*?)\/?[>%]\}\}/g
const ASSET = /\{%[ \t]*asset_img[ \t]+(\S+)([^{}%]*)%\}/g

export function toolLine(line: string): string {
  if (!/[{[\\(+<@;]|8<|^#/.test(line)) return line
  const shown = line.includes('{')
    ? line
        .replace(FIGURE, (_, attributes: string) =>
          picture(
            attributeIn(attributes, 'src'),
            attributeIn(attributes, 'alt') || attributeIn(attributes, 'title') || attributeIn(attributes, 'caption'),
          ),
        )
        .replace(ASSET, (_, file: string, words: string) => picture(file, words.replace(/["']/g, '').trim()))
    : line
  return NOT_SHOWN.some((one) => one.test(shown)) ? '' : shown
}

function picture(src: string, alt: string): string {
  return src === '' ? '' : `![${alt}](<${src}>)`
}

function attributeIn(attributes: string, name: string): string {
  const [, double, single, bare] = new RegExp(`\\b${name}=(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`).exec(attributes) ?? []
  return double ?? single ?? bare ?? ''
}
