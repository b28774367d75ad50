const NOTES = /\.(?:md|markdown|mdown|mkd|mdx|txt)$/i
/** What a repository has beside its notes: in capitals, as repositories write them (`Security.md` may well be a chapter), or fixed names. */
const NOT_NOTES =
  /^(?:LICEN[CS]E|COPYING|CODE[_-]OF[_-]CONDUCT|CONTRIBUTING|CONTRIBUTORS|CHANGELOG|SECURITY|PULL_REQUEST_TEMPLATE|ISSUE_TEMPLATE|CODEOWNERS|CMakeLists|requirements|robots|_sidebar|_navbar|_coverpage)(?:[-.]\w+)?$/

/** Documents that people write notes in, which have to be exported first. */
const FOREIGN = /\.(?:docx?|rtf|odt|pages|hwpx?|pptx?|html?|org|rst|adoc|ipynb|tex|enex|textbundle)$/i

export function isNote(file: string): boolean {
  const name = file.slice(file.lastIndexOf('/') + 1)
  return NOTES.test(name) && !NOT_NOTES.test(name.replace(NOTES, ''))
}

/** Whatever it is about, it could be read. */
export function isReadable(file: string): boolean {
  return NOTES.test(file)
}

export function isForeign(file: string): boolean {
  return FOREIGN.test(file)
}
