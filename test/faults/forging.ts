import type { Playground } from '../../src/playground/playground.ts'

/** Changes what Discord is about to send of an interaction. */
type Change = (sent: Record<string, unknown>) => void

/**
 * Puts a hand on both ways in, the gateway and signed requests: the next interaction alone goes over the wire as the change makes it,
 * signed as it is then, and its answer still finds its member.
 */
export function forging({ world: { endpoint, gateway } }: Pick<Playground, 'world'>): { next(how: Change): void } {
  let change: Change | undefined
  const changed = (sent: object) => {
    const data = structuredClone(sent) as Record<string, unknown>
    change?.(data)
    change = undefined
    return data
  }
  const dispatch = gateway.dispatch.bind(gateway)
  gateway.dispatch = (event) =>
    dispatch(event.name === 'INTERACTION_CREATE' ? { ...event, data: changed(event.data as object) } : event)
  const deliver = endpoint.interaction.bind(endpoint)
  endpoint.interaction = (payload) => deliver(changed(payload))
  return {
    next(how) {
      change = how
    },
  }
}
