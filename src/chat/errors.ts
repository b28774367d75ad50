import type { Text } from '../text/text.ts'

type Errors = Text['errors']
export type UserErrorCode = keyof Errors

/**
 * What a member can get wrong or meet: told in a sentence of their language, never logged as a failure. The sentences
 * are `errors` of `src/text`; a code without one does not compile.
 */
export class UserError<Code extends UserErrorCode = UserErrorCode> extends Error {
  readonly code: Code
  readonly details: Parameters<Errors[Code]>

  constructor(code: Code, ...details: Parameters<Errors[Code]>) {
    super(code)
    this.name = 'UserError'
    this.code = code
    this.details = details
  }

  sentence(text: Text): string {
    const say = text.errors[this.code] as (...details: Parameters<Errors[Code]>) => string
    return say(...this.details)
  }
}
