import { ComponentType, TextInputStyle } from 'discord-api-types/v10'
import { truncate } from './fit.ts'
import { LIMITS } from './limits.ts'
import type { Modal } from './reply.ts'

export interface FormInput {
  readonly name: string
  readonly label: string
  readonly hint?: string
  /** What stands in it when it opens. */
  readonly value?: string
  /** One line. */
  readonly short?: true
  readonly required?: true
  readonly most: number
}

/** A form of text inputs, at most five. */
export function textForm(customId: string, title: string, inputs: readonly FormInput[]): Modal {
  return { custom_id: customId, title, components: inputs.map(inputRow) }
}

interface FileInput {
  readonly name: string
  readonly label: string
  readonly hint: string
  /** How many at once; Discord takes ten. */
  readonly most: number
}

/** A form with one input for files. */
export function fileForm(customId: string, title: string, { name, label, hint, most }: FileInput): Modal {
  const component = { type: ComponentType.FileUpload as const, custom_id: name, min_values: 1, max_values: most }
  return {
    custom_id: customId,
    title,
    components: [{ type: ComponentType.Label, label, description: hint, component }],
  }
}

function inputRow({ name, label, hint = '', value = '', ...how }: FormInput): Modal['components'][number] {
  return {
    type: ComponentType.ActionRow,
    components: [
      {
        type: ComponentType.TextInput,
        custom_id: name,
        label,
        style: how.short ? TextInputStyle.Short : TextInputStyle.Paragraph,
        required: how.required ?? false,
        max_length: how.most,
        ...(hint === '' ? {} : { placeholder: truncate(hint, LIMITS.textInputPlaceholder) }),
        ...(value === '' ? {} : { value }),
      },
    ],
  }
}
