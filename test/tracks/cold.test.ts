import { describe, expect, onTestFinished, test } from 'vitest'
import { commands } from '../../commands/index.ts'
import { type Action, readCustomId, SHAPES, writeCustomId } from '../../src/chat/custom-id.ts'
import { UserError } from '../../src/chat/errors.ts'
import type { Reply } from '../../src/chat/reply.ts'
import type { AutocompleteRequest, CommandRequest, PressRequest } from '../../src/chat/request.ts'
import { mainTrack } from '../../src/core/track.ts'
import { commandInTrack, pressInTrack, type TrackSettings } from '../../src/discord/in-track.ts'
import { textOf } from '../../src/text/text.ts'
import { createDoor } from '../../src/tracks/door.ts'
import { addTrack, trackWorld } from './world.ts'

/** Discord takes no form after 3 s, and none behind a deferral: whatever opens one does so while the notes are still being read. */

const KEY = 'abcdefgh2345'
const ID = 'abcdefghijkl'
/** Whatever a custom id may carry, one of these fits. */
const ARGS = [ID, KEY, '0', '-', 'errata', 's', 'a', 'p', '7', '2026-11', 'main', 'abcdef', 'asked']

function customIdOf(action: Action): string {
  const args = SHAPES[action].map((pattern) => ARGS.find((one) => pattern.test(one)) ?? '')
  return writeCustomId(action, ...args)
}

const FORMS = commands.flatMap(({ data, presses = {} }) =>
  Object.entries(presses).flatMap(([name, { answers }]) => (answers === 'modal' ? [`${data.name}.${name}`] : [])),
)

async function aColdHouse(trackIds: readonly string[] = ['main']) {
  const world = await trackWorld({ 'notes/a.md': '# A\n\n## B\n\n- 씨는 디다.\n' })
  for (const trackId of trackIds) await addTrack(world, { ...mainTrack('1001'), trackId, name: trackId }, {})
  const never = new Promise<never>(() => {})
  const shared = { ...world.shared, libraries: { ...world.shared.libraries, of: () => never } }
  const settings: TrackSettings = { commands, door: createDoor(shared), languageOf: async () => 'ko' }
  return { settings, world }
}

const ASKED = {
  id: '1',
  guildId: '1001',
  channelId: '201',
  member: { id: '7', name: 'l', manageGuild: true },
  locale: 'ko',
} as const

/** What a library that is still being built has not. */
const UNMADE = ['judge', 'faults', 'used'] as const

/** A house whose notes can be looked up, and no more. */
async function aReadableHouse() {
  const world = await trackWorld({ 'notes/a.md': '# A\n\n## B\n\n- 씨는 디다.\n\n## C\n\n- 엘은 에프다.\n' })
  await addTrack(world, { ...mainTrack('1001'), name: 'main' }, {})
  const refused: PropertyDescriptorMap = Object.fromEntries(
    UNMADE.map((part) => [part, { get: () => expect.unreachable(part) }]),
  )
  const library = Object.create(world.shared.libraries.shipped(), refused)
  const never = new Promise<never>(() => {})
  const libraries = { ...world.shared.libraries, of: () => never, readable: async () => library }
  const door = createDoor({ ...world.shared, libraries })
  return { settings: { commands, door, languageOf: async () => 'ko' } satisfies TrackSettings }
}

/** What came of it within the time that Discord leaves. */
async function answered(asking: Promise<Reply>): Promise<string> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<string>((resolve) => {
    timer = setTimeout(() => resolve('too late'), 2_900)
  })
  onTestFinished(() => clearTimeout(timer))
  const said = asking.then(
    (reply) => Object.keys(reply)[0] ?? '',
    (error: unknown) => (error instanceof UserError ? error.code : `failed: ${String(error)}`),
  )
  return await Promise.race([said, late])
}

