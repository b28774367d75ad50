/** `21:30` as one says it: `오후 9시 30분`. */
export function spokenTime(time: string): string {
  const [hour = 0, minute = 0] = time.split(':').map(Number)
  const part = hour < 12 ? '오전' : hour === 12 ? '낮' : '오후'
  return `${part} ${hour > 12 ? hour - 12 : hour}시${minute === 0 ? '' : ` ${minute}분`}`
}
