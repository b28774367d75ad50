/** Work that nobody waits for: one at a time, and left out where one is under way. */
export interface Aside {
  begin(work: () => Promise<void>): void
  /** Resolves when what was begun has ended. */
  idle(): Promise<void>
}

export function createAside(onError: (error: unknown) => void): Aside {
  let running: Promise<void> | undefined
  return {
    begin(work) {
      running ??= work()
        .catch(onError)
        .finally(() => {
          running = undefined
        })
    },
    async idle() {
      await running
    },
  }
}
