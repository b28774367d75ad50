import type { questionForm as ko } from '../ko/question-form.ts'

export const questionForm: typeof ko = {
  none: () => 'there is no question in this file; write it under the headings #### Question, #### Choices, #### Answer',
  problem: (problem, quote) => {
    switch (problem.code) {
      case 'stem-missing':
        return 'the question has no text; write what is asked under the heading "Question"'
      case 'answer-missing':
        return 'there is no answer; write "- Answer: B" under a heading "Answer"'
      case 'key-missing':
        return 'nothing says which answer is right; write "- Answer: B"'
      case 'several-blanks':
        return 'there is more than one blank {{…}}; keep one and make another question of the rest'
      case 'blank-empty':
        return 'the blank has no answer; write {{answer}}, or "- Answer: …"'
      case 'stem-too-long':
        return `the question has ${problem.length} characters; shorten it to Discord's ${problem.max}`
      case 'choices-count':
        return `there are ${problem.count} choices; write 2 to 6`
      case 'choice-too-long':
        return `the choice ${problem.label} has ${problem.length} characters; shorten it to ${problem.max}, so that a button can hold it`
      case 'choice-empty':
        return `the choice ${problem.label} says nothing; write it or remove the line`
      case 'choice-label-repeated':
        return `the choice ${problem.label} is there twice; use every label once`
      case 'choices-equal':
        return `the choices ${problem.labels.join(', ')} say the same; make them differ`
      case 'choices-missing':
        return `the key is "${problem.key}", but there are no choices; add #### Choices, or write the typed answer itself`
      case 'key-not-clear':
        return `the key "${problem.key}" is not one clear answer; write "Answer: B", or "Answer: A, C" for several`
      case 'key-not-a-choice':
        return `the key "${problem.key}" is not among the choices ${problem.labels.join(', ')}; use their labels`
      case 'id-repeated':
        return `the id "${problem.id}" is used at ${problem.first} already; give another one`
      case 'question-repeated':
        return `the same question stands at ${problem.first}; remove one, or give it an id if it is another`
      case 'on-erratum':
        return `the question rests on what has changed since the notes (erratum ${problem.id}); ask for what is true now and write "- Erratum: ${problem.id}", or remove it`
      case 'erratum-unknown':
        return `errata.yaml has no "${problem.id}"; check the id`
      case 'erratum-without-key':
        return `the erratum "${problem.id}" does not say this key; make the key what is true now`
      case 'quote':
        return `suspended: ${quote(problem.problem)}`
      case 'source-missing':
        return 'there is no source; write "- Source: SECTION "words of the note"", so that the explanation can cite it'
      case 'source-without-words':
        return `it does not say which statement of "${problem.section}" is meant; add "words of the note" behind it`
      case 'source-unknown':
        return `the source "${problem.value}" is no section of the notes; write "- Source: SECTION "words of the note""`
      case 'difficulty-missing':
        return 'there is no difficulty, so it counts as 2; write "- Difficulty: 1" (1 easy, 2 medium, 3 hard)'
      case 'difficulty-unknown':
        return `the difficulty "${problem.value}" is not 1, 2 or 3, so it counts as 2`
      case 'id-missing':
        return 'there is no id, so one is made of the text and changes with it; write "- Id: aurora-1"'
      case 'id-unfit':
        return `the id "${problem.value}" cannot be used; take at most 40 of letters A-Z, digits, - _ .`
      case 'rationale-unknown':
        return `"${problem.label}: …" explains a choice ${problem.label} that is not there; check the label`
    }
  },
}
