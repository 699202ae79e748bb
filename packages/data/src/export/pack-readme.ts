/** README.md of an exported data pack. */
export const packReadme = `# Feescope data pack

- \`tables/\`: every table held, as csv, Arrow IPC and Parquet; \`manifest.json\` says what each is,
  for which dates, and names CMS's file with its sha256. Arrow files keep RVUs in hundredths, indices
  in thousandths and money in cents; csv and Parquet have decimals.
- \`fees/\`: the flat fee table of a release: one row for each code, modifier, locality (\`MAC-NN\`, or
  \`national\`) and setting, with the allowed amount of one unit after the OPPS cap, blank where there
  is no national price. Join on \`code\`, \`modifier\`, \`locality\` and \`setting\`.
- \`schema.json\`: JSON Schema of a row of each kind of table.
- \`SHA256SUMS\`: check with \`sha256sum -c SHA256SUMS\`.

    select * from 'fees/RVU26C.parquet' where code = '99213' and locality = 'national';

The data are facts published by the Centers for Medicare & Medicaid Services. No descriptor text of
CPT or CDT codes is included. CPT codes are copyright American Medical Association; CDT codes (D
codes) are copyright American Dental Association. Applicable FARS/DFARS apply.
`
