import type { BankFinding, Finding } from '../../core/quiz/checks/finding.ts'
import type { questionChecks as ko } from '../ko/question-checks.ts'
import { type SentencesByCode, sentenceOf } from '../sentences.ts'

const CUES = { particle: 'its particle', article: 'its article', ending: 'how it ends' } as const
const TRAITS = {
  'bank-right-is-longest': 'the longest',
  'bank-right-alone-has-number': 'the only one with a number',
  'bank-right-alone-hedges': 'the only one that hedges',
  'bank-right-shares-most': 'the one that shares most words with the others',
} as const

const FINDINGS: SentencesByCode<Finding> = {
  'rationale-missing': (finding) =>
    `nothing explains the choice ${finding.labels.join(', ')}; write "- ${finding.labels[0] ?? 'A'}: why it is right or wrong"`,
  'rationale-empty': (finding) =>
    `what stands at the choice ${finding.labels.join(', ')} only points to the note or a list; say why it is right or wrong`,
  'asks-of-the-note': () =>
    'this asks for what the note says; ask for the matter, or write "- Erratum:" where the world says otherwise',
  'recall-as-harder': () =>
    'this says a statement of the notes again and asks only to remember it; make its difficulty 1, or ask to tell apart or to apply',
  'answer-in-stem': (finding) =>
    `the question says its answer (${finding.words.join(', ')}); take it out, or let it name the other choices too`,
  'right-alone-echoes': (finding) =>
    `only the right choice repeats words of the question (${finding.words.join(', ')}); take them out, or give them to others`,
  'right-alone-on-topic': (finding) =>
    `only the right choice ${finding.label} is of this topic, the others come from other sections; take plausible ones of the same topic`,
  'right-shares-most': (finding) =>
    `the right choice ${finding.label} shares most words with the others; let the choices share alike`,
  'right-is-longest': (finding) =>
    `the right choice has ${finding.length} characters, the next longest ${finding.next}; shorten it or lengthen others`,
  'right-alone-has-number': (finding) =>
    `only the right choice ${finding.label} holds a number; give others one, or take it out`,
  'right-alone-hedges': (finding) =>
    `only the right choice ${finding.label} says "usually", "can" or the like; word the choices alike`,
  'all-of-the-above': (finding) =>
    `the choice ${finding.label} speaks of the other choices; write one with a content of its own`,
  'absolutes-in-distractors': (finding) =>
    `only wrong choices hold absolutes (${finding.words.join(', ')}); take them out, or word the right one alike`,
  'double-negative': () => 'there are two negations in one; ask for what is right, or word the choices positively',
  'grammar-cue': (finding) =>
    `${CUES[finding.cue]} alone gives the right choice ${finding.label} away; let every choice fit the sentence alike`,
  'distractor-true': (finding) =>
    `the wrong choice ${finding.label} may be right too by ${finding.place}; take another one, or ask more narrowly`,
  'near-duplicate-stem': (finding) =>
    `nearly the same is asked at ${finding.place}; remove one, or ask for something else`,
  'asked-twice': (finding) =>
    `the question at ${finding.place} asks for the same answer by the same statement; remove one, or ask for something else`,
  'near-duplicate-options': (finding) =>
    `the choices ${finding.labels.join(', ')} say nearly the same; make one of them differ`,
  'typed-forms-missing': (finding) =>
    `members may well type what would count as wrong: ${finding.forms.join(', ')}; add it behind "- Answer:"`,
  'exception-unused': (finding) =>
    `there is no warning "${finding.exception}" to except; remove the line or check its code`,
  'exception-without-why': (finding) =>
    `the exception "${finding.exception}" has no reason; write behind the code why it is fine`,
}

const trait = ({ code, share, count }: Extract<BankFinding, { code: keyof typeof TRAITS }>): string =>
  `in ${count} questions (${Math.round(share * 100)} %) the right choice is ${TRAITS[code]}; get below 35 %, so that form alone gives nothing away`

const BANK: SentencesByCode<BankFinding> = {
  'bank-right-is-longest': trait,
  'bank-right-alone-has-number': trait,
  'bank-right-alone-hedges': trait,
  'bank-right-shares-most': trait,
  'bank-ox-lopsided': ({ key, count, share }) =>
    `${count} of the O/X questions (${Math.round(share * 100)} %) have the key ${key}; turn some sentences round, 60 % at most`,
  'bank-never-right': ({ text, count }) =>
    `"${text}" is a wrong choice ${count} times and never a right one; take another choice here and there`,
}

export const questionChecks: typeof ko = {
  finding: (finding) => sentenceOf(FINDINGS, finding),
  bank: (finding) => sentenceOf(BANK, finding),
}
