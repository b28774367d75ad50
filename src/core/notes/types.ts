/** A stretch of a statement with one look. The texts of a statement's runs, joined, are its `text`. */
export interface Run {
  readonly text: string
  readonly strong?: boolean
  readonly emphasis?: boolean
  readonly code?: boolean
  readonly url?: string
  /** For a link by name, `[[RDS#Backup]]`: the name as written. */
  readonly target?: string
  /** The section that `target` names, where there is one. */
  readonly section?: string
}

/** The cells of a table, without Markdown marks. */
export interface Table {
  readonly head: readonly string[]
  readonly rows: readonly { readonly line: number; readonly cells: readonly string[] }[]
}

/**
 * The smallest thing that can be cited: a bullet or numbered item with its continuation lines, a paragraph, a table, or a code
 * block. A nested item is a statement of its own that names its parent; so is a footnote, under the statement that names it.
 */
export interface Statement {
  /** Id of the section that it stands in. */
  readonly section: string
  /** Its place among the section's statements, from 0. */
  readonly index: number
  readonly kind: 'item' | 'paragraph' | 'code'
  /** Without Markdown marks; continuation lines are joined by a line feed. */
  readonly text: string
  readonly runs: readonly Run[]
  /** Lines of the file, from 1, both inclusive. */
  readonly line: number
  readonly lastLine: number
  /** 0 for a top-level item or paragraph. */
  readonly depth: number
  /** `index` of the statement that it is nested under. */
  readonly parent?: number
  /** The bold words that open it, without marks: `DynamoDB Streams`. */
  readonly term?: string
  /** For a numbered item: its number. */
  readonly ordinal?: number
  /** For a code block: its language. */
  readonly language?: string
  /** For a table (its kind is `paragraph`, its text a line a row, cells between `|`): the same by cells. */
  readonly table?: Table
}

/** A picture that the notes refer to; the file may or may not be there. */
export interface Picture {
  readonly section: string
  readonly alt: string
  /** Path as written, percent-decoded, relative to the note: `images/1-dynamodb-primary-key.png`. */
  readonly path: string
  /** Written as `![[name.png]]`: the file lies anywhere among the notes. */
  readonly anywhere?: boolean
  /** File name without folder and extension: `1-dynamodb-primary-key`. */
  readonly name: string
  readonly line: number
  /** `index` of the last statement before it in its section; -1 when it comes first. */
  readonly after: number
}

/** A heading with the text directly under it. */
export interface Section {
  /** Heading path, `Databases > Aurora > Endpoint`; a second one with the same path ends in ` #2`. */
  readonly id: string
  /** 12 base32 characters of sha256(id). */
  readonly key: string
  readonly title: string
  /** Titles from the chapter down to this one. */
  readonly path: readonly string[]
  /** 1 for a section right under the chapter; 0 for the chapter's opening. */
  readonly depth: number
  readonly file: string
  /** What the file is called where its name alone would mean several: its folder too. */
  readonly fileName?: string
  readonly line: number
  /** Last line of its own text; the heading's where it has none. */
  readonly lastLine: number
  /** Code points of its own statements, without Markdown marks. */
  readonly characters: number
  readonly statements: readonly Statement[]
  readonly pictures: readonly Picture[]
  /** Id of the section above it; none right under the chapter, whose opening is above nothing. */
  readonly parent?: string
  /** Ids of the sections right under it, in order; for an opening, those right under the chapter. */
  readonly children: readonly string[]
  /** It mostly leads elsewhere: a table of contents, the page that lists a folder. Last among what is found, and no subject. */
  readonly index?: boolean
}

/** What a run of lines of a file is. Every non-blank line of a chapter is in exactly one block. */
export interface Block {
  /** `rule` is whatever parts and says nothing: `---`, an empty bullet, a comment, front matter. */
  readonly kind: 'heading' | 'rule' | 'picture' | 'links' | 'statement'
  readonly line: number
  readonly lastLine: number
}

/** One Markdown file. */
export interface Chapter {
  readonly title: string
  readonly file: string
  /** What else its front matter calls it: `aliases`, `tags`, and a `title` beside another one in the text. */
  readonly aliases: readonly string[]
  /** With the opening first, where there is text under the title: a section named as the chapter is, `depth` 0. */
  readonly sections: readonly Section[]
  readonly blocks: readonly Block[]
}

/** All notes. Section order is chapter order, then the order in the file. */
export interface Notebook {
  readonly chapters: readonly Chapter[]
  readonly sections: readonly Section[]
  readonly byId: ReadonlyMap<string, Section>
  readonly byKey: ReadonlyMap<string, Section>
}

/** What a proven quote or a search hit resolves to. `file` is relative to the content folder. */
export interface Citation {
  readonly file: string
  /** What the file is called where its name alone would mean several: its folder too. */
  readonly fileName?: string
  readonly line: number
  readonly lastLine: number
  readonly section: string
}

/** Words that stand in one statement of a section. `nth` (from 1) tells equal statements apart. */
export interface Quote {
  readonly section: string
  readonly words: string
  readonly nth?: number
}
