import type { PageLocale } from '../page-protocol/server.ts'
import { en } from './words/en.ts'
import { ko, type Words } from './words/ko.ts'

export type { Words }

/** What the page itself says, in the member's language: read it anew whenever something is drawn. The bot's own words come from the bot. */
export let words: Words = ko

export function speak(locale: PageLocale): void {
  words = locale === 'ko' ? ko : en
}
