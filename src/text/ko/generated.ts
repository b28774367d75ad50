import { josa } from '../../core/language/josa.ts'
import type { Phrases } from '../../core/quiz/generate/types.ts'

/** What a question made from the notes says around the notes' own words. */
export const generated: Phrases = {
  opening: (path) => (path.length === 0 ? '' : `**${path.join(' › ')}**`),
  blank: '`＿＿＿＿`',
  whichValue: '빈칸에 들어갈 값은 무엇인가요?',
  whichName: '노트가 다음과 같이 설명하는 것은 무엇인가요?',
  whichGap: '노트의 빈칸에 들어갈 말은 무엇인가요?',
  whichDescribes: (name) => `노트는 「${name}」${josa(name, '을/를')} 어떻게 설명하나요?`,
  whichSaidOf: (name) => `노트가 「${name}」${josa(name, '을/를')} 두고 하는 말은 무엇인가요?`,
  isInTable: '노트의 표에 이렇게 적혀 있나요?',
  isDescribedSo: '노트는 이것을 이렇게 설명하나요?',
  whichOfThem: (row) => `「${row}」${josa(row, '이/가')} 다음과 같은 것은 무엇인가요?`,
  nextStep: (step) => `다음 단계의 바로 뒤에 오는 것은 무엇인가요?\n> ${step}`,
  cell: (row, column) => `「${row}」의 「${column}」${josa(column, '은/는')} 무엇인가요?`,
  noteSays: (words) => `노트: ${words}`,
  otherValue: (words, where) => `${where}에서 나온 값입니다: ${words}`,
  noSuchValue: '노트가 말하는 값이 아닙니다.',
  otherName: (name, words) => (words === '' ? `${name}의 설명이 아닙니다.` : `${name}의 설명은 이렇습니다: ${words}`),
  describes: (name) => `「${name}」의 설명입니다.`,
  stepPlace: (place) => `${place}번째 단계입니다.`,
  notInGap: (name) => `노트는 「${name}」${josa(name, '을/를')} 두고 이렇게 말하지 않습니다.`,
  otherCell: (row) => `「${row}」의 값입니다.`,
}
