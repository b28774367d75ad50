import { expect, test } from 'vitest'
import { seededRandom } from '../../src/core/seeded.ts'
import type { CommandOption } from '../../src/playground/model/types.ts'
import { forging } from '../faults/forging.ts'
import { startDaily } from './daily-bot.ts'
import { messageOf, NOTES, QUESTIONS, shown } from './daily-content.ts'

/** What no client of Discord's sends, or an odd one may: over the wire, through discord.js, to the shipped commands and the store. */

const OLD = '이 버튼은 더 이상 쓸 수 없어요'
/** Each option is given all of them with FAULTS=full (`npm run test:inputs`), else one, the next option the next: `FAULT_SEED=…` begins with another. */
const FULL = process.env.FAULTS === 'full'
const { FAULT_SEED = 'saegim' } = process.env

/** Whichever way Discord hands them over. */
const WAYS = [
  ['over the gateway', false],
  ['by signed requests', true],
] as const

async function open(schedule?: Parameters<typeof startDaily>[0]['schedule'], http = process.env.LINE === 'http') {
  const failures: string[] = []
  const logTo = (line: string) => void (JSON.parse(line).level >= 50 && failures.push(line))
  const settings = schedule ? { schedule } : {}
  const daily = await startDaily({ notes: NOTES, questions: QUESTIONS, logTo, http, ...settings })
  const { world, channelIds } = daily.playground
  if (schedule !== 'none') await world.until(() => world.messages(daily.channel).length === 1)
  const { next } = forging(daily.playground)
  const [, talk] = channelIds
  const leader = world.member(0)
  const show = async () => shown(await leader.command(talk, 'settings show'))
  // What it says of the last question changes no more.
  if (schedule !== 'none') await expect.poll(show).toContain('열려 있음')
  return { world, failures, talk, next, leader, show }
}

type Stage = Awaited<ReturnType<typeof open>>

/** Of each command the data with that option in it, and what must stand beside it. */
function everyOption({ world }: Stage) {
  const bodies = [...world.state.commands.values()].map(({ body }) => body)
  return bodies.flatMap(({ name, options = [] }) => {
    const subs = options.filter(({ type }) => type === 1)
    const leaves = subs.length > 0 ? subs : [{ name: undefined, options }]
    return leaves.flatMap(({ name: sub, options: own = [] }) =>
      own.map((option) => ({ where: [name, sub, option.name].join(' '), name, sub, option, own })),
    )
  })
}

function dataOf({ name, sub, option, own }: ReturnType<typeof everyOption>[number], given: object) {
  const others = own.filter((one) => one.required && one !== option).map((one) => ({ ...one, value: usual(one) }))
  const options = [...others, { name: option.name, type: option.type, ...given }]
  return { ...{ id: '1', name, type: 1 }, options: sub === undefined ? options : [{ type: 1, name: sub, options }] }
}

const usual = ({ type, choices, min_value = 1 }: CommandOption) => choices?.[0]?.value ?? (type === 4 ? min_value : 'x')

test.each(WAYS)(
  '%s no value of any option is fatal: each is answered with a sentence or a form, and none is a failure of ours',
  async (_, http) => {
    const stage = await open(undefined, http)
    const { leader, next, talk } = stage
    // A number said as a text, one beyond what a number can be, nothing at all, nothing written.
    const values = [{ value: '1만' }, { value: 2 ** 53 }, { value: null }, { value: '' }]
    const first = Math.floor(seededRandom(FAULT_SEED)() * values.length)
    const silent: string[] = []
    for (const [at, one] of everyOption(stage).entries()) {
      // Her own data is none of the settings.
      if (one.name === 'me' && one.sub === 'data') continue
      for (const given of FULL ? values : values.slice((first + at) % values.length).slice(0, 1)) {
        next((sent) => {
          sent.data = dataOf(one, given)
        })
        const { kind } = await leader.command(talk, 'help')
        if (kind !== 'message' && kind !== 'modal') silent.push(`${one.where} ${JSON.stringify(given)} ${kind}`)
      }
    }
    expect(silent, `seed ${FAULT_SEED}`).toEqual([])
    expect(stage.failures, `seed ${FAULT_SEED}`).toEqual([])
  },
)

test.each(WAYS)(
  '%s what is typed is advised on where it is text; else there is no advice, and no failure',
  async (_, http) => {
    const stage = await open(undefined, http)
    const { leader, next, talk } = stage
    const completed = everyOption(stage).filter(({ option }) => option.autocomplete)
    expect(completed.length).toBeGreaterThan(30)
    for (const one of completed)
      for (const given of [{ value: 'a' }, ...[{ value: 3 }, {}].map((odd) => ({ ...odd, focused: true }))]) {
        next((sent) => {
          sent.data = dataOf(one, given)
        })
        expect(await leader.autocomplete(talk, 'search', { query: 'a' }, 'query'), one.where).toEqual([])
      }
    expect(stage.failures).toEqual([])
  },
)

