const NOTES = /\.(?:md|markdown|mdown|mdwn|mkdn?|mdte?xt|mdx|qmd|rmd|txt|text)$/i
/** What a repository has beside its notes: in capitals, as repositories write them (`Security.md` may well be a chapter), or fixed names. */
const NOT_NOTES =
  /^(?:LICEN[CS]E|COPYING|CODE[_-]OF[_-]CONDUCT|CONTRIBUTING|CONTRIBUTORS|CHANGELOG|SECURITY|PULL_REQUEST_TEMPLATE|ISSUE_TEMPLATE|CODEOWNERS|CMakeLists|requirements|robots|(?:app-)?ads|humans|llms(?:-full)?|_sidebar|_navbar|_coverpage)(?:[-.]\w+)?$/

/** Names that no chapter has, however they are written. */
const OF_REPOSITORIES =
  /^(?:code[_-]of[_-]conduct|contributing|contributors|pull_request_template|issue_template|codeowners)$/i

/** Documents that people write notes in, which have to be exported first. */
const FOREIGN = /\.(?:docx?|rtf|odt|pages|hwpx?|pptx?|html?|org|rst|adoc|ipynb|tex|enex|textbundle|pdf|opml|canvas)$/i

export function isNote(file: string): boolean {
  const name = file.slice(file.lastIndexOf('/') + 1)
  const bare = name.replace(NOTES, '')
  return NOTES.test(name) && !NOT_NOTES.test(bare) && !OF_REPOSITORIES.test(bare) && !/\.excalidraw$/i.test(bare)
}

/** Whatever it is about, it could be read. */
export function isReadable(file: string): boolean {
  return NOTES.test(file)
}

export function isForeign(file: string): boolean {
  return FOREIGN.test(file)
}