describe('with notes that are still being read', () => {
  test('there are such buttons', () => {
    expect(FORMS).toEqual(expect.arrayContaining(['quiz.write', 'notes.add', 'question.edit', 'settings.time']))
  })

  test.each(FORMS)('%s answers in time', async (action) => {
    const { settings } = await aColdHouse()
    const [name = '', press = ''] = action.split('.')
    const owner = commands.find(({ data }) => data.name === name)?.presses?.[press]
    const customId = readCustomId(customIdOf(action as Action))
    if (!owner || !customId) throw new Error(`nobody has ${action}`)
    const request: PressRequest = {
      ...ASKED,
      kind: 'press',
      customId,
      values: [],
      messageId: '5',
      privateMessage: true,
    }
    const said = await answered(pressInTrack(owner, request, settings))
    // A form, or a sentence: nothing that is waited for, and nothing that failed.
    expect(said).toMatch(/^\w+$/)
    if (action === 'question.edit') expect(said).toBe('stillReading')
  })

  const asCommand = (command: string, subcommand: string, options: CommandRequest['options'] = {}) => {
    const owner = commands.find(({ data }) => data.name === command)
    if (!owner) throw new Error(`no /${command}`)
    const sub = subcommand === '' ? {} : { subcommand }
    const request: CommandRequest = { ...ASKED, kind: 'command', command, ...sub, options }
    return { owner, request, opens: owner.opensForm?.(request) ?? false }
  }

  test.each([
    ['notes', 'add', {}, 'modal'],
    ['question', 'add', {}, 'modal'],
    ['suggest', '', {}, 'modal'],
    ['question', 'edit', { question: 'one' }, 'stillReading'],
  ] as const)('/%s %s answers in time', async (command, subcommand, options, expected) => {
    const { settings } = await aColdHouse()
    const { owner, request, opens } = asCommand(command, subcommand, options)
    expect(opens).toBe(true)
    expect(await answered(commandInTrack(owner, request, settings))).toBe(expected)
  })

  test('where a server has several tracks it is asked first which one is meant', async () => {
    const { settings } = await aColdHouse(['main', 'second'])
    const { owner, request } = asCommand('notes', 'add')
    expect(await answered(commandInTrack(owner, request, settings))).toBe('message')
    const named = asCommand('notes', 'add', { track: 'second' })
    const reply = await commandInTrack(owner, named.request, settings)
    expect('modal' in reply && reply.modal.custom_id).toBe('notes.send@second')
  })
})

describe('with notes that can be looked up already, while questions are made of them', () => {
  const OPTIONS: Readonly<Record<string, CommandRequest['options']>> = {
    search: { query: '씨' },
    service: { name: 'B' },
    compare: { first: 'B', second: 'C' },
  }

  test('these look things up', () => {
    expect(commands.flatMap(({ data, looksUp }) => (looksUp ? [data.name] : []))).toEqual(Object.keys(OPTIONS))
  })

  test.each(Object.keys(OPTIONS))('/%s is answered, what it suggests and its buttons as well', async (name) => {
    const { settings } = await aReadableHouse()
    const command = commands.find(({ data }) => data.name === name)
    if (!command?.autocomplete) throw new Error(`no /${name}`)
    const request: CommandRequest = { ...ASKED, kind: 'command', command: name, options: OPTIONS[name] ?? {} }
    const reply = await commandInTrack(command, request, settings)
    expect(JSON.stringify(reply)).toMatch(/디다|한쪽에만/)
    const [option = '', value = ''] = Object.entries(request.options)[0] ?? []
    const focused = { name: option, value: String(value) }
    const typing: AutocompleteRequest = { ...ASKED, kind: 'autocomplete', command: name, options: {}, focused }
    const app = await settings.door.enter(typing, 'any', 'notes')
    expect(app && (await command.autocomplete(typing, app, textOf('ko')))).not.toHaveLength(0)
    const ids = JSON.stringify(reply).match(new RegExp(`(?<="custom_id":")${name}\\.[^"]+`, 'g')) ?? []
    expect(ids).not.toHaveLength(0)
    for (const id of ids) {
      const customId = readCustomId(id)
      const press = customId && command.presses?.[customId.action.split('.')[1] ?? '']
      if (!press || press.answers === 'modal') continue
      const pressed: PressRequest = {
        ...ASKED,
        kind: 'press',
        customId,
        values: [],
        messageId: '5',
        privateMessage: true,
      }
      expect(await answered(pressInTrack(press, pressed, settings))).toMatch(/^(?:message|update|oldButton)$/)
    }
  })

  test('a daily question and practice wait for the rest', async () => {
    const { settings } = await aReadableHouse()
    const quiz = commands.find(({ data }) => data.name === 'quiz')
    if (!quiz) throw new Error('no /quiz')
    const asked = commandInTrack(
      quiz,
      { ...ASKED, kind: 'command', command: 'quiz', subcommand: 'practice', options: {} },
      settings,
    )
    expect(await Promise.race([asked, new Promise((resolve) => setTimeout(() => resolve('waits'), 50))])).toBe('waits')
  })
})
