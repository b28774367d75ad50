import { describe, expect, onTestFinished, test } from 'vitest'
import { commands } from '../../commands/index.ts'
import { type Action, readCustomId, SHAPES, writeCustomId } from '../../src/chat/custom-id.ts'
import { UserError } from '../../src/chat/errors.ts'
import type { Reply } from '../../src/chat/reply.ts'
import type { CommandRequest, PressRequest } from '../../src/chat/request.ts'
import { mainTrack } from '../../src/core/track.ts'
import { commandInTrack, pressInTrack, type TrackSettings } from '../../src/discord/in-track.ts'
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
    const request: CommandRequest = { ...ASKED, kind: 'command', command, subcommand, options }
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
