import type { items as ko, coverage as koCoverage } from '../ko/items.ts'

const percent = (share: number) => `${Math.round(share * 100)}%`

export const items: typeof ko = {
  command: { name: 'items', description: 'How each question works, and which to look at first' },
  title: (count, look) => `Items · ${look} of ${count} questions to look at`,
  none: 'No question has closed yet. What closes is counted here.',
  open: 'Choose a question to see it whole',
  fine: 'looks fine',
  tooFew: (answers) => `only ${answers} answers: too few to tell`,
  short: {
    against: 'those who know miss it',
    'worse-than-chance': 'worse than chance',
    'distractor-beats-key': 'a wrong choice is taken more often',
    hard: 'too hard',
    guessed: 'often guessed',
    weak: 'tells nobody apart',
    'dead-choice': 'a choice that nobody takes',
    easy: 'nearly all are right',
  },
  why: {
    against:
      'The better somebody is at the others, the likelier this one was missed. **The key may be wrong**, or it reads in two ways: check key and source first.',
    'worse-than-chance': 'Fewer are right than by choosing blindly. Check the key, and negations in the stem.',
    'distractor-beats-key': 'A wrong choice was taken more often than the key. Check whether it is true as well.',
    hard: 'It may ask what the notes do not say, or be hard to read.',
    guessed: 'More than a third said that they guessed. Is it in the notes?',
    weak: 'Right or wrong has hardly to do with what members know. More plausible wrong choices help.',
    'dead-choice':
      'A choice that fewer than 5 % take might as well not be there. Take one that the half-knowing would.',
    easy: 'Everybody knows it. Unless it is a warm-up, it may be harder.',
  },
  share: 'Right',
  shareOf: (value, low, high, of) =>
    `**${percent(value)}** (95 % interval ${percent(low)} to ${percent(high)}, ${of} answers)`,
  discrimination: 'Discrimination',
  discriminationOf: (value) => `**${value.toFixed(2)}** (−1 to 1, good above 0.3)`,
  guessed: 'Right among guesses',
  practised: 'Right in practice',
  choices: 'Chosen (without guesses)',
  choice: (rate, count) => `${percent(rate)} (${count})`,
  least: (share, choices, discrimination) =>
    `Shares from ${share} answers on, choices from ${choices}, discrimination from ${discrimination}. Answers from before an edit are not counted.`,
  asked: (times, url, date) => `Asked ${times} times · [last on ${date}](${url})`,
  edit: 'Edit the question',
  percent,
}

export const coverage: typeof koCoverage = {
  command: { name: 'coverage', description: 'What of the notes was asked, what is weak, what never came' },
  title: 'Coverage: what was asked of the notes',
  states: {
    known: 'known',
    weak: 'weak (under 60 % right)',
    few: 'asked, few answers',
    never: 'never asked',
  },
  summary: (asked, all, weak) => `Of ${all} sections ${asked} were asked about, and ${weak} are weak.`,
  group: (name, asked, all) => `**${name}** ${asked} of ${all} sections`,
  weakest: 'Weakest sections',
  section: (title, right, answers) => `${title} ${percent(right / answers)} (${answers} answers)`,
  none: 'There are no notes. Add some with `/notes add`.',
  asText: 'As text',
  asPicture: 'As a picture',
  page: (page, pages) => `Page ${page} of ${pages}`,
}
