import { FORM, INDEX, KEY, LINES, OCCURRENCE, OPTIONAL_KEY, REPORTED, REPORTED_REF, TRACK, WAITS } from './patterns.ts'

/** What leaders press: tracks, reports, notes, questions, settings. */
export const LEADERS = {
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
  /** All of what a decision is about; the same at another page. */
  'manage.whole': [REPORTED, REPORTED_REF],
  'manage.whole-at': [REPORTED, REPORTED_REF, /^\d{1,2}$/],
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
  /** What waits for review at a place; of one its kind, its key and place: used, discarded; all of it, at a page; its form, again with a draft, sent. */
  'question.review': [INDEX],
  'question.use': [WAITS, OCCURRENCE, INDEX],
  'question.discard': [WAITS, OCCURRENCE, INDEX],
  'question.whole': [WAITS, OCCURRENCE],
  'question.whole-at': [WAITS, OCCURRENCE, /^\d{1,2}$/],
  'question.rework': [WAITS, OCCURRENCE, INDEX],
  'question.rework-again': [WAITS, OCCURRENCE, KEY],
  'question.reworked': [WAITS, OCCURRENCE],
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
} as const
