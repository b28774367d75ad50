/** The members of a union that bear a code, whether they bear it alone or with others. */
type Coded<Union extends { readonly code: string }, Code extends Union['code']> = Union extends {
  readonly code: infer Own
}
  ? Code extends Own
    ? Omit<Union, 'code'> & { readonly code: Code }
    : never
  : never

/** A sentence for every code of a union: one that a language lacks does not compile. */
export type SentencesByCode<Union extends { readonly code: string }, More extends readonly unknown[] = []> = {
  readonly [Code in Union['code']]: (value: Coded<Union, Code>, ...more: More) => string
}

export function sentenceOf<Union extends { readonly code: string }, More extends readonly unknown[] = []>(
  sentences: SentencesByCode<Union, More>,
  value: Union,
  ...more: More
): string {
  // The record's type pairs every code with its own member; the compiler cannot follow that through a look-up.
  const sentence = sentences[value.code as Union['code']] as unknown as (value: Union, ...more: More) => string
  return sentence(value, ...more)
}
