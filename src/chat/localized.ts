import { type APIApplicationCommandOptionChoice, Locale, type LocalizationMap } from 'discord-api-types/v10'
import type { Language } from '../core/languages.ts'

/** What Discord calls them. English is everyone else's. */
export const LOCALES: Readonly<Record<Language, Locale.Korean | Locale.EnglishUS>> = {
  ko: Locale.Korean,
  en: Locale.EnglishUS,
}

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
    name_localizations: named(en.name, ko.name),
    description: en.description,
    description_localizations: named(en.description, ko.description),
  }
}

/** The same for a command in the menu of a message, which Discord shows without a description. */
export function localizedName(
  en: Pick<Said, 'name'>,
  ko: Pick<Said, 'name'>,
): Pick<Names, 'name' | 'name_localizations'> {
  return { name: en.name, name_localizations: named(en.name, ko.name) }
}

/** What can be chosen of an option: `values`, by what each language calls them. */
export function localizedChoices<Value extends string>(
  values: readonly Value[],
  en: Readonly<Record<Value, string>>,
  ko: Readonly<Record<Value, string>>,
): APIApplicationCommandOptionChoice<Value>[] {
  return values.map((value) => ({ value, ...localizedName({ name: en[value] }, { name: ko[value] }) }))
}

function named(en: string, ko: string): LocalizationMap {
  return { [LOCALES.ko]: ko, [LOCALES.en]: en }
}
