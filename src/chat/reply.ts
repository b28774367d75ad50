import type {
  APIActionRowComponent,
  APIComponentInMessageActionRow,
  APIComponentInModalActionRow,
  APIEmbed,
  APIFileUploadComponent,
  APILabelComponent,
  APIModalInteractionResponseCallbackData,
} from 'discord-api-types/v10'

/** A picture or a file that goes along with a message. `alt` is what a screen reader says; for a plain file, what it is. */
export interface Attachment {
  /** ASCII file name with its extension: `comparison.png`. */
  readonly name: string
  readonly data: Uint8Array
  readonly alt: string
}

/** What is shown, as a value. Limits are checked by `fitMessage` as the last step before sending. */
export interface Message {
  readonly content?: string
  readonly embeds?: readonly APIEmbed[]
  readonly components?: readonly APIActionRowComponent<APIComponentInMessageActionRow>[]
  readonly files?: readonly Attachment[]
}

/** An input for files, with its label. */
export type FilePart = Omit<APILabelComponent, 'component'> & { component: APIFileUploadComponent }

/** A form: text inputs, each in a row of its own, and inputs for files. */
export type Modal = Omit<APIModalInteractionResponseCallbackData, 'components'> & {
  components: (APIActionRowComponent<APIComponentInModalActionRow> | FilePart)[]
}

/** What a command or a press answers: a new message, its own message changed, or a form. */
export type Reply = ({ readonly message: Message } | { readonly update: Message } | { readonly modal: Modal }) & {
  /** Something was kept for the member: to be said even where the reply itself gets lost. */
  readonly saved?: true
}

/** A suggestion under an option as the member types: both at most 100 characters, by code point. */
export interface Choice {
  readonly name: string
  readonly value: string
}
