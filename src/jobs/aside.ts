/** Work that nobody waits for: of each kind one at a time, and left out where one is under way. */
export interface Aside {
  begin(kind: string, work: () => Promise<void>): void
  /** Resolves when what was begun has ended. */
  idle(): Promise<void>
}

export function createAside(onError: (error: unknown) => void): Aside {
  const running = new Map<string, Promise<void>>()
  return {
    begin(kind, work) {
      if (running.has(kind)) return
      const ended = work()
        .catch(onError)
        .finally(() => running.delete(kind))
      running.set(kind, ended)
    },
    async idle() {
      await Promise.all(running.values())
    },
  }
}
