import type { AttributeType } from '../../core/facts/types.ts'
import type { Amount } from '../../core/facts/values/amount.ts'

const UNITS: Readonly<Record<string, string>> = {
  us: '마이크로초',
  ms: '밀리초',
  s: '초',
  min: '분',
  h: '시간',
  d: '일',
}

const LARGER: Partial<Record<AttributeType, string>> = { duration: '길어요', count: '많아요' }

/** Made once: `toLocaleString` makes a new one at every call, for half of a card's time. */
const NUMBERS = new Intl.NumberFormat('ko-KR')

function withUnit({ number, unit }: Amount, counter: string): string {
  const count = NUMBERS.format(number)
  if (unit === undefined) return `${count}${counter}`
  return UNITS[unit] ? `${count}${UNITS[unit]}` : `${count}\u00A0${unit}`
}

/** Facts, cards and comparisons. */
export const facts = {
  yes: '예',
  no: '아니요',
  amount: (amount: Amount, counter: string): string => {
    const text = withUnit(amount, counter)
    switch (amount.bound) {
      case 'exactly':
        return text
      case 'atMost':
        return `최대 ${text}`
      case 'atLeast':
        return `최소 ${text}`
      case 'below':
        return `${text} 미만`
      case 'within':
        return `${text} 이내`
      case 'about':
        return `약 ${text}`
      case 'several':
        return `여러 ${counter || '개'}`
      case 'order':
        return `${UNITS[amount.unit ?? ''] ?? amount.unit} 단위`
    }
  },
  missing: '노트에 없음',
  unnamed: '이 말로 적은 곳 없음',
  blank: '표에서 비어 있음',
  missingHere: (below: readonly string[]) =>
    `이 절에 없음 · 아래 ${below.map((one) => `「${one}」`).join(', ')}에 있음`,
  missingBut: (names: readonly string[]) => `${names.join(', ')}에 있음`,
  inRow: (row: string) => `「${row}」 줄에 함께 있음`,
  inherited: (whole: string) => `${whole}에서 이어받음`,
  same: '같음',
  larger: (name: string, type: AttributeType) => `${name} 쪽이 더 ${LARGER[type] ?? '커요'}`,
  only: (names: readonly string[]) => `${names.join(', ')}만`,
  common: (items: readonly string[]) => `공통: ${items.join(', ')}`,
  more: (count: number) => `외 ${count}개`,
}
