import type { WireButton, WireModal, WireSelect } from '../../src/playground/model/components.ts'
import type { CommandOption, Message } from '../../src/playground/model/types.ts'
import type { WorldMember } from '../../src/playground/world-member.ts'

/** What a member meets who types every command and presses everything that appears. */

export interface Leaf {
  /** `settings daily`. */
  readonly path: string
  readonly options: readonly CommandOption[]
}

export function leavesOf(path: string, options: readonly CommandOption[]): Leaf[] {
  const below = options.filter((option) => option.type === 1 || option.type === 2)
  if (below.length === 0) return [{ path, options }]
  return below.flatMap((option) => leavesOf(`${path} ${option.name}`, option.options ?? []))
}

/** Something to fill in where a member must; with `all` also what the bot suggests. */
export async function filledOptions(
  leaf: Leaf,
  all: boolean,
  member: WorldMember,
  channelId: string,
): Promise<Record<string, string | number>> {
  const values: Record<string, string | number> = {}
  for (const option of leaf.options) {
    if (!option.required && !(all && option.autocomplete)) continue
    const typed = { ...values, [option.name]: 'Au' }
    const [first] = option.autocomplete
      ? await member.autocomplete(channelId, leaf.path, typed, option.name)
      : (option.choices ?? [])
    values[option.name] = first?.value ?? (option.type === 3 ? 'Aurora' : (option.min_value ?? 1))
  }
  return values
}

/** The first button or menu that was not pressed yet. */
export function unpressed(
  messages: readonly Message[],
  isPressed: (customId: string) => boolean,
): [Message, WireButton | WireSelect] | undefined {
  for (const message of messages) {
    for (const component of message.components.flatMap((row) => row.components)) {
      if (component.custom_id && !component.disabled && !isPressed(component.custom_id)) return [message, component]
    }
  }
  return undefined
}

/** A button, or the first options of a menu; of channels the one that she is in. */
export async function press(
  member: WorldMember,
  message: Message,
  component: WireButton | WireSelect,
  channelId: string,
) {
  const customId = component.custom_id ?? ''
  if (component.type === 2) return await member.press(message, customId)
  const { options, min_values = 1 } = component
  const chosen = options?.slice(0, min_values).map((one) => one.value) ?? [channelId]
  return await member.select(message, customId, ...chosen)
}

/** A file for whoever wants one; elsewhere a word. */
const NOTE = [{ filename: 'note.md', data: Buffer.from('# 메모\n\n- 말\n').toString('base64') }]

export function filledForm(modal: WireModal, word = 'Aurora'): Record<string, string | typeof NOTE> {
  const inputs = modal.components.flatMap((part): readonly { readonly custom_id: string; readonly type?: number }[] => {
    if (part.type === 18) return [part.component]
    return part.type === 1 ? part.components : []
  })
  return Object.fromEntries(inputs.map((input) => [input.custom_id, input.type === 19 ? NOTE : word]))
}
