import type { PageChannel, PagePlace } from '../../page-protocol/server.ts'
import { avatar } from '../avatar.ts'
import { fill, h, place } from '../dom.ts'
import { icon } from '../icons.ts'
import type { Page } from '../page.ts'
import { words } from '../words.ts'
import { channelIcon } from './channel-icon.ts'
import { closeDrawers } from './drawers.ts'
import { memberMenu } from './member-menu.ts'

/** The rail with the one server, its channels, and below them who one is. */
export function showSidebar(page: Page): void {
  const { server } = page.state()
  fill(
    place('rail'),
    h('div', { class: 'rail-item home', title: words.home }, icon('chat', 24)),
    h('div', { class: 'rail-line' }),
    h('div', { class: 'rail-item current', title: server.name, 'aria-current': 'true' }, initials(server.name)),
  )
  fill(
    place('sidebar'),
    h('h1', { class: 'server-name' }, server.name),
    h(
      'nav',
      { class: 'channels', 'aria-label': words.channels },
      channelGroup(words.channels, 'server', page),
      channelGroup(words.home, 'dm', page),
      channelGroup(words.elsewhere, 'elsewhere', page),
      page.state().installed ? undefined : installButton(page),
    ),
    userPanel(page),
  )
}

function initials(name: string): string {
  const letters = name.split(/\s+/).map((word) => [...word][0] ?? '')
  return letters.slice(0, 3).join('')
}

/** With its title, where one has any. */
function channelGroup(title: string, place: PagePlace, page: Page): readonly HTMLElement[] {
  const channels = page.state().channels.filter((channel) => channel.place === place)
  if (channels.length === 0) return []
  const heading = h('div', { class: 'channels-title', 'aria-hidden': 'true' }, title)
  return [heading, ...channels.map((channel) => channelRow(channel, page))]
}

/** As the app directory's: for oneself, to be used anywhere. */
function installButton(page: Page): HTMLElement {
  const onclick = () => void page.ask({ type: 'install' })
  return h(
    'button',
    { class: 'channel install', type: 'button', title: words.installHelp, onclick },
    icon('plus'),
    h('span', { class: 'channel-name' }, words.install),
  )
}

function channelRow(channel: PageChannel, page: Page): HTMLElement {
  const { channelId, unread } = page.state()
  const current = channel.id === channelId
  const mentions = unread.get(channel.id)
  const open = () => {
    closeDrawers()
    page.open(channel.id)
  }
  return h(
    'button',
    {
      class: `channel ${channel.kind}${current ? ' current' : ''}${mentions === undefined ? '' : ' unread'}`,
      type: 'button',
      'aria-current': current ? 'page' : undefined,
      'data-channel-id': channel.id,
      onclick: open,
    },
    icon(channelIcon(channel)),
    h('span', { class: 'channel-name' }, channel.name),
    mentions !== undefined && h('span', { class: 'visually-hidden' }, words.unread),
    mentions ? h('span', { class: 'badge', 'aria-label': words.mentions(mentions) }, String(mentions)) : undefined,
  )
}

function userPanel(page: Page): HTMLElement {
  const { members, you } = page.state()
  const me = members.find(({ id }) => id === you)
  if (!me) return h('div', { class: 'user-panel' })
  return h(
    'div',
    { class: 'user-panel' },
    memberMenu(page, [
      h('span', { class: 'avatar-box online' }, avatar(me, 32)),
      h('span', { class: 'user-name' }, h('b', {}, me.name), h('small', {}, me.leader ? words.leaders : words.others)),
    ]),
    languageSelect(page),
  )
}

function languageSelect(page: Page): HTMLElement {
  const { locale } = page.state()
  const choice = (value: string, label: string) => h('option', { value, selected: value === locale }, label)
  const select = h(
    'select',
    { 'aria-label': words.language, title: words.language },
    choice('ko', '한국어'),
    choice('en-US', 'English'),
  )
  select.addEventListener(
    'change',
    () => void page.ask({ type: 'locale', locale: select.value === 'ko' ? 'ko' : 'en-US' }),
  )
  return h('label', { class: 'language' }, icon('globe', 18), select)
}
