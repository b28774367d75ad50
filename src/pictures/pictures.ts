import type { Diagram, ImageType } from '../core/diagrams/diagram.ts'

/** A PNG and what it shows, in words. */
interface Picture {
  readonly png: Uint8Array
  /** Whole; the chat's limit is kept when it is sent. */
  readonly alt: string
}

/** A picture that may be a file of the group's own: as they saved it. */
export interface Image {
  readonly data: Uint8Array
  readonly type: ImageType
  /** Whole; the chat's limit is kept when it is sent. */
  readonly alt: string
}

/** A table as a picture: two columns side by side, three with their cells below each other; rows that differ are marked. */
export interface TablePicture {
  readonly title: string
  readonly columns: readonly string[]
  readonly rows: readonly TableRow[]
  /** Lines under the table. */
  readonly notes: readonly string[]
  /** Small print in the lower right corner: what marks mean, which page it is. */
  readonly footer: string
  readonly alt: string
}

export interface TableRow {
  readonly label: string
  /** A line above the first of the rows that one column alone has something in: whose they are. */
  readonly heading?: string
  readonly cells: readonly TableCell[]
  /** `differs` is marked; `same` rows are folded by the caller; `partial`: some column has nothing. */
  readonly tone: 'differs' | 'same' | 'partial'
}

export interface TableCell {
  /** Lines are parted by a line feed. */
  readonly text: string
  /** Not in the notes: drawn faint. */
  readonly missing?: boolean
  /** What is the matter with what it rests on: small and in the colour of warnings, below. */
  readonly mark?: string
  /** Whose it is where it is not its column's own: small, below. */
  readonly aside?: string
}

/** A board: at most ten members. */
export interface BoardPicture {
  readonly title: string
  readonly rows: readonly {
    readonly rank: string
    /** As Discord says it: anything. */
    readonly name: string
    /** Where nothing of that can be shown. */
    readonly unnamed: string
    readonly move: { readonly kind: 'up' | 'down' | 'new' | 'same'; readonly text: string }
    readonly points: string
    readonly detail: string
    /** The member who looks. */
    readonly own: boolean
  }[]
  readonly footer: string
  readonly alt: string
}

/** What of the notes was asked: a line a service, a square a section. */
export interface CoveragePicture {
  readonly title: string
  readonly rows: readonly {
    readonly name: string
    readonly states: readonly ('known' | 'weak' | 'few' | 'never')[]
    readonly count: string
  }[]
  readonly legend: readonly { readonly state: 'known' | 'weak' | 'few' | 'never'; readonly label: string }[]
  readonly footer: string
  readonly alt: string
}

/** A table that may need several pictures: what stands under the first, and under the last of them. */
export interface LongTable extends Pick<TablePicture, 'title' | 'columns' | 'rows'> {
  readonly first: readonly string[]
  readonly last: readonly string[]
}

/** How one member stands, as a picture. */
export interface StatsPicture {
  readonly title: string
  /** The numbers at the top: at most four. */
  readonly tiles: readonly { readonly name: string; readonly value: string }[]
  readonly heat: {
    readonly title: string
    /** The oldest first, each from Monday on: how much from 0 to 4; undefined for days to come. */
    readonly weeks: readonly (readonly (number | undefined)[])[]
    readonly months: readonly { readonly week: number; readonly name: string }[]
    readonly weekdays: readonly string[]
    /** What little and much is called. */
    readonly scale: readonly [string, string]
  }
  /** Shares from 0 to 1, by the same weeks; none where there is nothing. */
  readonly accuracy: {
    readonly title: string
    readonly own: string
    readonly group: string
    readonly weeks: readonly { readonly own?: number; readonly group?: number }[]
  }
  readonly bars: readonly StatsBars[]
  /** Small print in the lower right corner. */
  readonly footer: string
  readonly alt: string
}

export interface StatsBars {
  readonly title: string
  readonly rows: readonly { readonly label: string; readonly share: number; readonly told: string }[]
}

/** Everything that is drawn; undefined when drawing failed or took too long, and the caller sends the text form. */
export interface Pictures {
  /** How many rows fit on each picture of a table, as they will be drawn; about equally tall, as few as can be. One page where that cannot be told. */
  cut(table: LongTable): Promise<readonly number[]>
  /** The caller pages; rows that would make it too tall for a phone are counted in its last line. */
  table(table: TablePicture): Promise<Picture | undefined>
  stats(picture: StatsPicture): Promise<Picture | undefined>
  board(board: BoardPicture): Promise<Picture | undefined>
  coverage(coverage: CoveragePicture): Promise<Picture | undefined>
  /** What stands where the notes have a picture: the group's own image file if there is one, else the redrawn one. */
  diagram(diagram: Diagram): Promise<Image | undefined>
}
