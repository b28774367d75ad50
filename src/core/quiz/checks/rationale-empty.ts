import { plainText } from '../../notes/inline.ts'
import type { ItemCheck } from './finding.ts'

/** Words that only point: to the note, a list, the key. Their endings may follow. */
const POINTING =
  /^(?:노트|목록|설명|정의|예시|사례|작업|방법|목적|대상|항목|문장|내용|보기|정답|오답|그림|쓰임|특징|이점|장점|가운데|하나|첫째|둘째|나오|나와|말하|말한|말합|적혀|적힌|적은|대한|대해|해당|포함|있|없|맞|틀|옳|같|다르|다릅|아니|아닙|않|것|곳)[가-힣]{0,4}$|^(?:이|그|위|든|들어|말|중|둘|셋|예|예다|예입니다|답|답이다|답입니다|(?:절|장|표)(?:에|의|은|는|이|가|을|를|에서)?)$|^(?:it|this|that|is|are|was|as|so|the|an?|on|in|of|not|no|listed|list|notes?|right|wrong|correct|incorrect|true|false|says?|said|answer|key|one|there|statement|mentioned|choice)$/iu

/** Says that a choice is right or wrong, and not why: "It is on the list." */
export const rationaleEmpty: ItemCheck = ({ question }) => {
  const labels = question.choices
    .map((choice) => choice.label)
    .filter((label) => isEmpty(question.rationales[label] ?? ''))
  return labels.length > 0 ? [{ code: 'rationale-empty', line: question.line, labels }] : []
}

function isEmpty(rationale: string): boolean {
  const words = plainText(rationale).match(/[\p{L}\p{N}]+/gu) ?? []
  return words.length > 0 && words.every((word) => POINTING.test(word))
}
