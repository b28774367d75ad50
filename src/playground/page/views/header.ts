import { avatar } from '../avatar.ts'
import { fill, h, place } from '../dom.ts'
import { type IconName, icon } from '../icons.ts'
import { showInline } from '../markdown/show.ts'
import type { Page } from '../page.ts'
import { words } from '../words.ts'
import { channelIcon } from './channel-icon.ts'
import { memberMenu } from './member-menu.ts'

/** The channel's name and topic; on a phone also the way to the channels and who one is. */
export function showHeader(page: Page): void {
  const { channels, channelId, members, you } = page.state()
  const channel = channels.find(({ id }) => id === channelId)
  const me = members.find(({ id }) => id === you)
  fill(
    place('header'),
    toggle('menu', words.showChannels, 'show-channels', 'sidebar'),
    h('span', { class: 'header-hash' }, icon(channel ? channelIcon(channel) : 'hash', 24)),
    h('h2', { class: 'header-name' }, channel?.name ?? ''),
    channel?.topic ? h('div', { class: 'header-topic' }, showInline(channel.topic, page.names)) : undefined,
    h('span', { class: 'header-space' }),
    h(
      'div',
      { class: 'header-me' },
      me && memberMenu(page, [avatar(me, 24), h('span', { class: 'header-me-name' }, me.name)]),
    ),
    toggle('people', words.showMembers, 'members-toggled', 'members'),
  )
}

function toggle(name: IconName, label: string, bodyClass: string, controls: string): HTMLElement {
  return h(
    'button',
    {
      class: `icon-button toggle-${controls}`,
      type: 'button',
      'aria-label': label,
      title: label,
      'aria-controls': controls,
      onclick: () => document.body.classList.toggle(bodyClass),
    },
    icon(name, 24),
  )
}
