#!/usr/bin/env node
// Old syntax on purpose: an old Node must be able to read this file and say what is wrong.
var major = Number(process.versions.node.split('.')[0])
var minor = Number(process.versions.node.split('.')[1])
if (major < 22 || (major === 22 && minor < 14)) {
  console.error(
    'feescope needs Node 22.14 or newer; this is Node ' +
      process.versions.node +
      '. Install a newer Node (https://nodejs.org), or in a checkout run it through npm: npx feescope',
  )
  process.exit(2)
}
var path = require('node:path')
var main = path.join(__dirname, '..', 'dist', 'main.mjs')
if (!require('node:fs').existsSync(main)) {
  console.error('feescope is not built yet. In the checkout run: npm run build')
  process.exit(2)
}
if (require('node:module').enableCompileCache) require('node:module').enableCompileCache()
import(require('node:url').pathToFileURL(main).href)
