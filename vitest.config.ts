import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    projects: [
      { extends: true, test: { name: 'scripts', include: ['scripts/**/*.test.ts'] } },
      { extends: true, test: { name: 'plan-model', include: ['packages/plan-model/src/**/*.test.ts'] } },
      {
        extends: true,
        test: {
          name: 'ui',
          include: ['packages/ui/{src,gallery}/**/*.test.{ts,tsx}', 'apps/web/src/**/*.test.{ts,tsx}'],
        },
      },
      { extends: true, test: { name: 'server', include: ['apps/sync-server/src/**/*.test.ts'], testTimeout: 30_000 } },
    ],
  },
})
