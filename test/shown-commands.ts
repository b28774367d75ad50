import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'

const ROOT = join(import.meta.dirname, '..')

/** What an operator is told to type, or what runs for one: pages, and the files for containers and systemd. */
const FILES: readonly string[] = [
  ...['README.md', 'README.ko.md', 'CONTRIBUTING.md', 'SECURITY.md', 'PRIVACY.md', '.env.example'],
  ...['compose.yaml', 'compose.replicas.yaml', 'Dockerfile'],
  ...['docs', 'deploy'].flatMap((folder) =>
    readdirSync(join(ROOT, folder), { withFileTypes: true })
      .filter((one) => one.isFile() && !/\.(?:png|conf)$/.test(one.name))
      .map((one) => `${folder}/${one.name}`),
  ),
]

/** With settings in front of it perhaps. */
const A_COMMAND =
  /^(?:[A-Z_]+=\S+ )*(?:npm|npx|node|docker|git|systemctl|journalctl|systemd-analyze|tar|touch|cp|mv|rm|mkdir|chown|chmod|curl|psql|pg_\w+|createdb|nginx|openssl|saegim|\.ci\/run)(?: |$)/

/** Every command with the files that show it, each part of a line by itself. */
export function shownCommands(): ReadonlyMap<string, readonly string[]> {
  const shown = new Map<string, string[]>()
  for (const file of FILES)
    for (const line of linesOf(file, readFileSync(join(ROOT, file), 'utf8')))
      for (const part of line.replace(/\s+# .*$/, '').split(/\s*(?:&&|;)\s*/)) {
        const command = part.trim()
        if (A_COMMAND.test(command)) shown.set(command, [...new Set([...(shown.get(command) ?? []), file])])
      }
  return shown
}

function linesOf(file: string, text: string): readonly string[] {
  const quoted = [...text.replace(FENCED, '').matchAll(/`([^`\n]+)`/g)].map(([, words = '']) => words)
  if (file.endsWith('.md'))
    return [...text.matchAll(FENCED)].flatMap(([, block = '']) => block.split('\n')).concat(quoted)
  if (file.endsWith('.yaml')) return [...quoted, ...ofServices(text)]
  const instructions = text.split('\n').map((line) => {
    const words = line.replace(/^#\s*|^RUN |^ExecStart=\/usr\/bin\/|^.*?: (?=npm )/g, '')
    const [, list] = /^(?:HEALTHCHECK .*?)?CMD (\[.*\])$/.exec(words) ?? []
    return list ? (JSON.parse(list) as string[]).join(' ') : words
  })
  return [...quoted, ...instructions]
}

const FENCED = /^```\w*\n([\s\S]*?)^```$/gm

interface Service {
  readonly command?: string | readonly string[]
  readonly entrypoint?: string | readonly string[]
  readonly healthcheck?: { readonly test: readonly string[] }
}

function ofServices(text: string): readonly string[] {
  const services: Service[] = Object.values(parse(text, { merge: true }).services)
  return services.flatMap(({ command = [], entrypoint = [], healthcheck }) => [
    [entrypoint].flat().join(' '),
    [command].flat().join(' '),
    // The script's own semicolons and ampersands are no commands.
    (healthcheck?.test.slice(1) ?? []).map((word) => (word.includes(' ') ? '…' : word)).join(' '),
  ])
}
