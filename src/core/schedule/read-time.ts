import { foldText } from '../language/fold.ts'

/** Words that say which part of the day is meant, with its first and last hour; 밤 goes over midnight. */
const PARTS: Readonly<Record<string, readonly [number, number]>> = {
  오전: [0, 11],
  오후: [12, 23],
  새벽: [0, 6],
  아침: [5, 11],
  점심: [11, 14],
  낮: [11, 16],
  저녁: [17, 23],
  밤: [18, 4],
  am: [0, 11],
  pm: [12, 23],
}
const WHOLE: Readonly<Record<string, string>> = { 정오: '12:00', noon: '12:00', 자정: '00:00', midnight: '00:00' }
const COUNTED = ['한', '두', '세', '네', '다섯', '여섯', '일곱', '여덟', '아홉', '열', '열한', '열두']

const PART = Object.keys(PARTS).join('|')
/** `오후 9시 30분`, `저녁 일곱 시 반`, `21:30`, `930 pm`, with no spaces left but those between digits. */
const TIME = new RegExp(
  `^(?<before>${PART})?` +
    `(?:(?<hour>\\d{1,2})|(?<counted>${COUNTED.toReversed().join('|')})(?=시))` +
    `(?:[:. ]?(?<clock>\\d\\d)|시(?:(?<minute>\\d{1,2})분|(?<short>\\d\\d)|(?<half>반))?)?` +
    `(?<after>${PART})?$`,
)

/** A suggestion by its label: `09:00 (오전 9시)`. Some clients send that instead of its value. */
const OWN_LABEL = /^(?<time>\d\d:\d\d)\(.*\)$/

/**
 * The times of day that may be meant, as `21:30`: one where it is clear, two where the half of the day is missing (`9시`),
 * none for what is no time. `9:00` is the 24-hour clock's.
 */
export function readTimes(typed: string): readonly string[] {
  const text = foldText(typed)
    .replaceAll(/([ap])\.\s?m\.?/g, '$1m')
    .replaceAll(/(?<!\d)\s+|\s+(?!\d)/g, '')
    .replace(/o['’]?clock/, '시')
    .replace(/정각|(?:쯤|경)?에$|(?:쯤|경)$/g, '')
    .replace(OWN_LABEL, '$<time>')
  const whole = Object.hasOwn(WHOLE, text) ? WHOLE[text] : undefined
  if (whole !== undefined) return [whole]
  const read = TIME.exec(text)?.groups
  if (!read) return []
  const minute = Number(read.clock ?? read.minute ?? read.short ?? (read.half ? 30 : 0))
  if (minute > 59) return []
  const spans = [read.before, read.after].map((word) => PARTS[word ?? '']).filter((span) => span !== undefined)
  const onClock = spans.length === 0 && (read.clock !== undefined || read.hour?.startsWith('0') === true)
  const hour = read.hour === undefined ? COUNTED.indexOf(read.counted ?? '') + 1 : Number(read.hour)
  return (onClock ? [hour] : bothHalves(hour))
    .filter((one) => one < 24 && spans.every((span) => within(one, span)))
    .map((one) => `${twoDigits(one)}:${twoDigits(minute)}`)
}

/** An hour on a dial is one of the morning or of the afternoon. */
function bothHalves(hour: number): readonly number[] {
  return hour === 0 || hour > 12 ? [hour] : [hour % 12, (hour % 12) + 12]
}

function within(hour: number, [first, last]: readonly [number, number]): boolean {
  return first <= last ? hour >= first && hour <= last : hour >= first || hour <= last
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0')
}
