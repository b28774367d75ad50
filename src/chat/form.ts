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
