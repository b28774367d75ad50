import {
  ActionRowBuilder,
  AttachmentBuilder,
  type ChatInputCommandInteraction,
  type Interaction,
  ModalBuilder,
  TextInputBuilder,
  TextInputStyle,
} from 'discord.js'
import type { Playground } from '../../../src/playground/playground.ts'
import { openBot } from '../../playground/fixture.ts'

/** A bot that shows everything that the page must draw and carry. */

const MARKDOWN = [
  '# 큰 제목',
  '## 중간 제목',
  '**굵게** *기울임* __밑줄__ ~~취소~~ ||가린 말|| `코드` \\*그대로\\*',
  '> 인용한 줄',
  '- 첫째',
  '  - 안쪽',
  '- 둘째',
  '1. 하나',
  '2. 둘',
  '-# 작은 글씨',
  '```sql\nSELECT * FROM notes\n```',
  '[이름 있는 링크](https://example.com/a) 🔥 👩‍💻',
].join('\n')

const WORDS = [
  'Aurora',
  'Aurora Serverless',
  'DynamoDB',
  'DynamoDB Streams',
  'ElastiCache',
  '엔드포인트',
  '오로라 복제본',
]

const SHOW_COMMANDS = [
  {
    name: 'search',
    name_localizations: { ko: '검색', 'en-US': 'search' },
    description: 'Looks something up in the notes',
    description_localizations: { ko: '노트에서 찾아요' },
    options: [
      {
        type: 3,
        name: 'query',
        name_localizations: { ko: '검색어' },
        description: 'Words',
        description_localizations: { ko: '찾을 말' },
        required: true,
        autocomplete: true,
        max_length: 100,
      },
    ],
  },
  {
    name: 'quiz',
    name_localizations: { ko: '퀴즈' },
    description: 'Questions',
    options: [
      {
        type: 1,
        name: 'practice',
        name_localizations: { ko: '연습' },
        description: 'Practice',
        description_localizations: { ko: '점수 없이 연습해요' },
        options: [
          {
            type: 4,
            name: 'count',
            name_localizations: { ko: '개수' },
            description: 'How many',
            min_value: 1,
            max_value: 10,
          },
          {
            type: 3,
            name: 'level',
            name_localizations: { ko: '난이도' },
            description: 'Level',
            choices: [
              { name: 'Easy', name_localizations: { ko: '쉬움' }, value: 'easy' },
              { name: 'Hard', name_localizations: { ko: '어려움' }, value: 'hard' },
            ],
          },
          { type: 5, name: 'again', name_localizations: { ko: '틀린것만' }, description: 'Only missed ones' },
          { type: 7, name: 'channel', name_localizations: { ko: '채널' }, description: 'Where' },
          { type: 8, name: 'role', name_localizations: { ko: '역할' }, description: 'Whom' },
        ],
      },
      { type: 1, name: 'today', name_localizations: { ko: '오늘' }, description: "Today's question" },
    ],
  },
  { name: 'show', description: 'Everything at once' },
  { name: 'form', description: 'Opens a form' },
  { name: 'slow', description: 'Thinks first' },
  { name: 'never', description: 'Never answers' },
  { type: 3, name: 'Look up', name_localizations: { ko: '찾아 보기' } },
]

/** A picture of 2 by 1 pixels stretched by the page would be wrong; this one is 600 by 300. */
const PICTURE = Buffer.from(
  '<svg xmlns="http://www.w3.org/2000/svg" width="600" height="300"><rect width="600" height="300" fill="#1e1f22"/><circle cx="300" cy="150" r="90" fill="#5865f2"/></svg>',
)

export async function openShowBot(playground: Playground) {
  const heard: { command: string; options: unknown }[] = []
  const thought = Promise.withResolvers<void>()
  const bot = await openBot(playground, SHOW_COMMANDS, (interaction) => handle(interaction, heard, thought.promise))
  // On a busy machine a page may look again only when a thought of some time is long over.
  return { bot, heard, stopThinking: thought.resolve }
}

