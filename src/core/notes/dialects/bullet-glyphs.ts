/** Signs that stand where Markdown has `-`. */
const DOTS = /^([ \t]*)[•◦▪▫▸‣∙●ㆍ·・–—−⦁⁃][ \t]*(?=\S)/u
/** Signs that open a line of their own and say something: they stay. */
const SIGNS = new RegExp(
  String.raw`^([ \t]*)(?=(?:${[
    '[○■□◆◇▶▷►➜➤→⇒⇨➔➙➢➣➥※★☆✓✔✅❌☐☑☒✗✘☞☛▣▤◎◉◈❖✦✧✱◁◀▲△▼▽♠♥♣♡♧♤¶]',
    '(?:👉|🔹|🔸|🔵|🔴|🟢|🟡|🟠|🟣|⚫|⚪)',
    '[①-⑳㉑-㉟㊱-㊿⑴-⒇ⓐ-ⓩ❶-❿➀-➓㉠-㉻㈀-㈛]',
    '[가나다라마바사아자차카타파하ㄱ-ㅎ][.)](?=[ \\t])',
    String.raw`[Ⅰ-Ⅻⅰ-ⅻ][.)]?(?=[ \t])`,
    String.raw`(?:i{2,3}|iv|vi{0,3}|ix)[.)](?=[ \t])`,
    String.raw`[a-h][.)](?=[ \t])`,
    String.raw`[i-z]\)(?=[ \t])`,
    String.raw`\((?:\d{1,2}|[가나다라마바사아자차카타파하](?=\)[ \t]))\)`,
    String.raw`[<[]\d{1,2}[>\]](?=[ \t])`,
    String.raw`\d{1,2}(?:[-.]\d{1,2})+[.)](?=[ \t])`,
    String.raw`\d\uFE0F?\u20E3`,
    String.raw`(?:->|=>|>>)(?=[ \t])`,
  ].join('|')})\uFE0F?[ \t]*\S)`,
  'u',
)
/** Lists of whoever leaves out the space: `-항목`, `1.항목`. Letters of another script may be an option or a version. */
const TIGHT = /^([ \t]*)(-|\d{1,2}[.)])(?=[가-힣])/

/** Lines that open with a sign are items, though no empty line and no `-` says so. */
export function bulletGlyph(line: string): string {
  if (/^[ \t]*[\x21-\x27*+\x2C./:;?@A-Z\\^_`{|}~]/.test(line)) return line
  return spaced(line).replace(TIGHT, '$1$2 ').replace(DOTS, '$1- ').replace(SIGNS, '$1- ')
}

/** Wide blanks before a sign are an indent. */
function spaced(line: string): string {
  return line.replace(/^[ \t]*[\u3000\u00A0][ \t\u3000\u00A0]*(?=(?:[-•◦▪▫▸‣∙●ㆍ·・–—])[ \t])/u, (blank) =>
    blank.replaceAll('\u3000', '  ').replaceAll('\u00A0', ' '),
  )
}
