import { allowedSlips, editDistance } from '../core/language/edit-distance.ts'

export interface Misspelled {
  readonly given: string
  /** The setting that it nearly is. */
  readonly meant: string
}

/**
 * Names that are given and are no setting, but nearly one that is not given: by their letters (`DISCORD_TOKEM`), or as
 * `meantElse` knows by what they are called elsewhere, or hold.
 */
export function misspelled(
  given: Readonly<Record<string, string | undefined>>,
  settings: readonly string[],
  meantElse: (name: string, value: string) => string | undefined,
): readonly Misspelled[] {
  const absent = settings.filter((name) => given[name] === undefined)
  return Object.entries(given).flatMap(([name, value = '']) => {
    if (settings.includes(name)) return []
    const otherwise = meantElse(name, value)
    const meant = absent.find((setting) => isNearly(name, setting) || setting === otherwise)
    return meant === undefined ? [] : [{ given: name, meant }]
  })
}

function isNearly(name: string, setting: string): boolean {
  const slips = allowedSlips(setting.length)
  return editDistance(name.toUpperCase(), setting, slips) <= slips
}