async function handle(
  interaction: Interaction,
  heard: { command: string; options: unknown }[],
  thought: Promise<void>,
): Promise<void> {
  if (interaction.isAutocomplete()) {
    const typed = interaction.options.getFocused().toLowerCase()
    // Half a syllable takes longest to answer: its suggestions come late and must be dropped.
    if (typed === '오') await new Promise((resolve) => setTimeout(resolve, 400))
    const found = WORDS.filter((word) => word.toLowerCase().includes(typed))
    await interaction.respond(found.map((name) => ({ name: `${name} ← ${typed}`, value: name })))
  } else if (interaction.isChatInputCommand()) {
    heard.push({ command: interaction.commandName, options: interaction.options.data })
    await COMMANDS[interaction.commandName]?.(interaction, thought)
  } else if (interaction.isMessageContextMenuCommand()) {
    await interaction.reply({ content: `그 글: ${interaction.targetMessage.content}`, flags: 64 })
  } else if (interaction.isButton()) {
    if (interaction.customId === 'form') await interaction.showModal(form())
    else if (interaction.customId === 'count')
      await interaction.update({ content: `${interaction.user.username}이(가) 눌렀어요` })
    else if (interaction.customId !== 'never')
      await interaction.reply({ content: `눌림: ${interaction.customId}`, flags: 64 })
  } else if (interaction.isStringSelectMenu()) {
    await interaction.reply({ content: `고름: ${interaction.values.join(', ')}`, flags: 64 })
  } else if (interaction.isModalSubmit()) {
    await interaction.reply({ content: `적음: ${interaction.fields.getTextInputValue('note')}`, flags: 64 })
  }
}

const COMMANDS: Readonly<
  Record<string, (interaction: ChatInputCommandInteraction, thought: Promise<void>) => Promise<unknown>>
> = {
  search: (interaction) => {
    const query = interaction.options.getString('query', true)
    return interaction.reply({ content: `찾음: **${query}**`, flags: 64 })
  },
  quiz: (interaction) => interaction.reply({ content: '연습해요' }),
  show: (interaction) => interaction.reply(everything()),
  form: (interaction) => interaction.showModal(form()),
  slow: async (interaction, thought) => {
    await interaction.deferReply({ flags: 64 })
    await thought
    await interaction.editReply('다 생각했어요')
  },
  never: async () => undefined,
}

function form(): ModalBuilder {
  const more = ['첫째', '둘째', '셋째', '넷째'].map((label) =>
    new TextInputBuilder().setCustomId(label).setLabel(label).setStyle(TextInputStyle.Paragraph).setRequired(false),
  )
  const input = new TextInputBuilder()
    .setCustomId('note')
    .setLabel('적을 말')
    .setStyle(TextInputStyle.Short)
    .setRequired(true)
  return new ModalBuilder()
    .setCustomId('form')
    .setTitle('적어 주세요')
    .addComponents([input, ...more].map((one) => new ActionRowBuilder<TextInputBuilder>().addComponents(one)))
}

function everything() {
  return {
    content: MARKDOWN,
    files: [new AttachmentBuilder(PICTURE, { name: 'picture.svg', description: '파란 동그라미' })],
    embeds: [
      {
        title: 'Databases › Aurora',
        description: 'MySQL과 PostgreSQL에 **호환**되는 `데이터베이스`예요. 끝: <t:1795327200:R>',
        color: 0x5865f2,
        fields: [
          { name: '난이도', value: '★★☆', inline: true },
          { name: '점수', value: '15점', inline: true },
          { name: '서비스', value: 'Aurora', inline: true },
          { name: '설명', value: '- 저장 공간은 자동으로 늘어요\n- 복제본은 15개까지예요' },
        ],
        footer: { text: 'Databases.md:120-124' },
        timestamp: '2026-11-22T03:00:00.000Z',
      },
    ],
    components: [
      {
        type: 1,
        components: [
          { type: 2, style: 1, label: '세기', custom_id: 'count' },
          { type: 2, style: 2, label: '공유', custom_id: 'share', emoji: { name: '📣' } },
          { type: 2, style: 3, label: '적기', custom_id: 'form' },
          { type: 2, style: 4, label: '무응답', custom_id: 'never' },
          { type: 2, style: 2, label: '잠김', custom_id: 'off', disabled: true },
        ],
      },
      { type: 1, components: [{ type: 2, style: 5, label: '노트 보기', url: 'https://example.com/notes' }] },
      {
        type: 1,
        components: [
          {
            type: 3,
            custom_id: 'one',
            placeholder: '다른 결과 보기',
            options: [
              {
                label: 'Aurora > Endpoint',
                value: 'a',
                description: '쓰기는 writer endpoint로',
                emoji: { name: '📝' },
              },
              { label: 'Aurora > Replica', value: 'b' },
            ],
          },
        ],
      },
      {
        type: 1,
        components: [
          {
            type: 3,
            custom_id: 'several',
            placeholder: '모두 고르세요',
            min_values: 2,
            max_values: 3,
            options: ['가', '나', '다'].map((label) => ({ label, value: label })),
          },
        ],
      },
    ],
  }
}
