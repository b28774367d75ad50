import {
  ActionRowBuilder,
  type AutocompleteInteraction,
  ButtonBuilder,
  ButtonStyle,
  type Client,
  EmbedBuilder,
  type Interaction,
  LabelBuilder,
  MessageFlags,
  ModalBuilder,
  StringSelectMenuBuilder,
  TextInputBuilder,
  TextInputStyle,
} from 'discord.js'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Message } from '../../src/playground/model/types.ts'
import type { Playground } from '../../src/playground/playground.ts'
import { openBot, openPlayground } from './fixture.ts'

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

const COMMANDS = [
  {
    name: 'look',
    name_localizations: { ko: '찾기' },
    description: 'Look something up',
    options: [{ type: 3, name: 'what', description: 'A word', required: true, autocomplete: true }],
  },
  { name: 'slow', description: 'Answers in the end' },
  { name: 'form', description: 'Opens a form' },
  { name: 'mute', description: 'Never answers' },
  {
    name: 'all',
    description: 'Takes every kind of option',
    options: [
      { type: 4, name: 'count', description: 'x', min_value: 1, max_value: 5 },
      { type: 5, name: 'really', description: 'x' },
      { type: 6, name: 'whom', description: 'x' },
      { type: 7, name: 'where', description: 'x' },
      { type: 8, name: 'role', description: 'x' },
      { type: 3, name: 'day', description: 'x', choices: [{ name: '월요일', value: 'mon' }] },
    ],
  },
  {
    name: 'set',
    description: 'Sets',
    default_member_permissions: '32',
    options: [{ type: 1, name: 'zone', description: 'Zone' }],
  },
]

const button = (id: string) =>
  new ActionRowBuilder<ButtonBuilder>().addComponents(
    new ButtonBuilder().setCustomId(id).setLabel('더 보기').setStyle(ButtonStyle.Primary),
  )

async function onCommand(interaction: Interaction): Promise<void> {
  if (!interaction.isChatInputCommand()) return
  if (interaction.commandName === 'look') {
    const embed = new EmbedBuilder()
      .setTitle(interaction.options.getString('what', true))
      .setImage('attachment://card.png')
    const menu = new StringSelectMenuBuilder()
      .setCustomId('hits')
      .addOptions({ label: 'Aurora', value: 'aurora' }, { label: 'DynamoDB', value: 'dynamo' })
    await interaction.reply({
      embeds: [embed],
      files: [{ attachment: PNG, name: 'card.png', description: '카드' }],
      components: [button('more'), new ActionRowBuilder<StringSelectMenuBuilder>().addComponents(menu)],
      flags: MessageFlags.Ephemeral,
    })
  }
  if (interaction.commandName === 'slow') {
    await interaction.deferReply()
    await interaction.editReply({ content: '다 됐어요', files: [{ attachment: PNG, name: 'late.png' }] })
    await interaction.followUp({ content: '하나 더', flags: MessageFlags.Ephemeral })
  }
  if (interaction.commandName === 'form') {
    const input = new TextInputBuilder().setCustomId('answer').setStyle(TextInputStyle.Short).setMinLength(2)
    const label = new LabelBuilder().setLabel('답').setTextInputComponent(input)
    await interaction.showModal(new ModalBuilder().setCustomId('quiz').setTitle('문제').addLabelComponents(label))
  }
  if (interaction.commandName === 'all') {
    const { options } = interaction
    const named = [
      options.getUser('whom')?.globalName,
      options.getChannel('where')?.name,
      options.getRole('role')?.name,
    ]
    const plain = [options.getInteger('count'), options.getBoolean('really'), options.getString('day')]
    await interaction.reply([...named, ...plain].join(' '))
  }
  if (interaction.commandName === 'set') {
    await interaction.reply({ content: interaction.options.getSubcommand(), withResponse: true })
  }
}

async function onRest(interaction: Interaction): Promise<void> {
  if (interaction.isAutocomplete()) await suggest(interaction)
  if (interaction.isButton())
    await interaction.update({ content: `${interaction.message.embeds.length} 카드`, components: [] })
  if (interaction.isStringSelectMenu()) {
    await interaction.deferUpdate()
    await interaction.editReply({ content: interaction.values.join(), components: [] })
  }
  if (interaction.isModalSubmit()) {
    await interaction.reply({ content: interaction.fields.getTextInputValue('answer'), flags: MessageFlags.Ephemeral })
  }
}

async function suggest(interaction: AutocompleteInteraction): Promise<void> {
  await interaction.respond([{ name: `${interaction.options.getFocused()}…`, value: 'x' }])
}

let playground: Playground
let bot: Client<true>

beforeAll(async () => {
  playground = await openPlayground({ timing: { answerWithinMs: 1_500 } })
  bot = await openBot(playground, COMMANDS, async (interaction) => {
    await onCommand(interaction)
    await onRest(interaction)
  })
})

