import type { questionChecks as ko } from '../ko/question-checks.ts'

const CUES = { particle: 'its particle', article: 'its article', ending: 'how it ends' } as const
const TRAITS = {
  'bank-right-is-longest': 'the longest',
  'bank-right-alone-has-number': 'the only one with a number',
  'bank-right-alone-hedges': 'the only one that hedges',
} as const

export const questionChecks: typeof ko = {
  finding: (finding) => {
    switch (finding.code) {
      case 'rationale-missing':
        return `nothing explains the choice ${finding.labels.join(', ')}; write "- ${finding.labels[0] ?? 'A'}: why it is right or wrong"`
      case 'right-is-longest':
        return `the right choice has ${finding.length} characters, the next longest ${finding.next}; shorten it or lengthen others`
      case 'right-alone-has-number':
        return `only the right choice ${finding.label} holds a number; give others one, or take it out`
      case 'right-alone-hedges':
        return `only the right choice ${finding.label} says "usually", "can" or the like; word the choices alike`
      case 'all-of-the-above':
        return `the choice ${finding.label} speaks of the other choices; write one with a content of its own`
      case 'absolutes-in-distractors':
        return `only wrong choices hold absolutes (${finding.words.join(', ')}); take them out, or word the right one alike`
      case 'double-negative':
        return 'there are two negations in one; ask for what is right, or word the choices positively'
      case 'grammar-cue':
        return `${CUES[finding.cue]} alone gives the right choice ${finding.label} away; let every choice fit the sentence alike`
      case 'distractor-true':
        return `the wrong choice ${finding.label} may be right too by ${finding.place}; take another one, or ask more narrowly`
      case 'near-duplicate-stem':
        return `nearly the same is asked at ${finding.place}; remove one, or ask for something else`
      case 'asked-twice':
        return `the question at ${finding.place} asks for the same answer by the same statement; remove one, or ask for something else`
      case 'near-duplicate-options':
        return `the choices ${finding.labels.join(', ')} say nearly the same; make one of them differ`
      case 'typed-forms-missing':
        return `members may well type what would count as wrong: ${finding.forms.join(', ')}; add it behind "- Answer:"`
      case 'exception-unused':
        return `there is no warning "${finding.exception}" to except; remove the line or check its code`
      case 'exception-without-why':
        return `the exception "${finding.exception}" has no reason; write behind the code why it is fine`
    }
  },
  bank: ({ code, share, count }) =>
    `in ${count} questions (${Math.round(share * 100)} %) the right choice is ${TRAITS[code]}; get below 35 %, so that form alone gives nothing away`,
}
