/** What an argument of a custom id may be. */

export const KEY = /^[a-z2-7]{12}$/
export const INDEX = /^\d{1,6}$/
/** `-`: none of them, as a section without a statement has. */
export const OPTIONAL_INDEX = /^(?:\d{1,6}|-)$/
export const OCCURRENCE = /^[0-9a-z]{12}$/
export const PLACE = /^(?:\d{1,6}|s|t)$/
export const SNOWFLAKE = /^\d{1,20}$/
/** Two or three subjects: the third may be missing. */
export const OPTIONAL_KEY = /^(?:[a-z2-7]{12}|-)$/
/** Stretches of a statement to mark: `3-9.14-20`; `-` for none. */
export const SPANS = /^(?:-|\d{1,6}-\d{1,6}(?:\.\d{1,6}-\d{1,6})*)$/
/** As a picture or as text. */
export const FORM = /^[pt]$/
/** Keys of errata, joined by dots. */
export const ERRATA = /^[a-z2-7]{6}(?:\.[a-z2-7]{6})*$/

/** What leaders add a line at a time. */
export const LINES = /^(?:errata|glossary)$/

/** Suggested, drafted, made of the notes. */
export const WAITS = /^[sdg]$/
/** What was reported: its kind, and keys joined by dots. */
export const REPORTED = /^(?:asked|question|hit|service|compare)$/
export const REPORTED_REF = /^[0-9a-z]{12}(?:\.(?:[a-z2-7]{12}|\d{1,6}|-)){0,2}$/

/** As scores are kept by. */
export const PERIOD = /^(?:all|\d{4}-(?:W\d\d|\d\d)|S\d{1,4})$/

/** A track's id. */
export const TRACK = /^(?:main|[0-9a-z]{6})$/
