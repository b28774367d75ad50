import type { FormFault } from '../rest/api-error.ts'

export type Path = readonly (string | number)[]
export type Fields = Readonly<Record<string, unknown>>

export interface TextRule {
  readonly min?: number
  readonly max: number
  readonly required?: boolean
}

export interface NumberRule {
  readonly min?: number
  readonly max?: number
  readonly required?: boolean
  readonly whole?: boolean
}

/** Collects what is wrong with a request, in Discord's words, and reads on, so that one answer names every fault. */
export class Checker {
  readonly faults: FormFault[] = []

  fault(path: Path, code: string, message: string): void {
    this.faults.push({ path, code, message })
  }

  /** The fields of an object; undefined, with a fault, for anything else. */
  object(value: unknown, path: Path): Fields | undefined {
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Fields
    this.fault(path, 'MODEL_TYPE_CONVERT', 'Only dictionaries may be used in a ModelType')
    return undefined
  }

  /** The items of a list within its lengths; null and missing are an empty one where it isn't required. */
  list(value: unknown, path: Path, rule: { min?: number; max: number; required?: boolean }): readonly unknown[] {
    if (value === undefined || value === null) {
      if (rule.required) this.fault(path, 'BASE_TYPE_REQUIRED', 'This field is required')
      return []
    }
    if (!Array.isArray(value)) {
      this.fault(path, 'LIST_TYPE_CONVERT', 'Only iterables may be used in a ListType')
      return []
    }
    const { min = 0, max } = rule
    if (value.length > max || value.length < min) {
      this.fault(path, 'BASE_TYPE_BAD_LENGTH', `Must be between ${min} and ${max} in length.`)
    }
    return value
  }

  /** The text; lengths are counted by code point, as "Must be N or fewer in length" is told to authors. */
  text(value: unknown, path: Path, rule: TextRule): string | undefined {
    if (value === undefined || value === null || value === '') {
      if (rule.required) this.fault(path, 'BASE_TYPE_REQUIRED', 'This field is required')
      return undefined
    }
    if (typeof value !== 'string') {
      this.fault(path, 'STRING_TYPE_CONVERT', 'Could not interpret this value as string.')
      return undefined
    }
    const length = [...value].length
    const { min = 0, max } = rule
    if (length > max && min === 0) {
      this.fault(path, 'BASE_TYPE_MAX_LENGTH', `Must be ${max} or fewer in length.`)
    } else if (length > max || length < min) {
      this.fault(path, 'BASE_TYPE_BAD_LENGTH', `Must be between ${min} and ${max} in length.`)
    }
    return value
  }

  number(value: unknown, path: Path, rule: NumberRule): number | undefined {
    if (value === undefined || value === null) {
      if (rule.required) this.fault(path, 'BASE_TYPE_REQUIRED', 'This field is required')
      return undefined
    }
    if (typeof value !== 'number' || !Number.isFinite(value) || (rule.whole && !Number.isInteger(value))) {
      this.fault(path, 'NUMBER_TYPE_COERCE', `Value "${String(value)}" is not ${rule.whole ? 'int' : 'number'}.`)
      return undefined
    }
    if (rule.min !== undefined && value < rule.min) {
      this.fault(path, 'NUMBER_TYPE_MIN', `int value should be greater than or equal to ${rule.min}.`)
    }
    if (rule.max !== undefined && value > rule.max) {
      this.fault(path, 'NUMBER_TYPE_MAX', `int value should be less than or equal to ${rule.max}.`)
    }
    return value
  }

  bool(value: unknown, path: Path): void {
    if (value === undefined || value === null || typeof value === 'boolean') return
    this.fault(path, 'BOOLEAN_TYPE_CONVERT', 'Must be either true or false.')
  }

  oneOf<Value>(value: unknown, path: Path, allowed: readonly Value[]): Value | undefined {
    const found = allowed.find((one) => one === value)
    if (found !== undefined) return found
    this.fault(path, 'BASE_TYPE_CHOICES', `Value must be one of {${allowed.join(', ')}}.`)
    return undefined
  }

  url(value: unknown, path: Path, schemes: readonly string[], max = 2048): void {
    const text = this.text(value, path, { max })
    if (text === undefined) return
    const scheme = /^([a-z]+):\/\//i.exec(text)?.[1]?.toLowerCase()
    if (scheme === undefined || !schemes.includes(scheme)) {
      this.fault(
        path,
        'URL_TYPE_INVALID_SCHEME',
        `Scheme "${scheme ?? ''}" is not supported. Scheme must be one of ${schemes.join(', ')}.`,
      )
    } else if (scheme !== 'attachment' && !URL.canParse(text)) {
      this.fault(path, 'URL_TYPE_INVALID_URL', 'Not a well formed URL.')
    }
  }
}
