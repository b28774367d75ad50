import { beforeEach, describe, expect, test } from 'vitest'
import { settings } from '../../commands/settings/settings.ts'
import type { App } from '../../src/app.ts'
import { readCustomId } from '../../src/chat/custom-id.ts'
import { UserError } from '../../src/chat/errors.ts'
import { fitMessage } from '../../src/chat/fit.ts'
import type { Message, Reply } from '../../src/chat/reply.ts'
import type { AutocompleteRequest, CommandRequest, PressRequest } from '../../src/chat/request.ts'
import { mainTrack } from '../../src/core/track.ts'
import { textOf } from '../../src/text/text.ts'
import { longQuestion, wordsOfLong } from '../core/quiz/long.ts'
import { refused } from '../jobs/fake-discord.ts'
import { aStage, type Stage, someQuestions } from '../jobs/stage.ts'
import { aQuestion, aSchedule, HOUR, NINE } from '../store/values.ts'

const ko = textOf('ko')
const DAY = 24 * HOUR
let stage: Stage
let app: App

beforeEach(async () => {
  stage = await aStage()
  app = stage.app
  // The evening before the first question.
  stage.now = NINE - 12 * HOUR
})

function request(
  subcommand: string,
  options: CommandRequest['options'] = {},
  changes: Partial<CommandRequest> = {},
): CommandRequest {
  return {
    kind: 'command',
    id: '1',
    guildId: '100',
    channelId: '200',
    member: { id: '7', name: 'lead', manageGuild: true },
    locale: 'ko',
    command: 'settings',
    subcommand,
    options,
    ...changes,
  }
}

async function run(
  subcommand: string,
  options: CommandRequest['options'] = {},
  changes: Partial<CommandRequest> = {},
): Promise<string> {
  try {
    const asked = request(subcommand, options, changes)
    const track = { ...app.track, guildId: asked.guildId }
    return shown(await settings.run(asked, { ...app, track }, ko))
  } catch (error) {
    if (error instanceof UserError) return error.sentence(ko)
    throw error
  }
}

function shown(reply: Reply): string {
  if (!('message' in reply)) throw new Error('not a message')
  const { content = '', embeds = [] } = reply.message
  const fields = embeds.flatMap((embed) => embed.fields ?? []).map(({ name, value }) => `${name}: ${value}`)
  return [content, ...fields].join('\n')
}

test('only who manages the server may look or change, whatever Discord let through', async () => {
  const member = { id: '8', name: 'member', manageGuild: false }
  for (const subcommand of ['panel', 'show', 'daily', 'pause', 'resume', 'post', 'preview']) {
    expect(await run(subcommand, {}, { member })).toBe(ko.errors.needsManageGuild())
  }
  expect(settings.data.default_member_permissions).toBe('32')
})

test('saving answers when the next question comes', async () => {
  expect(await run('daily', { count: 2 })).toMatch(
    /^저장했어요\.\n다음 문제: 내일 09:00 · <t:\d+:f>\n하루 문제 수: 1문제 → \*\*2문제\*\*\n/,
  )
  expect(await run('daily', { count: 2 })).toMatch(
    /^바뀐 것이 없어요\.\n다음 문제: 내일 09:00 · <t:\d+:f>\n새 문제 8개: 4일 치예요\. 11월 27일부터는 .+\n채널/,
  )
  stage.now = NINE - HOUR
  expect(await run('daily')).toContain('다음 문제: 오늘 09:00')
  expect(await run('daily', { weekdays: '주말' })).toContain('다음 문제: 11월 28일(토) 09:00')
})

test('a new server starts with this channel, nine in Seoul, every day, the language of who began', async () => {
  expect(await run('daily', {}, { guildId: '999', channelId: '201', locale: 'en' })).toContain('다음 문제: 내일 09:00')
  expect(await app.store.schedules.of(mainTrack('999'))).toMatchObject({
    channelId: '201',
    localTime: '09:00',
    zone: 'Asia/Seoul',
    weekdays: [1, 2, 3, 4, 5, 6, 7],
    count: 1,
    services: [],
    openHours: 24,
    reveal: 'close',
    language: 'en',
  })
})

