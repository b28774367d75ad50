import type { Statement } from '../../notes/types.ts'

/** Says only that something follows: at its end, `아래와 같은 경우 열린다` says when. */
export const LEAD_IN =
  /[:：]\s*$|(?:다음|아래)[과와] 같(?:다|습니다|음|이|은|아요)?\.?\s*$|(?:다음|아래)[과와] 같(?:은|이) (?:\S+ ){0,3}\S+(?:다|요|음|함)\.?\s*$/

/** One sentence that ends in a colon, or a short one like that: what follows may be a table, or stand in the sections below. */
export function leadsAlone({ kind, text }: Statement): boolean {
  const said = text.trim()
  if (kind === 'code' || /\n|[.。!?]\s/.test(said)) return false
  return /[^\s:：][:：]$/.test(said) || (LEAD_IN.test(said) && said.split(/\s+/).length <= FEW_WORDS)
}

const FEW_WORDS = 7

/** `To read it, a role needs:` says of what follows under which condition: without the words that only lead on. */
export function leadName({ text }: Statement): string | undefined {
  if (!LEAD_IN.test(text)) return undefined
  const name = text
    .trim()
    .replace(/\s*[:：]$/, '')
    .replace(/(?:은|는|이|가)?\s*(?:다음과|아래와) 같(?:다|습니다|음|이|은)?\.?$/, '')
  // `아래와 같은 경우에` points at what follows and says nothing of it.
  if (LEAD_IN.test(name)) return undefined
  // One word alone is the matter itself, which its list has.
  return /\s/.test(name) && name.length <= LONGEST_LEAD && !/\n|[.。!?]\s/.test(name) ? name : undefined
}

const LONGEST_LEAD = 80
