import type { PageMember } from '../../page-protocol/server.ts'
import { avatar } from '../avatar.ts'
import { fill, h, place } from '../dom.ts'
import { appTag } from '../message/message.ts'
import type { Page } from '../page.ts'
import { words } from '../words.ts'
import { closeDrawers } from './drawers.ts'

/** The member list; a press on a member is to become them. */
export function showMembers(page: Page): void {
  const { members, bot, online } = page.state()
  fill(
    place('members'),
    group(
      words.leaders,
      members.filter(({ leader }) => leader).map((one) => memberRow(one, page)),
    ),
    group(
      words.others,
      members.filter(({ leader }) => !leader).map((one) => memberRow(one, page)),
    ),
    group(words.bots, [botRow(bot, online)]),
  )
}

function group(title: string, rows: readonly HTMLElement[]): HTMLElement | undefined {
  if (rows.length === 0) return undefined
  return h('section', { class: 'member-group', 'aria-label': title }, h('h3', {}, `${title} — ${rows.length}`), rows)
}

function memberRow(member: PageMember, page: Page): HTMLElement {
  const { you, roles } = page.state()
  const current = member.id === you
  const name = h('span', { class: 'member-name' }, member.name)
  const color = roles.findLast(({ id, color }) => color !== '' && member.roleIds.includes(id))?.color
  if (color) name.style.color = color
  return h(
    'button',
    {
      class: `member${current ? ' current' : ''}`,
      type: 'button',
      title: current ? undefined : words.beThis(member.name),
      'aria-pressed': String(current),
      'data-member-id': member.id,
      onclick: () => {
        closeDrawers()
        void page.ask({ type: 'be', memberId: member.id })
      },
    },
    h('span', { class: 'avatar-box online' }, avatar(member, 32)),
    name,
    current && h('span', { class: 'you-tag' }, words.you),
  )
}

function botRow(bot: PageMember, online: boolean): HTMLElement {
  return h(
    'div',
    { class: `member bot${online ? '' : ' away'}`, title: online ? words.online : words.offlineGroup },
    h('span', { class: `avatar-box ${online ? 'online' : 'away'}` }, avatar(bot, 32)),
    h('span', { class: 'member-name' }, bot.name),
    appTag(),
    h('span', { class: 'visually-hidden' }, online ? words.online : words.offlineGroup),
  )
}
