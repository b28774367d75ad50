import { expect, test } from 'vitest'
import { compare } from '../../commands/compare.ts'
import { service } from '../../commands/service.ts'
import type { Message } from '../../src/chat/reply.ts'
import { erratumKey } from '../../src/core/facts/errata.ts'
import { validateAgainstDiscord } from '../playground/schema.ts'
import { shippedLibrary } from '../shipped-library.ts'
import { factsWorld, optionsOf, pressAs, say, shown } from './facts-world.ts'

const CALLBACK = 'POST /interactions/:interaction/:token/callback'

function expectDiscordTakes({ files, ...message }: Message): void {
  expect(files ?? []).toEqual([])
  expect(validateAgainstDiscord(CALLBACK, 'POST', { type: 4, data: message })).toEqual([])
}

test('Discord takes both commands', () => {
  const route = 'PUT /applications/:application/commands'
  expect(validateAgainstDiscord(route, 'PUT', [service.data, compare.data])).toEqual([])
})

test('Discord takes every subject’s card, within its limits', async () => {
  const world = factsWorld(shippedLibrary)
  for (const { key } of shippedLibrary.subjects.all) expectDiscordTakes(await say(world, 'service', { name: key }))
})

test('Discord takes every subject beside the next one, every row’s sources and every correction', async () => {
  const world = factsWorld(shippedLibrary, false)
  const { all } = shippedLibrary.subjects
  for (const [at, { key }] of all.entries()) {
    const other = all[(at + 1) % all.length]?.key ?? ''
    const message = await say(world, 'compare', { first: key, second: other })
    expectDiscordTakes(message)
    const [row] = optionsOf(message, 'compare.row')
    expectDiscordTakes(shown(await pressAs(world, `compare.row:${key}:${other}:-`, [row?.value ?? ''])))
  }
  for (const one of shippedLibrary.errata.all) {
    expectDiscordTakes(shown(await pressAs(world, `service.erratum:${erratumKey(one)}`)))
  }
})
