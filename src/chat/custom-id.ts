import { LIMITS } from './limits.ts'

/**
 * Custom ids are written and read here and nowhere else. They look like `search.hit:<arg>:<arg>`; every action is a row of
 * `SHAPES` with one pattern an argument. They hold keys, never prose and never the right answer.
 */
const KEY = /^[a-z2-7]{12}$/
const INDEX = /^\d{1,6}$/
/** `-`: none of them, as a section without a statement has. */
const OPTIONAL_INDEX = /^(?:\d{1,6}|-)$/
const OCCURRENCE = /^[0-9a-z]{12}$/
const PLACE = /^(?:\d{1,6}|s|t)$/
const SNOWFLAKE = /^\d{1,20}$/
/** Two or three subjects: the third may be missing. */
const OPTIONAL_KEY = /^(?:[a-z2-7]{12}|-)$/
/** Stretches of a statement to mark: `3-9.14-20`; `-` for none. */
const SPANS = /^(?:-|\d{1,6}-\d{1,6}(?:\.\d{1,6}-\d{1,6})*)$/
/** As a picture or as text. */
const FORM = /^[pt]$/
/** Keys of errata, joined by dots. */
const ERRATA = /^[a-z2-7]{6}(?:\.[a-z2-7]{6})*$/

/** What leaders add a line at a time. */
const LINES = /^(?:errata|glossary)$/

/** Suggested, drafted, made of the notes. */
const WAITS = /^[sdg]$/
/** What was reported: its kind, and keys joined by dots. */
const REPORTED = /^(?:asked|question|hit|service|compare)$/
const REPORTED_REF = /^[0-9a-z]{12}(?:\.(?:[a-z2-7]{12}|\d{1,6}|-)){0,2}$/

/** As scores are kept by. */
const PERIOD = /^(?:all|\d{4}-(?:W\d\d|\d\d)|S\d{1,4})$/

/** The track of what is shown, where a server has several: written behind everything else, `quiz.mine:…@k3x9q2`. */
const TRACK = /^(?:main|[0-9a-z]{6})$/
const TRACK_ROOM = '@'.length + 6
/** Its server, where it was shown outside of it, behind everything: `…!8kd03jf2a1` in base 36. */
const SERVER = /^[0-9a-z]{1,14}$/

