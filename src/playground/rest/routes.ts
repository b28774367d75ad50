import type { Route } from './call.ts'
import { callbackRoutes } from './callbacks.ts'
import { channelRoutes } from './channels.ts'
import { commandRoutes } from './commands.ts'
import { lookupRoutes } from './lookups.ts'
import { roleRoutes } from './roles.ts'
import { threadRoutes } from './threads.ts'
import { webhookRoutes } from './webhooks.ts'

interface Compiled {
  readonly route: Route
  readonly method: string
  readonly parts: readonly string[]
}

export const ROUTES: readonly Route[] = [
  ...callbackRoutes,
  ...channelRoutes,
  ...threadRoutes,
  ...webhookRoutes,
  ...commandRoutes,
  ...roleRoutes,
  ...lookupRoutes,
]

const COMPILED: readonly Compiled[] = ROUTES.map((route) => {
  const [method = '', path = ''] = route.name.split(' ')
  return { route, method, parts: path.split('/') }
})

export interface Match {
  readonly route: Route
  readonly params: Readonly<Record<string, string>>
}

/** The route for a path such as `/channels/1/messages`; the first in the table wins, so fixed words stand before holes. */
export function findRoute(method: string, path: string): Match | undefined {
  const parts = path.split('/').map(decode)
  for (const compiled of COMPILED) {
    if (compiled.method !== method) continue
    const params = matchParts(compiled.parts, parts)
    if (params !== undefined) return { route: compiled.route, params }
  }
  return undefined
}

function matchParts(wanted: readonly string[], given: readonly string[]): Record<string, string> | undefined {
  if (wanted.length !== given.length) return undefined
  const params: Record<string, string> = {}
  for (const [at, part] of wanted.entries()) {
    const value = given[at] ?? ''
    if (part.startsWith(':')) params[part.slice(1)] = value
    else if (part !== value) return undefined
  }
  return params
}

/** `@original` arrives as `%40original`. */
function decode(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}
