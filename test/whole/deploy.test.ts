import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, existsSync, mkdirSync, readFileSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs'
import { userInfo } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import packageJson from '../../package.json' with { type: 'json' }
import { openPlayground } from '../playground/fixture.ts'
import { tempFolder } from '../store/fixtures.ts'

/** What the Dockerfile and the unit would run, run outside of them: no container engine is needed. */

const ROOT = join(import.meta.dirname, '../..')
const dockerfile = readFileSync(join(ROOT, 'Dockerfile'), 'utf8')
const unit = readFileSync(join(ROOT, 'deploy/saegim.service'), 'utf8')

/** The words of a JSON instruction in the image itself, the last stage. */
function words(instruction: string): string[] {
  const [, list = '[]'] =
    new RegExp(`^${instruction} (\\[.*\\])$`, 'm').exec(dockerfile.split(/^FROM /m).at(-1) ?? '') ?? []
  return JSON.parse(list)
}

/** A folder with what the image copies, and nothing else of the project. */
function image(): string {
  const app = tempFolder()
  for (const [, from = '', to = ''] of dockerfile.matchAll(/^COPY (?!--from)(\S+) (\S+)$/gm))
    cpSync(join(ROOT, from), join(app, to === './' ? from : to), { recursive: true, verbatimSymlinks: true })
  productionPackages(app)
  return app
}

/** What `npm ci --omit=dev` would install, and of that what the rest of the instruction leaves there. */
function productionPackages(app: string): void {
  const { packages } = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, { readonly dev?: boolean }>
  }
  for (const [path, { dev }] of Object.entries(packages)) {
    if (dev || !/^node_modules\/(?:@[^/]+\/)?[^/]+$/.test(path) || !existsSync(join(ROOT, path))) continue
    mkdirSync(dirname(join(app, path)), { recursive: true })
    symlinkSync(join(ROOT, path), join(app, path))
  }
  const [, afterwards = ''] = /^RUN npm ci --omit=dev .*? && (.*)$/m.exec(dockerfile) ?? []
  expect(afterwards).toContain('rm -rf')
  execFileSync('sh', ['-c', afterwards], { cwd: app })
}

async function run([command = '', ...args]: readonly string[], cwd: string, env: Record<string, string>) {
  const child = spawn(command === 'node' ? process.execPath : command, args, { cwd, env: { ...bare(), ...env } })
  onTestFinished(() => void child.kill('SIGKILL'))
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data: Buffer) => (said += data.toString()))
  return { child, ended: once(child, 'exit').then(([code]) => code as number | null), said: () => said }
}

/** Files have the machine's own times. */
const REAL_TIME = { NODE_OPTIONS: '', CLOCK_AHEAD_MS: '0' }

function bare(): Record<string, string> {
  const { PATH = '', NODE_OPTIONS = '', CLOCK_AHEAD_MS = '0' } = process.env
  return { PATH, NODE_OPTIONS, CLOCK_AHEAD_MS }
}

test('the image’s command runs on what the image copies, its health check sees it live and die', async () => {
  const playground = await openPlayground()
  onTestFinished(() => playground.close())
  const [app, data] = [image(), tempFolder()]
  const env = {
    NODE_ENV: 'production',
    DATA_DIR: data,
    DISCORD_TOKEN: playground.token,
    DISCORD_API_URL: playground.apiUrl,
  }
  const health = async () =>
    (await run(words('HEALTHCHECK .* CMD'), app, { ...REAL_TIME, DATA_DIR: data, NODE_ENV: 'production' })).ended
  expect(await health()).toBe(1)
  // With the heap that it keeps small: test/clock/shift.mjs takes that from others.
  const bot = await run(words('CMD'), app, { ...REAL_TIME, ...env })
  await expect.poll(bot.said).toMatch(/Invite: /)
  expect(await health()).toBe(0)
  utimesSync(join(data, 'heartbeat'), 0, 0)
  expect(await health()).toBe(1)
  bot.child.kill('SIGTERM')
  expect(await bot.ended).toBe(0)
})

test('npm start, the image and the unit run Node alike, as nobody in particular, and give up where nothing helps', () => {
  const [, variables = '', flags = ''] = /^exec env (.*) node (.*)$/.exec(packageJson.scripts.start) ?? []
  expect(variables).toContain('MALLOC_')
  expect(words('CMD').slice(1).join(' ')).toBe(flags)
  expect(unit).toMatch(new RegExp(`^ExecStart=/usr/bin/node ${flags}$`, 'm'))
  expect(unit).toMatch(/^RestartPreventExitStatus=64 74 78$/m)
  expect(unit).toMatch(/^DynamicUser=yes$/m)
  expect(dockerfile).toMatch(/^USER node$/m)
  for (const text of [dockerfile, unit])
    expect(text).toMatch(new RegExp(`NODE_ENV=production DATA_DIR=\\S+ .*${variables}`))
})

/** As far as a test without a network may: what would be installed from the lock file, and where; nothing is. */
test('the installs that the Dockerfile and the unit show take the lock file as it is', () => {
  const cwd = tempFolder()
  for (const file of ['package.json', 'package-lock.json', '.npmrc']) cpSync(join(ROOT, file), join(cwd, file))
  const [, ofImage = ''] = /^RUN (npm ci .*?) && /m.exec(dockerfile) ?? []
  const [, ofUnit = ''] = /^# .*: (npm ci .*)$/m.exec(unit) ?? []
  for (const line of [ofImage, ofUnit]) {
    expect(line).toMatch(/^npm ci /)
    const said = execFileSync('sh', ['-c', `${line} --dry-run --offline`], { cwd, encoding: 'utf8' })
    expect(said).toMatch(/added \d+ packages/)
  }
})

test('the folder of the data is made and given away', () => {
  const [, lines = ''] = /^RUN (mkdir \/data .*)$/m.exec(dockerfile) ?? []
  const data = join(tempFolder(), 'data')
  const { uid, gid } = userInfo()
  execFileSync('sh', ['-ec', lines.replaceAll('/data', data).replace('node:node', `${uid}:${gid}`)])
  expect(existsSync(data)).toBe(true)
})

test('systemd finds nothing in the unit that it does not know', ({ skip }) => {
  const file = join(tempFolder(), 'saegim.service')
  // Neither need be on this machine.
  const here = unit.replace('=/usr/bin/node', `=${process.execPath}`).replace('=/opt/saegim\n', '=/\n')
  writeFileSync(file, here)
  const { error, stderr } = spawnSync('systemd-analyze', ['verify', file], { encoding: 'utf8' })
  if (error) skip('no systemd-analyze on this machine')
  // It looks at the machine's own units as well.
  const said = stderr.split('\n').filter((line) => line.includes('saegim.service'))
  expect(said).toEqual([])
})

test('the image is given what it copies', () => {
  const given = readFileSync(join(ROOT, '.dockerignore'), 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('!'))
  const copied = [...dockerfile.matchAll(/^COPY (?!--from)(.*) \S+$/gm)].flatMap(([, from = '']) => from.split(' '))
  for (const file of copied) expect(given).toContain(`!${file}`)
})
