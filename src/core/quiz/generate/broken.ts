/** Half a sentence, a bare word, a heading's words, a ranking, or several labels in one. */
const BROKEN =
  /^\S+$|(?:^|\s)•\s|^(?:[Aa]n? )?[Ee]xamples?\s|^(?:[Aa]nother|[Aa] few)\s|\b(?:he|she|him|his|hers?)\b|[가-힣)] \+ [가-힣]|^[Aa]n? (?:acronym|abbreviation)\b|\b(?:to|of|the|and|or|for|with|by|an?|used|is|are|in|on|from|as)$|^[\w-]+ ?= ?["']|^(?:[가-힣]+ ){1,3}[A-Za-z][\w -]*$|\s--?[A-Za-z0-9]+\s.*\s--?[A-Za-z0-9]+(?=\s|$)|[>→].+[>→]|(?:차이점?|비교|관련|필요성|가능성|이유|문제점)$|(?<![는은한할된될인](?: (?:한 가지|여러|일련의))? )(?:과정|방법)[.]?$|(?:[을를기] 위한|[가-힣] 때 .*) 방법[.]?$|^(?:is|are|was|were|은|는|이|가|을|를|의|에서는?|에게는?|에는|으로는?|과는|와는|까지|부터)\s|^[,.;:)]|[.] [^.:：]{1,30} ?[:：] |^[-=]+>|^(?:of|and|or|than|ex) |\p{L}[:：] .*\p{L}[:：] |(?:\n|\s\/)\s*[^\s:：][^:：\n]{0,30}\s?[:：]\s/u

/** Says it by what another is not: whatever else differs from that one fits as well. */
const CONTRAST =
  /^\S+(?:과|와)(?:는|도)? (?:다르게|달리|다른|반대로)(?=[\s,])|^(?:unlike|as opposed to|in contrast)\b/iu

/** What a page is about, not what a thing is. */
const HEADING = /\b(?:overview|introduction|functionality|walkthrough|fundamentals|basics|cheat ?sheet|guide)\b/iu
const HEADING_WORDS = 8

/** Words that say nothing of a thing by themselves, or belong to something else. */
export function isBroken(words: string): boolean {
  return BROKEN.test(words) || CONTRAST.test(words) || isTitle(words) || isBareList(words) || isUnclosed(words)
}

/** `Overview and Functionality`, `A High-Level Look for Architects`: capitals as a heading has them, and no verb. */
function isTitle(words: string): boolean {
  if (/[.;:,]/.test(words) || /[가-힣]/.test(words)) return false
  const all = words.split(/\s+/)
  if (HEADING.test(words) && all.length <= HEADING_WORDS) return true
  const long = all.filter((one) => one.length > 3)
  return all.length >= 3 && long.length >= 2 && long.every((one) => /^[A-Z]/.test(one))
}

const FEWEST_LISTED = 3
const LONGEST_LISTED = 2
const MANY_LISTED = 6
const LONGEST_OF_MANY = 5

/** `Red, Blue, Dark Green`: names of others, of which each is the like. */
function isBareList(words: string): boolean {
  const parts = words.replace(/[.]$/, '').split(/,\s*(?:and |or |및 )?|\s+\/\s+/)
  const most = parts.length >= MANY_LISTED ? LONGEST_OF_MANY : LONGEST_LISTED
  return parts.length >= FEWEST_LISTED && parts.every((one) => one.trim().split(/\s+/).length <= most)
}

/** A bold name that the next line goes on with, or that name by itself in a line of its own. */
function isUnclosed(words: string): boolean {
  if ((words.match(/\*\*/g) ?? []).length % 2 === 1) return true
  const [, ...rest] = words.split('\n')
  return rest.some((line) => /^\s*(?:[A-Z][\w-]*\s*){1,4}$/.test(line))
}
