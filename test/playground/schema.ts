import * as spec from 'discord-api-spec/zod'
import { en } from 'zod/locales'
import * as z from 'zod/mini'

z.config(en())

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
  'PATCH /channels/:channel': spec.UpdateThreadRequestPartialSchema,
  'POST /users/@me/channels': spec.CreatePrivateChannelRequestSchema,
  'POST /channels/:channel/threads': z.union([
    spec.CreateForumThreadRequestSchema,
    spec.CreateTextThreadWithoutMessageRequestSchema,
  ]),
  'POST /channels/:channel/messages/:message/threads': spec.CreateTextThreadWithMessageRequestSchema,
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
  const prepared = withNumberBits(body ?? {})
  const result = z.safeParse(schema, prepared)
  if (!result.success) return result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)
  return droppedFields(prepared, result.data, [])
}

/** Permission bits are text in the documentation ("bit set") and in discord.js, numbers in the schema. */
function withNumberBits(body: unknown): unknown {
  if (Array.isArray(body)) return body.map(withNumberBits)
  if (typeof body !== 'object' || body === null || !('default_member_permissions' in body)) return body
  const bits = body.default_member_permissions
  return typeof bits === 'string' && /^\d+$/.test(bits) ? { ...body, default_member_permissions: Number(bits) } : body
}

/** discord.js sends these as `false` with every message, where the schema of that route has no such field. */
const HABITS: readonly string[] = ['tts', 'enforce_nonce']

/** The schema's objects quietly drop what they do not know: what went in and did not come out is unknown to Discord. */
function droppedFields(given: unknown, kept: unknown, path: readonly string[]): string[] {
  if (typeof given !== 'object' || given === null) return []
  return Object.entries(given).flatMap(([name, value]) => {
    if (value === false && HABITS.includes(name)) return []
    const below = (kept as Readonly<Record<string, unknown>>)[name]
    if (below === undefined && value !== undefined)
      return [`${[...path, name].join('.')}: not a field that Discord knows`]
    return droppedFields(value, below, [...path, name])
  })
}
