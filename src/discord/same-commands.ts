type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json | undefined }

/** What Discord adds to a command and we never send. */
const DISCORDS_OWN: ReadonlySet<string> = new Set([
  'id',
  'application_id',
  'version',
  'guild_id',
  'dm_permission',
  'name_localized',
  'description_localized',
])

/** Lists whose order says nothing. */
const UNORDERED: ReadonlySet<string> = new Set(['contexts', 'integration_types', 'channel_types'])

/**
 * Whether Discord has these commands, as it gives them and as we send them: what is absent, null, false or empty is one,
 * and what it adds of its own is no difference.
 */
export function sameCommands(known: readonly object[], sent: readonly object[]): boolean {
  return canonical(known) === canonical(sent)
}

function canonical(commands: readonly object[]): string {
  const all = commands as readonly { readonly name: string }[]
  return JSON.stringify(all.toSorted((a, b) => (a.name < b.name ? -1 : 1)).map((one) => plain(one as Json)))
}

function plain(value: Json, key = ''): Json | undefined {
  if (Array.isArray(value)) {
    const items = value.map((item: Json) => plain(item) ?? null)
    if (items.length === 0) return undefined
    return UNORDERED.has(key) ? items.toSorted() : items
  }
  if (typeof value !== 'object' || value === null)
    return value === false || value === '' ? undefined : (value ?? undefined)
  const fields = Object.entries(value)
    .filter(([name]) => !DISCORDS_OWN.has(name))
    .map(([name, field]) => [name, field === undefined ? undefined : plain(field, name)] as const)
    .filter(([, field]) => field !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
  return fields.length === 0 ? undefined : Object.fromEntries(fields)
}
