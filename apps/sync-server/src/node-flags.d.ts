/**
 * How Node is started for the server.
 *
 * The young generation of V8's memory is bounded to three times 8 MiB. Left alone it grows to 50 MB and stays there: what
 * a server makes is either gone with the next turn or there for hours, and 5,000 idle connections would be charged
 * another 4 KB each for it.
 */
export declare const NODE_FLAGS: readonly string[]
