import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { expect, test } from 'vitest'
import { commands } from '../../commands/index.ts'
import type { Reply } from '../../src/chat/reply.ts'
import type { CommandRequest } from '../../src/chat/request.ts'
import { LINKED } from '../../src/core/links.ts'
import { seededRandom } from '../../src/core/seeded.ts'
import { commandInTrack } from '../../src/discord/in-track.ts'
import { longestGap } from '../bench/longest-gap.ts'
import { post } from '../store/fixtures.ts'
import { aSchedule } from '../store/values.ts'
import { hands, type Shown } from './hands.ts'
import { addTrack, trackWorld } from './world.ts'

/**
 * A leader adds, edits, removes, links and unlinks for hours, while members search and answer. SOAK_STEPS=3000 runs it for
 * long, and then looks at the memory as well.
 */
const STEPS = Number(process.env.SOAK_STEPS ?? 24)
const LONG = STEPS >= 1_000
const WORDS = Array.from({ length: 6 }, (_, at) => `${'가나다라마바'[at]}락나무`)
const TRACK = { guildId: '1001', trackId: 'main', name: '' }

const note = (word: string, step: number) => `# ${word} 장\n\n## ${word}\n\n- ${word}의 나이는 ${step}년이다.\n`

async function aSoak() {
  const world = await trackWorld({ 'notes/shipped.md': '# 기본\n\n## 처음\n\n- 기본 노트다.\n' })
  const track = await addTrack(world, TRACK, { 'notes/first.md': note('첫나무', 0) })
  /** What the linked repository has, by its file. */
  const repository = new Map<string, string>()
  let commits = 0
  world.shared.repositories.read = async () => {
    const files = [...repository].map(([name, text]) => ({ name, bytes: Buffer.from(text) }))
    return {
      kind: 'read',
      commit: `${++commits}`.padStart(40, '0'),
      committedAt: commits,
      rewritten: false,
      files,
      left: [],
    }
  }
  Object.assign(world.shared.repositories, {
    hosts: ['github.com'],
    address: () => ({ url: 'https://github.com/a/b', branch: '', folder: '' }),
  })
  const leader = hands(world)
  const agree = async (shown: Shown) => await leader.press(shown, 'notes.take')
  const add = async (file: string, text: string) => {
    const url = `sent:${file}`
    world.sent.set(url, Buffer.from(text))
    const command = commands.find(({ data }) => data.name === 'notes')
    if (!command) throw new Error('no /notes')
    const request: CommandRequest = {
      ...{ id: '1', guildId: '1001', channelId: '200', locale: 'ko', kind: 'command', command: 'notes' },
      ...{ subcommand: 'add', member: { id: '7', name: 'lead', manageGuild: true }, options: { file: '1' } },
      files: { file: { name: file, url, bytes: text.length } },
    }
    const settings = { commands, door: world.door, languageOf: async () => 'ko' as const }
    const reply: Reply = await commandInTrack(command, request, settings)
    if (!('message' in reply)) throw new Error('no proposal')
    await agree({ message: reply.message, text: '' })
  }
  return { world, track, repository, leader, agree, add }
}

/** Bytes that are still reachable. */
function heap(): number {
  setFlagsFromString('--expose-gc')
  runInNewContext('gc')()
  return process.memoryUsage().heapUsed
}

test('added, edited, removed, linked and pulled under searches and answers: nothing is lost, nothing stays', {
  timeout: LONG ? 3_600_000 : 120_000,
}, async () => {
  const { world, track, repository, leader, agree, add } = await aSoak()
  const random = seededRandom('soak')
  const pick = <T>(some: readonly T[]) => some[Math.floor(random() * some.length)] as T
  /** Words that can be found, by the file that has them: uploaded and linked. */
  const uploaded = new Map<string, string>()
  const linked = new Map<string, string>()
  let isLinked = false
  const schedule = aSchedule({ ...track, id: 'soak', channelId: '200', reveal: 'press' })
  const { id: occurrenceId } = await post(world.store, schedule, { openHours: STEPS })
  const heaps: number[] = []
  const gaps: number[] = []

  const steps: readonly ((step: number) => Promise<void>)[] = [
    async (step) => {
      const word = pick(WORDS)
      await add(`${word}.md`, note(word, step))
      uploaded.set(`notes/${word}.md`, word)
    },
    async () => {
      const path = pick([...uploaded.keys()])
      if (path === undefined) return
      await agree(await leader.say('notes remove', { file: path }))
      uploaded.delete(path)
    },
    async (step) => {
      const word = `${pick(WORDS)}숲`
      if (repository.has(`${word}.md`) && repository.size > 1) repository.delete(`${word}.md`)
      else repository.set(`${word}.md`, note(word, step))
      if (isLinked) await leader.say('notes link')
      else await agree(await leader.say('notes link', { url: 'github.com/a/b' }))
      isLinked = true
      linked.clear()
      for (const file of repository.keys()) linked.set(`notes/${file}`, file.replace('.md', ''))
    },
    async () => {
      if (!isLinked) return
      const unlinked = await leader.say('notes unlink')
      isLinked = false
      if (linked.size > 0) await agree(await leader.press(unlinked, 'notes.strip'))
      linked.clear()
    },
  ]

  for (let step = 1; step <= STEPS; step++) {
    world.now += 60_000
    const memberId = `${1000 + step}`
    const member = hands(world, { memberId, leads: false })
    const answer = { occurrenceId, memberId, chosen: ['A'], correct: true, pressId: `${step}`, now: world.now }
    const all = () =>
      Promise.all([
        pick(steps)(step),
        member.say('search', { query: pick(WORDS) }),
        member.say('service', { name: '첫나무' }),
        world.store.answers.record(answer),
      ])
    if (LONG) gaps.push((await longestGap(all)).own)
    else await all()
    const files = await world.store.trackFiles.of(track)
    expect(files.map(({ path }) => path)).toEqual(['notes/first.md', ...uploaded.keys(), ...linked.keys()].sort())
    expect(files.filter(({ origin }) => origin === LINKED)).toHaveLength(linked.size)
    const { notebook } = await world.shared.libraries.of(track)
    const titles = notebook.chapters.map(({ title }) => title).sort()
    const words = ['첫나무', ...uploaded.values(), ...linked.values()]
    expect(titles).toEqual(words.map((word) => `${word} 장`).sort())
    if (LONG && step % 200 === 0) heaps.push(heap())
  }
  expect(await world.store.answers.count(occurrenceId)).toBe(STEPS)
  expect(world.failures).toEqual([])
  if (LONG) {
    const worst = gaps.toSorted((a, b) => b - a)
    const shown = worst.slice(0, 5).map((one) => one.toFixed(0))
    console.log(`soak: ${STEPS} steps, heap ${heaps.map((one) => (one / 1e6).toFixed(0)).join(' ')} MB`)
    console.log(`longest computing at a time ${shown.join(' ')} ms, of 1 in 100 ${worst[STEPS / 100]?.toFixed(0)} ms`)
    expect(Math.max(...heaps.slice(-3))).toBeLessThan(1.5 * (heaps[1] ?? 0))
  }
})
