import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { shippedNotebook } from '../../notebook.ts'
import { otherChapters } from './worlds.ts'

const FOLDER = new URL('../../../src/core/search/', import.meta.url)

test('the code knows no service: what it finds it has from the notes and the glossary', () => {
  const services = [...shippedNotebook.sections, ...otherChapters.sections]
    .filter((section) => section.depth === 1 && /[A-Z]/.test(section.title))
    .flatMap((section) => [
      section.title,
      ...section.title.split(' ').filter((word) => /^[A-Z]{3,}$|[a-z][A-Z]/.test(word)),
    ])
  for (const file of readdirSync(FOLDER)) {
    const source = readFileSync(new URL(file, FOLDER), 'utf8')
    const known = services.filter((name) => new RegExp(`\\b${name.replace(/[^\w ]/g, '.')}\\b`, 'i').test(source))
    expect([file, known]).toEqual([file, []])
  }
})
