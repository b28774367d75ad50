import { foldText } from './fold.ts'

/** One verb however politely it ends: what it ends in, and what is left of it. */
const ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/(?:하지|지)\s?(?:않습니다|않아요|않는다|않다|않음|않는|못합니다|못한다|못해요|못함)$/u, '지않'],
  [/\s?안\s?(?:합니다|해요|한다|하다|함|됩니다|돼요|된다|되다|됨)$/u, '하지않'],
  [/(?:시킵니다|시켜요|시킨다|시키다|시킴|시키기)$/u, '시키'],
  [/(?:을|를)?\s?(?:합니다|해요|한다|하다|하기|함|해)$/u, '하'],
  [/(?:이|가)?\s?(?:됩니다|돼요|되요|된다|되다|되기|됨|돼)$/u, '되'],
  [/(?:없습니다|없어요|없다|없음)$/u, '없'],
  [/(?:있습니다|있어요|있다|있음)$/u, '있'],
]
/** Of a noun that is done: 시키다, 하다, 되다. */
const DOING = ENDINGS.slice(2, 5)

/** `확장됩니다`, `확장돼요` → 확장되; a text that ends in no such verb stays as it is, folded. */
export function verbStem(text: string): string {
  const plain = foldText(text)
  const found = ENDINGS.find(([ending]) => ending.test(plain) && plain.replace(ending, '') !== '')
  return found ? plain.replace(found[0], found[1]).replace(/하?지않$/u, '지않') : plain
}

/** The noun that does it: `승격시킨다` → 승격, `가능하다` → 가능. Undefined where there is no such verb. */
export function verbNoun(text: string): string | undefined {
  const noun = verbStem(text).replace(/(?:하|되|시키)$/u, '')
  const verbal = noun.trim().length > 1 && DOING.some(([ending]) => ending.test(foldText(text)))
  return verbal ? noun : undefined
}
