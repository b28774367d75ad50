import type { Section, Statement } from '../../notes/types.ts'

/** What a brief says around the notes' words. */
export interface BriefWords {
  readonly opening: (section: string) => string
  readonly rules: readonly string[]
  readonly form: string
  readonly statements: string
}

/** All that a language model needs to draft questions on one section: its statements by id, the form, the rules. */
export function briefOf(section: Section, words: BriefWords): string {
  return [
    words.opening(section.id),
    words.rules.map((rule, at) => `${at + 1}. ${rule}`).join('\n'),
    words.form,
    [words.statements, ...section.statements.map((one) => `[${idOf(one)}] ${oneLine(one.text)}`)].join('\n'),
  ].join('\n\n')
}

function idOf({ index }: Statement): string {
  return `s${index + 1}`
}

function oneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, ' ').trim()
}

const SOURCE_BY_ID = /^(\s*[-*]?\s*(?:근거|source)\s*[:：]\s*)\[?(s\d+)\]?\s*$/iu

/** A reply as a file of questions: without a fence around it, `근거: s3` written out as the statement. */
export function asQuestionText(reply: string, section: Section): string {
  const byId = new Map(section.statements.map((one) => [idOf(one), one]))
  return unfenced(withoutThoughts(reply))
    .split(/\r\n?|\n/)
    .map((line) => {
      const [, lead, id] = SOURCE_BY_ID.exec(line) ?? []
      const statement = byId.get(id?.toLowerCase() ?? '')
      return statement ? `${lead}${section.id} "${oneLine(statement.text)}"${nthOf(statement, section)}` : line
    })
    .join('\n')
}

/** Of statements with the same words, which one. */
function nthOf(statement: Statement, section: Section): string {
  const same = section.statements.filter((one) => one.text === statement.text)
  return same.length > 1 ? ` #${same.indexOf(statement) + 1}` : ''
}

/** What a model thought before it answered; of thoughts that never end nothing was answered. */
function withoutThoughts(reply: string): string {
  return reply.replace(/<(think|thinking|reasoning|thought)>[\s\S]*?(?:<\/\1>|$)/gi, (thoughts) =>
    thoughts.replace(/[^\n]/g, ''),
  )
}

/** What stands in a fence, where all of it does: words before and behind are talk. */
function unfenced(reply: string): string {
  const fence = /(?:^|\n)[ \t]*```[\w-]*[ \t]*\r?\n([\s\S]*?)(?:\n[ \t]*```[ \t]*(?=\r?\n|$)|$)/
  const inside = fence.exec(reply)?.[1]
  return inside !== undefined && /문제|question/i.test(inside) ? inside : reply
}
