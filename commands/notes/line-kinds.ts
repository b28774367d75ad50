import type { APIEmbed } from 'discord-api-types/v10'
import type { App } from '../../src/app.ts'
import type { FormInput } from '../../src/chat/form.ts'
import type { Added } from '../../src/core/track.ts'
import type { Text } from '../../src/text/text.ts'

/** What a form holds, by the names of its inputs. */
export type Fields = Readonly<Record<string, string>>

interface OwnLine {
  /** Of its file in the track; empty where it stands in a file with others. */
  readonly key: string
  readonly line: string
  readonly label: string
  readonly added: Added | undefined
}

interface SavedLine {
  readonly key: string
  readonly changeId: string
  readonly content: string
  readonly embeds?: readonly APIEmbed[]
}

/** What leaders add to a track a line at a time. */
export interface LineKind {
  /** Each line is a file in it. */
  readonly folder: 'errata' | 'glossary'
  listed(app: App, text: Text): string
  none(text: Text): string
  /** The newest first. */
  lines(app: App, text: Text): readonly OwnLine[]
  form(fields: Fields, text: Text): { readonly title: string; readonly inputs: readonly FormInput[] }
  /** As its form is filled: sent back as it is, it says the same. */
  fieldsOf(key: string, app: App, text: Text): Fields | undefined
  /** Throws `Unfit` where nothing can be kept of it. */
  save(fields: Fields, key: string | undefined, by: string, app: App, text: Text): Promise<SavedLine>
}

/** What was sent cannot be kept as it is: the leader is told why, and opens the form again. */
export class Unfit extends Error {
  readonly why: string

  constructor(refused: string, why: string) {
    super(refused)
    this.name = 'Unfit'
    this.why = why
  }
}

/** The key of a file that the form wrote; empty for another. */
export function keyOf(file: string, folder: LineKind['folder']): string {
  const [, key = ''] = /^(?:errata|glossary)\/([a-z2-7]{12})\.yaml$/.exec(file) ?? []
  return file.startsWith(`${folder}/`) ? key : ''
}
