import type { Errata } from '../../facts/errata.ts'
import { foldName } from '../../language/fold.ts'
import type { Notebook, Section } from '../../notes/types.ts'
import { finish } from '../../steps.ts'
import { checkItem } from '../checks/check-bank.ts'
import type { CheckContext, Finding } from '../checks/finding.ts'
import type { ParsedQuestion, QuestionSource } from '../form/parsed.ts'
import { type FormProblem, isError } from '../form/problem.ts'
import { type AuthoredQuestion, ownId, proveSource } from '../form/resolve.ts'
import { shareOfStems } from '../generate/terms.ts'
import type { Question } from '../types.ts'

/** Why a draft fell. */
export type DraftProblem =
  | { readonly code: 'form'; readonly problem: FormProblem }
  | { readonly code: 'finding'; readonly finding: Finding }
  /** It quotes nothing, or nothing of the section that was asked about. */
  | { readonly code: 'no-quote' }
  /** What is right stands in no quote: nothing but the model says so. */
  | { readonly code: 'not-decided'; readonly words: string }
  /** A wrong choice stands where the right one does, or as much of it. */
  | { readonly code: 'wrong-stands'; readonly label: string }
  | { readonly code: 'hedged'; readonly words: string }

export interface Draft {
  readonly stem: string
  /** In the reply, from 1. */
  readonly line: number
  readonly problems: readonly DraftProblem[]
  readonly item?: AuthoredQuestion
}

export interface DraftAgainst {
  readonly section: Section
  readonly notebook: Notebook
  readonly errata: Errata
  readonly context: CheckContext
  /** What is asked already. */
  readonly taken: readonly AuthoredQuestion[]
}

/** Every draft with all that speaks against it; those without may be kept. A draft counts against the later ones. */
export function judgeDrafts(parsed: readonly ParsedQuestion[], against: DraftAgainst): Draft[] {
  const kept: AuthoredQuestion[] = []
  return parsed.map(({ source, reading, problems, line }) => {
    const wrongForm = problems.filter((one) => isError(one.problem))
    if (!source || wrongForm.length > 0)
      return { stem: reading.stem, line, problems: wrongForm.map(({ problem }) => ({ code: 'form', problem })) }
    const judged = judgedOne(source, { ...against, taken: [...against.taken, ...kept] })
    if (judged.problems.length === 0) kept.push(judged.item)
    return { stem: source.stem, line, problems: judged.problems, item: judged.item }
  })
}

function judgedOne(
  source: QuestionSource,
  against: DraftAgainst,
): { item: AuthoredQuestion; problems: DraftProblem[] } {
  const proven = proveSource(source, ownId(source), against.notebook, against.errata)
  const item = { question: proven.question, source }
  const faults = proven.faults.map(({ problem }): DraftProblem => ({ code: 'form', problem }))
  if (faults.length > 0) return { item, problems: faults }
  const ofSection = proven.question.quotes.some((one) => one.section === against.section.id)
  if (!ofSection) return { item, problems: [{ code: 'no-quote' }] }
  const findings = finish(checkItem(item, against.taken, against.context))
  const problems = [
    ...hedged(proven.question),
    ...undecided(proven.question, against),
    ...findings.map((finding): DraftProblem => ({ code: 'finding', finding })),
  ]
  return { item, problems }
}

/** Whoever writes so is not sure, or asks for an opinion. */
const HEDGES =
  /(?:가장|제일) (?:적절|적합|알맞|가까|중요|좋|유명)\S*|대체로|아마\S*|것 같\S*|(?:확실|명확|분명)하지 ?않\S*|불분명\S*|(?:것으로|[가-힣]해|듯) ?보(?:인다|입니다|임)|추(?:정|측)(?:된|한|됩|합|됨|함|이)\S*|짐작\S*|문맥상|상식(?:적으로|상)?|\b(?:most (?:likely|important)|presumably|supposedly|seems? to|appears? to|as far as I know|common(?:ly)? (?:known|knowledge)|not stated|best describes|probably|perhaps|might be|not (?:entirely )?(?:sure|certain)|arguably|I think|it depends)\b/iu

function hedged({ stem, explanation, rationales, key }: Question): DraftProblem[] {
  const found = HEDGES.exec([stem, explanation, ...key, ...Object.values(rationales)].join('\n'))
  return found ? [{ code: 'hedged', words: found[0] }] : []
}

/** So much of what is right must be in the quotes. */
const DECIDED = 0.5

function undecided(question: Question, { notebook }: DraftAgainst): DraftProblem[] {
  const statements = question.quotes.flatMap(({ section, citation }) => {
    const statement = notebook.byId.get(section)?.statements.find((one) => one.line === citation.line)
    return statement ? [statement.text] : []
  })
  const said = statements.join('\n')
  if (question.choices.length === 0) {
    const stands = question.key.some((form) => foldName(said).includes(foldName(form)))
    return stands ? [] : [{ code: 'not-decided', words: question.key[0] ?? '' }]
  }
  // What makes it false, a number too, may be its own.
  if (question.kind === 'ox') {
    const isTold =
      shareOfStems(question.stem, said) >= DECIDED && !(question.key[0] === 'O' && denies(question.stem, said))
    return isTold ? [] : [{ code: 'not-decided', words: question.stem }]
  }
  const right = question.choices.filter((one) => question.key.includes(one.label))
  const unsaid = right.filter((one) => !isSaid(one.text, said) || denies(one.text, said))
  if (unsaid.length > 0) return unsaid.map((one) => ({ code: 'not-decided', words: one.text }))
  const ofRight = statements.filter((text) => right.some((one) => foldName(text).includes(foldName(one.text))))
  return question.choices
    .filter((one) => !right.includes(one) && ofRight.some((text) => namesWhole(text, one.text)))
    .map((one) => ({ code: 'wrong-stands', label: one.label }))
}

const DENIAL = /없|않|못(?=[\s하])|아니|(?<!\p{L})(?:불가능|비)|\b(?:not|no|never|cannot|without|nor)\b|n't\b/iu
const CLAUSES = /(?<=[가-힣](?:고|며|나|지만|는데))\s|[,;.]\s|\s(?=(?:and|but|while)\s)/u

/** What it says in each clause the quotes deny, or the other way round: `침이 있다` of `침이 없고`. */
function denies(words: string, said: string): boolean {
  const clauses = said.split(/\n/).flatMap((line) => line.split(CLAUSES))
  return words.split(CLAUSES).some((own) => {
    const shares = clauses.map((clause) => shareOfStems(own, clause))
    const most = Math.max(0, ...shares)
    const nearest = clauses.filter((_, at) => shares[at] === most)
    return most > 0 && nearest.every((clause) => DENIAL.test(clause) !== DENIAL.test(own))
  })
}

/** Its words, and every number in it, stand there. */
function isSaid(words: string, said: string): boolean {
  const numbers = words.match(/\d[\d.,]*/g) ?? []
  return shareOfStems(words, said) >= DECIDED && numbers.every((one) => said.includes(one))
}

function namesWhole(text: string, words: string): boolean {
  const sought = foldName(words)
  return sought.length >= 2 && foldName(text).includes(sought)
}
