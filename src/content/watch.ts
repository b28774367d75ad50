import { watch } from 'node:fs'

/** An editor saves in several steps, and `git pull` writes many files. */
const QUIET_MS = 1_000

/** Calls once a folder's files have changed and are quiet again; gives what ends it. */
export function watchFolder(folder: string, onChange: () => void, onProblem: (error: unknown) => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const settle = () => {
    clearTimeout(timer)
    timer = setTimeout(onChange, QUIET_MS)
  }
  try {
    const watcher = watch(folder, { recursive: true, persistent: false }, settle)
    watcher.on('error', onProblem)
    return () => {
      clearTimeout(timer)
      watcher.close()
    }
  } catch (error) {
    onProblem(error)
    return () => undefined
  }
}
