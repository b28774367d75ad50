import { Locale, type LocalizationMap } from 'discord-api-types/v10'

interface Said {
  readonly name: string
  readonly description: string
}

interface Names {
  readonly name: string
  readonly name_localizations: LocalizationMap
  readonly description: string
  readonly description_localizations: LocalizationMap
}

/**
 * Name and description of a command or an option: ASCII by default, Korean for Koreans. The default is given under
 * `en-US` too, otherwise members with that language may get another English.
 */
export function localized(en: Said, ko: Said): Names {
  return {
    name: en.name,
    name_localizations: { [Locale.Korean]: ko.name, [Locale.EnglishUS]: en.name },
    description: en.description,
    description_localizations: { [Locale.Korean]: ko.description, [Locale.EnglishUS]: en.description },
  }
}

/** The same for a command in the menu of a message, which Discord shows without a description. */
export function localizedName(
  en: Pick<Said, 'name'>,
  ko: Pick<Said, 'name'>,
): Pick<Names, 'name' | 'name_localizations'> {
  return { name: en.name, name_localizations: { [Locale.Korean]: ko.name, [Locale.EnglishUS]: en.name } }
}
