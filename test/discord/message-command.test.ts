import type { Message as DiscordMessage } from 'discord.js'
import { ApplicationCommandType } from 'discord-api-types/v10'
import { expect, test } from 'vitest'
import type { MessageCommand } from '../../src/app.ts'
import { UserError } from '../../src/chat/errors.ts'
import type { MessageRequest } from '../../src/chat/request.ts'
import { saidIn } from '../../src/discord/said.ts'
import { MESSAGE_DEFAULTS } from '../../src/playground/model/mentions.ts'
import { openStage } from './stage.ts'

const EPHEMERAL = 64
const NAME = 'Find it'

/** Answers with what it was asked. */
function echo(heard: MessageRequest[]): MessageCommand {
  return {
    data: { type: ApplicationCommandType.Message, name: NAME, name_localizations: { ko: '찾아 보기' } },
    beside: 'x',
    describe: () => 'x',
    audience: 'private',
    run(request) {
      heard.push(request)
      if (request.said.length === 0) throw new UserError('noWords')
      return { message: { content: request.said.join(' | ') } }
    },
  }
}

async function openEcho() {
  const heard: MessageRequest[] = []
  const { playground, failures } = await openStage([], 200, { messageCommands: [echo(heard)] })
  const [, channelId] = playground.channelIds
  const post = (body: { content?: string; embeds?: readonly { title?: string; description?: string }[] }) => {
    const { state } = playground.world
    return state.create({ channelId, author: state.bot.user, body, uploads: [], pings: MESSAGE_DEFAULTS })
  }
  return { playground, failures, heard, channelId, post, member: playground.world.member(1) }
}

test('a command of a message’s menu gets what the message says, and answers its member alone', async () => {
  const { playground, heard, channelId, member, failures } = await openEcho()
  const said = playground.world.member(2).hands.say(channelId, '**오로라** <@1> 복제본')
  const outcome = await member.messageCommand(said, NAME)
  expect(outcome).toMatchObject({ kind: 'message', message: { content: '**오로라** <@1> 복제본', flags: EPHEMERAL } })
  expect(heard).toMatchObject([{ kind: 'message', command: NAME, messageId: said.id, channelId, locale: 'ko' }])
  expect(playground.world.member(2).sees(channelId)).toEqual([said])
  expect(playground.world.log.problems).toEqual([])
  expect(failures).toEqual([])
})

test('of a bot’s message the cards come first; one without any words is told so', async () => {
  const { heard, member, post } = await openEcho()
  await member.messageCommand(post({ content: '공유했어요', embeds: [{ title: '제목', description: '본문' }] }), NAME)
  expect(heard[0]?.said).toEqual(['제목', '본문', '공유했어요'])
  const empty = await member.messageCommand(post({ embeds: [{}] }), NAME)
  expect(empty).toMatchObject({ kind: 'message', message: { flags: EPHEMERAL } })
  expect(empty.kind === 'message' && empty.message.content).toContain('찾을 글이 없어요')
})

test('nobody chooses one on what another alone can see', async () => {
  const { member, post } = await openEcho()
  const answer = await member.messageCommand(post({ content: '글' }), NAME)
  const own = answer.kind === 'message' ? answer.message : post({})
  await expect(member.messageCommand(own, NAME)).rejects.toThrow('no commands on this message')
})

test('forwarded words, layouts, polls and alternative texts are read as well', () => {
  const nothing = { content: '', embeds: [], components: [], attachments: new Map(), poll: null }
  const forwarded = { ...nothing, content: '전달한 글' }
  const message = {
    ...nothing,
    author: { bot: false },
    attachments: new Map([['1', { description: '그림 설명' }]]),
    components: [{ type: 17, components: [{ type: 10, content: '틀 안의 글' }, { type: 14 }] }],
    poll: { question: { text: '무엇을 볼까?' }, answers: new Map([[1, { text: '오로라' }]]) },
    messageSnapshots: new Map([['2', forwarded]]),
  }
  expect(saidIn(message as unknown as DiscordMessage)).toEqual([
    '전달한 글',
    '틀 안의 글',
    '그림 설명',
    '무엇을 볼까?',
    '오로라',
  ])
})
