import { LEADERS } from './custom-ids/leaders.ts'
import { LOOK_UP } from './custom-ids/look-up.ts'
import { MEMBERS } from './custom-ids/members.ts'
import { TRACK } from './custom-ids/patterns.ts'
import { QUIZ } from './custom-ids/quiz.ts'
import { LIMITS } from './limits.ts'

/**
 * Custom ids are written and read here and nowhere else. They look like `search.hit:<arg>:<arg>`; every action is a row in
 * `custom-ids/` with one pattern an argument. They hold keys, never prose and never the right answer.
 */
export const SHAPES = { ...QUIZ, ...LEADERS, ...LOOK_UP, ...MEMBERS } as const satisfies Record<
  string,
  readonly RegExp[]
>

/** The track of what is shown, where a server has several: written behind everything else, `quiz.mine:…@k3x9q2`. */
const TRACK_ROOM = '@'.length + 6
/** Its server, where it was shown outside of it, behind everything: `…!8kd03jf2a1` in base 36. */
const SERVER = /^[0-9a-z]{1,14}$/

export type Action = keyof typeof SHAPES

export interface CustomId {
  /** `quiz.answer`: the command that owns the button, then what it does. */
  readonly action: Action
  readonly command: string
  readonly args: readonly string[]
  /** Of which track what was pressed is; none where the server has but one, or the message is older than the second. */
  readonly trackId?: string
  /** Of which server, on a message outside of it. */
  readonly guildId?: string
}

/** Throws on arguments that do not fit the action's row: a programmer's mistake. */
export function writeCustomId(action: Action, ...args: readonly string[]): string {
  const text = [action, ...args].join(':')
  if (text.length > LIMITS.customId - TRACK_ROOM || !readCustomId(text)) throw new Error(`not a custom id: "${text}"`)
  return text
}

/** The same in a track. */
export function ofTrack(customId: string, trackId: string): string {
  return `${customId}@${trackId}`
}

/** The same for a message outside of its server; as it is where there is no room for that. */
export function inServer(customId: string, guildId: string): string {
  const stamped = `${customId}!${BigInt(guildId).toString(36)}`
  const read = readCustomId(customId)
  return read && read.guildId === undefined && stamped.length <= LIMITS.customId ? stamped : customId
}

/** A snowflake from base 36. */
function idOf(server: string): string {
  return [...server].reduce((sum, digit) => sum * 36n + BigInt(Number.parseInt(digit, 36)), 0n).toString()
}

/** Undefined for anything that `writeCustomId` did not write. */
export function readCustomId(text: string): CustomId | undefined {
  const [inTrack = '', server, ...rest] = text.split('!')
  if (rest.length > 0 || (server !== undefined && !SERVER.test(server))) return undefined
  const [own = '', trackId, ...more] = inTrack.split('@')
  if (more.length > 0 || (trackId !== undefined && !TRACK.test(trackId))) return undefined
  const [action = '', ...args] = own.split(':')
  if (!Object.hasOwn(SHAPES, action)) return undefined
  const shape: readonly RegExp[] = SHAPES[action as Action]
  if (args.length !== shape.length || !shape.every((pattern, at) => pattern.test(args[at] ?? ''))) return undefined
  const command = action.slice(0, action.indexOf('.'))
  return {
    action: action as Action,
    command,
    args,
    ...(trackId === undefined ? {} : { trackId }),
    ...(server === undefined ? {} : { guildId: idOf(server) }),
  }
}
