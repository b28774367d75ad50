import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fitChoices, fitMessage, fitModal, truncate } from '../../src/chat/fit.ts'
import { LIMITS } from '../../src/chat/limits.ts'

describe('cutting', () => {
  test('never exceeds the limit, never halves a code point, keeps what fits', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.integer({ min: 1, max: 50 }), (text, max) => {
        const cut = truncate(text, max)
        expect(cut.length).toBeLessThanOrEqual(max)
        expect(cut.isWellFormed()).toBe(text.isWellFormed())
        if (text.length <= max) expect(cut).toBe(text)
      }),
    )
  })
})

describe('a message', () => {
  test('is brought under every ceiling', () => {
    const long = '가'.repeat(9000)
    const option = { label: long, value: 'x', description: long }
    const fitted = fitMessage({
      content: long,
      embeds: [
        { title: long, description: long, fields: Array.from({ length: 40 }, () => ({ name: long, value: long })) },
        { description: long },
      ],
      components: Array.from({ length: 9 }, () => ({
        type: 1 as const,
        components: [
          { type: 3 as const, custom_id: 'x', placeholder: long, options: Array.from({ length: 40 }, () => option) },
        ],
      })),
      files: [{ name: 'a.png', data: new Uint8Array(), alt: long }],
    })
    const embeds = fitted.embeds ?? []
    const total = embeds
      .flatMap((embed) => [
        embed.title ?? '',
        embed.description ?? '',
        ...(embed.fields ?? []).flatMap((one) => [one.name, one.value]),
      ])
      .reduce((sum, text) => sum + text.length, 0)
    expect(fitted.content).toHaveLength(LIMITS.content)
    expect(total).toBeLessThanOrEqual(LIMITS.embedTotal)
    expect(embeds[0]?.title).toHaveLength(LIMITS.embedTitle)
    expect(fitted.components).toHaveLength(LIMITS.rows)
    const [select] = fitted.components?.[0]?.components ?? []
    expect(select).toMatchObject({ placeholder: expect.stringMatching(/…$/) })
    expect(select && 'options' in select && select.options).toHaveLength(LIMITS.selectOptions)
    expect(fitted.files?.[0]?.alt).toHaveLength(LIMITS.alt)
  })

  test('has no embed with nothing in it: those that there is no room for are left out', () => {
    const embed = { title: '제목', description: '가'.repeat(4000) }
    const { embeds = [] } = fitMessage({ embeds: [embed, embed, embed] })
    expect(embeds.map((one) => one.description?.length)).toEqual([4000, LIMITS.embedTotal - 4004])
  })

  test('choices that cannot be sent are left out, names are cut', () => {
    const choices = fitChoices([
      { name: '', value: 'a' },
      { name: 'too long', value: 'v'.repeat(101) },
      { name: '나'.repeat(200), value: 'b' },
    ])
    expect(choices).toEqual([{ name: `${'나'.repeat(99)}…`, value: 'b' }])
  })
})

describe('a form', () => {
  const long = '가'.repeat(9000)
  const input = (parts: object) => ({
    type: 1 as const,
    components: [{ type: 4 as const, custom_id: 'x', style: 2 as const, label: long, ...parts }],
  })

  test('is brought under every ceiling', () => {
    const rows = [
      input({ placeholder: long, value: long }),
      input({ value: long, max_length: 300 }),
      input({ max_length: 5000 }),
      input({ value: '그대로', max_length: 10, required: true }),
    ]
    const fitted = fitModal({ custom_id: 'm', title: long, components: [...rows, ...rows] })
    expect(fitted.title).toHaveLength(LIMITS.modalTitle)
    expect(fitted.components).toHaveLength(LIMITS.modalRows)
    const inputs = fitted.components.flatMap((row) => ('components' in row ? row.components : []))
    expect(inputs.map((one) => one.label?.length)).toEqual(new Array(5).fill(LIMITS.modalLabel))
    expect(inputs.map((one) => one.placeholder?.length)).toEqual([100, undefined, undefined, undefined, 100])
    expect(inputs.map((one) => one.value?.length)).toEqual([LIMITS.textInput, 300, undefined, 3, LIMITS.textInput])
    expect(inputs.map((one) => one.max_length)).toEqual([undefined, 300, LIMITS.textInput, 10, undefined])
    expect(inputs[3]).toMatchObject({ value: '그대로', required: true, style: 2, custom_id: 'x' })
  })
})

test.each([
  ['a family', '👨‍👩‍👧'],
  ['a tone', '👍🏽'],
  ['a flag', '🇰🇷'],
  ['an accent apart', 'e\u0301'],
  ['a syllable in jamo', '\u1112\u1161\u11ab'],
  ['an emoji of two units', '🚀'],
])('%s is shown whole or not at all', (_, character) => {
  const text = character.repeat(20)
  for (let max = 1; max < text.length; max++) {
    const shown = truncate(text, max)
    expect(shown.length).toBeLessThanOrEqual(max)
    expect(shown.slice(0, -1).split(character).join('')).toBe('')
  }
})

test('marks without end are cut within them', () => {
  expect(truncate(`a${'\u0301'.repeat(5_000)}`, 1_000).length).toBeGreaterThan(900)
})
