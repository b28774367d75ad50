/** So many sentences are still about one thing. */
const FEW_SENTENCES = 2

/**
 * The words by which a statement says what it is about: what each of its clauses is about and tells of that. Of `안정성과 시기 조절에
 * 대한 부분을 보완`, nothing about 시기; of a long paragraph, its first sentence. English has no particles to go by: its whole sentences.
 */
export function headWords(text: string): string {
  const sentences = text.split(/(?<=[.!?。])\s+|\n/)
  const told = sentences.length > FEW_SENTENCES ? sentences.slice(0, 1) : sentences
  return told
    .map((one) => (/[가-힣]/.test(one) ? one.split(CLAUSE).map(headOfClause).join(BREAK) : withoutMembers(one)))
    .join(BREAK)
}

/** `the type, size, spot price, and more`: a sentence is about none of what it counts by the way. */
function withoutMembers(sentence: string): string {
  const [first = '', ...others] = sentence.split(/,\s+/)
  const isMember = (one: string) => one.split(/\s+/).length <= MEMBER
  return others.filter(isMember).length < MEMBERS
    ? sentence
    : [first, ...others.filter((one) => !isMember(one))].join(BREAK)
}

const MEMBER = 3
const MEMBERS = 3

/** No word of the vocabulary goes across. */
const BREAK = ' | '
const CLAUSE = /[,;:]\s|(?<=[가-힣](?:고|며|지만|으나|면서|므로|아서|어서|여서|해서|되어|하여))\s+/

/** What a clause is about stands within so many words, and what it tells in as many at its end. */
const AT_START = 4
const AT_END = 3

function headOfClause(clause: string): string {
  const words = clause.trim().split(/\s+/)
  const topic = words.slice(0, AT_START).findIndex((word) => TOPIC.test(word))
  // What is denied stands right behind: 검색이 없다.
  if (words.length <= topic + 1 + AT_END) return clause
  const end = words.slice(-AT_END).join(' ')
  return topic < 0 ? `${words[0]}${BREAK}${end}` : `${words.slice(0, topic + 1).join(' ')}${BREAK}${end}`
}

const TOPIC = /[\p{L}\p{N})](?:은|는|이|가|이란|란)$/u
