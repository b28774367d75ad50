import { ApplicationCommandOptionType } from 'discord-api-types/v10'
import type { Command } from '../../src/app.ts'
import { checked } from '../../src/chat/checked-options.ts'
import { localized } from '../../src/chat/localized.ts'
import { en } from '../../src/text/en.ts'
import { ko } from '../../src/text/ko.ts'
import { LONGEST_NAME } from '../shared.ts'
import * as daily from './daily.ts'
import * as practice from './practice.ts'
import { topicChoices } from './topics.ts'

const MOST_QUESTIONS = 10

/** The question of the day again, for the member alone, and practice without points. */
export const quiz: Command = checked({
  data: {
    ...localized(en.quiz, ko.quiz),
    options: [
      { type: ApplicationCommandOptionType.Subcommand, ...localized(en.quiz.today, ko.quiz.today) },
      {
        type: ApplicationCommandOptionType.Subcommand,
        ...localized(en.quiz.practice, ko.quiz.practice),
        options: [
          {
            type: ApplicationCommandOptionType.Integer,
            ...localized(en.quiz.practice.count, ko.quiz.practice.count),
            min_value: 1,
            max_value: MOST_QUESTIONS,
          },
          {
            type: ApplicationCommandOptionType.String,
            ...localized(en.quiz.practice.service, ko.quiz.practice.service),
            autocomplete: true,
            max_length: LONGEST_NAME,
          },
        ],
      },
    ],
  },
  audience: 'private',
  autocomplete: (request, app) => topicChoices(request.focused.value, app),
  run: (request, app, text) =>
    request.subcommand === 'practice' ? practice.practice(request, app, text) : daily.today(request, app, text),
  presses: {
    answer: { answers: 'update', run: daily.answer },
    write: { answers: 'modal', run: daily.write },
    mine: { answers: 'private', run: daily.mine },
    today: { answers: 'update', run: daily.turnTo },
    whole: { answers: 'private', run: daily.whole },
    'whole-at': { answers: 'update', run: daily.wholeAt },
    'try-whole': { answers: 'private', run: practice.whole },
    'try-whole-at': { answers: 'update', run: practice.wholeAt },
    try: { answers: 'update', run: practice.answer },
    'try-write': { answers: 'modal', run: practice.write },
    next: { answers: 'update', run: practice.next },
    again: { answers: 'update', run: practice.again },
    share: { answers: 'public', run: practice.share },
    about: { answers: 'private', run: practice.about },
  },
  submits: {
    answer: { answers: 'update', run: daily.answer },
    try: { answers: 'update', run: practice.answer },
  },
})
