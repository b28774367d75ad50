import process from 'node:process'
import { runTool } from '../../src/cli/tool.ts'

interface Said {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}

/** The tool as its process runs it, in that folder and with that environment alone; `environment.test.ts` starts the process. */
export async function tool(cwd: string, env: Record<string, string>, ...args: readonly string[]): Promise<Said> {
  const [before, owner] = [process.cwd(), process.env]
  const said = { stdout: '', stderr: '' }
  // By the process: packages that remember where it stands listen there.
  process.chdir(cwd)
  process.env = { ...env }
  try {
    const code = await runTool(args, {
      out: (line) => {
        said.stdout += `${line}\n`
      },
      err: (line) => {
        said.stderr += `${line}\n`
      },
    })
    return { code, ...said }
  } finally {
    process.env = owner
    process.chdir(before)
  }
}
