/** Initials are terms of their own: nobody wrote them. */
export function acronymTerm(letters: string): string {
  return `@${letters}`
}
