import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Section } from '../core/notes/types.ts'
import { checkContext } from '../core/quiz/checks/context.ts'
import { asQuestionText, briefOf } from '../core/quiz/drafting/brief.ts'
import { type Draft, judgeDrafts } from '../core/quiz/drafting/drafts.ts'
import { writeDraft } from '../core/quiz/drafting/write-draft.ts'
import { readQuestionText } from '../core/quiz/form/shapes.ts'
import { type Cli, type ExitCode, UsageError } from './command.ts'
import { askModel, type DraftWorld } from './draft-api.ts'

/** Prints what a language model needs; whatever comes back belongs into a file, and `check` reads that. */
export function printBrief(cli: Cli, name: string): ExitCode {
  cli.out(briefOf(sectionCalled(name, cli), cli.text.drafting.brief))
  return 0
}

/** Asks the model of DRAFT_API_URL, and keeps what stands. */
export async function draft(cli: Cli, name: string): Promise<ExitCode> {
  const { drafting } = cli.text
  const api = cli.drafting.api()
  if (!api) throw new UsageError((text) => text.drafting.noApi())
  const section = sectionCalled(name, cli)
  cli.err(drafting.asking(section.id, new URL(api.url).host, api.model))
  const world: DraftWorld = {
    timeoutMs: cli.drafting.timeoutMs,
    wait: (ms) => cli.drafting.wait(ms),
    again: (failure, waitMs) => cli.err(drafting.again(drafting.failure(failure), Math.ceil(waitMs / 1000))),
  }
  const reply = await askModel(api, briefOf(section, drafting.brief), world)
  if (!reply.ok) {
    cli.err(drafting.failure(reply.failure))
    return 1
  }
  cli.err(drafting.received(reply.text.length))
  if (reply.cut) cli.err(drafting.cut())
  return keep(cli, section, judged(cli, section, reply.text))
}

function judged(cli: Cli, section: Section, reply: string): readonly Draft[] {
  const library = cli.library()
  const { questions } = readQuestionText({ file: 'draft.md', text: asQuestionText(reply, section) })
  return judgeDrafts(questions, {
    section,
    notebook: library.notebook,
    errata: library.errata,
    context: checkContext(library),
    taken: library.questionBank.taken,
  })
}

function keep(cli: Cli, section: Section, drafts: readonly Draft[]): ExitCode {
  const { drafting, questionForm, questionChecks, checks } = cli.text
  const kept = drafts.filter((one) => one.problems.length === 0)
  for (const { stem, problems } of drafts.filter((one) => one.problems.length > 0)) {
    cli.err(drafting.fell(stem.split('\n')[0] ?? ''))
    for (const problem of problems) {
      const said =
        problem.code === 'form'
          ? questionForm.problem(problem.problem, checks.quote)
          : problem.code === 'finding'
            ? questionChecks.finding(problem.finding)
            : drafting.problem(problem)
      cli.err(`  - ${said}`)
    }
  }
  if (kept.length === 0) {
    cli.err(drafting.none(drafts.length))
    return 1
  }
  const texts = kept.flatMap(({ item }) => (item ? [writeDraft(item.source)] : []))
  cli.out(drafting.kept(texts.length, drafts.length, writeNew(cli.content, section, texts.join('\n---\n\n'))))
  return 0
}

/** A file of its own: none that stands is touched. */
function writeNew(content: string, section: Section, text: string): string {
  mkdirSync(join(content, 'questions'), { recursive: true })
  for (let nth = 1; ; nth++) {
    const file = `questions/draft-${section.key}${nth === 1 ? '' : `-${nth}`}.md`
    try {
      writeFileSync(join(content, file), text, { flag: 'wx' })
      return file
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
  }
}

/** By its id, its key, or its title where only one has it. */
function sectionCalled(name: string, cli: Cli): Section {
  const { byId, byKey, sections } = cli.library().notebook
  const exact = byId.get(name) ?? byKey.get(name)
  if (exact) return exact
  const titled = sections.filter((one) => one.title.toLowerCase() === name.trim().toLowerCase())
  const [only] = titled
  if (only && titled.length === 1) return only
  throw new UsageError((text) => text.drafting.noSection(name, titled.map((one) => one.id).slice(0, 5)))
}