test('only what was given changes', async () => {
  const before = await app.store.schedules.of(mainTrack('100'))
  const given = { time: '7:30', zone: '뉴욕', weekdays: '월수금', count: 3, services: 'aurora', hours: 72, role: '555' }
  await run('daily', given)
  const changed = await app.store.schedules.of(mainTrack('100'))
  expect(changed).toMatchObject({
    id: before?.id,
    channelId: before?.channelId,
    localTime: '07:30',
    zone: 'America/New_York',
    weekdays: [1, 3, 5],
    count: 3,
    services: ['Aurora'],
    openHours: 72,
    pingRoleId: '555',
    reveal: 'close',
  })
  await run('daily', { reveal: 'press', language: 'en', services: '모두', channel: '300' })
  expect(await app.store.schedules.of(mainTrack('100'))).toEqual({
    ...changed,
    reveal: 'press',
    language: 'en',
    services: [],
    channelId: '300',
  })
  await run('daily', { no_role: true })
  expect((await app.store.schedules.of(mainTrack('100')))?.pingRoleId).toBeUndefined()
})

test.each([
  ['저녁 7시 반', '시각: 19:30 (Asia/Seoul)\n오후 7시 30분\n'],
  ['9:30 PM', '시각: 21:30 (Asia/Seoul)\n오후 9시 30분\n'],
])('the time as understood is told: %s', async (time, told) => {
  expect(await run('daily', { time })).toContain(told)
})

test.each([
  ['zone', ''],
  ['zone', 'UTC+9'],
  ['zone', 'kol'],
  ['time', ''],
  ['time', '9시 반'],
  ['weekdays', ''],
  ['weekdays', '월금'],
  ['weekdays', '화~토'],
  ['weekdays', '격일 평일'],
  ['weekdays', '월요일 빼고 평일'],
  ['services', ''],
])('a suggestion under %s for "%s" is understood by its own label', async (name, typed) => {
  const base = request('daily')
  const asked: AutocompleteRequest = { ...base, kind: 'autocomplete', focused: { name, value: typed } }
  const choices = (await settings.autocomplete?.(asked, app, ko)) ?? []
  expect(choices.length).toBeGreaterThan(0)
  for (const { name: label, value } of choices) {
    await run('daily', { [name]: value })
    const byValue = await app.store.schedules.of(mainTrack('100'))
    await run('daily', { [name]: label })
    expect(await app.store.schedules.of(mainTrack('100')), label).toEqual(byValue)
  }
})

test('the zone that was picked is the zone that is shown', async () => {
  expect(await run('daily', { zone: 'Asia/Kolkata' })).toContain('(Asia/Kolkata)')
  expect(await run('daily', { zone: 'kiev' })).toContain('(Europe/Kyiv)')
  expect(await run('daily', { zone: 'GMT+05:30' })).toContain('(UTC+05:30)')
})

test.each([
  ['시각', { time: '25:00' }, '오후 9시 30분처럼'],
  ['시각', { time: '9시' }, '오전 9시(09:00)인지 오후 9시(21:00)인지'],
  ['시간대', { zone: '화성' }, '화성'],
  ['시간대', { zone: 'EST' }, '뉴욕 (America/New_York), America/Toronto'],
  ['요일', { weekdays: '언젠가' }, '언젠가'],
  ['서비스', { services: 'Aurora, 김밥' }, '김밥'],
  ['모두에게', { role: '100' }, '@everyone'],
  ['시험', { exam: '2027-13-40', time: '10:00' }, '2027-13-40'],
])('a wrong %s is told, and nothing changes', async (_, options, told) => {
  const before = await app.store.schedules.of(mainTrack('100'))
  expect(await run('daily', options)).toContain(told)
  expect(await app.store.schedules.of(mainTrack('100'))).toEqual(before)
})

test('the exam of the track is set where all else is, shown, and taken away', async () => {
  expect(await run('daily', { exam: '2027-03-20' })).toContain('시험: 없음 → **2027-03-20**')
  app = { ...app, track: (await app.store.tracks.find(mainTrack('100'))) ?? app.track }
  expect(await run('show')).toContain('시험: 2027-03-20')
  expect(await run('daily', { exam: '2027-03-20' })).toContain(ko.settings.nothingChanged)
  expect(await run('daily', { exam: '없음' })).toContain('시험: 2027-03-20 → **없음**')
  expect((await app.store.tracks.find(mainTrack('100')))?.examDate).toBeUndefined()
})

