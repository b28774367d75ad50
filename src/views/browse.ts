import { COLORS } from '../chat/colors.ts'
import { menu, row, turnButtons } from '../chat/components.ts'
import { writeCustomId } from '../chat/custom-id.ts'
import { escapeText } from '../chat/escape.ts'
import { truncate } from '../chat/fit.ts'
import { LIMITS } from '../chat/limits.ts'
import { paginate } from '../chat/pages.ts'
import type { Message } from '../chat/reply.ts'
import type { Subject } from '../core/facts/types.ts'
import type { Notebook } from '../core/notes/types.ts'
import type { Text } from '../text/text.ts'

const PAGE_ROOM = 1800
const NAME_ROOM = 120

interface ServiceLine {
  readonly text: string
  readonly service: Subject
}

/** All chapters with their services, to choose from. */
export function browseView(services: readonly Subject[], notebook: Notebook, at: number, text: Text): Message {
  const pages = paginate(serviceLines(services, notebook), { room: PAGE_ROOM, most: LIMITS.selectOptions })
  const page = Math.min(at, pages.length - 1)
  const here = pages[page] ?? []
  const options = here.map(({ service }) => ({
    label: service.name,
    value: service.key,
    description: service.section.path[0] ?? '',
  }))
  const turns = turnButtons(page, pages.length, (next) => writeCustomId('service.browse', String(next)), text)
  const description = here.map((line) => line.text).join('\n')
  return {
    embeds: [
      {
        color: COLORS.plain,
        title: text.service.browse,
        description: description === '' ? text.service.nothing : description,
        ...(pages.length > 1 ? { footer: { text: text.common.page(page + 1, pages.length) } } : {}),
      },
    ],
    components: [
      ...menu(writeCustomId('service.open'), text.service.choose, options),
      ...(turns.length > 0 ? [row(turns)] : []),
    ],
  }
}

/** Which of several subjects was meant, or which of those near by. */
export function whichView(sentence: string, subjects: readonly Subject[], text: Text): Message {
  return {
    content: sentence,
    components: menu(writeCustomId('service.open'), text.service.choose, subjects.map(subjectOption)),
  }
}

export function subjectOption(subject: Subject) {
  return { label: subject.name, value: subject.key, description: subject.section.path.join(' > ') }
}

/** A line a service; the first of a chapter stands under the chapter's name. */
function serviceLines(services: readonly Subject[], notebook: Notebook): ServiceLine[] {
  const byFile = Map.groupBy(services, ({ section }) => section.file)
  return notebook.chapters.flatMap((chapter) =>
    (byFile.get(chapter.file) ?? []).map((service, at) => {
      const name = truncate(escapeText(service.name), NAME_ROOM)
      const heading = at === 0 ? `**${truncate(escapeText(chapter.title), NAME_ROOM)}**\n` : ''
      return { text: `${heading}- ${name}`, service }
    }),
  )
}
