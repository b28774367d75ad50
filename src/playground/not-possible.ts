/** Told to the member instead of to the bot: the client would not have let them. */
export class NotPossible extends Error {
  readonly refused: boolean

  /** `refused`: no permission. Otherwise the request does not fit what the bot registered or showed. */
  constructor(message: string, refused = false) {
    super(message)
    this.name = 'NotPossible'
    this.refused = refused
  }
}

/** An option as a member fills it in; its type comes from the registered command. */
export type GivenOption =
  | { readonly name: string; readonly value: string | number | boolean }
  | { readonly name: string; readonly file: GivenFile }
  | { readonly name: string; readonly options: readonly GivenOption[] }

/** A file that a member sends along. */
export interface GivenFile {
  readonly filename: string
  /** Base64: it comes over the page's WebSocket. */
  readonly data: string
}
