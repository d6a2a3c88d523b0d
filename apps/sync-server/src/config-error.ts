/** The configuration contradicts itself or the data folder: the server does not start, and this sentence says why. */
export class ConfigError extends Error {}
