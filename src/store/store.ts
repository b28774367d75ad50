export type Store = Record<never, never>
