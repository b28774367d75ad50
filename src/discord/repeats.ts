import { DiscordAPIError, type REST, RESTEvents } from 'discord.js'

/** Bodies of requests that were sent more than once. */
const repeated = new WeakSet<object>()

/** discord.js repeats what Discord fails at, or does not answer, and tells whoever asked for it only what came of the last try. */
export function noteRepeats(rest: REST): void {
  rest.on(RESTEvents.Response, ({ data: { body }, retries }) => {
    if (retries > 0 && isObject(body)) repeated.add(body)
  })
}

/** Whether Discord said so to the same request a second time: the first may have been carried out. */
export function wasRepeated(error: unknown): boolean {
  return error instanceof DiscordAPIError && isObject(error.requestBody.json) && repeated.has(error.requestBody.json)
}

function isObject(body: unknown): body is object {
  return typeof body === 'object' && body !== null
}
