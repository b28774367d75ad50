import { type Block, parseMarkdown } from '../../src/playground/page/markdown/blocks.ts'
import type { Inline } from '../../src/playground/page/markdown/inline.ts'
import { BOT_ID, MEMBER_IDS, STUDY_ROLE_ID } from '../../src/playground/model/seed.ts'
import type { Message } from '../../src/playground/model/types.ts'

/** What whoever means harm writes where Discord reads Markdown. A link of a note's author is a link; a script is none. */
export const PLANTED = `@everyone @here <@&${STUDY_ROLE_ID}> <@${MEMBER_IDS[2]}> <t:0:R> [x](javascript:alert(1))`
/** What a stranger writes: no link of hers is one, either. */
export const STRANGER = `${PLANTED} [y](http://evil.example/z) http://evil.example/w`

/** What of it would have an effect on whoever reads that text. */
function alive(node: Inline | Block): string[] {
  switch (node.kind) {
    case 'everyone':
      return [node.text]
    case 'role':
      return [`role ${node.id}`]
    case 'member':
      return node.id === MEMBER_IDS[2] ? [`member ${node.id}`] : []
    case 'time':
      return node.seconds === 0 ? ['time'] : []
    case 'link':
      return /evil|javascript/.test(node.url) ? [node.url] : node.children.flatMap(alive)
    case 'list':
      return node.items.flatMap((item) => [...item.children, ...item.lists].flatMap(alive))
    case 'heading':
      return ['a heading', ...node.children.flatMap(alive)]
    default:
      return 'children' in node ? node.children.flatMap(alive) : []
  }
}

/** Of all that the bot has said, what pings, leads to where a stranger wants or looks like something else; `said` counts what was read. */
export function harmOf(messages: Iterable<Message>): { readonly said: number; readonly harm: readonly string[] } {
  let said = 0
  const harm: string[] = []
  for (const message of messages) {
    if (message.author.id !== BOT_ID) continue
    const { content, embeds, mentionEveryone, mentionRoleIds, mentionUserIds } = message
    if (mentionEveryone || mentionRoleIds.length + mentionUserIds.length > 0) harm.push(`pings: ${content}`)
    const fields = embeds.flatMap((embed) => embed.fields ?? [])
    const texts = [content, ...embeds.map((embed) => embed.description), ...fields.map((field) => field.value)]
    for (const text of texts) {
      if (!text) continue
      said++
      harm.push(
        ...parseMarkdown(text)
          .flatMap(alive)
          .map((what) => `${what} in: ${text}`),
      )
    }
  }
  return { said, harm }
}
