/** A question that is not asked any more; with a file, only as it stands in that one. */
export interface Retired {
  readonly id: string
  readonly file?: string
}

export function isRetired(id: string, file: string, retired: readonly Retired[]): boolean {
  return retired.some((one) => one.id === id && (one.file === undefined || one.file === file))
}
