import type { Backend } from '../rest/call.ts'

export interface PageHost {
  readonly backend: Backend
  readonly origin: string
  readonly clock: { now(): number; advance(ms: number): void }
  readonly nextQuestion: (() => Promise<void>) | undefined
}
