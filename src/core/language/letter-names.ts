/** Abbreviations read out in Hangul: `에이피아이` → `api`, `에스큐엘` → `sql`. */
const NAMES: Readonly<Record<string, string>> = {
  에이: 'a',
  비: 'b',
  씨: 'c',
  시: 'c',
  디: 'd',
  이: 'e',
  에프: 'f',
  지: 'g',
  쥐: 'g',
  에이치: 'h',
  에이취: 'h',
  아이: 'i',
  제이: 'j',
  케이: 'k',
  엘: 'l',
  엠: 'm',
  앰: 'm',
  엔: 'n',
  오: 'o',
  피: 'p',
  큐: 'q',
  알: 'r',
  아르: 'r',
  에스: 's',
  티: 't',
  유: 'u',
  브이: 'v',
  더블유: 'w',
  엑스: 'x',
  와이: 'y',
  제트: 'z',
  원: '1',
  투: '2',
  쓰리: '3',
  포: '4',
}

/** The readings of a word that is letter names and nothing else, at least two of them; `에이피아이` has `api` and `apii`-like others. */
export function lettersOf(word: string): string[] {
  if (word.length > 20 || !/^[가-힣]+$/.test(word)) return []
  const ways: string[][] = Array.from({ length: word.length + 1 }, () => [])
  ways[0] = ['']
  for (let at = 0; at < word.length; at++) {
    for (let length = 1; length <= 3 && at + length <= word.length; length++) {
      const letter = NAMES[word.slice(at, at + length)]
      if (letter === undefined) continue
      for (const way of ways[at] ?? []) if ((ways[at + length]?.length ?? 0) < 8) ways[at + length]?.push(way + letter)
    }
  }
  return (ways[word.length] ?? []).filter((letters) => letters.length > 1)
}