export const SHAPES = {
  /** The occurrence and the choice's place as shown, from 0, or several; `s` for the menu to pick them in; `t` for the written answer's form. */
  'quiz.answer': [OCCURRENCE, PLACE],
  /** Opens the form of a written answer; `mine`: the member's own result; `today`: another question of the day. */
  'quiz.write': [OCCURRENCE],
  'quiz.mine': [OCCURRENCE],
  /** The role that is pinged, given and taken back. */
  'quiz.role': [OCCURRENCE],
  'quiz.today': [OCCURRENCE],
  /** The question again, to give another answer; whether the answer of that press was a guess. */
  'quiz.change': [OCCURRENCE],
  'quiz.guess': [OCCURRENCE, SNOWFLAKE, /^[01]$/],
  /** Earlier questions: the menu of a page, a page from 0, one tried, and its form. */
  'quiz.past': [],
  'quiz.past-at': [/^\d{1,4}$/],
  'quiz.past-try': [OCCURRENCE, PLACE],
  'quiz.past-write': [OCCURRENCE],
  /** All of a question that a message had no room for; then the same at another page. */
  'quiz.whole': [OCCURRENCE],
  'quiz.whole-at': [OCCURRENCE, /^\d{1,2}$/],
  'quiz.try-whole': [OCCURRENCE, /^\d{1,2}$/],
  'quiz.try-whole-at': [OCCURRENCE, /^\d{1,2}$/, /^\d{1,2}$/],
  /** Practice: the round, the question's place in it from 0, and as above. */
  'quiz.try': [OCCURRENCE, /^\d{1,2}$/, PLACE],
  'quiz.try-write': [OCCURRENCE, /^\d{1,2}$/],
  'quiz.next': [OCCURRENCE, /^\d{1,2}$/],
  /** A new round: of other questions about the same services, or of those missed. */
  'quiz.again': [OCCURRENCE, /^(?:more|missed)$/],
  'quiz.share': [OCCURRENCE],
  /** Forms in which a member says what is wrong with a question, or that her own words are right; the same in practice. */
  'quiz.report': [OCCURRENCE],
  'quiz.claim': [OCCURRENCE],
  'quiz.report-try': [OCCURRENCE, /^\d{1,2}$/],
  'quiz.claim-try': [OCCURRENCE, /^\d{1,2}$/],
  /** Under the notice of a correction: the correction, and the occurrence whose own result is shown. */
  'quiz.corrected': [OCCURRENCE, OCCURRENCE],
  /** A round about a subject. */
  'quiz.about': [KEY],
  /** An exam, and a place in it: to go there, to choose, to write, to mark or not. */
  'quiz.exam-at': [OCCURRENCE, /^\d{1,2}$/],
  'quiz.exam-pick': [OCCURRENCE, /^\d{1,2}$/, PLACE],
  'quiz.exam-write': [OCCURRENCE, /^\d{1,2}$/],
  'quiz.exam-mark': [OCCURRENCE, /^\d{1,2}$/, /^[01]$/],
  'quiz.exam-whole': [OCCURRENCE, /^\d{1,2}$/],
  'quiz.exam-whole-at': [OCCURRENCE, /^\d{1,2}$/, /^\d{1,2}$/],
  /** All its questions at a page, and the menu of that page; sent, or given up: asked and said; another one like it. */
  'quiz.exam-list': [OCCURRENCE, /^\d$/],
  'quiz.exam-open': [OCCURRENCE],
  'quiz.exam-end': [OCCURRENCE, /^(?:ask|yes)$/],
  'quiz.exam-drop': [OCCURRENCE, /^(?:ask|yes)$/],
  'quiz.exam-new': [OCCURRENCE],
  /** A round of a channel and the question's place in it: an answer, its form, all of the question, what is wrong with it. */
  'quiz.live': [OCCURRENCE, /^\d{1,2}$/, PLACE],
  'quiz.live-write': [OCCURRENCE, /^\d{1,2}$/],
  'quiz.live-whole': [OCCURRENCE, /^\d{1,2}$/],
  'quiz.live-whole-at': [OCCURRENCE, /^\d{1,2}$/, /^\d{1,2}$/],
  'quiz.live-report': [OCCURRENCE, /^\d{1,2}$/],
  /** Ends it; the member's own result. */
  'quiz.live-stop': [OCCURRENCE],
  'quiz.live-mine': [OCCURRENCE],
  /** A question to review and how often it was graded before; then as above, and the grade. */
  'review.answer': [KEY, INDEX, PLACE],
  'review.write': [KEY, INDEX],
  'review.grade': [KEY, INDEX, /^[1-4]$/],
  /** Not today; not any more; from the beginning, asked and said. */
  'review.bury': [KEY],
  'review.suspend': [KEY],
  'review.reset': [KEY, /^(?:ask|yes)$/],
  'review.resume': [],
  'review.next': [],
  'review.report': [KEY],
  /** All of the question, or of its answer. */
  'review.whole': [KEY, INDEX, /^[qa]$/],
  'review.whole-at': [KEY, INDEX, /^[qa]$/, /^\d{1,2}$/],
  /** Statistics as a picture or as text, of another member or (`-`) one's own; others may look at them, or not. */
  'me.stats': [FORM, /^(?:\d{1,20}|-)$/],
  'me.show': [/^[01]$/, FORM],
  /** What was missed, at a page; practised; as files. */
  'me.mistakes': [INDEX],
  'me.practise': [],
  'me.export': [/^(?:md|anki)$/],
  /** What is kept of her: shown, as files, erased (asked and said). */
  'me.data': [],
  'me.export-data': [],
  'me.erase': [/^(?:ask|yes)$/],
  /** Menus: which track a command is about; the command waits under that key. */
  'track.choose': [OCCURRENCE],
  'track.choose-form': [OCCURRENCE],
  /** Removes a track, and takes that back: with `g` its schedule goes on. */
  'manage.remove': [TRACK],
  'manage.restore': [TRACK, /^[gp]$/],
  /** Item statistics: a page of the list, one chosen in its menu; what was asked of the notes, as a picture or text, at a page. */
  'manage.items': [INDEX],
  'manage.item': [],
  /** What was written as answers to a question. */
  'manage.given': [OCCURRENCE],
  'manage.coverage': [FORM, INDEX],
  /** Words not found at a page; of one an alias or a note, ignored, minded again; the form of a note. */
  'manage.gaps': [INDEX],
  'manage.gap-alias': [KEY],
  'manage.gap-note': [KEY],
  'manage.gap-ignore': [KEY, INDEX],
  'manage.gap-mind': [KEY, INDEX],
  'manage.gap-write': [],
  /** Reports, one a page; the menu of recent questions; what is decided on a thing, by its kind and name: buttons, menus, forms. */
  'manage.reports': [INDEX],
  'manage.correct': [],
  'manage.decide': [REPORTED, REPORTED_REF, /^(?:keep|void|retire)$/],
  'manage.accept': [REPORTED, REPORTED_REF],
  'manage.key': [REPORTED, REPORTED_REF],
  'manage.key-form': [REPORTED, REPORTED_REF],
  'manage.note': [REPORTED, REPORTED_REF],
  /** Decisions, one a page; one taken back. */
  'manage.decisions': [INDEX],
  'manage.undo': [OCCURRENCE],
  /** What was proposed: agreed to, or not; a change, taken back; the list at a page. */
  'notes.take': [OCCURRENCE],
  /** Opens the form for files, and what is sent in it. */
  'notes.add': [],
  'notes.send': [],
  'notes.drop': [OCCURRENCE],
  'notes.undo': [OCCURRENCE],
  'notes.list': [INDEX],
  /** Corrections and glossary lines: a page, the menu of one; the form of one (`-`: a new one), again with a draft; what is sent. */
  'notes.lines': [LINES, INDEX],
  'notes.line': [LINES],
  'notes.line-edit': [LINES, OPTIONAL_KEY],
  'notes.line-again': [LINES, KEY, OPTIONAL_KEY],
  'notes.line-save': [LINES, OPTIONAL_KEY],
  'notes.line-remove': [LINES, KEY],
  /** What is new in the linked repository; what came from one that no longer is, to be removed. */
  'notes.pull': [],
  'notes.strip': [],
  /** The form of a new question; again, filled with a draft. */
  'question.add': [],
  'question.again': [KEY],
  /** The form of a question of the bank; what it is sent as; a change, taken back; the list at a page. */
  'question.edit': [KEY],
  'question.save': [KEY],
  'question.undo': [OCCURRENCE],
  'question.list': [INDEX],
  /** What waits for review at a place; of one its kind, its key and place: used, discarded; its form, again with a draft, sent. */
  'question.review': [INDEX],
  'question.use': [WAITS, OCCURRENCE, INDEX],
  'question.discard': [WAITS, OCCURRENCE, INDEX],
  'question.rework': [WAITS, OCCURRENCE, INDEX],
  'question.rework-again': [WAITS, OCCURRENCE, KEY],
  'question.reworked': [WAITS, OCCURRENCE],
  /** A member's suggestion: its form, again with a draft, and that draft sent as it is. */
  'suggest.add': [],
  'suggest.again': [KEY],
  'suggest.send': [KEY],
  /** The questions to come, by their place from 0; all of one; the same at another page. */
  'settings.preview': [/^[0-4]$/],
  'settings.whole': [/^[0-4]$/],
  'settings.whole-at': [/^[0-4]$/, /^\d{1,2}$/],
  /** The leaders' panel, anew; its menus; the form of another time; what its buttons do; another track's panel, chosen in a menu. */
  'settings.panel': [],
  'settings.set': [/^(?:channel|time|count|source)$/],
  'settings.time': [],
  'settings.do': [/^(?:start|stop|post)$/],
  'settings.try': [],
  'settings.tracks': [],
  'settings.track': [],
  'leaderboard.show': [/^(?:all|(?:last-)?(?:week|month)|season)$/],
  /** A period at a page from 0; the menu of seasons. */
  'leaderboard.at': [PERIOD, /^\d{1,4}$/],
  'leaderboard.season': [],
  /** A period at a page, as a picture or text; one's own view of a board that was posted, with its track. */
  'leaderboard.form': [PERIOD, /^\d{1,4}$/, FORM],
  'leaderboard.final': [PERIOD, TRACK],
  'leaderboard.share': [PERIOD],
  /** Menus of places in the notes: other hits, topics below, near misses. */
  'search.hit': [/^[ocn]$/],
  /** A section beside the one shown: answered anew, or in place. */
  'search.near': [KEY],
  'search.turn': [KEY],
  /** Searches for a word of the notes: the section, the statement's index, where in it the word stands. */
  'search.word': [KEY, OPTIONAL_INDEX, SPANS],
  /** The section, the statement's index, what is marked in it. */
  'search.share': [KEY, OPTIONAL_INDEX, SPANS],
  /** The same place in its whole section, at a page from 0 (`-`: where it stands); then back on its card. */
  'search.whole': [KEY, OPTIONAL_INDEX, SPANS, OPTIONAL_INDEX],
  'search.back': [KEY, OPTIONAL_INDEX, SPANS],
  /** A whole section that no card led to: where it was opened, and the page. */
  'search.read': [KEY, INDEX, INDEX],
  /** A form: what is wrong at the section and statement. */
  'search.report': [KEY, OPTIONAL_INDEX],
  /** The card of a subject, answered anew. */
  'service.see': [KEY],
  /** A subject's card at a page, from 0. */
  'service.page': [KEY, INDEX],
  /** Back to the card, at its page, whose menu opened this one. */
  'service.back': [KEY, INDEX],
  'service.share': [KEY, INDEX],
  'service.report': [KEY],
  /** Corrections of what stands on that page, and of these errata; then the same at another page of their list. */
  'service.changed': [KEY, INDEX],
  'service.changed-at': [KEY, INDEX, INDEX],
  'service.erratum': [ERRATA],
  'service.erratum-at': [ERRATA, INDEX],
  /** Menus: subjects; a subject's topics at a page; statements as `<section>:<index>`. */
  'service.open': [],
  'service.topics': [KEY, INDEX, INDEX],
  'service.cite': [],
  'service.browse': [INDEX],
  /** Two or three subjects (`-` for none), as picture or text, at a page. */
  'compare.show': [KEY, KEY, OPTIONAL_KEY, FORM, INDEX],
  'compare.share': [KEY, KEY, OPTIONAL_KEY, FORM, INDEX],
  'compare.changed': [KEY, KEY, OPTIONAL_KEY],
  'compare.changed-at': [KEY, KEY, OPTIONAL_KEY, INDEX],
  'compare.diagrams': [KEY, KEY, OPTIONAL_KEY],
  'compare.report': [KEY, KEY, OPTIONAL_KEY],
  /** Menus: a row's citations by its attribute; which of several subjects was meant. */
  'compare.row': [KEY, KEY, OPTIONAL_KEY],
  'compare.which': [],
  /** Menus: whose content is meant; the command waits under that key. The same question again. */
  'home.choose': [OCCURRENCE],
  'home.change': [],
  /** Menus of what to be reminded of, the form of another time; what ends reminders: which one, and before closes or to review. */
  'me.role': [],
  'me.remind-close': [],
  'me.remind-review': [],
  'me.remind-other': [],
  'me.remind-time': [],
  'me.quiet': [OCCURRENCE, /^[cr]$/],
} as const satisfies Record<string, readonly RegExp[]>

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
