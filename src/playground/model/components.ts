/** Embeds, components and forms, in Discord's own shapes. */

export interface WireEmbedMedia {
  readonly url: string
  readonly width?: number
  readonly height?: number
}

export interface WireField {
  readonly name: string
  readonly value: string
  readonly inline?: boolean
}

export interface WireEmbed {
  readonly type?: string
  readonly title?: string
  readonly description?: string
  readonly url?: string
  readonly color?: number
  readonly timestamp?: string
  readonly footer?: { readonly text: string; readonly icon_url?: string }
  readonly author?: { readonly name: string; readonly url?: string; readonly icon_url?: string }
  readonly image?: WireEmbedMedia
  readonly thumbnail?: WireEmbedMedia
  readonly fields?: readonly WireField[]
}

export interface WireEmoji {
  readonly id?: string | null
  readonly name?: string | null
}

export interface WireButton {
  readonly type: 2
  readonly id?: number
  readonly style: 1 | 2 | 3 | 4 | 5
  readonly label?: string
  readonly emoji?: WireEmoji
  readonly custom_id?: string
  readonly url?: string
  readonly disabled?: boolean
}

export interface WireSelectOption {
  readonly label: string
  readonly value: string
  readonly description?: string
  readonly emoji?: WireEmoji
  readonly default?: boolean
}

export interface WireSelect {
  readonly type: 3 | 5 | 6 | 7 | 8
  readonly id?: number
  readonly custom_id: string
  readonly options?: readonly WireSelectOption[]
  readonly placeholder?: string
  readonly min_values?: number
  readonly max_values?: number
  readonly disabled?: boolean
  readonly required?: boolean
}

export interface WireRow {
  readonly type: 1
  readonly id?: number
  readonly components: readonly (WireButton | WireSelect)[]
}

export interface WireTextInput {
  readonly type: 4
  readonly id?: number
  readonly custom_id: string
  readonly style: 1 | 2
  readonly label?: string
  readonly value?: string
  readonly placeholder?: string
  readonly required?: boolean
  readonly min_length?: number
  readonly max_length?: number
}

export type WireModalPart =
  | { readonly type: 1; readonly id?: number; readonly components: readonly WireTextInput[] }
  | {
      readonly type: 18
      readonly id?: number
      readonly label: string
      readonly description?: string
      readonly component: WireTextInput | WireSelect
    }
  | { readonly type: 10; readonly id?: number; readonly content: string }

export interface WireModal {
  readonly custom_id: string
  readonly title: string
  readonly components: readonly WireModalPart[]
}
