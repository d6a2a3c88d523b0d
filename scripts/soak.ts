/** `npm run soak -- [minutes]`: whether the server keeps what it should not. What it is given goes on to `bench/soak/main.ts`. */
import { join } from 'node:path'
import { root, run } from './run.ts'

process.exit((await run(process.execPath, [join(root, 'bench/soak/main.ts'), ...process.argv.slice(2)])) ? 0 : 1)
