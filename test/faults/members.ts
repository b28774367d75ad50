import { setTimeout as wait } from 'node:timers/promises'
import type { Message } from '../../src/playground/model/types.ts'
import type { Fleet } from './fleet.ts'
import { SAVED } from './pressing.ts'

const MEMBERS = 10
/** Between two presses of one member. */
const PAUSE_MS = { least: 20, most: 400 }

/** What a member did, and what she was told. */
export interface Press {
  readonly occurrence: string
  readonly member: string
  /** Of the choice, as the message shows them. */
  readonly place: number
  readonly told: 'saved' | 'not-saved' | 'right' | 'wrong' | 'offline' | 'nothing'
}

/** Members who press whatever is open, again and again, each one press at a time; in the order of each member's presses. */
export class Members {
  readonly presses: Press[] = []
  readonly #fleet: Fleet
  readonly #random: () => number
  readonly #loops: Promise<void>[]
  #ended = false

  constructor(fleet: Fleet, random: () => number) {
    this.#fleet = fleet
    this.#random = random
    this.#loops = join(fleet).map((member) => this.#live(member))
  }

  async end(): Promise<void> {
    this.#ended = true
    await Promise.all(this.#loops)
  }

  async #live(member: string): Promise<void> {
    while (!this.#ended) {
      await wait(PAUSE_MS.least + this.#random() * (PAUSE_MS.most - PAUSE_MS.least))
      const [message, id] = this.#open() ?? []
      if (message && id) await this.#press(member, message, id)
    }
  }

  /** One of the buttons that stand somewhere. */
  #open(): [Message, string] | undefined {
    const { world } = this.#fleet.playground
    const open = this.#fleet.channels.flatMap((channel) =>
      world.messages(channel).flatMap((message) => {
        const ids = JSON.stringify(message.components).match(/quiz\.answer:\w{12}:\d[^"]*/g) ?? []
        return ids.map((id): [Message, string] => [message, id])
      }),
    )
    return open[Math.floor(this.#random() * open.length)]
  }

  async #press(member: string, message: Message, id: string): Promise<void> {
    const { world } = this.#fleet.playground
    const [, occurrence = '', place = ''] = id.split(':')
    const at = this.presses.length
    const press = { occurrence, member, place: Number.parseInt(place, 10) }
    // In its place among the others from the beginning: what Discord pressed first is older.
    this.presses.push({ ...press, told: 'nothing' })
    const outcome = await world
      .member(member)
      .hands.press(message.id, id)
      .catch(() => undefined)
    if (outcome?.kind === 'offline') this.presses[at] = { ...press, told: 'offline' }
    const said = outcome && 'message' in outcome ? outcome.message : undefined
    if (said) this.presses[at] = { ...press, told: toldBy(`${said.content} ${JSON.stringify(said.embeds)}`) }
  }
}

function toldBy(words: string): Press['told'] {
  if (SAVED.test(words)) return 'saved'
  if (words.includes('맞았어요!')) return 'right'
  if (words.includes('틀렸어요')) return 'wrong'
  if (words.includes('저장하지 못했어요')) return 'not-saved'
  return 'nothing'
}

function join({ playground: { world } }: Fleet): string[] {
  const [anyone] = world.state.members.values()
  if (!anyone) throw new Error('an empty server')
  return Array.from({ length: MEMBERS }, (_, at) => {
    const id = String(900_000_000_000_000_000n + BigInt(at))
    world.state.members.set(id, { ...anyone, user: { ...anyone.user, id, bot: false } })
    return id
  })
}
