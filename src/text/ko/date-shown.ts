/** `2026-11-23` → `11월 23일` */
export function dateShown(localDate: string): string {
  const [, month, day] = localDate.split('-').map(Number)
  return `${month}월 ${day}일`
}
