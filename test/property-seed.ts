import fc from 'fast-check'

/**
 * Where properties look: the same place in every run, so that a change lands or fails by itself and not by luck. `FC_SEED`
 * (a number, or `random`) looks elsewhere; what it finds becomes an example of its property.
 */
const SEED = 20_261_129

const asked = process.env.FC_SEED
if (asked !== 'random') fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(asked ?? SEED) })
