import { DRAFT_FORM, type drafting as ko } from '../ko/drafting.ts'

export const drafting: typeof ko = {
  brief: {
    opening: (section) =>
      `Below is one section of study notes, “${section}”. Write up to 5 questions that can be answered from its statements alone. Use nothing that the notes do not say.`,
    rules: [
      'The quoted statement decides the key: the words and numbers of the right choice stand in it.',
      'Wrong choices are clearly wrong by the notes: nothing that stands beside the right one in the same statement, nothing that another statement says.',
      'All choices are alike in length and form: the right one is not the only long one, the only one with a number, the only one with a condition.',
      'No “best describes”, no “usually”: ask for no opinion and hedge nothing. No “all of the above”.',
      'The question makes sense to who does not see the notes: no “according to the notes”, no “in the statement above”.',
      'Say in one sentence why each choice is right or wrong, and name the statement by its number: 근거: s3',
      'Difficulty (난이도) is 1 (recall), 2 (understanding) or 3 (application).',
      'Answer in this form only, without other words. The headings and labels stay in Korean; the rest is in the language of the notes.',
    ],
    form: DRAFT_FORM,
    statements: 'Statements:',
  },
  noApi: () =>
    'DRAFT_API_URL is not set: put an OpenAI-compatible address (such as http://127.0.0.1:11434/v1) into .env, or give what --brief prints to any model',
  noSection: (name, same) =>
    same.length > 0
      ? `several sections are called "${name}": ${same.join(' | ')}`
      : `there is no section "${name}"; saegim sections lists ids and keys`,
  asking: (section, host, model) => `“${section}”: asking ${host}${model === undefined ? '' : ` (${model})`} …`,
  again: (why, seconds) => `${why} Asking again in ${seconds} s …`,
  received: (characters) => `${characters} characters received; proving them one by one …`,
  cut: () => 'The reply was cut at its limit: the last draft may be incomplete.',
  failure: (failure) => {
    switch (failure.kind) {
      case 'refused':
        return `The server refused (${failure.status}): ${failure.said}`
      case 'silent':
        return 'The server did not answer in time.'
      case 'unreachable':
        return `The server could not be reached (${failure.said}); see DRAFT_API_URL.`
      case 'unreadable':
        return 'The answer cannot be read: it is cut off, or not OpenAI-compatible.'
      case 'empty':
        return 'The model said nothing.'
    }
  },
  fell: (stem) => `dropped: ${stem}`,
  problem: (problem) => {
    switch (problem.code) {
      case 'no-quote':
        return 'it quotes no statement of this section'
      case 'not-decided':
        return `the quoted statements do not decide "${problem.words}"`
      case 'wrong-stands':
        return `wrong choice ${problem.label} stands in the statement of the right one as well`
      case 'hedged':
        return `"${problem.words}": it asks for an opinion, or hedges`
    }
  },
  none: (drafts) => (drafts === 0 ? 'no draft in the form of a question' : `none of ${drafts} drafts stands`),
  kept: (kept, drafts, file) =>
    `${kept} of ${drafts} drafts kept in ${file}; read each one, and delete what does not fit`,
}
