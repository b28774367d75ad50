import { newestBackup } from './backup/backups.ts'
import { StorageError, type StorageProblem } from './engine/problem.ts'
import { tombstoneFile } from './members/tombstones.ts'

export function incomplete(file: string): string {
  const copy = newestBackup(file)
  const compare = copy === undefined ? '' : `; the newest backup is ${copy}`
  return (
    `${file} was not closed, and its write-ahead file (-wal) is not there: deleted, or the file was copied alone. ` +
    `What was saved last may be missing${compare}`
  )
}

export function erasedAgain(file: string, count: number): string {
  return `${file} is older than ${count} erasure(s) that members asked for (${tombstoneFile(file)}): carried out again`
}

/** What SQLite or the disk says, as the fault of that file. */
export function explained(error: unknown, file: string): unknown {
  const copy = newestBackup(file)
  const withCopy = copy === undefined ? {} : { copy }
  if (error instanceof StorageError) {
    const { problem } = error
    return 'copy' in problem || !COPY_HELPS.has(problem.kind)
      ? error
      : new StorageError({ ...problem, ...withCopy } as StorageProblem)
  }
  const { code = '', message } = error as NodeJS.ErrnoException
  if (code === 'SQLITE_NOTADB') return new StorageError({ kind: 'not-a-database', file, ...withCopy })
  if (code.startsWith('SQLITE_CORRUPT')) return new StorageError({ kind: 'corrupt', file, ...withCopy })
  if (UNWRITABLE.test(code)) return new StorageError({ kind: 'unwritable', file, cause: message })
  return error
}

const COPY_HELPS: ReadonlySet<StorageProblem['kind']> = new Set(['corrupt', 'empty', 'not-a-database', 'newer'])
const UNWRITABLE =
  /^(?:SQLITE_CANTOPEN|SQLITE_READONLY|SQLITE_FULL|SQLITE_IOERR|EACCES|EPERM|EROFS|ENOTDIR|EEXIST|ENOSPC)/
