/** Asks before the page is closed while changes wait. It listens only then: a page that always does is never cached. */
export class LeaveGuard {
  #isArmed = false

  arm(armed: boolean): void {
    if (armed === this.#isArmed || typeof addEventListener !== 'function') return
    this.#isArmed = armed
    if (armed) addEventListener('beforeunload', askFirst)
    else removeEventListener('beforeunload', askFirst)
  }
}

function askFirst(event: Event): void {
  event.preventDefault()
}
