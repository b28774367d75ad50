import { UserError } from './errors.ts'
import { inTime } from './in-time.ts'

/** The value, or `late` where the store is slow, or the notes that it needs are still being read: a form waits for neither. */
export async function beforeForm<T, Late = T>(value: Promise<T>, ms: number, late: Late): Promise<T | Late> {
  try {
    return await inTime(value, ms, late)
  } catch (error) {
    if (error instanceof UserError && error.code === 'stillReading') return late
    throw error
  }
}