test('what there is besides the question is told where it is: in show, panel and preview', async () => {
  const besides = ['그 밖에', '최종 순위']
  const everywhere = async () => (await Promise.all(['show', 'panel', 'preview'].map((name) => all(name)))).join('\n')
  for (const word of besides) expect(await everywhere()).not.toContain(word)
  expect(await run('daily', { finals: 'both' })).toContain('최종 순위: 올리지 않음 → **매주와 매달**')
  expect(await all('show')).toContain('최종 순위: 매주와 매달')
  for (const name of ['panel', 'preview']) expect(await all(name)).toContain('➕ 그 밖에: 최종 순위 매주와 매달')
  expect(await run('daily', { finals: 'none' })).toContain('최종 순위: 매주와 매달 → **올리지 않음**')
})

test('a button for the role is told with what keeps it from working', async () => {
  expect(await run('daily', { role_button: true })).toContain(ko.settings.roleTroubles.none)
  expect(await run('daily', { role: '555' })).not.toContain(ko.settings.roleTroubles.none)
  for (const trouble of ['no-permission', 'too-high', 'managed', 'powers', 'unknown'] as const) {
    stage.discord.trouble = trouble
    for (const name of ['show', 'panel']) expect(await all(name)).toContain(ko.settings.roleTroubles[trouble])
  }
  stage.discord.trouble = 'powers'
  await run('daily', { role_button: false })
  expect(await all('show')).not.toContain(ko.settings.roleTroubles.powers)
})

/** With what stands above the fields. */
async function all(subcommand: string): Promise<string> {
  const reply = await settings.run(request(subcommand), app, ko)
  const embeds = 'message' in reply ? (reply.message.embeds ?? []) : []
  return [shown(reply), ...embeds.map((embed) => embed.description)].join('\n')
}

