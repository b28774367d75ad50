import type { Attribute, AttributeGroup } from '../types.ts'
import { ATTRIBUTE_GROUPS } from '../types.ts'

/** Where an attribute stands for people who decide: when to choose which, numbers and limits, then the rest. */
export function groupOf({ group, type }: Attribute): AttributeGroup {
  if (group) return group
  return type === 'text' || type === 'list' || type === 'yesno' ? 'rest' : 'numbers'
}

/** For sorting: groups in their order, and what one column alone has by its column. */
export function rankOf(attribute: Attribute): number {
  return ATTRIBUTE_GROUPS.indexOf(groupOf(attribute))
}

/** Also what no longer fits, and what one side alone has: numbers first, each group as it came. */
export function inGroups<T>(items: readonly T[], attributeOf: (item: T) => Attribute | undefined): readonly T[] {
  const rank = (item: T) => {
    const attribute = attributeOf(item)
    return attribute ? rankOf(attribute) : ATTRIBUTE_GROUPS.length
  }
  return items.toSorted((a, b) => rank(a) - rank(b))
}

/** The attribute that tells when to choose one of several. */
export const CHOOSE = 'choose'
