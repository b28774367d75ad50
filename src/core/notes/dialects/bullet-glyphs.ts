/** Signs that stand where Markdown has `-`. */
const DOTS = /^([ \t]*)[•◦▪▫▸‣∙●ㆍ·・–—−][ \t]*(?=\S)/u
/** Signs that open a line of their own and say something: they stay. */
const SIGNS =
  /^([ \t]*)(?=(?:[○■□◆◇▶▷►➜➤→⇒※★☆✓✔✅❌☑]|[①-⑳]|[가나다라마바사아자차카타파하][.)](?=[ \t])|\(\d{1,2}\)|[a-z]\)(?=[ \t]))\uFE0F?[ \t]*\S)/u

/** Lines that open with a sign are items, though no empty line and no `-` says so. */
export function bulletGlyph(line: string): string {
  if (/^[ \t]*[\x21-\x27\x2A-\x60\x7B-\x7E]/.test(line)) return line
  return line.replace(DOTS, '$1- ').replace(SIGNS, '$1- ')
}
