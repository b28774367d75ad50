/**
 * How often a property is tried. Every run tries the same places (`property-seed.ts`), so few of them are enough each time;
 * `FC_RUNS` tries so many times more, best together with `FC_SEED=random`.
 */
export function often(count: number): number {
  return count * Number(process.env.FC_RUNS ?? 1)
}
