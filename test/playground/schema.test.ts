import { describe, expect, test } from 'vitest'
import { ROUTES } from '../../src/playground/rest/routes.ts'
import { validateAgainstDiscord } from './schema.ts'

const SEND = 'POST /channels/:channel/messages'
const ROW = { type: 1, components: [{ type: 2, style: 1, label: 'A', custom_id: 'a' }] }

describe('Discord’s own schema', () => {
  test('takes a message as the documentation shows it', () => {
    expect(
      validateAgainstDiscord(SEND, 'POST', { content: 'x', components: [ROW], nonce: 'q1', enforce_nonce: true }),
    ).toEqual([])
  })

  test.each([
    ['an unknown field', SEND, { content: 'x', colour: 1 }, 'colour: not a field'],
    [
      'one deep inside',
      SEND,
      { embeds: [{ title: 'x', fields: [{ name: 'a', value: 'b', inlined: true }] }] },
      'embeds.0.fields.0.inlined',
    ],
    [
      'one in a component',
      SEND,
      { components: [{ ...ROW, components: [{ ...ROW.components[0], hint: 'x' }] }] },
      'components.0',
    ],
    ['a wrong type', SEND, { content: 1 }, 'content: Invalid input'],
    ['too many embeds', SEND, { embeds: Array.from({ length: 11 }, () => ({ title: 'x' })) }, 'embeds: Too big'],
    ['a callback of no known type', 'POST /interactions/:interaction/:token/callback', { type: 44 }, 'Invalid input'],
    ['a route with a body and no schema', 'POST /somewhere', {}, 'no schema is mapped'],
  ])('sees %s', (_name, route, body, words) => {
    expect(validateAgainstDiscord(route, 'POST', body).join('\n')).toContain(words)
  })

  test('every route that takes a body is mapped', () => {
    const withBody = ROUTES.map(({ name }) => name).filter(
      (name) => /^(POST|PUT|PATCH) /.test(name) && !/\/(typing|crosspost|roles\/:role)$/.test(name),
    )
    const unmapped = withBody.filter((name) => validateAgainstDiscord(name, '', {}).join().includes('no schema'))
    expect(unmapped).toEqual([])
  })
})