test.each(['time', 'zone', 'weekdays', 'services'])(
  'strange words in %s are told safely, and leave room for what to do',
  async (name) => {
    const told = String(await run('daily', { [name]: `**[x](https://evil.example)** @everyone ${'가'.repeat(3000)}` }))
    expect(told.length).toBeLessThan(400)
    expect(told).not.toMatch(/@everyone|:\/\/|(?<!\\)\*|(?<!\\)\[/)
  },
)

test('missing rights are told by name before anything is saved', async () => {
  const before = await app.store.schedules.of(mainTrack('100'))
  stage.discord.missing = ['sendMessages', 'embedLinks', 'readMessageHistory']
  expect(await run('daily', { channel: '300' })).toBe(
    ko.errors.missingPermissions('<#300>', ['메시지 보내기', '링크 첨부'], app.inviteUrl('100')),
  )
  stage.discord.guildProblem = refused(404, 10_003).problem
  expect(await run('daily', { channel: '300' })).toBe(ko.errors.channelNotSeen('<#300>'))
  stage.discord.guildProblem = { kind: 'unknown', message: '500' }
  expect(await run('daily', { channel: '300' })).toBe(ko.errors.discordSilent('<#300>'))
  expect(await app.store.schedules.of(mainTrack('100'))).toEqual(before)
})

describe('show', () => {
  test('has all values, the next question, what is missing, and what became of the last ones', async () => {
    stage.discord.missing = ['readMessageHistory', 'mentionRoles']
    stage.discord.roleState = 'not-mentionable'
    await run('daily', { role: '555' })
    stage.now = NINE + 3 * HOUR
    await stage.tick()
    const text = await run('show')
    expect(text).toContain('다음 문제: 내일 09:00')
    expect(text).toContain('알림: <@&555>')
    expect(text).toContain(ko.settings.historyWarning)
    expect(text).toContain(ko.settings.mentionWarning)
    expect(text).toContain(`\`2026-11-23\` 건너뜀: ${ko.settings.reasons.late}`)
  })

  test.each([
    ['mentionable', ['mentionRoles'], undefined],
    ['unknown', ['mentionRoles'], undefined],
    ['not-mentionable', [], undefined],
    ['not-mentionable', ['mentionRoles'], ko.settings.mentionWarning],
    ['gone', [], ko.settings.roleGone],
  ] as const)('warns of a role only where that is true: %s, missing %s', async (role, missing, warning) => {
    await run('daily', { role: '555' })
    stage.discord.roleState = role
    stage.discord.missing = [...missing]
    const text = await run('show')
    for (const one of [ko.settings.mentionWarning, ko.settings.roleGone]) {
      expect(text.includes(one)).toBe(one === warning)
    }
  })

  test('says what stopped it; the notice of that waits for whoever tells it', async () => {
    stage.now = NINE
    stage.discord.missing = ['sendMessages']
    await stage.tick()
    const text = await run('show')
    expect(await stage.store.notices.unseen('100')).toMatchObject([{ notice: { kind: 'not-posted' } }])
    expect(text).toContain(ko.settings.pausedBy['no-permission'])
    expect(text).toContain('**메시지 보내기**')
  })

  test('says how to begin where there is no schedule', async () => {
    expect(await run('show', {}, { guildId: '999' })).toBe(ko.errors.noSchedule())
  })
})

test('paused, nothing comes and a change says so; resumed, it goes on with the next date', async () => {
  expect(await run('pause')).toContain(ko.settings.pausedBy.admin)
  expect(await run('daily', { time: '10:00' })).toContain(ko.settings.pausedBy.admin)
  await stage.tick(2 * DAY)
  expect(stage.discord.messages).toEqual([])
  expect(await run('resume')).toContain('다음 문제: 내일 10:00')
  await stage.tick(13 * HOUR)
  expect(stage.discord.messages).toHaveLength(1)
})

test('a date that has its question gets no second one, whatever time or zone it is moved to', async () => {
  await stage.tick(12 * HOUR)
  await run('daily', { time: '21:00' })
  await stage.tick(13 * HOUR)
  await run('daily', { time: '09:00', zone: 'Pacific/Honolulu' })
  await stage.tick(20 * HOUR)
  const dates = (await app.store.occurrences.recent(mainTrack('100'), 9)).map((one) => one.localDate)
  expect(dates).toEqual([...new Set(dates)])
})

test('what Discord had stopped goes on once the settings are saved with rights', async () => {
  stage.now = NINE
  stage.discord.missing = ['sendMessages']
  await stage.tick()
  stage.discord.missing = []
  expect(await run('daily')).toContain(ko.settings.today.now('09:00'))
  expect((await app.store.schedules.of(mainTrack('100')))?.paused).toBeUndefined()
})

test('the preview posts nothing and shows what will come, and why', async () => {
  const first = await settings.run(request('preview'), app, ko)
  expect(shown(first)).toContain('아직 내지 않은 8문제 가운데')
  expect(stage.discord.messages).toEqual([])
  expect(await app.store.occurrences.recent(mainTrack('100'), 9)).toEqual([])
  await stage.tick(12 * HOUR)
  const title = (message: unknown) => /Which endpoint writes\? \\?\(question-\d+/.exec(JSON.stringify(message))?.[0]
  expect(title(first)).toBeDefined()
  expect(title(stage.discord.messages[0]?.message)).toBe(title(first))
})

test('the preview of a paused schedule says first that it is paused', async () => {
  expect(await run('preview')).not.toContain('⏸️')
  await run('pause')
  expect(await run('preview')).toMatch(/^⏸️ 멈춰 두었어요.*\n.*올라갈 문제예요/)
})

test('several questions of a day are previewed as they will come', async () => {
  await run('daily', { count: 3 })
  const reply = await settings.run(request('preview'), app, ko)
  await stage.tick(12 * HOUR)
  const ids = (value: unknown) => JSON.stringify(value).match(/question-\d+/g)
  expect(ids(reply)).toEqual(stage.discord.messages.flatMap((one) => ids(one.message.embeds) ?? []))
})

test('several long questions of a day are previewed one by one, and none is cut', async () => {
  const questions = ['one', 'two', 'three'].map((id) => ({ ...longQuestion(id), shuffle: false }))
  stage = await aStage({ count: 3 }, questions)
  app = stage.app
  stage.now = NINE - 12 * HOUR
  const press = async (id: string) => {
    const customId = readCustomId(id)
    if (!customId) throw new Error(id)
    const asked: PressRequest = {
      ...request('preview'),
      kind: 'press',
      customId,
      values: [],
      messageId: '1',
      privateMessage: true,
    }
    const reply = await settings.presses?.[customId.action.slice('settings.'.length)]?.run(asked, app, ko)
    return reply && 'update' in reply ? reply.update : reply && 'message' in reply ? reply.message : {}
  }
  const idsIn = (message: Message) =>
    (message.components ?? []).flatMap((row) =>
      row.components.flatMap((one) => ('custom_id' in one ? [one.custom_id] : [])),
    )
  const first = await settings.run(request('preview'), app, ko)
  if (!('message' in first)) throw new Error('no message')
  expect(idsIn(first.message).filter((id) => id.startsWith('settings.preview'))).toHaveLength(3)
  const told: string[] = []
  for (const place of [0, 1, 2]) {
    expect(fitMessage(await press(`settings.preview:${place}`))).toEqual(await press(`settings.preview:${place}`))
    let id: string | undefined = `settings.whole:${place}`
    for (let page = 1; id; page++) {
      const message: Message = await press(id)
      told.push(message.embeds?.[0]?.description ?? '')
      id = idsIn(message).find((one) => one.endsWith(`:${page}`))
    }
  }
  const words = told.join('\n').split(/[\s*]+/)
  for (const id of ['one', 'two', 'three'])
    expect(wordsOfLong(id).asked.filter((word) => !words.includes(word))).toEqual([])
})

test('every other day comes every other day, from the next one on, and is said as it can be typed', async () => {
  expect(await run('daily', { weekdays: '격일' })).toContain('요일: 격일')
  const dates: string[] = []
  for (let day = 0; day < 7; day++) {
    await stage.tick(day === 0 ? 12 * HOUR : DAY)
    dates.push(String(stage.discord.messages.length))
  }
  expect(dates).toEqual(['1', '1', '2', '2', '3', '3', '4'])
  const kept = (await app.store.schedules.of(mainTrack('100')))?.everyOtherFrom
  stage.now += 12 * HOUR
  await run('daily', { weekdays: '격일' })
  expect((await app.store.schedules.of(mainTrack('100')))?.everyOtherFrom).toBe(kept)
  expect(await run('daily', { weekdays: '월요일 빼고 평일' })).toContain('요일: 격일 → **화, 수, 목, 금**')
  expect((await app.store.schedules.of(mainTrack('100')))?.everyOtherFrom).toBeUndefined()
})

test('a topic below a service is taken as one, and asked about alone', async () => {
  const dax = aQuestion({
    id: 'dax-1',
    services: ['DynamoDB'],
    citations: [{ file: 'notes/one.md', line: 9, lastLine: 9, section: 'Databases > DynamoDB > DAX' }],
  })
  stage = await aStage({}, [...someQuestions(8), dax])
  app = stage.app
  stage.now = NINE - 12 * HOUR
  expect(await run('daily', { services: 'rds, DAX' })).toContain('서비스: RDS, DAX · DynamoDB')
  expect((await app.store.schedules.of(mainTrack('100')))?.services).toEqual(['RDS', 'DAX · DynamoDB'])
  await run('daily', { services: 'DAX · DynamoDB' })
  expect(await run('preview')).toContain('아직 내지 않은 1문제')
  await stage.tick(12 * HOUR)
  expect((await app.store.occurrences.newest(mainTrack('100')))[0]?.question.id).toBe('dax-1')
  expect(await run('preview')).toContain('올릴 문제가 없어요: 낼 문제를 모두 냈어요')
  expect(await run('daily', { services: 'DAX, 김밥' })).toContain('김밥')
})

describe('as you type', () => {
  const suggest = async (name: string, value: string, manageGuild = true) => {
    const base = request('daily', {}, { member: { id: '7', name: 'lead', manageGuild } })
    const asked: AutocompleteRequest = { ...base, kind: 'autocomplete', focused: { name, value } }
    return (await settings.autocomplete?.(asked, app, ko))?.map((choice) => choice.value)
  }
  test.each([
    ['zone', '', 'Asia/Seoul'],
    ['zone', '도쿄', 'Asia/Tokyo'],
    ['zone', 'new yo', 'America/New_York'],
    ['weekdays', '', '매일'],
    ['weekdays', '월금', '월금'],
    ['services', '', '모두'],
    ['services', 'Aur', 'Aurora'],
    ['services', 'RDS, au', 'RDS, Aurora'],
  ])('%s "%s" suggests %s first', async (name, typed, first) => {
    const values = await suggest(name, typed)
    expect(values?.[0]).toBe(first)
    expect(values?.length).toBeLessThanOrEqual(25)
  })

  test('a time that may be two is offered as both', async () => {
    expect(await suggest('time', '9시 반')).toEqual(['09:30', '21:30'])
    expect(await suggest('time', '밤 9')).toEqual(['21:00'])
    expect(await suggest('time', '오후')).toEqual(['18:00', '21:00'])
    expect(await suggest('time', '언젠가')).toEqual([])
  })

  test('nothing is told to who may not change it', async () => {
    expect(await suggest('zone', '', false)).toEqual([])
  })
})

describe('a right that is given back the same day', () => {
  const broken = async () => {
    stage.now = NINE
    stage.discord.missing = ['sendMessages']
    await stage.tick()
    stage.discord.missing = []
  }

  test.each(['resume', 'daily'])('%s posts today within the grace, once', async (subcommand) => {
    await broken()
    stage.now = NINE + 2 * HOUR
    expect(await run(subcommand)).toContain(ko.settings.today.now('09:00'))
    await stage.tick()
    await stage.tick(HOUR)
    expect(stage.discord.messages).toHaveLength(1)
    expect(await app.store.occurrences.recent(mainTrack('100'), 9)).toMatchObject([
      { localDate: '2026-11-23', state: 'open' },
    ])
    expect(await app.store.notices.unseen('100')).toEqual([])
    expect(await run('resume')).toContain(ko.settings.today.done())
  })

  test.each(['resume', 'daily'])('%s after the grace says why it goes on tomorrow', async (subcommand) => {
    await broken()
    stage.now = NINE + 2 * HOUR + 1
    const told = await run(subcommand)
    expect(told).toContain('다음 문제: 내일 09:00')
    expect(told).toContain(ko.settings.today['too-late']('09:00'))
    await stage.tick()
    expect(stage.discord.messages).toEqual([])
    // Told behind this command: the date was left out, and nothing is stopped any more.
    const [left] = await app.store.notices.unseen('100')
    expect(left?.notice).toEqual({ kind: 'not-posted', localDate: '2026-11-23', reason: 'no-permission' })
    expect(await run('post')).toMatch(/^오늘의 문제를 지금 올려요\.\n다음 문제: 내일 09:00/)
    await stage.tick()
    expect(stage.discord.messages).toHaveLength(1)
  })

  test('show tells whoever gave it back that this was all', async () => {
    await broken()
    stage.discord.missing = ['embedLinks']
    expect(await run('show')).not.toContain(ko.settings.mayPostAgain)
    stage.discord.missing = []
    expect(await run('show')).toContain(`다음 문제: 내일 09:00 · <t:1795478400:f>\n${ko.settings.mayPostAgain}`)
    await run('resume')
    expect(await run('show')).not.toContain(ko.settings.mayPostAgain)
  })

  test('services without a question, changed in time, give today its question', async () => {
    await app.store.schedules.save(aSchedule({ services: ['nowhere'] }))
    stage.now = NINE
    await stage.tick()
    expect(stage.discord.messages).toEqual([])
    stage.now = NINE + HOUR
    expect(await run('daily', { services: '모두' })).toContain(ko.settings.today.now('09:00'))
    await stage.tick()
    expect(stage.discord.messages).toHaveLength(1)
  })
})

describe('what cannot be asked is not promised', () => {
  const none = ko.settings.fewer(0, ko.settings.reasons['used-up'])
  /** Every question that there is was asked, and today was left out for that. */
  const usedUp = async () => {
    stage = await aStage({}, someQuestions(2))
    app = stage.app
    await stage.tick()
    for (let day = 0; day < 2; day++) await stage.tick(DAY)
    expect(await app.store.occurrences.recent(mainTrack('100'), 1)).toMatchObject([{ reason: 'used-up' }])
  }

  test.each(['post', 'resume', 'daily'])('%s', async (subcommand) => {
    await usedUp()
    const before = stage.discord.messages.length
    const told = await run(subcommand)
    expect(told).toContain(none)
    expect(told).not.toMatch(/지금 올려요/)
    expect(await run('show')).toContain(ko.settings.lasts({ fresh: 0, dates: 0, dryOn: '2026-11-26' }))
    await stage.tick()
    expect(stage.discord.messages).toHaveLength(before)
  })

  test('of a day that was posted with the last question it is said that it was', async () => {
    stage = await aStage({ count: 2 }, someQuestions(2))
    app = stage.app
    await stage.tick()
    expect(stage.discord.messages).toHaveLength(2)
    expect(await run('post')).toBe(ko.errors.postedToday())
    expect(await run('resume')).toContain(ko.settings.today.done())
  })

  test('of a day that has all that a smaller number asks for it is said that it was posted', async () => {
    stage = await aStage({ count: 3 }, someQuestions(2))
    app = stage.app
    await stage.tick()
    const told = await run('daily', { count: 2 })
    expect(told).toContain(ko.settings.today.done())
    expect(told).not.toMatch(/지금 올려요/)
    for (const later of [0, 3 * HOUR]) {
      stage.now += later
      expect(await run('post')).toBe(ko.errors.postedToday())
    }
    await stage.tick()
    expect(stage.discord.messages).toHaveLength(2)
  })

  test('what the day was asked already is counted, and not asked for again', async () => {
    stage = await aStage({ count: 3 }, someQuestions(1))
    app = stage.app
    await stage.tick()
    expect(stage.discord.messages).toHaveLength(1)
    // Two are lacking, then one, then none.
    const one = ko.settings.fewer(1, ko.settings.reasons['used-up'])
    for (const subcommand of ['post', 'resume', 'daily']) {
      expect(await run(subcommand)).toContain(one)
      await stage.tick()
    }
    Object.assign(app.library, { questions: someQuestions(2) })
    expect(await run('resume')).toContain(ko.settings.fewer(2, ko.settings.reasons['used-up']))
    await stage.tick()
    expect(stage.discord.messages).toHaveLength(2)
    Object.assign(app.library, { questions: someQuestions(3) })
    for (const subcommand of ['resume', 'post']) expect(await run(subcommand)).not.toContain('만 올라가요')
    await stage.tick()
    expect(stage.discord.messages).toHaveLength(3)
  })
})

test.each([
  ['as it falls due', []],
  ['right behind the right that was given back', ['resume']],
] as const)('what is saved %s, before the next look, leaves today its question', async (_, before) => {
  stage = await aStage({}, someQuestions(3))
  app = stage.app
  stage.now = NINE + 1
  if (before.length > 0) {
    await run('pause')
    for (const subcommand of before) await run(subcommand)
  }
  expect(await run('daily', { count: 2 })).toContain(ko.settings.today.now('09:00'))
  await stage.tick()
  expect(stage.discord.messages).toHaveLength(2)
})

describe('post', () => {
  test('gives today its question now, and takes the place of the one to come', async () => {
    stage.now = NINE - HOUR
    expect(await run('post')).toMatch(/^오늘의 문제를 지금 올려요\.\n다음 문제: 내일 09:00/)
    await stage.tick()
    await stage.tick(2 * HOUR)
    expect(stage.discord.messages).toHaveLength(1)
    expect(await run('post')).toBe(ko.errors.postedToday())
    await stage.tick(DAY)
    expect(stage.discord.messages).toHaveLength(2)
  })

  test('without a single question says so, and the day stays free', async () => {
    stage = await aStage({}, [])
    stage.now = NINE - HOUR
    app = { ...app, store: stage.store, library: { ...app.library, questions: [], generated: [] } }
    expect(await run('post')).toBe(ko.settings.fewer(0, ko.settings.reasons['no-question']))
    for (const told of [await run('show'), await run('daily', { count: 2 })]) {
      expect(told).toContain(ko.settings.noQuestions)
      expect(told).toMatch(/문제가 0개.*`\/문제 추가`/)
    }
    expect(await stage.store.occurrences.newest(mainTrack('100'))).toEqual([])
    expect((await stage.store.schedules.of(mainTrack('100')))?.nextDueAt).toBe(NINE)
  })

  test('what is made of the notes is enough, unless the group asks only what people wrote', async () => {
    stage = await aStage({}, [], [aQuestion({ id: 'g-1', origin: 'generated' })])
    stage.now = NINE - HOUR
    app = { ...app, store: stage.store, library: stage.app.library, clock: stage.app.clock }
    expect(await run('daily', { source: 'authored' })).toContain(`**${ko.settings.sources.authored}**`)
    expect(await run('post')).toBe(ko.settings.fewer(0, ko.settings.reasons['no-question']))
    expect(await run('daily', { source: 'generated' })).toContain(`**${ko.settings.sources.generated}**`)
    expect(await run('show')).toContain(ko.settings.sources.generated)
    expect(await run('post')).toContain('오늘의 문제를 지금 올려요')
    await stage.tick()
    expect(JSON.stringify(stage.discord.messages)).toContain(ko.quiz.generated)
  })

  test('asks for rights first, works on a day off and beside a pause, which stays', async () => {
    stage.now = NINE
    stage.discord.missing = ['sendMessages']
    expect(await run('post')).toContain('**메시지 보내기**')
    stage.discord.missing = []
    await run('daily', { weekdays: '주말' })
    await run('pause')
    expect(await run('post')).toContain(ko.settings.pausedBy.admin)
    await stage.tick()
    await stage.tick(7 * DAY)
    expect(stage.discord.messages).toHaveLength(1)
    expect(await app.store.schedules.of(mainTrack('100'))).toMatchObject({ paused: 'admin' })
  })

  test('pressed by two leaders at once, it posts once', async () => {
    stage.now = NINE - HOUR
    const both = await Promise.all([run('post'), run('post')])
    expect(both.filter((one) => one === ko.errors.postedToday())).toHaveLength(1)
    await stage.tick()
    expect(stage.discord.messages).toHaveLength(1)
  })
})

test('what is saved says so beside its answer, for one that gets lost', async () => {
  for (const [subcommand, options] of [
    ['daily', { time: '21:30' }],
    ['pause', {}],
    ['resume', {}],
    ['post', {}],
  ] as const)
    expect(await settings.run(request(subcommand, options), app, ko), subcommand).toHaveProperty('saved', true)
  expect(await settings.run(request('show'), app, ko)).not.toHaveProperty('saved')
})

test('of two leaders who save at once neither undoes the other, and the next question is by both', async () => {
  await Promise.all([
    run('daily', { time: '21:30' }),
    run('daily', { weekdays: '화' }),
    run('daily', { count: 3 }),
    run('daily', { role: '555' }),
    run('daily', { exam: '2027-03-20' }),
    app.store.tracks.change(mainTrack('100'), { name: '데이터베이스' }),
  ])
  expect(await app.store.tracks.find(mainTrack('100'))).toMatchObject({ name: '데이터베이스', examDate: '2027-03-20' })
  expect(await app.store.schedules.of(mainTrack('100'))).toMatchObject({
    localTime: '21:30',
    weekdays: [2],
    count: 3,
    pingRoleId: '555',
    nextDueAt: NINE + DAY + 12.5 * HOUR,
  })
})

test('a pause between reading and saving is not undone', async () => {
  const saving = run('daily', { count: 2 })
  await run('pause')
  await saving
  expect(await app.store.schedules.of(mainTrack('100'))).toMatchObject({ paused: 'admin', count: 2 })
})

test('publishing is shown once it is wanted, and that it works in announcement channels only', async () => {
  expect(await run('show')).not.toContain('발행')
  expect(await run('daily', { publish: true })).toContain('팔로우한 서버에 발행: 아니요 → **예**')
  expect(await run('show')).toContain('지금은 공지 채널이 아니라서')
  stage.discord.kind = 'announcement'
  expect(await run('show')).toContain('팔로우한 서버에 발행: 예')
})
