/** What joins several things in one heading. */
const JOINT = /[&,/·+]|\s(?:and|or|vs\.?|versus)\s|\p{L}(?:와|과)\s/iu
/** Another name of the one thing. */
const IN_BRACKETS = /\([^()]*\)/g

/** Whether a heading names several things. */
export function isJoint(title: string): boolean {
  return JOINT.test(title.replace(IN_BRACKETS, ''))
}
