import { ComponentType, type Message } from 'discord.js'

type Said = Pick<Message, 'content' | 'embeds' | 'attachments' | 'components' | 'poll'>

/**
 * All that a message says: its own words, and those that it forwards; its cards; what its pictures and its poll say. A bot says
 * most with its cards. No intent is needed: Discord sends the message with the command that was chosen on it.
 */
export function saidIn(message: Message): readonly string[] {
  const forwarded = [...(message.messageSnapshots?.values() ?? [])] as readonly Partial<Said>[]
  const all: readonly Partial<Said>[] = [message, ...forwarded]
  const words = all.map(({ content }) => content)
  const cards = all.flatMap((one) => [...cardsOf(one), ...laidOut(one.components ?? [])])
  const more = all.flatMap(({ attachments, poll }) => [
    ...[...(attachments?.values() ?? [])].map(({ description }) => description),
    ...(poll ? [poll.question.text, ...[...poll.answers.values()].map((answer) => answer.text)] : []),
  ])
  const ordered = message.author.bot ? [...cards, ...words, ...more] : [...words, ...cards, ...more]
  return ordered.filter((one): one is string => typeof one === 'string' && one.trim() !== '')
}

function cardsOf({ embeds = [] }: Partial<Said>): (string | null)[] {
  return embeds.flatMap(({ title, description, fields }) => [
    title,
    description,
    ...fields.flatMap(({ name, value }) => [name, value]),
  ])
}

/** Texts of a message that is laid out by components, as deep as they stand in containers and sections. */
function laidOut(components: readonly object[]): string[] {
  return components.flatMap((one) => {
    if ('type' in one && one.type === ComponentType.TextDisplay && 'content' in one) return [String(one.content)]
    return 'components' in one && Array.isArray(one.components) ? laidOut(one.components) : []
  })
}
