import { plainText } from '../../notes/inline.ts'
import type { ItemCheck } from './finding.ts'

const NOTE = /노트(?!북)(?:들|에서|에는|에도|에|의|가|는|를|로|대로)?(?![가-힣])|\b(?:the|your|our) notes?\b/iu

/** A question asks for the matter; for what a note says only where the world says otherwise, and then it names the erratum. */
export const asksOfTheNote: ItemCheck = ({ question }) =>
  question.erratum === undefined && NOTE.test(plainText(question.stem))
    ? [{ code: 'asks-of-the-note', line: question.line }]
    : []
