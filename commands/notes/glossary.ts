import type { App } from '../../src/app.ts'
import { asTyped, escapeText } from '../../src/chat/escape.ts'
import { inSteps } from '../../src/chat/in-steps.ts'
import type { GlossaryLine } from '../../src/content/glossary.ts'
import type { Library } from '../../src/content/library.ts'
import { hash32 } from '../../src/core/hash.ts'
import { foldName } from '../../src/core/language/fold.ts'
import { namesOneThing } from '../../src/core/language/glossary.ts'
import type { Steps } from '../../src/core/steps.ts'
import { en } from '../../src/text/en.ts'
import { ko } from '../../src/text/ko.ts'
import type { Text } from '../../src/text/text.ts'
import { writeFiles } from '../../src/tracks/own-lines.ts'
import { type Fields, keyOf, type LineKind, Unfit } from './line-kinds.ts'

const NAME_AT_MOST = 80
const NAMES_AT_MOST = 20
const KINDS = ['same', 'related'] as const

/** Words that mean the same, which the notes cannot know. */
export const glossary: LineKind = {
  folder: 'glossary',
  listed: (app, text) => {
    const own = ownOf(app)
    return text.ownLines.glossary.listed(own.length, app.library.glossary.length - own.length)
  },
  none: (text) => text.ownLines.glossary.none,
  lines: (app, text) =>
    ownOf(app).map((one) => ({
      key: keyOf(one.file, 'glossary'),
      added: one.added,
      line: `${one.names.map((name) => `**${escapeText(name)}**`).join(' = ')} · ${text.ownLines.glossary.kinds[kindOf(one)]}`,
      label: one.names.join(' = '),
    })),
  form(fields, text) {
    const { form, kinds } = text.ownLines.glossary
    const { names = '', kind = kinds.same } = fields
    const inputs = [
      { name: 'names', ...form.names, value: names, required: true as const, most: 1000 },
      { name: 'kind', ...form.kind, value: kind, short: true as const, most: 20 },
    ]
    return { title: form.title, inputs }
  },
  fieldsOf(key, app, text) {
    const one = ownOf(app).find(({ file }) => keyOf(file, 'glossary') === key)
    return one && { names: one.names.join('\n'), kind: text.ownLines.glossary.kinds[kindOf(one)] }
  },
  async save(fields, key, by, app, text) {
    const said = text.ownLines.glossary
    const names = namesIn(fields, text)
    const kind = kindNamed(fields.kind ?? '', text)
    const own = key ?? hash32(JSON.stringify([kind, names]))
    const content = `${kind}:\n  - ${JSON.stringify(names)}\n`
    const { changeId } = await writeFiles([{ path: `glossary/${own}.yaml`, content }], by, app)
    // As it was before: a name of this very line would find the others by it.
    const known = await inSteps(saysAny(names, app.library))
    const lines = [said.added(names.map(escapeText)), ...(known ? [] : [said.notInNotes])]
    return { key: own, changeId, content: lines.join('\n') }
  },
}

/** Whether the notes say anything of one of them. */
function* saysAny(names: readonly string[], { search }: Library): Steps<boolean> {
  for (const name of names) if ((yield* search.findInSteps(name, { limit: 1 })).results.length > 0) return true
  return false
}

function ownOf({ library }: App): readonly GlossaryLine[] {
  return library.glossary.filter(({ added }) => added).toReversed()
}

function kindOf(line: GlossaryLine): (typeof KINDS)[number] {
  return namesOneThing(line) ? 'same' : 'related'
}

function namesIn({ names = '' }: Fields, { ownLines }: Text): string[] {
  const { refused, tooFew, tooLong, tooMany } = ownLines.glossary
  const typed = names
    .split(/[\n,=]/)
    .map((one) => one.toWellFormed().normalize('NFC').replace(/\s+/g, ' ').trim())
    .filter((one) => foldName(one) !== '')
  const folded = new Set<string>()
  const unique = typed.filter((one) => !folded.has(foldName(one)) && folded.add(foldName(one)))
  const long = unique.find((one) => one.length > NAME_AT_MOST)
  if (long !== undefined) throw new Unfit(refused, tooLong(asTyped(long), NAME_AT_MOST))
  if (unique.length < 2) throw new Unfit(refused, tooFew)
  if (unique.length > NAMES_AT_MOST) throw new Unfit(refused, tooMany(NAMES_AT_MOST))
  return unique
}

function kindNamed(typed: string, { ownLines }: Text): (typeof KINDS)[number] {
  const folded = foldName(typed)
  if (folded === '') return 'same'
  const found = KINDS.find((one) => [ko, en].some((each) => foldName(each.ownLines.glossary.kinds[one]) === folded))
  if (found) return found
  const { refused, unknownKind, kinds } = ownLines.glossary
  throw new Unfit(refused, unknownKind(asTyped(typed), Object.values(kinds)))
}
