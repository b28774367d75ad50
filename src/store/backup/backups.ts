import { existsSync, readdirSync, rmSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { periodOf } from '../../core/study/periods.ts'
import { backupFolder, backupName } from './backup.ts'

const KEPT = { days: 7, weeks: 4 }

/** The day's copy in `backups/`, unless it is there; older ones go as they age. Gives the new file. */
export async function backUpDaily(file: string, date: string, key?: string): Promise<string | undefined> {
  const folder = backupFolder(file)
  const target = join(folder, backupName(file, date))
  if (existsSync(target)) return undefined
  await onItsOwnThread(file, target, key)
  for (const name of unfinishedIn(file)) rmSync(join(folder, name), { force: true })
  for (const old of agedOut(datesIn(file))) rmSync(join(folder, backupName(file, old)), { force: true })
  return target
}

/** Of daily copies the newest seven stay, and the last one of each of the newest four weeks. */
export function agedOut(dates: readonly string[]): readonly string[] {
  const newestFirst = [...dates].sort().reverse()
  const lastOfWeek = new Map<string, string>()
  for (const date of newestFirst) {
    const week = periodOf('week', date)
    if (!lastOfWeek.has(week)) lastOfWeek.set(week, date)
  }
  const kept = new Set([...newestFirst.slice(0, KEPT.days), ...[...lastOfWeek.values()].slice(0, KEPT.weeks)])
  return newestFirst.filter((date) => !kept.has(date))
}

/** The newest copy that there is: in `backups/`, or beside the database, where the first version put those before upgrades. */
export function newestBackup(file: string): string | undefined {
  const before = `${basename(file)}.before-`
  const copies = [
    ...filesIn(backupFolder(file), (name) => name.endsWith('.db')),
    ...filesIn(dirname(file), (name) => name.startsWith(before) && !name.endsWith('.tmp')),
  ]
  return copies.sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs)[0]
}

function filesIn(folder: string, fits: (name: string) => boolean): readonly string[] {
  const names = statSync(folder, { throwIfNoEntry: false })?.isDirectory() ? readdirSync(folder) : []
  return names.filter(fits).map((name) => join(folder, name))
}

/** What a night that was cut off has left. */
function unfinishedIn(file: string): readonly string[] {
  const [before = ''] = backupName(file, '\n').split('\n')
  return readdirSync(backupFolder(file)).filter(
    (name) => name.startsWith(before) && name.includes('.db.') && name.endsWith('.tmp'),
  )
}

function datesIn(file: string): readonly string[] {
  const [before, after] = backupName(file, '\n').split('\n')
  return readdirSync(backupFolder(file))
    .filter((name) => name.startsWith(before ?? '') && name.endsWith(after ?? ''))
    .map((name) => name.slice(before?.length, -(after?.length ?? 0)))
    .filter((date) => /^\d{4}-\d\d-\d\d$/.test(date))
}

async function onItsOwnThread(source: string, target: string, key?: string): Promise<void> {
  const worker = new Worker(new URL('./backup-worker.ts', import.meta.url), {
    workerData: { source, target, key },
  })
  await new Promise<void>((resolve, reject) => {
    worker.once('message', () => resolve())
    worker.once('error', reject)
    worker.once('exit', (code) => reject(new Error(`the backup ended with code ${code}`)))
  })
}
