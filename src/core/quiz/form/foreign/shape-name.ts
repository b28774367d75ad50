import type { ForeignItem } from './item.ts'

const CHOICES = { circled: '①', latin: 'A.', digits: '1)', syllables: '가.', jamo: 'ㄱ.', boxes: '-' } as const

/** How its questions look, as an author recognises them: `Q1. ①`. */
export function nameOfShape({ segment, group }: ForeignItem): string {
  const stem = segment.opener?.sample ?? ''
  const ticked = group?.choices.some((choice) => choice.checked !== undefined)
  const choices = group ? (ticked ? '- [x]' : CHOICES[group.alphabet]) : '____'
  return `${stem.replace(/\s*(?:of|\/)\s*\d+/, '').replace(/\d+(?!.*\d)/, '1')} ${choices}`.trim()
}
