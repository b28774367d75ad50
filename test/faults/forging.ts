import type { Playground } from '../../src/playground/playground.ts'

/** Changes what Discord is about to send of an interaction. */
type Change = (sent: Record<string, unknown>) => void

/** Puts a hand on the gateway: the next interaction alone goes over the wire as the change makes it, and its answer still finds its member. */
export function forging({ world: { gateway } }: Pick<Playground, 'world'>): { next(how: Change): void } {
  let change: Change | undefined
  const dispatch = gateway.dispatch.bind(gateway)
  gateway.dispatch = (event) => {
    if (event.name !== 'INTERACTION_CREATE') return dispatch(event)
    const data = structuredClone(event.data) as Record<string, unknown>
    change?.(data)
    change = undefined
    dispatch({ ...event, data })
  }
  return {
    next(how) {
      change = how
    },
  }
}
