import { dateShown } from './date-shown.ts'

interface Range {
  readonly from: string
  readonly to: string
  readonly name?: string
}

const range = ({ from, to }: Range) => {
  const year = (date: string) => `${date.slice(0, 4)}년 ${dateShown(date)}`
  return from === to ? year(from) : `${year(from)}~${from.slice(0, 4) === to.slice(0, 4) ? dateShown(to) : year(to)}`
}

/** Dates on which nothing is posted. */
export const daysOff = {
  skip: { name: '쉬는날', description: '문제를 올리지 않을 날이나 기간을 정해요. 비워 두면 정한 날을 보여 줘요' },
  dates: { name: '날짜', description: '예: 12월 24일, 2026-12-24~2027-01-02, 내일' },
  remove: { name: '취소', description: '그 날짜에 다시 문제를 올릴까요?' },
  holidays: { name: '공휴일', description: '나라의 공휴일에는 문제를 올리지 않아요' },
  country: { name: '나라', description: '어느 나라의 공휴일인가요? 그만두려면 「없음」' },
  none: '없음',
  field: '쉬는 날',
  range,
  line: (off: Range) => (off.name ? `${range(off)} ${off.name}` : range(off)),
  more: (count: number) => `외 ${count}번`,
  noDays: '쉬는 날이 없어요.',
  added: (off: Range, days: number) => `${range(off)}${days > 1 ? ` (${days}일)` : ''}에는 문제를 올리지 않아요.`,
  removed: (off: Range) => `${range(off)}에는 다시 문제를 올려요.`,
  unbroken: '쉬는 날은 아무의 연속도 끊지 않아요.',
  postedAlready: '오늘의 문제는 이미 올라가 있어서 그대로 마감까지 열려 있어요.',
  holidaysOn: (country: string, count: number) =>
    `${country}의 공휴일에는 문제를 올리지 않아요. 앞으로 ${count}번 쉬고, 해마다 이어서 채워요.`,
  holidaysOff: '이제 공휴일에도 문제를 올려요. 직접 정한 쉬는 날은 그대로예요.',
}
