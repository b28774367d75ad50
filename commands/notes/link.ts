import type { App } from '../../src/app.ts'
import { button, row } from '../../src/chat/components.ts'
import { writeCustomId } from '../../src/chat/custom-id.ts'
import { UserError } from '../../src/chat/errors.ts'
import { asTyped } from '../../src/chat/escape.ts'
import type { Message, Reply } from '../../src/chat/reply.ts'
import type { CommandRequest, PressRequest } from '../../src/chat/request.ts'
import { LINKED, type RepositoryLink } from '../../src/core/links.ts'
import type { TrackLink } from '../../src/store/tracks/link-store.ts'
import type { Text } from '../../src/text/text.ts'
import { pullLink } from '../../src/tracks/pull-link.ts'
import { readLink } from '../../src/tracks/read-link.ts'
import { linkLines, pullButton } from './link-view.ts'
import { propose } from './propose.ts'

/** With an address: what it would bring, to agree to. Without: what is new in the one that is linked. */
export async function link({ options }: CommandRequest, app: App, text: Text): Promise<Reply> {
  const { hosts } = app.repositories
  if (hosts.length === 0) throw new UserError('linksOff')
  const linked = await app.store.links.of(app.track)
  const typed = (name: string) => (typeof options[name] === 'string' ? options[name].trim() : '')
  const url = typed('url')
  const [branch, folder] = [typed('branch'), typed('folder')]
  if (url === '' && branch === '' && folder === '') {
    if (!linked) throw new UserError('noLink', hosts.join(', '))
    return { message: await pulledView(linked, app, text) }
  }
  const address = app.repositories.address({ url: url || (linked?.url ?? ''), branch, folder })
  if (typeof address === 'string') throw new UserError('wrongAddress', address, asTyped(url), hosts.join(', '))
  return { message: await proposeLink(address, app, text) }
}

export async function pull(_request: PressRequest, app: App, text: Text): Promise<Reply> {
  const linked = await app.store.links.of(app.track)
  if (!linked) throw new UserError('noLink', app.repositories.hosts.join(', '))
  return { update: await pulledView(linked, app, text) }
}

async function pulledView(linked: TrackLink, app: App, text: Text): Promise<Message> {
  const { links, notes } = text
  const pulled = await pullLink(linked, app, false)
  // A leader who sees what changes may take a history that was written anew.
  if (pulled.kind === 'trouble' && pulled.trouble === 'rewritten') return await proposeLink(linked, app, text)
  const told = {
    same: () => links.same,
    stopped: () => links.same,
    updated: () => (pulled.kind === 'updated' && notes.parts(pulled.difference)) || '',
    trouble: () => '',
  }[pulled.kind]()
  const now = (await app.store.links.of(app.track)) ?? linked
  const sentence = pulled.kind === 'updated' ? (told === '' ? links.same : links.updated(told)) : told
  return {
    content: [sentence, ...linkLines(now, text)].filter((line) => line !== '').join('\n'),
    embeds: [],
    components: [row([pullButton(text)])],
  }
}

async function proposeLink(repository: RepositoryLink, app: App, text: Text): Promise<Message> {
  const reading = await readLink(repository, undefined, app.track, app, text)
  if (reading.kind === 'trouble') throw new UserError('linkRefused', reading.trouble, reading.file)
  if (reading.kind !== 'read') throw new UserError('linkRefused', 'broken')
  return await propose(reading.changes, reading.left, app, text, { link: reading.link })
}

/** Nothing more is fetched; what came stays, until a leader wants it gone as well. */
export async function unlink(_request: CommandRequest, app: App, text: Text): Promise<Reply> {
  const { hosts } = app.repositories
  if (!(await app.store.links.remove(app.track))) throw new UserError('noLink', hosts.join(', ') || 'Git')
  const files = await linkedFiles(app)
  const strip = button(writeCustomId('notes.strip'), text.links.strip)
  return {
    message: { content: text.links.removed(files.length), components: files.length > 0 ? [row([strip])] : [] },
    saved: true,
  }
}

export async function strip(_request: PressRequest, app: App, text: Text): Promise<Reply> {
  const files = await linkedFiles(app)
  if (files.length === 0) throw new UserError('proposalForgotten')
  return {
    update: await propose(
      files.map(({ path }) => ({ path })),
      [],
      app,
      text,
    ),
  }
}

async function linkedFiles({ store, track }: App) {
  return (await store.trackFiles.of(track)).filter(({ origin }) => origin === LINKED)
}
