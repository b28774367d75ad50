// Moves this process's own clock by CLOCK_AHEAD_MS: loaded before anything else, in test workers and in the processes that
// tests start. Plain JavaScript, since a test may start an older Node as well.
const aheadMs = Number(process.env.CLOCK_AHEAD_MS ?? 0)
const System = globalThis.Date

if (aheadMs !== 0 && !System.shifted) {
  const now = () => System.now() + aheadMs
  globalThis.Date = new Proxy(System, {
    apply: () => new System(now()).toString(),
    construct: (target, values, made) => Reflect.construct(target, values.length === 0 ? [now()] : values, made),
    get: (target, key) => (key === 'now' ? now : key === 'shifted' ? true : Reflect.get(target, key)),
  })
}