test.each([
  ['a number', 7],
  ['an object', {}],
  ['null', null],
  ['nothing', undefined],
])('of whom Discord says %s for her language is answered in English', async (_, locale) => {
  const { failures, leader, next, talk } = await open()
  const change = (sent: Record<string, unknown>) => {
    sent.locale = locale
  }
  next(change)
  const card = messageOf(await leader.command(talk, 'service', { name: 'Aurora' }))
  expect(JSON.stringify(card.components)).toContain('"label":"Share"')
  const share = card.components.flatMap((row) => row.components).find((one) => one.custom_id?.includes('.share'))
  next(change)
  expect((await leader.press(card, share?.custom_id ?? '')).kind).toBe('update')
  expect(failures).toEqual([])
})

test.each(WAYS)(
  '%s a form of the settings that came without its inputs saves nothing; one with more inputs than it has, what it has',
  async (_, http) => {
    const { failures, leader, next, show, talk } = await open({ openHours: 5 }, http)
    const panel = messageOf(await leader.command(talk, 'settings panel'))
    const before = await show()
    const submit = async (inputs: (own: readonly object[]) => readonly object[]) => {
      const opened = await leader.press(panel, 'settings.time')
      if (opened.kind !== 'modal') throw new Error(`no form but ${opened.kind}`)
      next((sent) => {
        const data = sent.data as { readonly components: readonly object[] }
        sent.data = { ...data, components: inputs(data.components) }
      })
      return shown(await leader.submit(opened.token, { time: '10:15' }))
    }
    const text = (custom_id: string, value: string) => ({ type: 1, components: [{ type: 4, custom_id, value }] })
    const others = [text('count', '5'), text('language', 'en'), text('finals', 'weekly')]
    expect(await submit(() => [])).toContain(OLD)
    expect(await submit(() => others)).toContain(OLD)
    expect(await show()).toBe(before)
    expect(await submit((own) => [...own, ...others])).toContain('10:15')
    const after = await show()
    expect(after).toContain('"value":"한국어"')
    // A board of the week would have a line of its own.
    const names = (shown: string) => [...shown.matchAll(/"name":"([^"]+)"/g)].map(([, name]) => name)
    expect(names(after)).toEqual(names(before))
    expect(failures).toEqual([])
  },
)

test('a form without its inputs begins nothing where nothing was begun', async () => {
  const { leader, next, show, talk } = await open('none')
  const panel = messageOf(await leader.command(talk, 'settings panel'))
  const opened = await leader.press(panel, 'settings.time')
  if (opened.kind !== 'modal') throw new Error(`no form but ${opened.kind}`)
  const before = await show()
  next((sent) => {
    sent.data = { ...(sent.data as object), components: null }
  })
  expect(shown(await leader.submit(opened.token, {}))).toContain(OLD)
  expect(await show()).toBe(before)
})

test.each([
  ['nothing that is seen', '\u200b'],
  ['blanks', '  '],
  ['a comma', ','],
])('subjects of %s are not all subjects', async (_, services) => {
  const { leader, next, show, talk } = await open({ services: ['Aurora'] })
  const before = await show()
  next((sent) => {
    const options = [{ type: 3, name: 'services', value: services }]
    sent.data = { id: '1', name: 'settings', type: 1, options: [{ type: 1, name: 'daily', options }] }
  })
  await leader.command(talk, 'help')
  expect(await show()).toBe(before)
  expect(before).toContain('Aurora')
})

test.each([
  ['subjects', 'services'],
  ['a time', 'time'],
  ['a zone', 'zone'],
])('%s of nothing that is seen begin nothing where nothing was begun', async (_, name) => {
  const { leader, next, show, talk } = await open('none')
  const before = await show()
  next((sent) => {
    const options = [{ type: 3, name, value: '\u200b' }]
    sent.data = { id: '1', name: 'settings', type: 1, options: [{ type: 1, name: 'daily', options }] }
  })
  expect(shown(await leader.command(talk, 'help'))).toContain('적힌 것이 없어요')
  expect(await show()).toBe(before)
})

test.each([
  ['says nothing of', {}],
  ['gives no address of', { filename: 'a.md', url: 'x' }],
  ['has on this machine', { filename: '../a.md', size: -1, url: 'file:///etc/hostname' }],
])('a file that Discord %s is no file', async (_, file) => {
  const { failures, leader, next, talk } = await open()
  const opened = await leader.command(talk, 'notes add')
  if (opened.kind !== 'modal') throw new Error(`no form but ${opened.kind}`)
  next((sent) => {
    const { attachments } = (sent.data as { resolved: { attachments: Record<string, object> } }).resolved
    for (const id of Object.keys(attachments)) attachments[id] = { id, ...file }
  })
  const files = [{ filename: 'a.md', data: Buffer.from('# A').toString('base64') }]
  expect(shown(await leader.submit(opened.token, { files }))).toMatch(/파일/)
  expect(failures).toEqual([])
})

test.each(WAYS)('%s a place behind the last one of a round is no place', async (_, http) => {
  const { failures, leader, next, talk } = await open(undefined, http)
  const card = messageOf(await leader.command(talk, 'quiz practice', { count: 1 }))
  const [choice] = card.components.flatMap((row) => row.components)
  const [action, round] = choice?.custom_id?.split(':') ?? []
  for (const place of ['2', '10', '99']) {
    next((sent) => {
      Object.assign(sent.data as object, { custom_id: [action, round, place, '0'].join(':') })
    })
    expect(shown(await leader.press(card, choice?.custom_id ?? ''))).toContain(OLD)
  }
  expect(failures).toEqual([])
})
