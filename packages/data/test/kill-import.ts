import { importFiles } from '@feescope/data'

/** Imports the files given, again and again, until it is killed. */
const [home = '', ...files] = process.argv.slice(2)
process.stdout.write('started\n')
for (let round = 0; ; round++) {
  const file = files[round % files.length] ?? ''
  await importFiles([file], { home })
  process.stdout.write('.')
}
