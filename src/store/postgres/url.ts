export function isPostgresUrl(where: string): boolean {
  return /^postgres(?:ql)?:\/\//i.test(where)
}

/** For sentences: without the name and the password in it. */
export function shownUrl(url: string): string {
  if (!URL.canParse(url)) return 'DATABASE_URL'
  const { host, pathname } = new URL(url)
  return `postgres://${host}${pathname}`
}
