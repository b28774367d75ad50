import * as spec from 'discord-api-spec/zod'
import * as z from 'zod/mini'

type Schema = z.ZodMiniType

const GLOBAL = '/applications/:application/commands'
const GUILD = '/applications/:application/guilds/:guild/commands'
const CALLBACK = z.union([
  spec.ApplicationCommandAutocompleteCallbackRequestSchema,
  spec.CreateMessageInteractionCallbackRequestSchema,
  spec.ModalInteractionCallbackRequestSchema,
  spec.UpdateMessageInteractionCallbackRequestSchema,
])

/** Discord's own schema of each request that carries a body, by the playground's name for the route. */
const SCHEMAS: Readonly<Record<string, Schema>> = {
  'POST /channels/:channel/messages': spec.MessageCreateRequestSchema,
  'PATCH /channels/:channel/messages/:message': spec.MessageEditRequestPartialSchema,
  'POST /interactions/:interaction/:token/callback': CALLBACK,
  // The path is shared with real webhooks; a follow-up takes what an interaction's message does.
  'POST /webhooks/:application/:token': spec.IncomingWebhookInteractionRequestSchema,
  'PATCH /webhooks/:application/:token/messages/:message': spec.IncomingWebhookUpdateRequestPartialSchema,
  [`PUT ${GLOBAL}`]: z.array(spec.ApplicationCommandUpdateRequestSchema),
  [`PUT ${GUILD}`]: z.array(spec.ApplicationCommandUpdateRequestSchema),
  [`POST ${GLOBAL}`]: spec.ApplicationCommandCreateRequestSchema,
  [`POST ${GUILD}`]: spec.ApplicationCommandCreateRequestSchema,
  [`PATCH ${GLOBAL}/:command`]: spec.ApplicationCommandPatchRequestPartialSchema,
  [`PATCH ${GUILD}/:command`]: spec.ApplicationCommandPatchRequestPartialSchema,
}

/** What Discord's schema has against a request's body; fields that it does not know are named, too. */
export function validateAgainstDiscord(route: string, _method: string, body: unknown): readonly string[] {
  const schema = SCHEMAS[route]
  if (schema === undefined) return body === undefined ? [] : [`${route}: no schema is mapped for its body`]
  const result = z.safeParse(schema, body ?? {})
  if (!result.success) return result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)
  return droppedFields(body, result.data, [])
}

/** The schema's objects quietly drop what they do not know: what went in and did not come out is unknown to Discord. */
function droppedFields(given: unknown, kept: unknown, path: readonly string[]): string[] {
  if (typeof given !== 'object' || given === null) return []
  return Object.entries(given).flatMap(([name, value]) => {
    const below = (kept as Readonly<Record<string, unknown>>)[name]
    if (below === undefined && value !== undefined)
      return [`${[...path, name].join('.')}: not a field that Discord knows`]
    return droppedFields(value, below, [...path, name])
  })
}
