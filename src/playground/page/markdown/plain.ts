/** As the page knows them; undefined for what it does not. */
interface Known {
  member(id: string): string | undefined
  role(id: string): { readonly name: string } | undefined
  channel(id: string): string | undefined
}

const LONGEST = 120

/** One line of a message, without marks: what it is a reply to. Mentions by their names, as members read them. */
export function plainLine(markdown: string, names: Known): string {
  return markdown
    .replaceAll(/<@&(\d+)>/g, (whole, id: string) => `@${names.role(id)?.name ?? whole}`)
    .replaceAll(/<@!?(\d+)>/g, (whole, id: string) => `@${names.member(id) ?? whole}`)
    .replaceAll(/<#(\d+)>/g, (whole, id: string) => `#${names.channel(id) ?? whole}`)
    .replaceAll(/(?: · )?<t:-?\d+(?::\w)?>/g, '')
    .replaceAll(/<\/([^:>]+):\d+>/g, '/$1')
    .replaceAll(/[*_~`|>\\]|^#+ /gm, '')
    .slice(0, LONGEST)
}
