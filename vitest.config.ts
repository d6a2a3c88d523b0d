import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    // As many as there are processors: half of the time is waiting, for timers, disks and other processes.
    maxWorkers: '100%',
    projects: [
      { extends: true, test: { name: 'scripts', include: ['scripts/**/*.test.ts'] } },
      {
        extends: true,
        // The guard's bounds are tried at their limits, and by many random edits: work for a processor that others may be using.
        test: { name: 'plan-model', include: ['packages/plan-model/src/**/*.test.ts'], testTimeout: 30_000 },
      },
      {
        extends: true,
        test: {
          name: 'ui',
          include: ['packages/ui/{src,gallery}/**/*.test.{ts,tsx}', 'apps/web/src/**/*.test.{ts,tsx}'],
        },
      },
      {
        extends: true,
        // A whole server with the demo is started in hooks: seconds, on a machine that does other things, too.
        test: {
          name: 'server',
          include: ['apps/sync-server/src/**/*.test.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
})
