import type { AllowedMentions, WireRole } from './types.ts'

export interface Mentions {
  readonly everyone: boolean
  readonly userIds: readonly string[]
  readonly roleIds: readonly string[]
}

export interface MentionRules {
  /** What pings without `allowed_mentions`: everything in a message, users only in an interaction's. */
  readonly byDefault: readonly string[]
  /** Whether the author holds "Mention Everyone" here, which covers `@everyone` and every role. */
  readonly mayEveryone: boolean
  readonly roles: ReadonlyMap<string, WireRole>
  readonly memberIds: ReadonlySet<string>
}

export const MESSAGE_DEFAULTS = ['users', 'roles', 'everyone']
export const INTERACTION_DEFAULTS = ['users']

/** Whom a text pings: what stands in it, cut to what is allowed and what the author may. */
export function mentionsIn(
  content: string,
  allowed: AllowedMentions | null | undefined,
  rules: MentionRules,
): Mentions {
  const parse = allowed ? (allowed.parse ?? []) : rules.byDefault
  const users = idsIn(content, /<@!?(\d+)>/g).filter((id) => rules.memberIds.has(id))
  const roles = idsIn(content, /<@&(\d+)>/g).filter((id) => rules.roles.has(id))
  return {
    everyone: rules.mayEveryone && parse.includes('everyone') && /@everyone|@here/.test(content),
    userIds: users.filter((id) => parse.includes('users') || allowed?.users?.includes(id)),
    roleIds: roles
      .filter((id) => parse.includes('roles') || allowed?.roles?.includes(id))
      .filter((id) => rules.mayEveryone || rules.roles.get(id)?.mentionable),
  }
}

function idsIn(content: string, pattern: RegExp): string[] {
  return [...new Set([...content.matchAll(pattern)].map((match) => match[1] ?? ''))]
}
