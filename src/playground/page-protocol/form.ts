import type { PageFile } from './command.ts'
import type { PageSelect } from './message.ts'

export interface PageModal {
  readonly title: string
  readonly custom_id: string
  /** Rows with one text input each (type 1), or labels with one input each (type 18), or text displays (type 10). */
  readonly components: readonly PageModalPart[]
}

export type PageModalPart =
  | { readonly type: 1; readonly components: readonly PageTextInput[] }
  | {
      readonly type: 18
      readonly label: string
      readonly description?: string
      readonly component: PageTextInput | PageFileUpload | (PageSelect & { readonly required?: boolean })
    }
  | { readonly type: 10; readonly content: string }

export interface PageTextInput {
  readonly type: 4
  readonly custom_id: string
  /** 1 one line, 2 a paragraph. */
  readonly style: 1 | 2
  /** Missing inside a label part, which carries its own. */
  readonly label?: string
  readonly value?: string
  readonly placeholder?: string
  readonly required?: boolean
  readonly min_length?: number
  readonly max_length?: number
}

/** Takes files: 0 to 10. */
export interface PageFileUpload {
  readonly type: 19
  readonly custom_id: string
  readonly min_values?: number
  readonly max_values?: number
  readonly required?: boolean
}

/** What stands in an input of a form: text, of a select a list, of an upload its files. */
export type PageFormValue = string | readonly string[] | readonly PageFile[]
