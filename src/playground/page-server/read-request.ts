import type { PageRequest } from '../page-protocol.ts'

type Kind = 'text' | 'number' | 'list' | 'map' | 'locale'

/** Which fields each request carries. */
const FIELDS: Readonly<Record<PageRequest['type'], Readonly<Record<string, Kind>>>> = {
  be: { memberId: 'text' },
  locale: { locale: 'locale' },
  install: {},
  say: { channelId: 'text', content: 'text' },
  command: { channelId: 'text', command: 'text', options: 'list' },
  autocomplete: { channelId: 'text', command: 'text', options: 'list', focused: 'text' },
  'message-command': { messageId: 'text', command: 'text' },
  press: { messageId: 'text', customId: 'text' },
  select: { messageId: 'text', customId: 'text', values: 'list' },
  'submit-modal': { token: 'text', values: 'map' },
  dismiss: { messageId: 'text' },
  older: { channelId: 'text', before: 'text' },
  'advance-clock': { ms: 'number' },
  'next-question': {},
}

/** Undefined for what no page of ours would send. */
export function readRequest(text: string): PageRequest | undefined {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return undefined
  }
  if (typeof value !== 'object' || value === null) return undefined
  const fields = value as Readonly<Record<string, unknown>>
  const type = String(fields.type)
  if (typeof fields.request !== 'number' || !Object.hasOwn(FIELDS, type)) return undefined
  const wanted = FIELDS[type as PageRequest['type']]
  const fits = Object.entries(wanted).every(([name, kind]) => isKind(fields[name], kind))
  return fits ? (value as PageRequest) : undefined
}

function isKind(value: unknown, kind: Kind): boolean {
  switch (kind) {
    case 'text':
      return typeof value === 'string'
    case 'number':
      return typeof value === 'number' && Number.isFinite(value) && value > 0
    case 'list':
      return Array.isArray(value)
    case 'map':
      return typeof value === 'object' && value !== null && !Array.isArray(value)
    case 'locale':
      return value === 'ko' || value === 'en-US'
  }
}