afterAll(async () => {
  await bot.destroy()
  expect(playground.world.log.problems).toEqual([])
  await playground.close()
})

const talk = () => playground.channelIds[1]
const someone = () => playground.world.member(1)

async function looked(): Promise<Message> {
  const outcome = await someone().command(talk(), 'look', { what: '오로라' })
  if (outcome.kind !== 'message') throw new Error(outcome.kind)
  return outcome.message
}

describe('a member and the bot', () => {
  test('a command is answered privately with a card, its picture and its components', async () => {
    const message = await looked()
    expect(someone().sees(talk())).toContain(message)
    expect(playground.world.member(2).sees(talk())).not.toContain(message)
    const { embeds } = message
    expect(embeds[0]?.title).toBe('오로라')
    expect(message.components.map((row) => row.components.length)).toEqual([1, 1])
    const picture = await fetch(embeds[0]?.image?.url ?? '')
    expect(picture.headers.get('content-type')).toBe('image/png')
    expect(Buffer.from(await picture.arrayBuffer())).toEqual(PNG)
  })

  test('a button changes its own message', async () => {
    const message = await looked()
    const outcome = await someone().press(message, 'more')
    expect(outcome.kind).toBe('update')
    expect(message).toMatchObject({ content: '1 카드', components: [] })
    expect(message.embeds[0]?.title).toBe('오로라')
  })

  test('a menu that is answered later changes its message', async () => {
    const message = await looked()
    expect((await someone().select(message, 'hits', 'dynamo')).kind).toBe('later')
    await playground.world.until(() => message.content === 'dynamo')
  })

  test('what a client would not let a member do does not reach the bot', async () => {
    const message = await looked()
    await expect(someone().press(message, 'nothing')).rejects.toThrow('no component')
    await expect(someone().select(message, 'hits', 'aurora', 'dynamo')).rejects.toThrow('choose 1 to 1')
    await expect(playground.world.member(2).press(message, 'more')).rejects.toThrow('no message')
    await expect(someone().command(talk(), 'look')).rejects.toThrow('needs what')
    await expect(someone().command(talk(), 'set zone')).rejects.toThrow('no permission')
  })

  test('a deferred answer is thinking first, then stands, and a follow-up comes behind it', async () => {
    const outcome = await someone().command(talk(), 'slow')
    if (outcome.kind !== 'message') throw new Error(outcome.kind)
    expect(outcome.message).toMatchObject({ content: '다 됐어요', seenBy: undefined, editedAt: undefined })
    expect(outcome.message.attachments.map((one) => one.filename)).toEqual(['late.png'])
    const followUp = await playground.world.until(() =>
      someone()
        .sees(talk())
        .find((one) => one.content === '하나 더'),
    )
    expect(followUp).toMatchObject({ seenBy: someone().id, replyTo: outcome.message.id })
  })

  test('a form opens, checks what is typed, and its answer arrives', async () => {
    const outcome = await someone().command(talk(), 'form')
    if (outcome.kind !== 'modal') throw new Error(outcome.kind)
    await expect(someone().submit(outcome.token, { answer: 'x' })).rejects.toThrow('2 to')
    const sent = await someone().submit(outcome.token, { answer: '한글 답' })
    expect(sent).toMatchObject({ kind: 'message', message: { content: '한글 답', seenBy: someone().id } })
  })

  test('suggestions come for what is typed so far', async () => {
    expect(await someone().autocomplete(talk(), 'look', { what: '오로' }, 'what')).toEqual([
      { name: '오로…', value: 'x' },
    ])
  })

  test('a subcommand that needs Manage Guild is the leader’s', async () => {
    const outcome = await playground.world.member(0).command(talk(), 'set zone')
    expect(outcome).toMatchObject({ kind: 'message', message: { content: 'zone' } })
  })

  test('options of every kind arrive whole', async () => {
    const { memberIds, channelIds, world } = playground
    const values = {
      whom: memberIds[2],
      where: channelIds[0],
      role: world.roleIds.study,
      count: 3,
      really: true,
      day: 'mon',
    }
    const outcome = await someone().command(talk(), 'all', values)
    expect(outcome).toMatchObject({ message: { content: '박서연 오늘의-문제 스터디원 3 true mon' } })
  })

  test.each([
    [{ count: 6 }, 'lies between 1 and 5'],
    [{ count: 1.5 }, 'whole number'],
    [{ really: 'yes' }, 'true or false'],
    [{ day: 'tue' }, 'one of its choices'],
    [{ what: 'x' }, 'no option "what"'],
  ])('%j is not sent', async (values, words) => {
    await expect(someone().command(talk(), 'all', values)).rejects.toThrow(words)
  })

  test('a bot that says nothing did not respond', async () => {
    expect(await someone().command(talk(), 'mute')).toEqual({ kind: 'no-answer' })
  })
})
