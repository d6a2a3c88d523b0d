/** What runs in the measured page, before anything of its own, and what it has seen. */
import type { Page } from '@playwright/test'

export interface Seen {
  /** Milliseconds from the start of the navigation to the largest contentful paint, and what was painted. */
  readonly lcp: number
  readonly lcpElement: string
  /** Sum of layout shifts without recent input. */
  readonly cls: number
  /** Milliseconds until the watched element was on screen and the page answered. */
  readonly usable: number
  /** Milliseconds from each key to the paint that followed. */
  readonly keys: readonly number[]
  /** Milliseconds of every frame between two drawings, while frames were counted. */
  readonly frames: readonly number[]
  /** Milliseconds of every long animation frame (over 50 ms). */
  readonly longFrames: readonly number[]
}

/**
 * A string, because it is evaluated in the page. A key's time runs from the event's own time stamp (when the browser
 * got the key) to a task after the next drawing: the drawing itself is in it.
 */
export const PROBE = `(() => {
  const seen = { lcp: 0, lcpElement: '', cls: 0, usable: 0, keys: [], frames: [], longFrames: [] }
  const observe = (type, take) => {
    try { new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true }) } catch {}
  }
  observe('largest-contentful-paint', (entry) => {
    seen.lcp = entry.startTime
    seen.lcpElement = entry.element === null ? '' : (entry.element.tagName.toLowerCase() + '.' + entry.element.className + ' ' + entry.element.textContent.slice(0, 40))
  })
  observe('layout-shift', (entry) => { if (!entry.hadRecentInput) seen.cls += entry.value })
  observe('long-animation-frame', (entry) => seen.longFrames.push(entry.duration))
  const afterDrawing = (then) => requestAnimationFrame(() => {
    const channel = new MessageChannel()
    channel.port1.onmessage = () => then(performance.now())
    channel.port2.postMessage(null)
  })
  addEventListener('keydown', (event) => {
    const from = event.timeStamp
    afterDrawing((at) => seen.keys.push(at - from))
  }, true)
  const probe = {
    seen,
    watch(selector) {
      const look = () => {
        if (document.querySelector(selector) === null) return false
        afterDrawing((at) => { seen.usable = at })
        return true
      }
      if (look()) return
      const observer = new MutationObserver(() => { if (look()) observer.disconnect() })
      observer.observe(document, { childList: true, subtree: true })
    },
    clear() { seen.keys.length = 0; seen.frames.length = 0; seen.longFrames.length = 0 },
    countFrames() {
      let last = performance.now()
      let isCounting = true
      const next = (now) => { if (!isCounting) return; seen.frames.push(now - last); last = now; requestAnimationFrame(next) }
      requestAnimationFrame((now) => { last = now; requestAnimationFrame(next) })
      probe.stopFrames = () => { isCounting = false }
    },
    stopFrames() {},
  }
  window.ansvarsgruppeProbe = probe
})()`

interface Probe {
  readonly seen: Seen
  clear(): void
  countFrames(): void
  stopFrames(): void
}

declare global {
  // oxlint-disable-next-line no-var -- how TypeScript knows a property of the page's global
  var ansvarsgruppeProbe: Probe
}

/** The page opened next in this tab says when an element that matches is on screen. */
export async function watchFor(page: Page, selector: string): Promise<void> {
  await page.addInitScript(`window.ansvarsgruppeProbe?.watch(${JSON.stringify(selector)})`)
}

export function seenBy(page: Page): Promise<Seen> {
  return page.evaluate(() => ({ ...globalThis.ansvarsgruppeProbe.seen }))
}

export function forgetSeen(page: Page): Promise<void> {
  return page.evaluate(() => globalThis.ansvarsgruppeProbe.clear())
}
