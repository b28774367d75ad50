const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** `2026-11-23` → `23 Nov` */
export function dateShown(localDate: string): string {
  const [, month = 1, day] = localDate.split('-').map(Number)
  return `${day} ${MONTHS[month - 1]}`
}
