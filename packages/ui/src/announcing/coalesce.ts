/** Said together: each sentence once, in the order they came. */
export function coalesce(messages: readonly string[]): string {
  return [...new Set(messages.map((message) => message.trim()))].filter((message) => message !== '').join(' ')
}
