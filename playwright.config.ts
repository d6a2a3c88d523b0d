import { defineConfig } from '@playwright/test'

/** Chromium as `scripts/system.ts` found or installed it. */
const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium'

const chromiumArguments = [
  // Chromium's own sandbox does not start for root, as in containers and CI.
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

export default defineConfig({
  testDir: 'tests/browser',
  outputDir: 'test-results',
  // Every test has a server and a plan of its own, so they never meet.
  fullyParallel: true,
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list']],
  // A test that passes only the second time is listed as flaky at the end, with what it showed the first time: its race
  // is to be found. One in some five hundred does, and must not hide whether the others pass.
  retries: 1,
  forbidOnly: true,
  projects: [
    { name: 'product', testIgnore: 'gallery/**' },
    {
      name: 'gallery',
      testMatch: 'gallery/**/*.test.ts',
      // Sections are large, and axe goes through all of one and the pages within it, twice.
      timeout: 120_000,
      use: {
        // Letters are drawn where the layout puts them, and not where this machine's hints would have them.
        launchOptions: { executablePath, args: [...chromiumArguments, '--font-render-hinting=none'] },
      },
    },
  ],
  snapshotPathTemplate: '{testDir}/{testFileDir}/pictures/{arg}{ext}',
  use: {
    locale: 'nb-NO',
    timezoneId: 'Europe/Oslo',
    viewport: { width: 1280, height: 900 },
    // A recording makes every test a quarter slower: TRACE=1 asks for one of each that fails.
    trace: process.env['TRACE'] === undefined ? 'off' : 'retain-on-failure',
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath,
      args: chromiumArguments,
    },
  },
})
