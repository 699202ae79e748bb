import { InvalidInput } from '@feescope/core'
import type { SpecialtyBasis, SpecialtySummary, SpecialtyView } from '@feescope/guides'
import { columns } from '../columns.ts'
import type { AddCommand } from '../program.ts'
import { EXIT } from '../session.ts'
import { wholeNumber } from '../whole-number.ts'
import { writeJson } from '../write-json.ts'

/** `feescope specialty [NAME]`: the codes a specialty is paid most for, and their share. */
export const addSpecialtyCommand: AddCommand = (program, session, finish) => {
  program
    .command('specialty')
    .description('Which codes a specialty bills most, with what share; without a name, all of them')
    .argument('[name...]', 'such as: diagnostic radiology')
    .option('--limit <n>', 'how many codes, at most 50', wholeNumber(1, 50), 20)
    .option('--json', 'one JSON document on standard output')
    .action(async (words: string[], options: { limit: number; json?: boolean }) => {
      const { openHcpcsLevelTwo, openUtilization } = await import('@feescope/data')
      const { basisOf, describeSpecialty, findSpecialties, listSpecialties } = await import(
        '@feescope/guides'
      )
      const tables = openUtilization({ home: session.home })
      if (!tables) {
        session.err('No utilization tables are held. Import them: feescope data import FILE…\n')
        finish(EXIT.findings)
        return
      }
      const name = words.join(' ')
      if (name === '') {
        const list = { ...basisOf(tables), specialties: listSpecialties(tables) }
        if (options.json) writeJson(session, list)
        else session.out(renderList(list))
        finish(EXIT.fine)
        return
      }
      const [specialty, ...others] = findSpecialties(tables, name)
      if (specialty === undefined || others.length > 0)
        throw notOne(name, specialty === undefined ? [] : [specialty, ...others])
      const levelTwo = openHcpcsLevelTwo({ home: session.home })
      const view = describeSpecialty(tables, specialty, {
        limit: options.limit,
        nameOf: (code) => levelTwo?.find(code)?.shortDescription || undefined,
      })
      if (view && options.json) writeJson(session, view)
      else if (view) session.out(renderView(view))
      finish(EXIT.fine)
    })
}

function notOne(name: string, found: readonly string[]): InvalidInput {
  const message =
    found.length === 0
      ? `name: no specialty is called "${name}". "feescope specialty" lists them.`
      : `name: "${name}" may be ${found.join('; ')}. Write more of the name.`
  const code = found.length === 0 ? 'unknown-specialty' : 'ambiguous-specialty'
  return new InvalidInput([
    { path: 'name', code, expected: 'one specialty', received: name, message },
  ])
}

function renderList(list: SpecialtyBasis & { specialties: readonly SpecialtySummary[] }): string {
  return [
    columns([
      ['specialty', 'providers', 'services', 'Medicare paid'],
      ...list.specialties.map(({ specialty, providers, services, payments }) => [
        specialty,
        String(providers),
        String(services),
        payments,
      ]),
    ]),
    renderBasis(list),
  ].join('')
}

function renderView(view: SpecialtyView): string {
  const { specialty, year, providers, services, payments, codes, listed } = view
  return [
    `${specialty}, ${year}: ${providers} providers, ${services} services, $${payments} paid\n`,
    columns([
      ['', 'code', 'what', 'services', '%', 'Medicare paid', '%'],
      ...codes.map((each) => [
        String(each.rank).padStart(2),
        each.code,
        each.label ?? '',
        String(each.services),
        each.servicesShare,
        each.payments,
        each.paymentsShare,
      ]),
    ]),
    `Together ${listed.servicesShare} % of services and ${listed.paymentsShare} % of payments.\n`,
    renderBasis(view),
  ].join('')
}

function renderBasis({ population, limits }: SpecialtyBasis): string {
  return [`${population}.\n`, ...limits.map((limit) => `  - ${limit}\n`)].join('')
}
