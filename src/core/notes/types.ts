/** A stretch of a statement with one look. The texts of a statement's runs, joined, are its `text`. */
export interface Run {
  readonly text: string
  readonly strong?: boolean
  readonly emphasis?: boolean
  readonly code?: boolean
  readonly url?: string
}

/**
 * The smallest thing that can be cited: a bullet or numbered item with its continuation lines, a paragraph, or a code
 * block. A nested item is a statement of its own that names its parent.
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
  readonly parent?: number | undefined
  /** The bold words that open it, without marks: `DynamoDB Streams`. */
  readonly term?: string
  /** For a numbered item: its number. */
  readonly ordinal?: number | undefined
  /** For a code block: its language. */
  readonly language?: string | undefined
}

/** A picture that the notes refer to; the file may or may not be there. */
export interface Picture {
  readonly section: string
  readonly alt: string
  /** Path as written, percent-decoded, relative to the note: `images/1-dynamodb-primary-key.png`. */
  readonly path: string
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
  /** 1 for a section right under the chapter. */
  readonly depth: number
  readonly file: string
  readonly line: number
  /** Last line of its own text; the heading's where it has none. */
  readonly lastLine: number
  /** Code points of its own statements, without Markdown marks. */
  readonly characters: number
  readonly statements: readonly Statement[]
  readonly pictures: readonly Picture[]
  /** Id of the section above it; none right under the chapter. */
  readonly parent?: string
  /** Ids of the sections right under it, in order. */
  readonly children: readonly string[]
}

/** What a run of lines of a file is. Every non-blank line of a chapter is in exactly one block. */
export interface Block {
  /** `rule` is whatever parts and says nothing: `---`, an empty bullet, a comment. */
  readonly kind: 'heading' | 'rule' | 'picture' | 'introduction' | 'links' | 'statement'
  readonly line: number
  readonly lastLine: number
}

/** One Markdown file. */
export interface Chapter {
  readonly title: string
  readonly file: string
  readonly introduction: readonly string[]
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
