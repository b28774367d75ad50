import { describe, expect, test } from 'vitest'
import { compare } from '../../commands/compare/compare.ts'
import { withDiagram } from '../../commands/quiz/shared.ts'
import { search } from '../../commands/search/search.ts'
import { service } from '../../commands/service/service.ts'
import type { App, Command } from '../../src/app.ts'
import { readCustomId } from '../../src/chat/custom-id.ts'
import { fitMessage } from '../../src/chat/fit.ts'
import type { Message } from '../../src/chat/reply.ts'
import type { CommandRequest, PressRequest } from '../../src/chat/request.ts'
import type { LongTable } from '../../src/pictures/pictures.ts'
import { cutTable } from '../../src/pictures/table-cut.ts'
import { ko } from '../../src/text/ko.ts'
import { shippedLibrary } from '../shipped-library.ts'
import { base } from './facts-world.ts'

/** The bot's look-ups over the shipped notes; a drawn diagram is its own name. */
function appThat(draws: boolean): App {
  const diagram: App['pictures']['diagram'] = async ({ name, alt }) =>
    draws ? { data: new TextEncoder().encode(name), type: 'png', alt } : undefined
  const table: App['pictures']['table'] = async ({ alt }) => ({ png: new Uint8Array(1), alt })
  return {
    library: shippedLibrary,
    pictures: { diagram, table, cut: async (one: LongTable) => cutTable(one) },
    noteUrl: () => undefined,
  } as unknown as App
}

async function say(command: Command, options: CommandRequest['options'], app = appThat(true)): Promise<Message> {
  const reply = await command.run({ ...base, kind: 'command', command: command.data.name, options }, app, ko)
  if (!('message' in reply)) throw new Error('no message')
  expect(fitMessage(reply.message)).toEqual(reply.message)
  return reply.message
}

async function press(command: Command, customId: string, values: string[] = []): Promise<Message> {
  const id = readCustomId(customId)
  const owner = id && command.presses?.[id.action.slice(id.action.indexOf('.') + 1)]
  if (!id || !owner) throw new Error(`nobody owns ${customId}`)
  const request: PressRequest = { ...base, kind: 'press', customId: id, values, messageId: '400', privateMessage: true }
  const reply = await owner.run(request, appThat(true), ko)
  if ('modal' in reply) throw new Error('a form')
  return 'message' in reply ? reply.message : reply.update
}

const names = ({ files = [] }: Message) =>
  files.filter((one) => one.name.startsWith('diagram')).map((one) => new TextDecoder().decode(one.data))

const ids = ({ components = [] }: Message) =>
  components.flatMap((row) => row.components).flatMap((one) => ('custom_id' in one ? [one.custom_id] : []))

describe('the picture of the notes is attached', () => {
  test.each([
    ['Multi-AZ', ['11-rds-multi-az']],
    ['Read Replicas', ['12-rds-read-replicas']],
    ['DAX', ['7-dynamodb-dax']],
    ['ElastiCache', ['8-dax-vs-elasticache']],
    ['Primary Key', ['1-dynamodb-primary-key', '2-dynamodb-primary-key-sort']],
    ['Custom Endpoint', ['22-custom-endpoint']],
    ['Aurora', ['20-ha-read-scaling', '21-aurora-db-cluster']],
    ['RDS', ['12-rds-read-replicas', '11-rds-multi-az']],
    ['Performance Insights', ['24-troubleshooting-rds-performance']],
  ])('to the card of %s, outside of the embed', async (name, expected) => {
    const message = await say(service, { name })
    expect(names(message).slice(0, expected.length)).toEqual(expected)
    expect(names(message).length).toBeLessThanOrEqual(2)
    expect(message.embeds?.some((one) => one.image)).toBe(false)
    expect(message.files?.every((one) => one.alt.length > 10)).toBe(true)
  })

  test('to no card of a subject without one', async () => {
    expect(names(await say(service, { name: 'LSI' }))).toEqual([])
  })

  test.each([
    ['동기 방식으로 복제', '11-rds-multi-az'],
    ['25% 가중치', '13-distributing-read-across-replica'],
    ['mysqldump', '17-rds-for-mysql'],
  ])('to what /search %s finds', async (query, expected) => {
    const message = await say(search, { query })
    expect(names(message)).toEqual([expected])
    expect(message.embeds?.some((one) => one.image)).toBe(false)
  })

  test('to a shared card and to a citation that is opened, too', async () => {
    const card = await say(service, { name: 'Multi-AZ' })
    const share = ids(card).find((one) => one.startsWith('service.share')) ?? ''
    expect(names(await press(service, share))).toEqual(['11-rds-multi-az'])
    const section = shippedLibrary.notebook.byId.get('Databases > RDS > Multi AZ & Read Replicas')
    // The page shows the whole section: the picture at the statement comes first.
    expect(names(await press(service, 'service.cite', [`${section?.key}:1`]))).toEqual([
      '11-rds-multi-az',
      '12-rds-read-replicas',
    ])
  })

  test('to the explanation of a question that rests on it', async () => {
    const asked = shippedLibrary.questions.filter((one) =>
      one.citations.some(({ section }) => section.endsWith('IAM Authentication')),
    )
    const shown = await Promise.all(asked.map((one) => withDiagram({ content: 'x' }, one, appThat(true))))
    expect(shown.flatMap(names)).toContain('14-iam-authentication')
    expect(shown.every((one) => names(one).length <= 1)).toBe(true)
  })
})

describe('a comparison', () => {
  test('offers the diagrams of its subjects behind a button', async () => {
    const message = await say(compare, { first: 'Multi-AZ', second: 'Read Replicas' })
    const button = ids(message).find((one) => one.startsWith('compare.diagrams')) ?? ''
    expect(names(await press(compare, button))).toEqual(['11-rds-multi-az', '12-rds-read-replicas'])
  })

  test('has no such button where no subject has one', async () => {
    const message = await say(compare, { first: 'LSI', second: 'GSI' })
    expect(ids(message).some((one) => one.startsWith('compare.diagrams'))).toBe(false)
  })
})

test('where drawing fails the text stands alone', async () => {
  const message = await say(service, { name: 'Multi-AZ' }, appThat(false))
  expect(message.files).toBeUndefined()
  expect(message.embeds?.[0]?.description).toContain('복제')
})
