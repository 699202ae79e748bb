import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const PACKAGE = '@duckdb/node-api@1.5.6-r.1'

/** What is used of DuckDB: statements, and rows as arrays. */
export interface DuckDb {
  run(sql: string): Promise<unknown>
  rows(sql: string): Promise<readonly (readonly unknown[])[]>
  close(): void
}

/**
 * A DuckDB in memory. It is installed beside the project when it is first needed: in package.json it
 * would break `npm ci` on machines whose registry lacks its other platforms.
 */
export async function openDuckDb(): Promise<DuckDb> {
  const folder = join(tmpdir(), `feescope-${PACKAGE.replaceAll(/\W/g, '-')}`)
  if (!existsSync(join(folder, 'node_modules/@duckdb/node-api/package.json'))) {
    const flags = ['--no-save', '--no-audit', '--no-fund', '--prefix', folder]
    execFileSync('npm', ['install', ...flags, PACKAGE], { stdio: ['ignore', 'ignore', 'pipe'] })
  }
  const require = createRequire(join(folder, 'index.js'))
  const { DuckDBInstance } = require('@duckdb/node-api')
  const instance = await DuckDBInstance.create(':memory:')
  const connection = await instance.connect()
  return {
    run: (sql) => connection.run(sql),
    rows: async (sql) => (await connection.runAndReadAll(sql)).getRows(),
    close() {
      connection.closeSync()
      instance.closeSync()
    },
  }
}
