/** The package's own `types` field points at a JavaScript file. */
declare module 'discord-api-spec/zod' {
  import type { ZodMiniType } from 'zod/mini'

  type Schema = ZodMiniType
  export const MessageCreateRequestSchema: Schema
  export const MessageEditRequestPartialSchema: Schema
  export const ApplicationCommandAutocompleteCallbackRequestSchema: Schema
  export const CreateMessageInteractionCallbackRequestSchema: Schema
  export const ModalInteractionCallbackRequestSchema: Schema
  export const UpdateMessageInteractionCallbackRequestSchema: Schema
  export const IncomingWebhookInteractionRequestSchema: Schema
  export const IncomingWebhookUpdateRequestPartialSchema: Schema
  export const ApplicationCommandUpdateRequestSchema: Schema
  export const ApplicationCommandCreateRequestSchema: Schema
  export const ApplicationCommandPatchRequestPartialSchema: Schema
  export const UpdateThreadRequestPartialSchema: Schema
  export const CreatePrivateChannelRequestSchema: Schema
  export const CreateTextThreadWithoutMessageRequestSchema: Schema
  export const CreateTextThreadWithMessageRequestSchema: Schema
  export const CreateForumThreadRequestSchema: Schema
  export const ThreadResponseSchema: Schema
  export const ThreadsResponseSchema: Schema
  export const CreatedThreadResponseSchema: Schema
  export const CommandPermissionsResponseSchema: Schema
  export const MessageResponseSchema: Schema
  export const GuildChannelResponseSchema: Schema
  export const GuildRoleResponseSchema: Schema
  export const GuildMemberResponseSchema: Schema
  export const GatewayBotResponseSchema: Schema
  export const ApplicationCommandResponseSchema: Schema
}
