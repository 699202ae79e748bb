// A pre-bill hook for an EHR: POST a FHIR R4 Claim to /Claim/$check, get an OperationOutcome with what the
// edits and the price say of each item. Nothing of the claim is kept or logged.
import { createServer } from 'node:http'
import { checkClaim, InvalidInput, priceClaim } from '@feescope/core'
import { openBundledReference } from '@feescope/data'

const CODE_SYSTEMS = ['http://www.ama-assn.org/go/cpt', 'urn:oid:2.16.840.1.113883.6.285']
const MAX_BYTES = 1_000_000
const SEVERITY = { deny: 'error', warn: 'warning', info: 'information' }

/** The engine's input from a FHIR R4 Claim. Throws with what is missing and where. */
export function readClaim(resource) {
  if (resource?.resourceType !== 'Claim') throw new HookError('Claim', 'resourceType must be Claim')
  const items = resource.item ?? []
  if (items.length === 0) throw new HookError('Claim.item', 'the claim has no item')
  const days = new Set(items.map((item) => item.servicedDate ?? item.servicedPeriod?.start))
  const [date] = days
  if (days.size !== 1 || !date) {
    throw new HookError(
      'Claim.item.serviced',
      'all items need one day of service: send one claim a day',
    )
  }
  const place = items.find((item) => item.locationCodeableConcept)?.locationCodeableConcept
  const zip = items.find((item) => item.locationAddress)?.locationAddress?.postalCode
  return {
    date,
    pos: place?.coding?.[0]?.code ?? '11',
    ...(zip ? { zip: zip.slice(0, 5) } : { locality: 'national' }),
    lines: items.map((item, index) => ({
      code: codeOf(item.productOrService, `Claim.item[${index}].productOrService`),
      modifiers: (item.modifier ?? []).flatMap((each) => each.coding?.[0]?.code ?? []),
      units: item.quantity?.value ?? 1,
      ...(item.net?.value === undefined ? {} : { charge: item.net.value.toFixed(2) }),
    })),
  }
}

function codeOf(concept, path) {
  const coding = concept?.coding?.find(({ system }) => CODE_SYSTEMS.includes(system))
  if (!coding?.code) throw new HookError(path, 'needs a CPT or HCPCS coding')
  return coding.code
}

/** What the edits and the price say, one issue each, at the item it is about. */
export function answer(reference, resource) {
  const claim = readClaim(resource)
  const checked = checkClaim(reference, claim)
  const priced = priceClaim(reference, { ...claim, edits: 'off' })
  const issue = checked.findings.map((finding) => ({
    severity: SEVERITY[finding.severity],
    code: 'business-rule',
    details: { text: finding.message },
    diagnostics: finding.fix.join(' '),
    expression: [`Claim.item[${finding.line - 1}]`],
  }))
  for (const line of priced.lines) {
    issue.push({
      severity: 'information',
      code: 'informational',
      details: {
        text:
          line.status === 'priced'
            ? `Allowed ${line.allowed} by ${priced.release.pfs}`
            : `No amount: ${line.reason}`,
      },
      expression: [`Claim.item[${line.line - 1}]`],
    })
  }
  issue.push({
    severity: 'information',
    code: 'informational',
    details: { text: `Edits: ${checked.verdict}` },
  })
  return { resourceType: 'OperationOutcome', issue }
}

class HookError extends Error {
  constructor(path, message) {
    super(message)
    this.path = path
  }
}

function problem(path, message) {
  const issue = [
    { severity: 'error', code: 'invalid', details: { text: message }, expression: [path] },
  ]
  return { resourceType: 'OperationOutcome', issue }
}

async function readBody(request) {
  const parts = []
  let bytes = 0
  for await (const part of request) {
    bytes += part.length
    if (bytes > MAX_BYTES) throw new HookError('Claim', 'the claim is larger than 1 MB')
    parts.push(part)
  }
  try {
    return JSON.parse(Buffer.concat(parts).toString('utf8'))
  } catch {
    throw new HookError('Claim', 'the body is not JSON')
  }
}

/** The hook as a server on this machine; `port` 0 lets the system choose. */
export async function startHook(port = 4880) {
  const reference = await openBundledReference()
  const server = createServer(async (request, response) => {
    const send = (status, body) => {
      response.writeHead(status, { 'content-type': 'application/fhir+json' })
      response.end(JSON.stringify(body))
    }
    if (request.method !== 'POST' || request.url !== '/Claim/$check') {
      return send(404, problem('Claim', 'POST a Claim to /Claim/$check'))
    }
    try {
      send(200, answer(reference, await readBody(request)))
    } catch (error) {
      if (error instanceof HookError) send(400, problem(error.path, error.message))
      else if (error instanceof InvalidInput) {
        send(
          400,
          problem(
            'Claim',
            error.issues.map(({ path, message }) => `${path}: ${message}`).join('; '),
          ),
        )
      } else send(500, problem('Claim', 'the hook failed; see its log'))
    }
  })
  await new Promise((resolve) => server.listen(port, '127.0.0.1', resolve))
  return { url: `http://127.0.0.1:${server.address().port}`, close: () => server.close() }
}

if (process.argv[1] === import.meta.filename) {
  const { url } = await startHook(Number(process.env['PORT'] ?? 4880))
  console.log(`POST a FHIR R4 Claim to ${url}/Claim/$check`)
}
