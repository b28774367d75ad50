import type { App } from '../../src/app.ts'
import { asTyped, escapeText, plainLabel } from '../../src/chat/escape.ts'
import { truncate } from '../../src/chat/fit.ts'
import type { FormInput } from '../../src/chat/form.ts'
import type { WrittenErratum } from '../../src/content/errata.ts'
import { VERDICTS } from '../../src/core/facts/errata.ts'
import { en } from '../../src/text/en.ts'
import { ko } from '../../src/text/ko.ts'
import type { Text } from '../../src/text/text.ts'
import { addCorrection, type CorrectionDraft } from '../../src/tracks/corrections.ts'
import { errataView } from '../../src/views/errata.ts'
import { type Fields, keyOf, type LineKind, Unfit } from './line-kinds.ts'

const SHOWN = 90
const INPUTS = ['words', 'section', 'now', 'source', 'more'] as const
const MOST = { words: 1000, section: 300, now: 500, source: 300, more: 500 } as const
const SHORT_AT_MOST = 50
const SINCE_AT_MOST = 300

/** What leaders say of statements of their notes. */
export const corrections: LineKind = {
  folder: 'errata',
  listed: (app, text) => {
    const own = ownOf(app)
    return text.ownLines.errata.listed(own.length, app.library.corrections.length - own.length)
  },
  none: (text) => text.ownLines.errata.none,
  lines: (app, text) =>
    ownOf(app).map((one) => ({ key: keyOf(one.file, 'errata'), added: one.added, ...told(one, text) })),
  form: (fields, text) => ({
    title: text.ownLines.errata.form.title,
    inputs: inputsOf(fields, text),
  }),
  fieldsOf(key, app, text) {
    const one = ownOf(app).find(({ file }) => keyOf(file, 'errata') === key)
    return one && fieldsOf(one, text)
  },
  async save(fields, key, by, app, text) {
    const said = text.ownLines.errata
    const added = await addCorrection(draftOf(fields, text), by, app, key)
    if (!added.ok) throw new Unfit(said.refused, escapeText(said.problem(added.problem)))
    const { changeId, resting, erratum } = added
    const lines = [said.added, ...(resting > 0 ? [said.restingQuestions(resting)] : [])]
    const { embeds = [] } = errataView([erratum], { page: 0, idOf: () => '' }, text, app.noteUrl)
    return { key: erratum.id, changeId, content: lines.join('\n'), embeds }
  },
}

function ownOf({ library }: App): readonly WrittenErratum[] {
  return library.corrections.filter(({ added }) => added).toReversed()
}

function told(one: WrittenErratum, text: Text): { readonly line: string; readonly label: string } {
  const [quote] = one.quotes
  const words = plainLabel(quote?.words ?? '')
  const now = escapeText(truncate(one.now[text.language], SHOWN))
  const [fault] = one.faults
  const state = fault ? ` · ⏸️ \`${fault.file}:${fault.line}\` ${text.ownLines.errata.resting}` : ''
  const verdict = text.errata.verdicts[one.verdict]
  return { line: `⚠ **${verdict}** “${escapeText(truncate(words, SHOWN))}” → ${now}${state}`, label: words }
}

function inputsOf(fields: Fields, { ownLines }: Text): FormInput[] {
  const { form } = ownLines.errata
  return INPUTS.map((name) => ({
    name,
    ...form[name],
    value: fields[name] ?? (name === 'more' ? form.template : ''),
    most: MOST[name],
    ...(name === 'section' || name === 'source' ? { short: true as const } : {}),
    ...(name === 'section' || name === 'more' ? {} : { required: true as const }),
  }))
}

function fieldsOf(one: WrittenErratum, { ownLines, language }: Text): Fields {
  const { keys, verdicts } = ownLines.errata
  const [quote] = one.quotes
  return {
    words: `${quote?.words ?? ''}${quote?.nth === undefined ? '' : ` #${quote.nth}`}`,
    section: quote?.section ?? '',
    now: one.now[language],
    source: one.source[language],
    more: [
      `${keys.verdict}: ${verdicts[one.verdict]}`,
      `${keys.short}: ${one.short?.[language] ?? ''}`,
      `${keys.since}: ${one.since?.[language] ?? ''}`,
    ].join('\n'),
  }
}

/** Throws `Unfit` on what no correction can have. */
export function draftOf(
  { words = '', section = '', now = '', source = '', more = '' }: Fields,
  text: Text,
): CorrectionDraft {
  const said = text.ownLines.errata
  if (now.trim() === '' || source.trim() === '') throw new Unfit(said.refused, said.emptyNow)
  const verdict = verdictOf(valueIn(more, 'verdict'), text)
  const short = within(valueIn(more, 'short'), SHORT_AT_MOST, said.keys.short, text)
  const since = within(valueIn(more, 'since'), SINCE_AT_MOST, said.keys.since, text)
  return {
    words,
    section,
    verdict,
    now: now.trim(),
    source: source.trim(),
    ...(short === '' ? {} : { short }),
    ...(since === '' ? {} : { since }),
  }
}

/** `구분: 바뀜`, in either language. */
function valueIn(more: string, name: keyof Text['ownLines']['errata']['keys']): string {
  const keys = [ko, en].map(({ ownLines }) => ownLines.errata.keys[name].toLowerCase())
  for (const line of more.split('\n')) {
    const [, key = '', value = ''] = /^([^:：]*)[:：](.*)$/u.exec(line) ?? []
    if (keys.includes(key.trim().toLowerCase())) return value.trim()
  }
  return ''
}

function verdictOf(typed: string, text: Text): CorrectionDraft['verdict'] {
  if (typed === '') return 'changed'
  const named = (one: (typeof VERDICTS)[number]) =>
    [ko, en].flatMap(({ ownLines, errata }) => [ownLines.errata.verdicts[one], errata.verdicts[one]])
  const found = VERDICTS.find((one) => named(one).some((name) => name.toLowerCase() === typed.toLowerCase()))
  if (found) return found
  const { refused, unknownVerdict, verdicts } = text.ownLines.errata
  throw new Unfit(refused, unknownVerdict(asTyped(typed), Object.values(verdicts)))
}

function within(value: string, most: number, what: string, { ownLines }: Text): string {
  if (value.length > most) throw new Unfit(ownLines.errata.refused, ownLines.errata.tooLong(what, most))
  return value
}
