/** A setting that only Discord, or nobody, can tell to be wrong; starting again mends nothing. */
export class SettingError extends Error {}
