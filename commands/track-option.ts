import { ApplicationCommandOptionType } from 'discord-api-types/v10'
import { localized } from '../src/chat/localized.ts'
import { en } from '../src/text/en.ts'
import { ko } from '../src/text/ko.ts'

/** Of any command that is about a track; Discord cannot hide it where a server has but one. */
export const trackOption = {
  type: ApplicationCommandOptionType.String as const,
  ...localized(en.manage.options.track, ko.manage.options.track),
  autocomplete: true as const,
  max_length: 100,
}
