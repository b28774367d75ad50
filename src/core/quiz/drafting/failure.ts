/** Why a model that was asked for drafts gave none. */
export type DraftFailure =
  | { readonly kind: 'refused'; readonly status: number; readonly said: string }
  | { readonly kind: 'silent' }
  | { readonly kind: 'unreachable'; readonly said: string }
  /** It answered with something else than a completion: cut off, another format, too much. */
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'empty' }
