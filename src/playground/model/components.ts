import type {
  APIActionRowComponent,
  APIButtonComponentWithCustomId,
  APIButtonComponentWithURL,
  APIChannelSelectComponent,
  APIEmbed,
  APIEmbedField,
  APIEmbedImage,
  APIFileUploadComponent,
  APILabelComponent,
  APIMentionableSelectComponent,
  APIModalInteractionResponseCallbackData,
  APIRoleSelectComponent,
  APIStringSelectComponent,
  APITextDisplayComponent,
  APITextInputComponent,
  APIUserSelectComponent,
} from 'discord-api-types/v10'

/**
 * Discord's own types, for what is only read here. Enums are their numbers, since the wire carries numbers; members of a
 * union are one type, since what arrives may be any of them.
 */
export type Wire<T> = T extends number
  ? `${T}` extends `${infer N extends number}`
    ? N
    : number
  : T extends string
    ? `${T}`
    : T extends readonly (infer Item)[]
      ? readonly Wire<Item>[]
      : T extends object
        ? { readonly [Key in keyof T]: Wire<T[Key]> }
        : T

type AnyKey<Union> = Union extends unknown ? keyof Union : never
type ValueOf<Union, Key> = Union extends unknown ? (Key extends keyof Union ? Union[Key] : never) : never
/** Every field that a member of the union may have; those that not all have may be missing. */
export type Merged<Union> = { [Key in keyof Union]: Union[Key] } & {
  [Key in Exclude<AnyKey<Union>, keyof Union>]?: ValueOf<Union, Key>
}

export type WireField = Wire<APIEmbedField>
export type WireEmbedMedia = Wire<APIEmbedImage>
export type WireEmbed = Wire<APIEmbed>
export type WireButton = Wire<Merged<APIButtonComponentWithCustomId | APIButtonComponentWithURL>>
export type WireSelect = Wire<
  Merged<
    | APIStringSelectComponent
    | APIUserSelectComponent
    | APIRoleSelectComponent
    | APIMentionableSelectComponent
    | APIChannelSelectComponent
  >
>
export type WireFileUpload = Wire<APIFileUploadComponent>
export type WireTextInput = Wire<APITextInputComponent>

export type WireRow = Wire<Omit<APIActionRowComponent<never>, 'components'>> & {
  readonly components: readonly (WireButton | WireSelect)[]
}

export type WireModalPart =
  | (Wire<Omit<APIActionRowComponent<never>, 'components'>> & { readonly components: readonly WireTextInput[] })
  | (Wire<Omit<APILabelComponent, 'component'>> & { readonly component: WireTextInput | WireSelect | WireFileUpload })
  | Wire<APITextDisplayComponent>

export type WireModal = Wire<Omit<APIModalInteractionResponseCallbackData, 'components'>> & {
  readonly components: readonly WireModalPart[]
}
