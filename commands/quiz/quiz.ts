import { ApplicationCommandOptionType } from 'discord-api-types/v10'
import type { Command } from '../../src/app.ts'
import { checked } from '../../src/chat/checked-options.ts'
import { localized } from '../../src/chat/localized.ts'
import { en } from '../../src/text/en.ts'
import { ko } from '../../src/text/ko.ts'
import { toggleRole } from '../ping-role.ts'
import { opensReport } from '../reports/reporting.ts'
import { LONGEST_NAME } from '../shared.ts'
import * as daily from './daily.ts'
import * as exams from './exam.ts'
import * as live from './live.ts'
import * as past from './past.ts'
import * as practice from './practice.ts'
import { corrected, practisedReport, reported } from './report.ts'
import { inTrackOf } from './shared.ts'
import * as today from './today.ts'
import { topicChoices } from './topics.ts'

const MOST_QUESTIONS = 10
const MOST_OF_EXAM = 50
const LONGEST_EXAM = 180

const posted = inTrackOf((id, { store }) => store.occurrences.find(id))
const practised = inTrackOf((id, { store }) => store.practice.round(id))

const examined = inTrackOf((id, { store }) => store.exams.find(id))
const lived = inTrackOf((id, { store }) => store.live.find(id))

const SUBCOMMANDS = {
  today: today.today,
  past: past.past,
  practice: practice.practice,
  exam: exams.exam,
  live: live.live,
}

const serviceOption = {
  type: ApplicationCommandOptionType.String as const,
  ...localized(en.quiz.practice.service, ko.quiz.practice.service),
  autocomplete: true as const,
  max_length: LONGEST_NAME,
}

/** The question of the day again, what was asked before, for the member alone, and practice without points. */
export const quiz: Command = checked({
  data: {
    ...localized(en.quiz, ko.quiz),
    options: [
      { type: ApplicationCommandOptionType.Subcommand, ...localized(en.quiz.today, ko.quiz.today) },
      { type: ApplicationCommandOptionType.Subcommand, ...localized(en.quiz.past, ko.quiz.past) },
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
          serviceOption,
        ],
      },
      {
        type: ApplicationCommandOptionType.Subcommand,
        ...localized(en.exam, ko.exam),
        options: [
          {
            type: ApplicationCommandOptionType.Integer,
            ...localized(en.exam.count, ko.exam.count),
            min_value: 1,
            max_value: MOST_OF_EXAM,
          },
          {
            type: ApplicationCommandOptionType.Integer,
            ...localized(en.exam.minutes, ko.exam.minutes),
            min_value: 1,
            max_value: LONGEST_EXAM,
          },
          serviceOption,
        ],
      },
      {
        type: ApplicationCommandOptionType.Subcommand,
        ...localized(en.live, ko.live),
        options: [
          {
            type: ApplicationCommandOptionType.Integer,
            ...localized(en.live.count, ko.live.count),
            min_value: live.LIVE_LIMITS.count.least,
            max_value: live.LIVE_LIMITS.count.most,
          },
          {
            type: ApplicationCommandOptionType.Integer,
            ...localized(en.live.seconds, ko.live.seconds),
            min_value: live.LIVE_LIMITS.seconds.least,
            max_value: live.LIVE_LIMITS.seconds.most,
          },
          serviceOption,
        ],
      },
    ],
  },
  audience: 'private',
  alone: ['practice', 'exam'],
  heavy: ['exam', 'live'],
  autocomplete: (request, app) => topicChoices(request.focused.value, app),
  run: (request, app, text) =>
    (SUBCOMMANDS[request.subcommand as keyof typeof SUBCOMMANDS] ?? today.today)(request, app, text),
  presses: {
    answer: { answers: 'update', cost: 'answer', run: posted(daily.answer) },
    write: { answers: 'modal', cost: 'answer', run: daily.write },
    mine: { answers: 'private', run: posted(daily.mine) },
    role: { answers: 'private', run: posted(toggleRole) },
    today: { answers: 'update', run: posted(today.turnTo) },
    change: { answers: 'update', run: posted(today.turnTo) },
    guess: { answers: 'update', cost: 'answer', run: posted(daily.guess) },
    past: { answers: 'private', run: past.open },
    'past-at': { answers: 'update', run: past.pastAt },
    'past-try': { answers: 'update', run: posted(past.tryOne) },
    'past-write': { answers: 'modal', run: past.write },
    'past-whole': { answers: 'private', run: posted(past.whole) },
    'past-whole-at': { answers: 'update', run: posted(past.wholeAt) },
    whole: { answers: 'private', run: posted(daily.whole) },
    'whole-at': { answers: 'update', run: posted(daily.wholeAt) },
    'try-whole': { answers: 'private', run: practised(practice.whole) },
    'try-whole-at': { answers: 'update', run: practised(practice.wholeAt) },
    try: { answers: 'update', run: practised(practice.answer) },
    'try-write': { answers: 'modal', run: practice.write },
    next: { answers: 'update', run: practised(practice.next) },
    again: { answers: 'update', run: practised(practice.again) },
    share: { answers: 'public', run: practised(practice.share) },
    about: { answers: 'private', run: practice.about },
    corrected: { answers: 'private', run: corrected },
    report: opensReport('quiz.report'),
    claim: opensReport('quiz.claim', true),
    'report-try': opensReport('quiz.report-try'),
    'claim-try': opensReport('quiz.claim-try', true),
    'exam-at': { answers: 'update', run: examined(exams.examAt) },
    'exam-pick': { answers: 'update', cost: 'answer', run: examined(exams.examPick) },
    'exam-write': { answers: 'modal', cost: 'answer', run: exams.examWrite },
    'exam-mark': { answers: 'update', run: examined(exams.examMark) },
    'exam-whole': { answers: 'private', run: examined(exams.examWhole) },
    'exam-whole-at': { answers: 'update', run: examined(exams.examWholeAt) },
    'exam-list': { answers: 'update', run: examined(exams.examListed) },
    'exam-open': { answers: 'update', run: examined(exams.examOpen) },
    'exam-end': { answers: 'update', cost: 'answer', run: examined(exams.examEnd) },
    'exam-drop': { answers: 'update', run: examined(exams.examDrop) },
    'exam-new': { answers: 'update', run: examined(exams.examNew) },
    live: { answers: 'private', cost: 'answer', run: lived(live.liveAnswer) },
    'live-write': { answers: 'modal', cost: 'answer', run: live.liveWrite },
    'live-whole': { answers: 'private', run: lived(live.liveWhole) },
    'live-whole-at': { answers: 'update', run: lived(live.liveWholeAt) },
    'live-stop': { answers: 'private', run: lived(live.liveStop) },
    'live-mine': { answers: 'private', run: lived(live.liveOwn) },
    'live-report': opensReport('quiz.live-report'),
  },
  submits: {
    answer: { answers: 'update', cost: 'answer', run: posted(daily.answer) },
    try: { answers: 'update', run: practised(practice.answer) },
    'past-try': { answers: 'update', run: posted(past.tryOne) },
    'exam-pick': { answers: 'update', cost: 'answer', run: examined(exams.examPick) },
    live: { answers: 'private', cost: 'answer', run: lived(live.liveAnswer) },
    'live-report': { answers: 'private', run: lived(live.liveReport) },
    report: { answers: 'private', run: posted(reported(false)) },
    claim: { answers: 'private', run: posted(reported(true)) },
    'report-try': { answers: 'private', run: practised(practisedReport(false)) },
    'claim-try': { answers: 'private', run: practised(practisedReport(true)) },
  },
})
