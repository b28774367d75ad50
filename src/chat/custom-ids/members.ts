import { FORM, INDEX, KEY, OCCURRENCE, PERIOD, TRACK } from './patterns.ts'

/** What is pressed about members: boards, what she set, her data, her suggestions. */
export const MEMBERS = {
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
  /** A member's suggestion: its form, again with a draft, and that draft sent as it is. */
  'suggest.add': [],
  'suggest.again': [KEY],
  'suggest.send': [KEY],
  'leaderboard.show': [/^(?:all|(?:last-)?(?:week|month)|season)$/],
  /** A period at a page from 0; the menu of seasons. */
  'leaderboard.at': [PERIOD, /^\d{1,4}$/],
  'leaderboard.season': [],
  /** A period at a page, as a picture or text; one's own view of a board that was posted, with its track. */
  'leaderboard.form': [PERIOD, /^\d{1,4}$/, FORM],
  'leaderboard.final': [PERIOD, TRACK],
  'leaderboard.share': [PERIOD],
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
} as const
