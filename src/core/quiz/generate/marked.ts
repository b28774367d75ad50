import type { Run } from '../../notes/types.ts'
import { isFile, isTerm, shapeOf } from './terms.ts'
import type { Point } from './types.ts'

/** What a sentence sets in bold or as code: whoever wrote it wants it kept in mind. */
export interface Marked {
  readonly name: string
  /** What another must be like so that neither is told by its look. */
  readonly form: string
}

const LENGTH = { least: 2, most: 30 }
/** A longer part of the sentence is what it says, not a word of it. */
const MOST_OF_IT = 0.4

export function markedIn({ statement: { runs, text }, said }: Point): readonly Marked[] {
  return runs.flatMap((run): Marked[] => {
    const name = run.text.trim().replace(/[.,:;]$/u, '')
    const form = formOf(name, run)
    if (form === undefined || name.length < LENGTH.least || name.length > LENGTH.most) return []
    // A label opens the sentence, and is no part of what it says.
    return name.length > text.length * MOST_OF_IT || !said.includes(name) ? [] : [{ name, form }]
  })
}

function formOf(name: string, { strong, code }: Run): string | undefined {
  if (NUMBER.test(name)) return 'number'
  if (LITERAL.test(name) || SYMBOL.test(name) || isFile(name)) return undefined
  if (code) return CODE.test(name) ? `code ${codeForm(name)}` : undefined
  return strong && WORDS.test(name) && !NO_NOUN.test(name) && isTerm(name)
    ? `strong ${shapeOf(name)} ${/\s/.test(name) ? capitalsOf(name) : 'one'}`
    : undefined
}

/** `Battle of the Bay` beside another one that is called so, `old quarrel` beside another sort of thing. */
function capitalsOf(name: string): string {
  return /\s[A-Z]/.test(name) ? 'Proper' : 'common'
}

const NUMBER = /^\d{2,5}$/u
/** Beside words each is told by being none. */
const LITERAL = /^(?:true|false|null|nil|none|undefined|nan|yes|no|on|off)$/iu
/** `x_i`, `n-r`: a letter of somebody's reckoning. */
const SYMBOL = /^\p{L}(?:[_^]\S{1,4}|[-+*/]\S)?$/u
/** A word that is typed, or a few of them: no expression. */
const CODE = /^[<@/$.-]*[A-Za-z가-힣][\w가-힣./:-]*(?: [\w가-힣./-]+){0,3}(?:\(\))?>?$/u
/** How something is, or what it does not do. */
const NO_NOUN =
  /^(?:give|take|make|get|keep|have|let|put|bring|go|come|see|say|become|allow|use)s? |\b(?:not|does|do|is|are|can|cannot|must|will|never|always|only|[a-z]{3,}ly)\b|(?<![가-힣])(?:안|못)(?![가-힣])/iu
const WORDS = /^\p{L}[\p{L}\p{N} .+#&'’/-]*$/u

/** `--force`, `<nav>`, `bind()`, `GET`, `show version`, `캐시`. */
function codeForm(name: string): string {
  const opens = /^[<@/$.-]*/u.exec(name)?.[0] ?? ''
  const bare = name.slice(opens.length)
  const script = /[가-힣]/.test(bare)
    ? 'ko'
    : /^[A-Z\d_-]+$/.test(bare)
      ? 'CAPS'
      : /^[A-Z]/.test(bare)
        ? 'Title'
        : 'small'
  return `${opens}${script}${/\s/.test(bare) ? ' words' : ''}${bare.endsWith('()') ? ' ()' : ''}`
}
